package org.trucewire.extract.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.count.Word.Form;
import org.trucewire.extract.count.Word.Kind;

/**
 * A whole number in digits or words, at most nine digits long.
 *
 * @param value the number
 * @param next index of the word after it
 */
public record Numeral(int value, int next) {
  private static final String[] UNITS = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final Map<String, Integer> SMALL = small();
  private static final Map<String, Integer> SCALES =
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12);
  private static final int LARGEST = 999_999_999;

  private static Map<String, Integer> small() {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < UNITS.length; i++) {
      values.put(UNITS[i], i);
    }
    for (int i = 0; i < TENS.length; i++) {
      values.put(TENS[i], 20 + 10 * i);
    }
    return Map.copyOf(values);
  }

  /**
   * The number that begins at a word: "12", "2,014", "forty-five", "two dozen", "a hundred and
   * six".
   *
   * @return null when none begins there; "dozens", "several", decimals and ordinals are none
   */
  public static Numeral at(List<Word> words, int index) {
    if (index < 0 || index >= words.size()) {
      return null;
    }
    Word first = words.get(index);
    if (first.kind() == Kind.NUMBER) {
      boolean whole = first.form() == Form.PLAIN || first.form() == Form.GROUPED;
      return whole && first.value() >= 0 ? scaled(first.value(), words, index + 1) : null;
    }
    if (first.is("a") && index + 1 < words.size()) {
      return SCALES.containsKey(words.get(index + 1).text()) ? scaled(1, words, index + 1) : null;
    }
    Numeral small = belowHundred(words, index);
    if (small == null) {
      return null;
    }
    return small.value() == 0 ? small : scaled(small.value(), words, small.next());
  }

  private static Numeral belowHundred(List<Word> words, int index) {
    Integer value = index < words.size() ? SMALL.get(words.get(index).text()) : null;
    if (value == null) {
      return null;
    }
    int next = index + 1;
    if (value >= 20) {
      int ones = next < words.size() && words.get(next).isDash() ? next + 1 : next;
      Integer one = ones < words.size() ? SMALL.get(words.get(ones).text()) : null;
      if (one != null && one > 0 && one < 10) {
        return new Numeral(value + one, ones + 1);
      }
    }
    return new Numeral(value, next);
  }

  private static Numeral scaled(int value, List<Word> words, int next) {
    long total = 0; // "zero" is never scaled, so the largest value bounds the loop
    long current = value;
    int at = next;
    while (at < words.size()) {
      Integer scale = SCALES.get(words.get(at).text());
      boolean fits = scale != null && (scale >= 1_000 || current < 100);
      if (!fits || total + current * scale > LARGEST) {
        break;
      }
      current *= scale;
      at++;
      if (scale == 1_000) {
        total += current;
        current = 0;
      }
      boolean and = at < words.size() && words.get(at).is("and");
      Numeral rest = scale == 100 || scale == 1_000 ? belowHundred(words, and ? at + 1 : at) : null;
      if (rest != null) {
        current += rest.value();
        at = rest.next();
      }
    }
    return new Numeral((int) Math.min(total + current, LARGEST), at);
  }
}
