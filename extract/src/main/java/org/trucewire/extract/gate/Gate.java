package org.trucewire.extract.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.trucewire.extract.gate.GateTerm.Strength;
import org.trucewire.extract.lexicon.LexiconException;
import org.trucewire.extract.lexicon.LexiconFile;
import org.trucewire.extract.lexicon.LexiconRow;

/**
 * Tells at the speed of reading which articles can hold an event: those with one strong term or
 * three different weak ones, in whole words and either case; two brief terms make up for a weak one
 * in a short report. Of a few sentences less is asked: they have no room for more, and cost little
 * to read. Immutable, and safe for use by several threads.
 */
public final class Gate {
  /** So many different weak terms say as much as a strong one. */
  static final int WEAK_TERMS = 3;

  private static final String FILE = "gate.tsv";

  private final List<GateTerm> terms;

  /** A text of so many characters is two or three sentences, in which one weak term is enough. */
  static final int BRIEF = 350;

  /** A text of so many characters is a short item, in which two weak terms are enough. */
  static final int SHORT = 900;

  /** Up to so many characters two brief terms say as much as a weak one. */
  static final int REPORT = 2_000;

  private final Strength[] strengths;
  private final TermAutomaton automaton;

  private Gate(List<GateTerm> terms) {
    this.terms = List.copyOf(terms);
    this.strengths = terms.stream().map(GateTerm::strength).toArray(Strength[]::new);
    this.automaton = TermAutomaton.of(terms.stream().map(GateTerm::forms).toList());
  }

  /**
   * The gate with the terms that the library brings.
   *
   * @throws LexiconException if their file is missing or malformed
   */
  public static Gate bundled() {
    return of(List.of(LexiconFile.bundled(FILE, GateTerm.COLUMNS)));
  }

  /**
   * The gate with the library's terms and those of {@code gate.tsv} in the user's lexicon folder,
   * if it has one. A term of the user replaces the library's term of the same (first) writing;
   * strength {@code off} switches it off.
   *
   * @throws LexiconException if a file is malformed
   */
  public static Gate withUserFolder(Path folder) {
    List<LexiconFile> files = new ArrayList<>();
    files.add(LexiconFile.bundled(FILE, GateTerm.COLUMNS));
    LexiconFile.inFolder(folder, FILE, GateTerm.COLUMNS).ifPresent(files::add);
    return of(files);
  }

  private static Gate of(List<LexiconFile> files) {
    Map<String, GateTerm> terms = new LinkedHashMap<>();
    for (LexiconFile file : files) {
      Map<String, GateTerm> own = new LinkedHashMap<>();
      for (LexiconRow row : file.rows()) {
        GateTerm term = GateTerm.of(row);
        if (own.put(term.name(), term) != null) {
          throw row.mistake("duplicate of term \"" + term.name() + "\"; keep one of the rows");
        }
      }
      terms.putAll(own);
    }
    return new Gate(terms.values().stream().filter(t -> t.strength() != Strength.OFF).toList());
  }

  /** Whether a text can hold an event. */
  public boolean passes(String text) {
    return passes(null, text);
  }

  /**
   * Whether an article can hold an event, its title and its text taken together.
   *
   * @param title null if it has none
   */
  public boolean passes(String title, String text) {
    Tally tally = new Tally(strengths, text.length() + (title == null ? 0 : title.length()));
    if (title != null) {
      automaton.run(title, tally);
    }
    return tally.enough || !automaton.run(text, tally);
  }

  /** All terms of a text, in alphabetical order, for explanations. */
  public List<String> termsOf(String text) {
    TreeSet<String> names = new TreeSet<>();
    automaton.run(
        text,
        term -> {
          names.add(terms.get(term).name());
          return true;
        });
    return List.copyOf(names);
  }

  /** So many different weak terms let a text of a length pass. */
  static int needed(int characters) {
    if (characters <= BRIEF) {
      return 1;
    }
    return characters <= SHORT ? WEAK_TERMS - 1 : WEAK_TERMS;
  }

  private static final class Tally implements TermAutomaton.Listener {
    private final Strength[] strengths;
    private final BitSet counted;
    private final int needed;
    private final int briefWeight;
    private int points;
    private boolean enough;

    Tally(Strength[] strengths, int characters) {
      this.strengths = strengths;
      this.counted = new BitSet(strengths.length);
      this.needed = needed(characters);
      this.briefWeight = characters <= BRIEF ? 2 : characters <= REPORT ? 1 : 0;
    }

    @Override
    public boolean matched(int term) {
      Strength strength = strengths[term];
      if (!counted.get(term)) {
        counted.set(term);
        points += strength == Strength.BRIEF ? briefWeight : 2;
      }
      enough = strength == Strength.STRONG || points >= 2 * needed;
      return !enough;
    }
  }
}
