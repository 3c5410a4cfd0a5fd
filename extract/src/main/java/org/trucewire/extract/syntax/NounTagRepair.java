package org.trucewire.extract.syntax;

import java.util.List;

/** Rules for words that the model takes for nouns. */
final class NounTagRepair {

  private NounTagRepair() {}

  /** Applies the first rule that fits; whether there was one. */
  static boolean repair(WordInContext word) {
    return VerbTagRepair.negotiations(word)
        || VerbTagRepair.forcesAct(word)
        || ActTags.struck(word)
        || ActTags.accused(word)
        || gerund(word)
        || gerundWithInfinitive(word)
        || targeting(word)
        || participleClause(word)
        || infinitive(word)
        || ShotTags.repair(word)
        || stopping(word)
        || TagRules.weapon(word)
        || TagRules.presentTense(word)
        || gerundWithObject(word)
        || onlyVerb(word)
        || TagRules.numeral(word)
        || pastTense(word)
        || TagRules.participle(word)
        || TagRules.pastTense(word)
        || pluralSubject(word)
        || TagRules.modifier(word)
        || verbWithObject(word)
        || speech(word)
        || happening(word)
        || source(word)
        || secondVerb(word)
        || ClauseVerbs.afterApposition(word)
        || headline(word);
  }

  /** "after seizing the town", "lasted a week before collapsing" */
  private static boolean gerund(WordInContext word) {
    return word.tag == Tag.NOUN
        && word.ends("ing")
        && word.eventVerb()
        && !word.eventNoun()
        && word.follows(WordClass.GERUND_OPENER)
        && (word.beforeAny(Tag.DET, Tag.PROPN, Tag.ADJ, Tag.PRON)
            || word.follows("before") && word.beforeAny(Tag.PUNCT, Tag.ADP, Tag.ADV)
            || word.after == Tag.NOUN
                && (word.before == Tag.VERB || word.tokens().get(word.index() + 1).capitalized()))
        && word.retag(Tag.VERB);
  }

  /** "of failing to respect", "despite agreeing to stop" */
  private static boolean gerundWithInfinitive(WordInContext word) {
    return word.tag == Tag.NOUN
        && word.ends("ing")
        && word.before == Tag.ADP
        && word.precedes("to")
        && word.verbAfterNext()
        && word.retag(Tag.VERB);
  }

  /** "airstrikes targeting militants" */
  private static boolean targeting(WordInContext word) {
    return word.is("targeting")
        && !word.followsEnding("ing")
        && word.before.nominal()
        && word.beforeAny(Tag.DET, Tag.PROPN, Tag.ADJ, Tag.NOUN, Tag.NUM, Tag.PRON)
        && word.retag(Tag.VERB);
  }

  /** "retaliated, firing dozens of rockets" */
  private static boolean participleClause(WordInContext word) {
    return word.tag != Tag.VERB
        && word.ends("ing")
        && word.eventVerb()
        && word.follows(",")
        && (word.beforeAny(Tag.DET, Tag.NUM, Tag.PRON)
            || word.precedes("dozens")
            || word.precedes("hundreds")
            || word.precedes("scores")
            || word.precedes("thousands")
            || word.precedes("several"))
        && ClauseVerbs.verbToTheLeft(word.tokens(), word.index() - 1)
        && word.retag(Tag.VERB);
  }

  /** "vowed to attack the city" */
  private static boolean infinitive(WordInContext word) {
    boolean infinitive =
        word.tag == Tag.NOUN
            && !word.ends("s")
            && !word.ends("ing")
            && !word.ends("ed")
            && word.eventVerb()
            && word.index() > 1
            && word.follows("to")
            && word.beforeAny(Tag.DET, Tag.NOUN, Tag.PROPN, Tag.NUM)
            && !(WordClass.WEAPON.has(word.token) && word.precedesEventNoun())
            && word.tokens().get(word.index() - 2).tag() != Tag.ADJ;
    if (!infinitive) {
      return false;
    }
    word.retagBefore(Tag.PART);
    return word.retag(Tag.VERB);
  }

  /** "called on both sides to stop fighting" */
  private static boolean stopping(WordInContext word) {
    if (!WordClass.STOPPING.has(word.token)
        || word.ends("ing")
        || !word.follows("to")
        || !word.precedesEnding("ing")) {
      return false;
    }
    word.retagBefore(Tag.PART);
    word.retagAfter(Tag.NOUN);
    return word.retag(Tag.VERB);
  }

  /**
   * "of bombing civilians", "of shelling its forces": the noun after it is its object, not one that
   * it modifies.
   */
  private static boolean gerundWithObject(WordInContext word) {
    return word.tag == Tag.NOUN
        && word.ends("ing")
        && word.eventNoun()
        && word.follows(WordClass.GERUND_OPENER)
        && word.beforeAny(Tag.NOUN, Tag.PROPN, Tag.DET, Tag.ADJ, Tag.PRON, Tag.NUM)
        && !word.precedesEventNoun()
        && word.retag(Tag.VERB);
  }

  /** "Israel strikes southern Lebanon": the clause has no other verb. */
  private static boolean onlyVerb(WordInContext word) {
    return word.thirdPerson()
        && word.eventVerb()
        && (word.afterSubject() || word.follows("military"))
        && !word.follows("'s")
        && !word.precedes("targeting")
        && (word.beforeAny(Tag.ADV, Tag.ADJ, Tag.PROPN, Tag.NOUN)
            || word.beforeAny(Tag.ADP, Tag.PUNCT) && !word.eventNoun() && !word.is("forces"))
        && !ClauseVerbs.clauseHasVerb(word.tokens(), word.index())
        && word.retag(Tag.VERB);
  }

  /** "the army withdrew", "separatists attacked vehicles" */
  private static boolean pastTense(WordInContext word) {
    if (word.first()) {
      return false;
    }
    boolean acted =
        word.ends("ed")
            && word.eventVerb()
            && !word.capitalized()
            && word.follows(WordClass.FIGHTERS)
            && word.after != Tag.VERB;
    return (acted || WordClass.PAST_TENSE.has(word.token)) && word.retag(Tag.VERB);
  }

  /** "rebels attack a base" */
  private static boolean pluralSubject(WordInContext word) {
    return !word.capitalized()
        && word.eventVerb()
        && word.before.nominal()
        && !word.follows("'s")
        && (word.beforeAny(Tag.ADP, Tag.DET, Tag.PROPN, Tag.NUM, Tag.ADV)
            || word.after == Tag.NOUN && word.follows(WordClass.FIGHTERS))
        && (word.followsEnding("s") || word.followsEnding("men") || word.follows("taliban"))
        && (!word.ends("s") || word.ends("ss"))
        && !ClauseVerbs.clauseHasVerb(word.tokens(), word.index())
        && word.retag(Tag.VERB);
  }

  /** "the army shells the town" */
  private static boolean verbWithObject(WordInContext word) {
    return word.thirdPerson()
        && word.afterSubject()
        && word.eventVerb()
        && (word.beforeAny(Tag.DET, Tag.NUM, Tag.SCONJ, Tag.PRON, Tag.PART)
            || word.precedes("that"))
        && !word.follows("'s")
        && word.retag(Tag.VERB);
  }

  /** "the military announces that", "officials report that", "X and Y announce that they" */
  private static boolean speech(WordInContext word) {
    boolean plural =
        word.is("report") && word.followsEnding("s")
            || WordClass.SPEECH.has(word.token)
                && word.index() > 1
                && word.tokens().get(word.index() - 2).tag() == Tag.CCONJ
                && !ClauseVerbs.clauseHasVerb(word.tokens(), word.index());
    return (word.thirdPerson() || plural)
        && WordClass.SPEECH.has(word.token)
        && (word.before.nominal() || word.follows("military"))
        && word.precedes("that")
        && word.retag(Tag.VERB);
  }

  /** "Fighting spread to the north" */
  private static boolean happening(WordInContext word) {
    return WordClass.HAPPENING.has(word.token)
        && word.before.nominal()
        && (word.followsEnding("ing") || word.followsEnding("es"))
        && word.followsEventNoun()
        && word.beforeAny(Tag.ADP, Tag.ADV, Tag.SCONJ, Tag.PUNCT)
        && !ClauseVerbs.clauseHasVerb(word.tokens(), word.index())
        && word.retag(Tag.VERB);
  }

  /**
   * ", the Observatory for Human Rights reports.", "officials state that", "X, HRW reports, bombed"
   */
  private static boolean source(WordInContext word) {
    if (!WordClass.SPEECH.has(word.token) || word.capitalized() || !word.before.nominal()) {
      return false;
    }
    boolean plural = word.followsEnding("s") && !word.ends("s");
    boolean closes = word.last() || word.precedes(",") || word.precedes(".");
    boolean opens = word.precedes("that");
    boolean clause =
        word.thirdPerson()
            && word.beforeAny(Tag.ADJ, Tag.PROPN, Tag.DET, Tag.NUM)
            && verbFollows(word.tokens(), word.index() + 2);
    boolean agrees = word.thirdPerson() || plural && opens;
    return agrees
        && (closes || opens || clause)
        && behindComma(word, opens || clause)
        && word.retag(Tag.VERB);
  }

  private static boolean verbFollows(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() && tokens.get(i).tag() != Tag.PUNCT; i++) {
      Tag tag = tokens.get(i).tag();
      if (tag == Tag.AUX || tag == Tag.VERB) {
        return true;
      }
      if (tag == Tag.ADP || tag == Tag.SCONJ) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether nothing but a name stands between the word and a comma, or the sentence's beginning.
   */
  private static boolean behindComma(WordInContext word, boolean opens) {
    for (int i = word.index() - 1; i >= 0; i--) {
      Token token = word.tokens().get(i);
      if (token.is(",")) {
        return true;
      }
      boolean linked = token.is("for") || token.is("of");
      if (!linked && !token.tag().nominal() && token.tag() != Tag.DET && token.tag() != Tag.ADJ) {
        return false;
      }
    }
    return opens;
  }

  /** "the group denies attacks", "the army advances, shells villages" */
  private static boolean secondVerb(WordInContext word) {
    if (!word.thirdPerson() || !word.eventVerb() || word.first()) {
      return false;
    }
    if (word.after == Tag.VERB && word.precedesEventNoun() && word.before.nominal()) {
      word.retagAfter(Tag.NOUN);
      return word.retag(Tag.VERB);
    }
    return (word.before == Tag.CCONJ || word.follows(","))
        && ClauseVerbs.thirdPersonVerbBefore(word.tokens(), word.index())
        && word.beforeAny(Tag.ADJ, Tag.PROPN, Tag.DET, Tag.NOUN, Tag.ADP, Tag.NUM)
        && !(word.after == Tag.ADP && word.before == Tag.CCONJ)
        && word.retag(Tag.VERB);
  }

  /** "Rebels attack army base": without it the sentence would have no verb. */
  private static boolean headline(WordInContext word) {
    if (!word.eventVerb() || ClauseVerbs.hasVerb(word.tokens())) {
      return false;
    }
    boolean subject =
        word.before.nominal() && (word.index() > 1 || word.tokens().get(0).capitalized());
    boolean object =
        word.beforeAny(Tag.PROPN, Tag.DET, Tag.NUM, Tag.ADJ, Tag.NOUN, Tag.ADP, Tag.PRON);
    boolean agrees = word.ends("ed") || !word.first() && word.ends("s") != word.followsEnding("s");
    return subject && object && agrees && word.retag(Tag.VERB);
  }
}
