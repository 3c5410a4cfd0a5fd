package org.trucewire.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Explanation.SentenceExplanation;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.acceptance.AcceptanceModel;
import org.trucewire.extract.date.DateReader;
import org.trucewire.extract.frame.EventFinder;
import org.trucewire.extract.frame.FrameLexicon;
import org.trucewire.extract.gate.Gate;
import org.trucewire.extract.language.Language;
import org.trucewire.extract.language.LanguageGuess;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.role.Article;
import org.trucewire.extract.role.Digest;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.SentenceReader;

/**
 * Reads news articles and gives the ceasefire events and hostilities that they report.
 *
 * <p>Never fails on a text, whatever it holds; time and memory grow with its length. Not
 * thread-safe: take one for each thread from {@link Extractors#newExtractor()}.
 */
public final class Extractor {

  /** The version of the rules, written into every mention that they make. */
  public static final String VERSION = "1";

  private static final String ENGLISH = "eng";
  private static final int SHORT = 120;
  private static final int LAST_YEAR = 9999;

  /**
   * The model knows 103 languages and is sure of none in a short text; English is hardly ever
   * missed.
   */
  private static final double SURE = 0.2;

  private final Lexicon lexicon;
  private final Gate gate;
  private final LanguageGuess language;
  private final SentenceReader reader;
  private final EventFinder finder;

  Extractor(
      Lexicon lexicon,
      Gate gate,
      LanguageGuess language,
      SentenceReader.Models models,
      FrameLexicon frames,
      RoleNouns nouns,
      AcceptanceModel acceptance) {
    this.lexicon = lexicon;
    this.gate = gate;
    this.language = language;
    reader = new SentenceReader(models);
    finder = new EventFinder(reader, frames, nouns, acceptance);
  }

  /**
   * Loads the models and creates one extractor; for several threads use {@link Extractors}.
   *
   * @throws java.io.UncheckedIOException if a model is missing or damaged
   * @throws org.trucewire.extract.lexicon.LexiconException if a word list holds a mistake
   */
  public static Extractor create(Lexicon lexicon) {
    return Extractors.load(lexicon).newExtractor();
  }

  /**
   * The events that an article reports.
   *
   * @throws IllegalStateException if it is nested too deeply to be read
   */
  public Extraction extract(Document document) {
    Explanation explanation = explain(document);
    List<Mention> mentions = new ArrayList<>();
    for (SentenceExplanation sentence : explanation.sentences()) {
      mentions.addAll(sentence.mentions());
    }
    return new Extraction(explanation.outcome(), explanation.reason(), mentions);
  }

  /**
   * The events that an article reports, and why each sentence gave them or none.
   *
   * @throws IllegalStateException if it is nested too deeply to be read
   */
  public Explanation explain(Document document) {
    String text = document.text();
    if (!gate.passes(document.title() == null ? "" : document.title(), text)) {
      return new Explanation(
          Outcome.FILTERED_GATE, "no term of armed conflict or ceasefires in the text", List.of());
    }
    if (text.length() > SHORT) {
      Language guess = language.of(text);
      if (!guess.code().equals(ENGLISH) && guess.confidence() >= SURE) {
        return new Explanation(
            Outcome.FILTERED_LANGUAGE, "the text is not English but " + guess.code(), List.of());
      }
    }
    Article article =
        new Article(text, document.title(), told(document), reader.splitter().split(text), lexicon);
    MentionBuilder builder = new MentionBuilder(text);
    List<SentenceExplanation> sentences = new ArrayList<>();
    int mentions = 0;
    for (Article item : Digest.items(article)) {
      for (EventFinder.Found found : find(item, document.id())) {
        Span span = item.sentences().get(found.sentence());
        List<Proposal> built = builder.proposals(span, found.proposals());
        mentions += (int) built.stream().filter(Proposal::kept).count();
        sentences.add(
            new SentenceExplanation(builder.codePoints(span), span.of(text), built, found.notes()));
      }
    }
    if (mentions == 0) {
      return new Explanation(Outcome.NOTHING_FOUND, "no sentence reports an event", sentences);
    }
    return new Explanation(Outcome.MENTIONS, mentions + " found", sentences);
  }

  /** An error would end a stream's thread, and end it again whenever the article is read anew. */
  private List<EventFinder.Found> find(Article article, String id) {
    try {
      return finder.find(article);
    } catch (StackOverflowError e) {
      throw new IllegalStateException("Article " + id + " is nested too deeply to be read", e);
    }
  }

  /**
   * The day of publication, else that of the dateline, in a year that news can be of; of another
   * nothing can be reckoned.
   */
  private static LocalDate told(Document document) {
    LocalDate published =
        document.published() == null
            ? new DateReader().dateline(document.text())
            : document.published();
    return published == null || published.getYear() < 1 || published.getYear() > LAST_YEAR
        ? null
        : published;
  }
}
