package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.trucewire.extract.Span;

/**
 * Sentences of a text: every line break ends one, and within a line OpenNLP's detector decides,
 * corrected for abbreviations of military ranks and months and for sentences that are set without a
 * space between them.
 */
public final class SentenceSplitter {

  /** Longest sentence that is read, in UTF-16 units; longer ones are cut at a blank. */
  public static final int LONGEST = 2000;

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(\"“″])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Sen|Rep|Gov|St|Adm|Cmdr|Prof|Rev"
              + "|Hon|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|vs|Spc|Pfc|Cpl|Mt|Ft|Jr|Sr|[A-Z]|U\\.S|U\\.N|U\\.K"
              + "|a\\.m|p\\.m|[A-Z]\\.[A-Z])\\.$");
  private static final Pattern UNSPACED =
      Pattern.compile(
          "(?<=[a-z0-9)%]{2})[.!?][\"”’″']{0,2}(?=[“\"‘″]?[A-Z][a-z]|[“\"‘″]?[A-Z] )"
              + "|(?<=(?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December) \\d{1,2})\\.(?= [A-Z][a-z])");

  private final SentenceDetectorME detector;

  SentenceSplitter(SentenceModel model) {
    detector = new SentenceDetectorME(model);
  }

  /** The sentences in the order of the text, without the blanks around them. */
  public List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && !lineBreak(text.charAt(end))) {
        end++;
      }
      line(text, from, end, sentences);
      from = end + 1;
    }
    return sentences;
  }

  private void line(String text, int from, int end, List<Span> out) {
    int cursor = from;
    while (cursor < end) {
      int stop = Math.min(end, cursor + 5 * LONGEST);
      if (stop < end) {
        int blank = text.lastIndexOf(' ', stop);
        stop = blank > cursor ? blank : stop;
      }
      part(text, cursor, stop, out);
      cursor = stop;
    }
  }

  private void part(String text, int from, int end, List<Span> out) {
    String line = text.substring(from, end);
    if (line.isBlank()) {
      return;
    }
    int start = 0;
    for (opennlp.tools.util.Span found : detector.sentPosDetect(line)) {
      if (found.getEnd() < line.length() && unfinished(line, found.getEnd())) {
        continue;
      }
      unspaced(text, from + start, from + found.getEnd(), out);
      start = found.getEnd();
    }
    unspaced(text, from + start, end, out);
  }

  /** Whether the stop before {@code end} belongs to an abbreviation. */
  private static boolean unfinished(String line, int end) {
    int next = end;
    while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
      next++;
    }
    if (next < line.length() && Character.isLowerCase(line.charAt(next)) && next > end) {
      return true;
    }
    String head = line.substring(Math.max(0, end - 12), end);
    if (!ABBREVIATION.matcher(head).find()) {
      return false;
    }
    String tail = head.toLowerCase(Locale.ROOT);
    boolean canEnd =
        tail.endsWith("u.s.")
            || tail.endsWith("u.n.")
            || tail.endsWith("a.m.")
            || tail.endsWith("p.m.")
            || tail.endsWith("u.k.");
    return !canEnd || !startsSentence(line, next);
  }

  private static boolean startsSentence(String line, int at) {
    int end = at;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return Set.of(
            "The", "It", "He", "She", "They", "In", "On", "But", "A", "An", "And", "This", "We")
        .contains(line.substring(at, end));
  }

  private static void unspaced(String text, int from, int end, List<Span> out) {
    Matcher stop = UNSPACED.matcher(text).useTransparentBounds(true);
    int start = from;
    for (int i = from; i < end; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0
          && stop.region(i, end).lookingAt()
          && !domain(text, stop.end(), end)) {
        add(text, start, stop.end(), out);
        start = stop.end();
      }
    }
    add(text, start, end, out);
  }

  private static boolean domain(String text, int from, int end) {
    int stop = from;
    while (stop < end && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    return WordClass.DOMAIN.has(text.substring(from, stop).toLowerCase(Locale.ROOT));
  }

  private static void add(String text, int from, int end, List<Span> out) {
    int start = from;
    int stop = end;
    while (start < stop && blank(text.charAt(start))) {
      start++;
    }
    while (stop > start && blank(text.charAt(stop - 1))) {
      stop--;
    }
    while (stop - start > LONGEST) {
      int cut = text.lastIndexOf(' ', start + LONGEST);
      cut = cut > start ? cut : start + LONGEST;
      if (Character.isLowSurrogate(text.charAt(cut))
          && Character.isHighSurrogate(text.charAt(cut - 1))) {
        cut--;
      }
      out.add(new Span(start, cut));
      start = cut;
      while (start < stop && blank(text.charAt(start))) {
        start++;
      }
    }
    if (start < stop) {
      out.add(new Span(start, stop));
    }
  }

  private static boolean blank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean lineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
