package org.trucewire.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.count.Numeral;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.count.WordScanner;

/**
 * Reads how long a ceasefire lasts: "a 72-hour truce", "a ceasefire for 30 days", "extended by a
 * week". Immutable, and safe for use by several threads.
 */
public final class DurationReader {
  /** "A 72-hour, internationally monitored humanitarian truce": words between the two. */
  private static final int FARTHEST_NOUN = 7;

  private static final int FARTHEST_VERB = 14;

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("minute", "PT%dM"),
          Map.entry("minutes", "PT%dM"),
          Map.entry("hour", "PT%dH"),
          Map.entry("hours", "PT%dH"),
          Map.entry("day", "P%dD"),
          Map.entry("days", "P%dD"),
          Map.entry("week", "P%dW"),
          Map.entry("weeks", "P%dW"),
          Map.entry("month", "P%dM"),
          Map.entry("months", "P%dM"),
          Map.entry("year", "P%dY"),
          Map.entry("years", "P%dY"));

  private static final Map<String, String> CLOSED =
      Map.of(
          "daylong",
          "P1D",
          "weeklong",
          "P1W",
          "monthlong",
          "P1M",
          "yearlong",
          "P1Y",
          "hourlong",
          "PT1H",
          "fortnight",
          "P2W");

  private static final Set<String> LASTING =
      Set.of("for", "lasting", "lasts", "last", "by", "another", "additional", "next");

  private static final Set<String> TURNING =
      Set.of("ago", "old", "later", "earlier", "after", "before");

  /**
   * The durations of ceasefires in a stretch of text, in the order they stand; "open-ended" and
   * "three to five days" are none.
   *
   * @param from UTF-16 offset where the stretch begins
   * @param to UTF-16 offset where it ends
   * @throws IndexOutOfBoundsException if the stretch does not lie in the text
   */
  public List<CeasefireDuration> read(String text, int from, int to) {
    List<Word> words = WordScanner.scan(text, from, to);
    List<CeasefireDuration> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int next = closed(words, at, found);
      at = Math.max(at + 1, next > 0 ? next : counted(words, at, found));
    }
    return List.copyOf(found);
  }

  private static int closed(List<Word> words, int index, List<CeasefireDuration> found) {
    String iso = CLOSED.get(words.get(index).text());
    if (iso == null || !ceasefireAfter(words, index + 1)) {
      return 0;
    }
    found.add(new CeasefireDuration(span(words, index, index + 1), iso));
    return index + 1;
  }

  private static int counted(List<Word> words, int index, List<CeasefireDuration> found) {
    Length length = lengthAt(words, index);
    if (length == null || isRange(words, index)) {
      return 0;
    }
    boolean lasts = lasts(words, index);
    boolean turns = TURNING.contains(word(words, length.next()).text());
    boolean follows = lasts && !turns;
    boolean precedes = length.adjective() || length.single();
    boolean ceasefire =
        (precedes && !turns && ceasefireAfter(words, length.next()))
            || (follows && !length.adjective() && ceasefireBefore(words, index));
    if (!ceasefire) {
      return 0;
    }
    found.add(new CeasefireDuration(span(words, index, length.next()), length.iso()));
    return length.next();
  }

  /**
   * A number of units.
   *
   * @param adjective whether it can only stand before what lasts so long: "72-hour", "week-long"
   * @param single whether it is one unit in words, which can stand before and after: "one day"
   */
  private record Length(String iso, int next, boolean adjective, boolean single) {}

  private static Length lengthAt(List<Word> words, int index) {
    boolean article = words.get(index).is("a") || words.get(index).is("an");
    boolean bare = UNITS.containsKey(words.get(index).text());
    Numeral count = bare ? new Numeral(1, index) : Numeral.at(words, index);
    if (count == null && article) {
      count = new Numeral(1, index + 1);
    }
    if (count == null || count.value() == 0) {
      return null;
    }
    boolean hyphen = !bare && word(words, count.next()).isDash();
    int unit = hyphen ? count.next() + 1 : count.next();
    String format = UNITS.get(word(words, unit).text());
    if (format == null) {
      return null;
    }
    int last = word(words, unit + 1).isDash() ? unit + 2 : unit + 1;
    boolean extended = word(words, last).is("long");
    if (extended ? article : bare) {
      return null;
    }
    boolean singular = !word(words, unit).text().endsWith("s");
    boolean adjective = extended || hyphen || (singular && count.value() > 1);
    boolean single = singular && count.value() == 1 && !article;
    String iso = String.format(Locale.ROOT, format, count.value());
    return new Length(iso, extended ? last + 1 : unit + 1, adjective, single);
  }

  private static boolean lasts(List<Word> words, int index) {
    int before = index - 1;
    while (TimeWord.ABOUT.has(word(words, before).text())) {
      before--;
    }
    return LASTING.contains(word(words, before).text());
  }

  /** "Three to five days", "six-to-eight-week": no one duration. */
  private static boolean isRange(List<Word> words, int index) {
    int before = word(words, index - 1).isDash() ? index - 2 : index - 1;
    String text = word(words, before).text();
    boolean joint = text.equals("to") || text.equals("or") || before < index - 1;
    int number = word(words, before - 1).isDash() ? before - 2 : before - 1;
    return joint
        && (Numeral.at(words, number) != null
            || (before < index - 1 && Numeral.at(words, before) != null));
  }

  private static boolean ceasefireAfter(List<Word> words, int index) {
    for (int i = index; i < Math.min(words.size(), index + FARTHEST_NOUN); i++) {
      if (isCeasefire(words, i)) {
        return true;
      }
      String text = words.get(i).text();
      if (TimeWord.LASTING.has(text)
          || text.equals(".")
          || text.equals(";")
          || text.equals("ago")) {
        return false;
      }
    }
    return false;
  }

  private static boolean ceasefireBefore(List<Word> words, int index) {
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST_VERB); i--) {
      if (isCeasefire(words, i)) {
        return true;
      }
      String text = words.get(i).text();
      if (TimeWord.LASTING.has(text) || text.equals(";")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isCeasefire(List<Word> words, int index) {
    Word word = words.get(index);
    if (TimeWord.CEASEFIRE.has(word.text())) {
      return true;
    }
    boolean cease = word.is("cease");
    int fire = word(words, index + 1).isDash() ? index + 2 : index + 1;
    return cease && word(words, fire).text().startsWith("fire");
  }

  private static Word word(List<Word> words, int index) {
    return DateWords.word(words, index);
  }

  private static Span span(List<Word> words, int first, int next) {
    return new Span(words.get(first).start(), words.get(next - 1).end());
  }
}
