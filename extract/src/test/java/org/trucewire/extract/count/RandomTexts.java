package org.trucewire.extract.count;

import java.util.List;
import java.util.Random;

/** Texts that no newspaper printed: random characters, random words, and mutated sentences. */
public final class RandomTexts {
  private static final List<String> WORDS =
      List.of(
          "on",
          "Monday",
          "to",
          "Tuesday",
          "October",
          "10",
          "2020",
          ",",
          "-",
          "–",
          "May",
          "and",
          "in",
          "since",
          "31",
          "February",
          "last",
          "week",
          "the",
          "past",
          "24",
          "hours",
          "two",
          "days",
          "after",
          "ago",
          "killed",
          "wounded",
          "at",
          "least",
          "hundred",
          "million",
          "a",
          "dozen",
          "violations",
          "times",
          "72-hour",
          "truce",
          "ceasefire",
          "for",
          "overnight",
          "into",
          "early",
          "late",
          "'s",
          "’s",
          "999999999999",
          "3.5",
          "7th",
          "2014-15",
          "9/11",
          "midnight",
          ".",
          "(",
          ")",
          "Sept.",
          "next",
          "weekend",
          "Christmas",
          "New",
          "Year",
          "one",
          "zero",
          "thousand",
          "Sat",
          "29");

  private static final List<String> SENTENCES =
      List.of(
          "Two soldiers were killed on Monday, Oct. 10, 2016, hours after a 72-hour truce began.",
          "Since 2014, when the armistice failed, 1,200 people died and dozens were wounded.",
          "Shelling overnight Monday into Tuesday violated the ceasefire 30 times, officials"
              + " said.");

  private final Random random;

  /** Texts that follow from a seed. */
  public RandomTexts(long seed) {
    this.random = new Random(seed);
  }

  /** The next text, of up to about 300 characters. */
  public String next() {
    return switch (random.nextInt(3)) {
      case 0 -> characters();
      case 1 -> words();
      default -> mutated();
    };
  }

  private String characters() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      boolean ascii = random.nextInt(4) > 0;
      text.append((char) (ascii ? random.nextInt(128) : random.nextInt(0x10000)));
    }
    return text.toString();
  }

  private String words() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      if (random.nextInt(6) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private String mutated() {
    StringBuilder text = new StringBuilder(SENTENCES.get(random.nextInt(SENTENCES.size())));
    int changes = random.nextInt(10);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, (char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }
}
