package org.trucewire.extract.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Span;

/** Finds the names of actors in a text. Immutable and safe for use by several threads. */
public final class ActorNames {

  /** So many years after an actor's end its few letters are more likely to be somebody else's. */
  private static final int REMEMBERED = 20;

  private static final int FEW_LETTERS = 3;

  record Reading(Actor actor, ActorName name) {}

  private final NameTrie<Reading> names;

  ActorNames(NameTrie<Reading> names) {
    this.names = names;
  }

  /**
   * Finds the names in a stretch of text, which is best a sentence or a heading.
   *
   * <p>At each word the longest name counts; matches never overlap, but one phrase may have several
   * readings, which then follow each other. Words break at everything but letters and digits, so
   * "Saudi-led" and "Azerbaijan's" hold a name. Capitals must fit, except that in a line of
   * capitals every name is found, and elsewhere a name of four letters or more in capitals, unless
   * it is the seat of a government, which is a dateline ("BAGHDAD (AP)").
   *
   * @param text the text
   * @param from first UTF-16 unit to look at
   * @param to unit after the last one to look at
   * @param published the day of publication, or null if not known. On that day a leader must be in
   *     office and an actor must exist already; an actor that no longer exists gives way to one
   *     that does, and its abbreviation is forgotten in time. Null keeps every reading.
   * @throws IndexOutOfBoundsException if [from, to) is not a stretch of the text
   */
  public List<NameMatch> find(String text, int from, int to, LocalDate published) {
    List<NameMatch> matches = new ArrayList<>();
    for (var hit : names.find(text, from, to, readings -> valid(readings, published))) {
      Span span = hit.span();
      String words = text.substring(span.start(), span.end());
      // Two spellings that differ in capitals only ("UNITA", "Unita") are one reading.
      hit.values().stream()
          .map(reading -> match(span, reading, words))
          .distinct()
          .forEach(matches::add);
    }
    return matches;
  }

  private static NameMatch match(Span span, Reading reading, String words) {
    ActorName name = reading.name();
    return new NameMatch(span, reading.actor(), name.sense(), words, name.from(), name.to());
  }

  private static List<Reading> valid(List<Reading> readings, LocalDate published) {
    if (published == null) {
      return readings;
    }
    List<Reading> begun = new ArrayList<>(readings.size());
    List<Reading> current = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      ActorName name = reading.name();
      boolean ended = name.to() != null && published.isAfter(name.to());
      if (name.from() != null && published.isBefore(name.from())
          || ended && (name.sense() == NameSense.LEADER || forgotten(name, published))) {
        continue;
      }
      begun.add(reading);
      if (!ended) {
        current.add(reading);
      }
    }
    return current.isEmpty() ? begun : current;
  }

  /** Whether an abbreviation has come to mean others: NRA, MTA. */
  private static boolean forgotten(ActorName name, LocalDate published) {
    return name.sense() == NameSense.ABBREVIATION
        && name.words().length() <= FEW_LETTERS
        && published.isAfter(name.to().plusYears(REMEMBERED));
  }
}
