package org.trucewire.extract.syntax;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.LexiconFile;
import org.trucewire.extract.lexicon.LexiconRow;

/**
 * The forms of English verbs: regular ones by rule, the others from {@code irregular-verbs.tsv}.
 */
public final class VerbForms {

  private static final String VOWELS = "aeiou";

  private final Map<String, String[]> irregular = new HashMap<>();
  private final Map<String, Inflection> inflections = new HashMap<>();

  private VerbForms(LexiconFile file) {
    for (LexiconRow row : file.rows()) {
      String lemma = row.required("lemma");
      String past = row.required("past");
      String participle = row.required("participle");
      irregular.put(lemma, new String[] {past, participle});
      if (past.equals(participle)) {
        inflections.putIfAbsent(past, Inflection.PAST_OR_PARTICIPLE);
      } else {
        inflections.putIfAbsent(past, Inflection.PAST);
        inflections.putIfAbsent(participle, Inflection.PARTICIPLE);
      }
    }
  }

  /** The forms that come with the library. */
  public static VerbForms bundled() {
    return new VerbForms(
        LexiconFile.bundled(
            "irregular-verbs.tsv", List.of("lemma", "past", "participle", "source")));
  }

  /** Every form of a verb, with the inflection that it shows. */
  public Map<String, Inflection> of(String lemma) {
    Map<String, Inflection> forms = new LinkedHashMap<>();
    int gap = lemma.indexOf(' ');
    String verb = gap < 0 ? lemma : lemma.substring(0, gap);
    String rest = gap < 0 ? "" : lemma.substring(gap);
    String[] listed = irregular.get(verb);
    if (listed == null) {
      forms.put(past(verb) + rest, Inflection.PAST_OR_PARTICIPLE);
    } else if (listed[0].equals(listed[1])) {
      forms.put(listed[0] + rest, Inflection.PAST_OR_PARTICIPLE);
    } else {
      forms.put(listed[0] + rest, Inflection.PAST);
      forms.put(listed[1] + rest, Inflection.PARTICIPLE);
    }
    forms.put(thirdPerson(verb) + rest, Inflection.THIRD_PERSON);
    forms.put(ing(verb) + rest, Inflection.ING);
    if (listed == null && (verb.endsWith("el") || verb.endsWith("al")) && syllables(verb) > 1) {
      forms.put(verb + "led" + rest, Inflection.PAST_OR_PARTICIPLE);
      forms.put(verb + "ling" + rest, Inflection.ING);
    }
    forms.putIfAbsent(lemma, Inflection.BASE);
    return forms;
  }

  /** The inflection that a word shows, taken as a verb. */
  Inflection inflection(String lower) {
    Inflection listed = inflections.get(lower);
    if (listed != null) {
      return listed;
    }
    if (lower.endsWith("ing") && lower.length() > 4) {
      return Inflection.ING;
    }
    if (lower.endsWith("ed") && lower.length() > 3) {
      return Inflection.PAST_OR_PARTICIPLE;
    }
    if (lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3) {
      return Inflection.THIRD_PERSON;
    }
    return Inflection.BASE;
  }

  private static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (consonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return doubled(verb) + "ed";
  }

  private static String ing(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && verb.length() > 2) {
      return verb.substring(0, verb.length() - 1) + "ing";
    }
    return doubled(verb) + "ing";
  }

  static String thirdPerson(String verb) {
    if (consonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    boolean hiss =
        verb.endsWith("s")
            || verb.endsWith("x")
            || verb.endsWith("z")
            || verb.endsWith("ch")
            || verb.endsWith("sh")
            || verb.endsWith("o");
    return verb + (hiss ? "es" : "s");
  }

  private static boolean consonantY(String verb) {
    int n = verb.length();
    return n > 1 && verb.charAt(n - 1) == 'y' && VOWELS.indexOf(verb.charAt(n - 2)) < 0;
  }

  /** Doubles the last consonant of a verb such as "stop", "machine-gun", "rebut", "repel". */
  private static String doubled(String verb) {
    int n = verb.length();
    if (n < 3) {
      return verb;
    }
    char last = verb.charAt(n - 1);
    boolean shape =
        VOWELS.indexOf(verb.charAt(n - 2)) >= 0
            && VOWELS.indexOf(last) < 0
            && "wxy".indexOf(last) < 0
            && VOWELS.indexOf(verb.charAt(n - 3)) < 0;
    boolean stressed =
        syllables(verb.substring(verb.lastIndexOf('-') + 1)) == 1
            || verb.endsWith("pel")
            || verb.endsWith("but")
            || verb.endsWith("mit")
            || verb.endsWith("fer") && !verb.endsWith("ffer")
            || verb.endsWith("cur")
            || verb.endsWith("gin")
            || verb.endsWith("run")
            || verb.endsWith("gun");
    return shape && stressed ? verb + last : verb;
  }

  private static int syllables(String verb) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < verb.length(); i++) {
      boolean vowel = VOWELS.indexOf(verb.charAt(i)) >= 0;
      count += vowel && !inside ? 1 : 0;
      inside = vowel;
    }
    return count;
  }
}
