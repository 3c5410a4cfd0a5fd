package org.trucewire.extract.syntax;

/** Rules that mend the tag of a word whichever tag the model gave it. */
final class TagRules {

  private TagRules() {}

  /** "when rebels ambush their convoy" */
  static boolean presentTense(WordInContext word) {
    return word.eventVerb()
        && !word.ends("s")
        && !word.ends("ed")
        && !word.ends("ing")
        && (word.follows(WordClass.FIGHTERS) || word.follows("rebels") || word.follows("forces"))
        && word.before == Tag.NOUN
        && (word.beforeAny(Tag.DET, Tag.PRON, Tag.NUM)
            || word.is("advance") && word.beforeAny(Tag.ADP, Tag.ADV, Tag.ADJ)
            || word.after == Tag.PROPN && word.lower.indexOf('-') > 0)
        && word.retag(Tag.VERB);
  }

  /** Words that have one tag wherever they stand. */
  static boolean fixed(WordInContext word) {
    switch (word.lower) {
      case "ceasefire", "cease-fire", "truce", "ceasefires", "truces", "armistice" -> {
        return word.retag(Tag.NOUN);
      }
      case "as" -> {
        boolean compared = word.precedes("many") || word.precedes("much") || word.precedes("well");
        return word.tag == Tag.ADV
            && !compared
            && word.beforeAny(Tag.ADJ, Tag.PROPN, Tag.NOUN, Tag.DET)
            && word.retag(Tag.SCONJ);
      }
      case "mine" -> {
        boolean laid = word.before.nominal() || word.afterAny(Tag.ADJ, Tag.DET, Tag.NUM);
        return laid && word.retag(Tag.NOUN);
      }
      case "of" -> {
        return word.tag == Tag.SCONJ && word.retag(Tag.ADP);
      }
      case "that" -> {
        return word.tag == Tag.PRON
            && word.follows("clear")
            && word.after != Tag.PUNCT
            && word.retag(Tag.SCONJ);
      }
      case "cease" -> {
        return (word.follows("to")
                || word.before == Tag.AUX
                || word.before == Tag.CCONJ
                || word.precedesEnding("ing"))
            && word.retag(Tag.VERB);
      }
      case "–", "-" -> {
        return compound(word) && word.retag(Tag.PROPN);
      }
      case "both" -> {
        return word.tag == Tag.CCONJ
            && word.after == Tag.NOUN
            && (word.precedes("sides") || word.precedes("parties") || word.precedes("armies"))
            && word.retag(Tag.DET);
      }
      case "let-up", "letup" -> {
        return word.retag(Tag.NOUN);
      }
      case "very" -> {
        return word.before == Tag.DET && word.after.nominal() && word.retag(Tag.ADJ);
      }
      case "down" -> {
        return HiddenVerbs.disarming(word);
      }
      case "a", "an", "the" -> {
        return (word.tag == Tag.ADP || word.tag == Tag.SCONJ || word.tag == Tag.PART)
            && word.retag(Tag.DET);
      }
      case "itself", "themselves", "himself", "herself" -> {
        return word.retag(Tag.ADV);
      }
      case "claim", "claims", "claimed" -> {
        return word.precedes("responsibility") && word.before != Tag.DET && word.retag(Tag.VERB);
      }
      case "near", "outside", "inside", "across", "along", "throughout", "within", "in" -> {
        boolean near = word.tag == Tag.ADJ && word.is("near") && word.after == Tag.PROPN;
        return (word.tag == Tag.ADV || word.tag == Tag.SCONJ || near && word.before.nominal())
            && (word.after.nominal() || word.beforeAny(Tag.DET, Tag.NUM, Tag.ADJ, Tag.PRON))
            && word.retag(Tag.ADP);
      }
      case "to" -> {
        return word.tag == Tag.PART
            && (word.after == Tag.DET
                || word.after == Tag.NUM
                || word.after == Tag.PROPN && !word.precedesEventVerb())
            && word.retag(Tag.ADP);
      }
      case "military" -> {
        boolean noun =
            (word.before == Tag.ADJ || word.before.nominal())
                    && (word.beforeAny(Tag.VERB, Tag.AUX)
                        || word.precedesEnding("s") && word.precedesEventVerb())
                || word.afterAny(Tag.DET, Tag.ADJ, Tag.PROPN)
                    && word.precedesEnding("ed")
                    && !word.precedes(WordClass.MODIFYING_PARTICIPLE);
        return word.tag == Tag.ADJ && noun && word.retag(Tag.NOUN);
      }
      case "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" -> {
        return word.tag == Tag.ADP && word.retag(Tag.ADJ);
      }
      case "used" -> {
        return word.tag == Tag.ADJ && word.follows(WordClass.HAVE) && word.retag(Tag.VERB);
      }
      case "capt.", "col.", "gen.", "lt.", "maj.", "brig.", "sgt.", "adm.", "cmdr." -> {
        return word.token.capitalized() && word.tag != Tag.NOUN && word.retag(Tag.PROPN);
      }
      case "armored", "armoured" -> {
        return word.after.nominal() && word.retag(Tag.ADJ);
      }
      case "fighting" -> {
        return word.tag == Tag.VERB
            && (word.precedes("between")
                || word.follows(WordClass.FIGHT_OPENER)
                || word.before == Tag.CCONJ && word.precedes("in"))
            && word.retag(Tag.NOUN);
      }
      case "north", "south", "east", "west", "central" -> {
        if (word.tag == Tag.NOUN && word.precedes("of") && word.before.nominal()) {
          return word.retag(Tag.ADV);
        }
        return word.tag == Tag.ADV
            && word.before == Tag.ADP
            && word.after == Tag.PROPN
            && word.retag(Tag.ADJ);
      }
      default -> {
        // "her" may be an object as well.
        return word.token.possessive()
            && !word.is("her")
            && word.tag != Tag.PRON
            && word.retag(Tag.PRON);
      }
    }
  }

  /** "the truce would expire at noon": what follows a modal verb is no adjective and no noun. */
  static boolean afterModal(WordInContext word) {
    return (word.tag == Tag.ADJ || word.tag.nominal() || word.tag == Tag.ADP)
        && word.before == Tag.AUX
        && word.eventVerb()
        && !word.capitalized()
        && VerbGroupChunker.MODALS.contains(word.tokens().get(word.index() - 1).lower())
        && word.retag(Tag.VERB);
  }

  /** "a group's ally that fights", "cannon shells", "drove unopposed into" */
  static boolean only(WordInContext word) {
    if (WordClass.NOUN_ONLY.has(word.token)) {
      return !word.tag.nominal() && word.retag(Tag.NOUN);
    }
    return WordClass.UNHINDERED.has(word.token)
        && word.tag == Tag.VERB
        && word.before != Tag.AUX
        && word.retag(word.after.nominal() ? Tag.ADJ : Tag.ADV);
  }

  /** "the Israel–Lebanon border": no stop, for no space is on either side. */
  private static boolean compound(WordInContext word) {
    if (word.first() || word.last() || !word.before.nominal() || !word.after.nominal()) {
      return false;
    }
    Token left = word.tokens().get(word.index() - 1);
    Token right = word.tokens().get(word.index() + 1);
    return left.end() == word.token.start() && word.token.end() == right.start();
  }

  /** "the rebels' Tuesday raid", "Russia's February 2022 invasion": what somebody did on a day. */
  static boolean ownedAndDated(WordInContext word) {
    if (!word.eventNoun() || word.capitalized()) {
      return false;
    }
    int i = word.index() - 1;
    while (i > 0 && (word.tokens().get(i).tag() == Tag.NUM || word.tokens().get(i).capitalized())) {
      i--;
    }
    return i > 0
        && i < word.index() - 1
        && word.tokens().get(i).tag() == Tag.PART
        && (word.tokens().get(i).is("'s") || word.tokens().get(i).is("'"))
        && word.retag(Tag.NOUN);
  }

  /** "rocket attack" */
  static boolean weapon(WordInContext word) {
    if (!WordClass.WEAPON.has(word.token) || !word.precedesEventNoun()) {
      return false;
    }
    word.retagAfter(Tag.NOUN);
    return word.retag(Tag.NOUN);
  }

  /** "twelve" */
  static boolean numeral(WordInContext word) {
    return WordClass.NUMERAL.has(word.token) && word.tag != Tag.NUM && word.retag(Tag.NUM);
  }

  /** "was heavily shelled" */
  static boolean participle(WordInContext word) {
    boolean participle =
        !word.first()
            && !word.capitalized()
            && word.eventVerb()
            && (word.ends("ed")
                || word.ends("en")
                || word.is("overrun")
                || word.is("hit")
                || word.is("shot"));
    return participle && helped(word) && !word.after.nominal() && word.retag(Tag.VERB);
  }

  private static boolean helped(WordInContext word) {
    int helper = word.index() - 1;
    while (helper > 0
        && (word.tokens().get(helper).tag() == Tag.ADV
            || word.tokens().get(helper).tag() == Tag.PART)) {
      helper--;
    }
    return WordClass.PARTICIPLE_HELPER.has(word.tokens().get(helper));
  }

  /** "Ukraine repelled two assaults" */
  static boolean pastTense(WordInContext word) {
    return !word.capitalized()
        && word.ends("ed")
        && (word.before == Tag.PROPN || word.is("involved") && word.before == Tag.NOUN)
        && word.beforeAny(Tag.DET, Tag.NUM)
        && word.retag(Tag.VERB);
  }

  /** "said he was alarmed and pleaded for": a second verb, which no noun follows. */
  static boolean joinedPast(WordInContext word) {
    return (word.before == Tag.CCONJ || word.before == Tag.PUNCT && word.follows(","))
        && word.ends("ed")
        && !word.capitalized()
        && word.eventVerb()
        && (word.beforeAny(Tag.ADP, Tag.SCONJ) || counted(word))
        && ClauseVerbs.hasVerbBefore(word.tokens(), word.index())
        && word.retag(Tag.VERB);
  }

  /** "killed or wounded 50 soldiers" */
  private static boolean counted(WordInContext word) {
    return word.after == Tag.NUM
        && word.index() > 1
        && word.tokens().get(word.index() - 2).tag() == Tag.VERB;
  }

  /** "deadly clashes", "Saudi-led strikes" */
  static boolean modifier(WordInContext word) {
    boolean hyphenated =
        word.token.text().indexOf('-') > 0
            && !word.token.capitalized()
            && !word.tag.nominal()
            && word.tag != Tag.VERB;
    boolean modifier =
        hyphenated
            || word.is("deadly")
            || word.is("daily")
            || word.is("weekly")
            || word.is("nightly");
    return modifier
        && (word.after.nominal() || word.after == Tag.ADJ || word.precedesEventNoun())
        && word.retag(Tag.ADJ);
  }
}
