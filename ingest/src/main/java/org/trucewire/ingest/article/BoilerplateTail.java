package org.trucewire.ingest.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what a site puts under its articles: pitches, prompts, lists of other stories, copyright.
 *
 * <p>It works upwards from the last line and stops at the first one that could be the article's
 * own. A note or a pitch goes when nothing but tail is below it. Lines that are no sentences go
 * when a heading of a list is above them. Only in a tail of at least {@value #RICH_TAIL} cues may
 * one or two sentences that stand between two of them go too. What stands above the tail stays, so
 * a prompt in the middle of an article is left where it is.
 */
public final class BoilerplateTail {

  private static final int RICH_TAIL = 3;
  private static final int LONGEST_GAP = 300;
  private static final int MOST_LIST_LINES = 60;
  private static final int LONGEST_FILLER = 200;
  private static final int SHORTEST_SENTENCE = 40;
  private static final double LARGEST_SHARE = 0.5;

  private final TailCues cues;

  BoilerplateTail(TailCues cues) {
    this.cues = cues;
  }

  /** With the cues that this module ships. */
  public static BoilerplateTail shipped() {
    return Shipped.INSTANCE;
  }

  /** The text without its tail, and without white space at its end. */
  public String cut(String text) {
    List<Line> lines = lines(text);
    int top = lines.size();
    int found = 0;
    while (true) {
      int above = nextCueAbove(lines, top, found);
      if (above < 0 || lines.get(above).start() < text.length() * (1 - LARGEST_SHARE)) {
        break;
      }
      top = above;
      found++;
    }
    boolean somethingIsLeft = top > 0;
    String kept =
        top == lines.size() || !somethingIsLeft ? text : text.substring(0, lines.get(top).start());
    return kept.stripTrailing();
  }

  /** Index of the cue that the tail below {@code top} can grow up to, or -1. */
  private static int nextCueAbove(List<Line> lines, int top, int found) {
    int gapChars = 0;
    int gapLines = 0;
    boolean sentences = false;
    for (int i = top - 1; i >= 0 && gapLines <= MOST_LIST_LINES; i--) {
      Line line = lines.get(i);
      if (line.cue() != null) {
        boolean adjacent = gapLines == 0;
        boolean list = line.cue() == TailCues.Kind.LIST && !sentences;
        boolean between =
            line.cue() == TailCues.Kind.PITCH
                && found >= RICH_TAIL
                && gapLines <= 2
                && gapChars <= LONGEST_GAP;
        return adjacent || list || between ? i : -1;
      }
      gapLines++;
      gapChars += line.text().length();
      sentences |= isSentence(line.text());
      if (sentences && (found < RICH_TAIL || gapChars > LONGEST_GAP)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSentence(String line) {
    if (line.length() > LONGEST_FILLER) {
      return true;
    }
    int end = line.length();
    while (end > 0 && "\"'”’»)]".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.length() >= SHORTEST_SENTENCE
        && end > 0
        && ".!?".indexOf(line.charAt(end - 1)) >= 0;
  }

  private List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty()) {
        TailCues.Kind cue = cues.kindOf(line);
        boolean heading = cue != TailCues.Kind.LIST || !isSentence(line);
        lines.add(new Line(start, line, heading ? cue : null));
      }
      start = end + 1;
    }
    return lines;
  }

  private record Line(int start, String text, TailCues.Kind cue) {}

  private static final class Shipped {
    static final BoilerplateTail INSTANCE =
        new BoilerplateTail(TailCues.resource("boilerplate-tails.txt"));
  }
}
