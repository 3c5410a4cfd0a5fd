package org.trucewire.extract.language;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Guesses the language of a text from its beginning. Not safe for use by several threads: {@link
 * #another()} gives each its own over the same model.
 */
public final class LanguageGuess {
  private static final String MODEL = "/langdetect-183.bin";

  /** More text does not change the guess, and costs its time. */
  private static final int LONGEST = 500;

  private final LanguageDetectorModel model;
  private final LanguageDetector detector;

  private LanguageGuess(LanguageDetectorModel model) {
    this.model = model;
    this.detector = new LanguageDetectorME(model);
  }

  /**
   * Loads the model of 103 languages that the library brings, which takes about a second.
   *
   * @throws IllegalStateException if the model is not on the class path or cannot be read
   */
  public static LanguageGuess load() {
    try (InputStream in = LanguageGuess.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            MODEL + " is not on the class path: add org.apache.opennlp:opennlp-models-langdetect");
      }
      return new LanguageGuess(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new IllegalStateException(MODEL + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Another one over the same model, for another thread. */
  public LanguageGuess another() {
    return new LanguageGuess(model);
  }

  /**
   * The most likely language of a text. Where words of grammar leave no doubt that it is English,
   * that is certain, and the model is not asked.
   *
   * @return {@link Language#UNDETERMINED} for a text without a letter among its first 500
   *     characters
   */
  public Language of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    if (start.chars().noneMatch(Character::isLetter)) {
      return Language.UNDETERMINED;
    }
    if (FunctionWords.tellEnglish(start)) {
      return Language.ENGLISH;
    }
    opennlp.tools.langdetect.Language best = detector.predictLanguage(start);
    return new Language(best.getLang(), best.getConfidence());
  }
}
