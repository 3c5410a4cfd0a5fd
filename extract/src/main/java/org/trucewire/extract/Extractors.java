package org.trucewire.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trucewire.extract.acceptance.AcceptanceModel;
import org.trucewire.extract.frame.FrameLexicon;
import org.trucewire.extract.gate.Gate;
import org.trucewire.extract.language.LanguageGuess;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.LexiconException;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.SentenceReader;

/**
 * The models and word lists that extractors share. Load once; immutable and safe for use by several
 * threads.
 */
public final class Extractors {

  private static final List<String> USER_FILES =
      Stream.of(
              List.of(AcceptanceModel.FILE, EventWord.FILE, "gate.tsv", "places.tsv"),
              FrameLexicon.USER_FILES,
              RoleNouns.USER_FILES)
          .flatMap(List::stream)
          .sorted()
          .toList();

  private final Lexicon lexicon;
  private final Gate gate;
  private final LanguageGuess language;
  private final SentenceReader.Models models;
  private final FrameLexicon frames;
  private final RoleNouns nouns;
  private final AcceptanceModel acceptance;

  private Extractors(Lexicon lexicon, Gate gate, Path userFolder) {
    this.lexicon = lexicon;
    this.gate = gate;
    language = LanguageGuess.load();
    models = SentenceReader.Models.load();
    frames = FrameLexicon.load(models.forms(), userFolder);
    nouns = RoleNouns.load(lexicon, userFolder);
    acceptance =
        userFolder == null ? AcceptanceModel.bundled() : AcceptanceModel.withUserFolder(userFolder);
  }

  /**
   * Loads the models from the class path.
   *
   * @param lexicon the actors and places to know
   * @throws java.io.UncheckedIOException if a model is missing or damaged
   * @throws org.trucewire.extract.lexicon.LexiconException if a word list holds a mistake
   */
  public static Extractors load(Lexicon lexicon) {
    return new Extractors(lexicon, Gate.bundled(), null);
  }

  /**
   * Loads the models, with a gate of one's own.
   *
   * @param lexicon the actors and places to know
   * @param gate decides which texts are read at all
   * @throws java.io.UncheckedIOException if a model is missing or damaged
   * @throws org.trucewire.extract.lexicon.LexiconException if a word list holds a mistake
   */
  public static Extractors load(Lexicon lexicon, Gate gate) {
    return new Extractors(lexicon, gate, null);
  }

  /** Loads the models with the bundled word lists. */
  public static Extractors bundled() {
    return load(Lexicon.bundled());
  }

  /**
   * Loads the models with a user's word lists added to the bundled ones: the folder {@code actors},
   * {@code places.tsv}, {@code gate.tsv}, and the files about words and contexts.
   *
   * @param folder the user's folder
   * @throws org.trucewire.extract.lexicon.LexiconException if it is no folder, holds a file that
   *     nothing reads, or a file holds a mistake
   */
  public static Extractors withUserFolder(Path folder) {
    Lexicon lexicon = Lexicon.withUserFolder(folder);
    refuseUnread(folder);
    return new Extractors(lexicon, Gate.withUserFolder(folder), folder);
  }

  private static void refuseUnread(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(".tsv") && !USER_FILES.contains(name))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw new LexiconException(
                    folder.resolve(name)
                        + ": nothing reads a file of this name; a lexicon folder holds "
                        + USER_FILES
                        + " and the folder actors");
              });
    } catch (IOException e) {
      throw new LexiconException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A cheap extractor for the use of one thread. */
  public Extractor newExtractor() {
    return new Extractor(lexicon, gate, language.another(), models, frames, nouns, acceptance);
  }
}
