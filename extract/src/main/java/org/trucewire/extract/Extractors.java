package org.trucewire.extract;

import org.trucewire.extract.frame.FrameLexicon;
import org.trucewire.extract.gate.Gate;
import org.trucewire.extract.language.LanguageGuess;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.SentenceReader;

/**
 * The models and word lists that extractors share. Load once; immutable and safe for use by several
 * threads.
 */
public final class Extractors {

  private final Lexicon lexicon;
  private final Gate gate;
  private final LanguageGuess language;
  private final SentenceReader.Models models;
  private final FrameLexicon frames;
  private final RoleNouns nouns;

  private Extractors(Lexicon lexicon, Gate gate) {
    this.lexicon = lexicon;
    this.gate = gate;
    language = LanguageGuess.load();
    models = SentenceReader.Models.load();
    frames = FrameLexicon.bundled(models.forms());
    nouns = RoleNouns.bundled(lexicon);
  }

  /**
   * Loads the models from the class path.
   *
   * @param lexicon the actors and places to know
   * @throws java.io.UncheckedIOException if a model is missing or damaged
   * @throws org.trucewire.extract.lexicon.LexiconException if a word list holds a mistake
   */
  public static Extractors load(Lexicon lexicon) {
    return new Extractors(lexicon, Gate.bundled());
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
    return new Extractors(lexicon, gate);
  }

  /** A cheap extractor for the use of one thread. */
  public Extractor newExtractor() {
    return new Extractor(lexicon, gate, language.another(), models, frames, nouns);
  }
}
