package org.trucewire.app.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the phrases of a dictionary, all in capitals, the capitals of running text. */
final class NameWriting {

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "las", "los", "el", "del",
          "al", "ul", "ur", "e", "i", "bin", "ibn", "van", "von", "da", "do", "di", "du", "des",
          "dos");

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)?");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z0-9][A-Z0-9/-]{1,7}");

  /** Words so short are abbreviations, which keep their capitals. */
  private static final int MAX_ABBREVIATION = 3;

  private NameWriting() {}

  /** The phrase without what stands in brackets, in the capitals of running text. */
  static String of(String phrase) {
    String bare = BRACKETS.matcher(phrase).replaceAll("").strip();
    if (bare.length() <= MAX_ABBREVIATION || !bare.equals(bare.toUpperCase(Locale.ROOT))) {
      return bare;
    }
    List<String> words = new ArrayList<>();
    for (String word : bare.split(" ", -1)) {
      words.add(word(word, words.isEmpty()));
    }
    return String.join(" ", words);
  }

  /** The abbreviations that a phrase gives in brackets: "FREE ARMY (FA)". */
  static List<String> abbreviations(String phrase) {
    List<String> found = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(phrase);
    while (brackets.find()) {
      if (ABBREVIATION.matcher(brackets.group(1)).matches()) {
        found.add(brackets.group(1));
      }
    }
    return found;
  }

  private static String word(String word, boolean first) {
    StringBuilder written = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || word.charAt(i) == '-') {
        written.append(part(word.substring(start, i), first && start == 0));
        written.append(i < word.length() ? "-" : "");
        start = i + 1;
      }
    }
    return written.toString();
  }

  private static String part(String part, boolean first) {
    String lower = part.toLowerCase(Locale.ROOT);
    if (part.isEmpty() || !first && SMALL.contains(lower)) {
      return lower;
    }
    return part.charAt(0) + lower.substring(1);
  }
}
