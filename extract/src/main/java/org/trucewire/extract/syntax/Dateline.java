package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Locale;

/** The place, date and agency in front of a story: "MANILA, March 20 (AP) -". */
public final class Dateline {

  private static final int LONGEST = 26;

  private Dateline() {}

  /** The words after the dateline, all of them if there is none. */
  public static List<Token> body(List<Token> words) {
    for (int i = 1; i < words.size() && i < LONGEST; i++) {
      Token word = words.get(i);
      boolean dash = word.is("-") || word.is("--") || word.is("–") || word.is("—") || word.is("_");
      if (dash && opens(words, i)) {
        return words.subList(i + 1, words.size());
      }
      if (word.is(".") || word.is(";")) {
        break;
      }
    }
    return words;
  }

  private static boolean opens(List<Token> words, int dash) {
    boolean agency = false;
    int shouted = 0;
    for (int i = 0; i < dash; i++) {
      Token word = words.get(i);
      agency |=
          WordClass.AGENCY.has(word.lower())
              && i + 1 < words.size()
              && (words.get(i + 1).is(")") || i + 1 == dash);
      boolean capitals =
          word.text().length() > 2
              && word.text().equals(word.text().toUpperCase(Locale.ROOT))
              && Character.isLetter(word.text().charAt(0));
      shouted += capitals && i < 4 ? 1 : 0;
    }
    return agency
        || shouted > 0
            && dash <= 9
            && words.get(0).capitalized()
            && words.get(0).text().length() > 2
            && Character.isUpperCase(words.get(0).text().charAt(1));
  }
}
