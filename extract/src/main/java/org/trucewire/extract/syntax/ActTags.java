package org.trucewire.extract.syntax;

/** Tells acts that nouns name from the verbs for which the model takes them. */
final class ActTags {

  private ActTags() {}

  /** Applies the first rule that fits a word taken for a verb; whether there was one. */
  static boolean repair(WordInContext word) {
    return disagrees(word) || actOf(word) || fighting(word) || goesOn(word);
  }

  /** "the dawn raid took place": after a noun in the singular no verb stands without its -s. */
  private static boolean disagrees(WordInContext word) {
    boolean base =
        word.eventNoun()
            && !word.capitalized()
            && !word.ends("s")
            && !word.ends("ed")
            && !word.ends("ing")
            && !word.is("hit")
            && !word.is("shot");
    if (!base || word.before != Tag.NOUN || word.followsEnding("s") || word.index() < 2) {
      return false;
    }
    boolean several =
        word.followsEnding("men")
            || word.followsEnding("people")
            || word.follows("police")
            || word.follows("military");
    Tag opener = word.tokens().get(word.index() - 2).tag();
    return !several && opener == Tag.DET && word.retag(Tag.NOUN);
  }

  /** "the ETA killings of two men": what a verb is done to does not follow "of". */
  private static boolean actOf(WordInContext word) {
    return word.ends("s")
        && word.eventNoun()
        && word.precedes("of")
        && word.before.nominal()
        && word.retag(Tag.NOUN);
  }

  /** "while fighting still raged", "reported fighting in the hills" */
  private static boolean fighting(WordInContext word) {
    if (!word.is("fighting")) {
      return false;
    }
    boolean rages = word.after == Tag.ADV && word.verbAfterNext() && word.before != Tag.AUX;
    boolean told =
        word.follows(WordClass.SPEECH) && word.before == Tag.VERB && word.after == Tag.ADP;
    return (rages || told) && word.retag(Tag.NOUN);
  }

  /** "and clashes intensified": the verb behind it is taken for an adjective. */
  private static boolean goesOn(WordInContext word) {
    boolean goes =
        word.ends("s")
            && word.eventNoun()
            && word.before == Tag.CCONJ
            && word.precedes(WordClass.HAPPENING)
            && word.after != Tag.AUX;
    if (!goes) {
      return false;
    }
    word.retagAfter(Tag.VERB);
    return word.retag(Tag.NOUN);
  }

  /**
   * "air strikes hit rebel-held parts", "a bomb burst among": a past tense that looks like a noun.
   */
  static boolean struck(WordInContext word) {
    boolean hit =
        word.is("hit")
            && word.followsEnding("s")
            && word.beforeAny(Tag.ADJ, Tag.DET, Tag.PROPN, Tag.NUM, Tag.PRON, Tag.NOUN)
            && (word.followsEventNoun() || word.follows(WordClass.FORCES));
    boolean burst = word.is("burst") && word.after == Tag.ADP && !word.precedes("of");
    return (hit || burst)
        && word.before == Tag.NOUN
        && !ClauseVerbs.clauseHasVerb(word.tokens(), word.index())
        && word.retag(Tag.VERB);
  }

  /** "The Kenyan military accused Somali forces of": who is accused stands behind it. */
  static boolean accused(WordInContext word) {
    boolean accused =
        word.is("accused")
            && (word.before.nominal() || word.follows("military"))
            && word.beforeAny(Tag.PROPN, Tag.DET, Tag.ADJ, Tag.PRON);
    if (!accused) {
      return false;
    }
    if (word.before == Tag.ADJ) {
      word.retagBefore(Tag.NOUN);
    }
    return word.retag(Tag.VERB);
  }

  /** "opened another assault ten minutes after": no adjective stands before a number. */
  static boolean beforeNumber(WordInContext word) {
    return word.eventNoun() && word.after == Tag.NUM && word.retag(Tag.NOUN);
  }

  /** "mortar shells on the town", "a mortar round": what guns fire, whatever its tag. */
  static boolean fired(WordInContext word) {
    boolean ammunition =
        word.is("shells") || word.is("round") || word.is("rounds") || word.is("bombs");
    return ammunition
        && word.tag != Tag.NOUN
        && word.follows(WordClass.WEAPON)
        && word.retag(Tag.NOUN);
  }
}
