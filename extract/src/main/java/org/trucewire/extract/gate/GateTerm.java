package org.trucewire.extract.gate;

import java.util.List;
import org.trucewire.extract.lexicon.LexiconException;
import org.trucewire.extract.lexicon.LexiconRow;

/**
 * A word or words that speak for an article being about a ceasefire or about fighting.
 *
 * @param name its first way to be written
 * @param forms all ways to be written
 * @param strength how much it says
 */
record GateTerm(String name, List<String> forms, Strength strength) {
  static final List<String> COLUMNS = List.of("term", "strength", "source");

  enum Strength {
    /** Enough on its own. */
    STRONG,
    /** Enough with two others, in a text of a few sentences alone. */
    WEAK,
    /** The same in a text of a few sentences; in a longer one it says nothing. */
    BRIEF,
    /** Not looked for: switches off a term of the library. */
    OFF
  }

  /**
   * Reads a row.
   *
   * @throws LexiconException if the row has no term, a term without a letter or digit, an unknown
   *     strength, or no source
   */
  static GateTerm of(LexiconRow row) {
    row.required("term");
    row.required("source");
    List<String> forms = row.list("term");
    for (String form : forms) {
      if (form.chars().noneMatch(Character::isLetterOrDigit)) {
        throw row.mistake("term \"" + form + "\" has no letter; write a word");
      }
    }
    Strength strength =
        switch (row.required("strength")) {
          case "strong" -> Strength.STRONG;
          case "weak" -> Strength.WEAK;
          case "brief" -> Strength.BRIEF;
          case "off" -> Strength.OFF;
          default ->
              throw row.mistake(
                  "unknown strength \""
                      + row.required("strength")
                      + "\"; use strong, weak, brief, or off");
        };
    return new GateTerm(forms.get(0), forms, strength);
  }
}
