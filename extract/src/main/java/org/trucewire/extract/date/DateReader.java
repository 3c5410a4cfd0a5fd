package org.trucewire.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Span;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.count.WordScanner;

/**
 * Reads the time expressions of English news sentences.
 *
 * <p>Hand-written rules over the words of the sentence, in time linear in its length. Names of days
 * and months are told from the words they look like ("may attack", "march on the capital") by
 * capitals and by what stands next to them. Immutable, and safe for use by several threads.
 */
public final class DateReader {

  /** A dateline stands within so many characters of where the text begins. */
  private static final int OPENING = 200;

  /** The day with its year that the dateline of a text tells, or null. */
  public LocalDate dateline(String text) {
    for (DateExpression found : read(text, 0, Math.min(OPENING, text.length()), null)) {
      DateInterval day = found.resolve(false);
      if (found.use() == DateUse.DATELINE && day.known()) {
        return day.start();
      }
    }
    return null;
  }

  /**
   * The time expressions of a stretch of text, usually one sentence, in the order they stand.
   *
   * @param from UTF-16 offset where the stretch begins
   * @param to UTF-16 offset where it ends
   * @param published day of publication, null when not known: then only dates stated in full
   *     resolve
   * @throws IndexOutOfBoundsException if the stretch does not lie in the text
   */
  public List<DateExpression> read(String text, int from, int to, LocalDate published) {
    List<Word> words = WordScanner.scan(text, from, to);
    DatePhrases phrases = new DatePhrases(words);
    List<DatePhrase> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      DatePhrase phrase = phrases.at(at);
      if (phrase == null) {
        at++;
      } else {
        found.add(phrase);
        DatePhrase other = phrases.ofNextClause(phrase);
        if (other != null) {
          found.add(other);
        }
        at = phrase.next();
      }
    }
    List<DateExpression> expressions = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      DatePhrase phrase = Anchors.anchored(found, i);
      Span span = new Span(words.get(phrase.first()).start(), words.get(phrase.next() - 1).end());
      expressions.add(new DateExpression(span, phrase.use(), phrase.meaning(), published));
    }
    return List.copyOf(expressions);
  }
}
