package org.trucewire.bench.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What may befall a text on its way: cuts, splices, repetitions, shuffles, other letters. */
final class Mutations {

  private static final int MOST = 12;
  private static final int LONGEST_STRETCH = 80;
  private static final String SIGNS =
      ".,;:!?\"'“”‘’()[]{}-–—/\\&@#%*_\u00A0\u00AD\u200B\u202E\u2028\uFEFF\uD83D\uDC00\u0000\t\r\n";

  private final SplittableRandom random;
  private final List<String> sentences;

  Mutations(SplittableRandom random, List<String> sentences) {
    this.random = random;
    this.sentences = sentences;
  }

  /** The text after one to twelve mutations. */
  String of(String text) {
    String mutated = text;
    int count = random.nextInt(1, MOST + 1);
    for (int i = 0; i < count && !mutated.isEmpty(); i++) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private String once(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(1, LONGEST_STRETCH));
    String head = text.substring(0, from);
    String stretch = text.substring(from, to);
    String tail = text.substring(to);
    return switch (random.nextInt(9)) {
      case 0 -> head + tail;
      case 1 -> head + stretch.repeat(random.nextInt(2, 6)) + tail;
      case 2 -> head + tail(sentence()) + tail;
      case 3 -> head + shuffled(stretch) + tail;
      case 4 -> head + flipped(stretch) + tail;
      case 5 -> head + sign() + stretch + tail;
      case 6 -> head + stretch.replace(' ', sign()) + tail;
      case 7 -> tail + stretch + head;
      default -> head + sentence() + stretch + tail;
    };
  }

  private String sentence() {
    return sentences.get(random.nextInt(sentences.size()));
  }

  private String tail(String sentence) {
    return sentence.substring(random.nextInt(sentence.length()));
  }

  private char sign() {
    return SIGNS.charAt(random.nextInt(SIGNS.length()));
  }

  private String shuffled(String stretch) {
    List<String> words = new ArrayList<>(Arrays.asList(stretch.split(" ", -1)));
    for (int i = words.size() - 1; i > 0; i--) {
      words.set(i, words.set(random.nextInt(i + 1), words.get(i)));
    }
    return String.join(" ", words);
  }

  private String flipped(String stretch) {
    return switch (random.nextInt(3)) {
      case 0 -> stretch.toUpperCase(Locale.ROOT);
      case 1 -> stretch.toLowerCase(Locale.ROOT);
      default -> {
        StringBuilder flipped = new StringBuilder(stretch);
        for (int i = 0; i < flipped.length(); i++) {
          char c = flipped.charAt(i);
          if (random.nextBoolean()) {
            flipped.setCharAt(
                i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
          }
        }
        yield flipped.toString();
      }
    };
  }
}
