package org.trucewire.extract.syntax;

/** Rules for words that the model takes for verbs. */
final class VerbTagRepair {

  private VerbTagRepair() {}

  /** Applies the first rule that fits; whether there was one. */
  static boolean repair(WordInContext word) {
    return people(word)
        || inOffice(word)
        || surname(word)
        || force(word)
        || forces(word)
        || TagRules.weapon(word)
        || ActTags.repair(word)
        || openingGerund(word)
        || headline(word)
        || plural(word)
        || openingPlural(word)
        || reportedPlural(word)
        || saidPlural(word)
        || joinedPlural(word)
        || facility(word)
        || negotiations(word)
        || auxiliary(word)
        || TagRules.numeral(word)
        || eventInIng(word)
        || possessed(word)
        || ownParticiple(word)
        || objectOfGerund(word)
        || TagRules.modifier(word)
        || nounPlace(word);
  }

  /** "and Acting Prime Minister", "the acting president" */
  private static boolean inOffice(WordInContext word) {
    return word.is("acting")
        && word.afterAny(Tag.DET, Tag.CCONJ, Tag.PUNCT, Tag.ADJ, Tag.PROPN)
        && word.beforeAny(Tag.PROPN, Tag.ADJ, Tag.NOUN)
        && word.retag(Tag.ADJ);
  }

  /** "militants", "separatist" */
  private static boolean people(WordInContext word) {
    if (WordClass.FIGHTERS.has(word.token)) {
      return word.retag(Tag.NOUN);
    }
    boolean opens =
        word.first()
            && WordClass.FORCES.has(word.token)
            && word.beforeAny(Tag.VERB, Tag.AUX, Tag.ADP)
            && word.retag(Tag.NOUN);
    return opens
        || word.is("dead") && word.retag(Tag.ADJ)
        || WordClass.PARTISAN.has(word.token)
            && word.retag(word.after.nominal() ? Tag.ADJ : Tag.NOUN);
  }

  /** "killed preacher Yusuf Warsame": no verb has a capital where another has none. */
  private static boolean surname(WordInContext word) {
    return word.capitalized()
        && word.before.nominal()
        && word.index() > 1
        && word.tokens().get(word.index() - 1).capitalized()
        && !word.eventVerb()
        && ClauseVerbs.hasSmallVerb(word.tokens())
        && word.retag(Tag.PROPN);
  }

  /** "the United Nations force in Lebanon": the verb would have an object. */
  private static boolean force(WordInContext word) {
    return word.is("force")
        && word.before.nominal()
        && (word.beforeAny(Tag.ADP, Tag.PUNCT, Tag.AUX) || word.precedes("in"))
        && !word.precedes("out")
        && !word.precedes("back")
        && word.retag(Tag.NOUN);
  }

  /** "pushed government forces out": the verb would have an object. */
  private static boolean forces(WordInContext word) {
    return word.is("forces")
        && word.before.nominal()
        && (word.beforeAny(Tag.ADP, Tag.VERB, Tag.AUX, Tag.PUNCT, Tag.CCONJ)
            || word.precedesEventVerb() && verbAfter(word))
        && word.retag(Tag.NOUN);
  }

  /** "government forces raid a village": no verb, as it would be without the one after it. */
  static boolean forcesAct(WordInContext word) {
    return word.is("forces")
        && word.before.nominal()
        && word.precedesEventNoun()
        && word.precedesEventVerb()
        && verbAfter(word);
  }

  /** "forces re-enter the town", "forces attack a base": what follows is the verb. */
  private static boolean verbAfter(WordInContext word) {
    int object = word.index() + 2;
    boolean noun = word.precedesEventNoun();
    if (noun && (object >= word.tokens().size() || word.tokens().get(object).tag() != Tag.DET)) {
      return false;
    }
    word.retagAfter(Tag.VERB);
    return true;
  }

  /** "Fighting in the east has" */
  private static boolean openingGerund(WordInContext word) {
    return word.first()
        && word.ends("ing")
        && word.eventNoun()
        && (word.beforeAny(Tag.VERB, Tag.AUX)
            || word.after == Tag.ADP && !word.precedes("at")
            || word.after == Tag.ADV && word.verbAfterNext())
        && word.retag(Tag.NOUN);
  }

  /** "Fighting resumes between", "as clashes raged in": that verb is taken for a noun. */
  private static boolean headline(WordInContext word) {
    boolean clause =
        word.follows("as")
            || word.follows("while")
            || word.follows("when")
            || word.follows("after")
            || word.follows("where");
    boolean happens =
        (word.first() && word.ends("ing") && word.after.nominal()
                || clause
                || word.ends("s") && word.before.nominal() && word.after != Tag.VERB)
            && word.eventNoun()
            && word.precedes(WordClass.HAPPENING)
            && word.after != Tag.AUX;
    if (!happens) {
      return false;
    }
    word.retagAfter(Tag.VERB);
    return word.retag(Tag.NOUN);
  }

  /** "said after rocket strikes on the city" */
  private static boolean plural(WordInContext word) {
    return word.ends("s")
        && word.eventNoun()
        && word.after == Tag.ADP
        && (word.before.nominal() || word.before == Tag.ADJ)
        && ClauseVerbs.verbToTheLeft(word.tokens(), word.index())
        && word.retag(Tag.NOUN);
  }

  /** "Clashes in the capital killed" */
  private static boolean openingPlural(WordInContext word) {
    boolean opens = word.first() || word.before == Tag.PUNCT && word.index() == 1;
    return opens
        && word.ends("s")
        && (word.eventNoun() || word.is("talks") || word.is("negotiations"))
        && word.beforeAny(Tag.ADP, Tag.VERB, Tag.AUX, Tag.PART)
        && word.retag(Tag.NOUN);
  }

  /** "said that clashes with rebels went on" */
  private static boolean reportedPlural(WordInContext word) {
    return word.ends("s")
        && word.eventNoun()
        && word.follows("that")
        && word.index() > 1
        && WordClass.SPEECH.has(word.tokens().get(word.index() - 2))
        && word.beforeAny(Tag.ADP, Tag.VERB, Tag.AUX)
        && word.retag(Tag.NOUN);
  }

  /** "an ammunition depot near the town": what is never a verb. */
  private static boolean facility(WordInContext word) {
    boolean crossing =
        word.is("crossing") && word.before == Tag.PROPN && word.beforeAny(Tag.ADP, Tag.PUNCT);
    return (crossing || WordClass.FACILITY.has(word.token)) && word.retag(Tag.NOUN);
  }

  /** "said rockets hit the airport", "mortar shells rained down": no two verbs side by side. */
  private static boolean saidPlural(WordInContext word) {
    return word.ends("s")
        && !word.capitalized()
        && (word.follows(WordClass.SPEECH) || word.follows(WordClass.WEAPON))
        && word.beforeAny(Tag.VERB, Tag.AUX)
        && word.retag(Tag.NOUN);
  }

  /** "but clashes broke out", "fierce clashes took place": no two verbs side by side. */
  private static boolean joinedPlural(WordInContext word) {
    return word.ends("s")
        && word.eventNoun()
        && (word.before == Tag.CCONJ || word.before.nominal() || word.before == Tag.ADJ)
        && word.after == Tag.VERB
        && !word.precedesEnding("ing")
        && word.retag(Tag.NOUN);
  }

  /** "sent to ceasefire talks in the capital" */
  static boolean negotiations(WordInContext word) {
    boolean clause =
        (word.follows("as") || word.follows("while") || word.follows("after"))
            && word.beforeAny(Tag.PART, Tag.ADP, Tag.AUX, Tag.VERB);
    return (word.is("talks") || word.is("negotiations"))
        && (clause || word.follows(WordClass.TRUCE))
        && word.retag(Tag.NOUN);
  }

  /** "were seized", "have recently agreed" */
  private static boolean auxiliary(WordInContext word) {
    boolean auxiliary =
        WordClass.BE.has(word.token)
            || WordClass.HAVE.has(word.token)
                && ClauseVerbs.participleFollows(word.tokens(), word.index());
    return auxiliary && word.retag(Tag.AUX);
  }

  /** "the fighting has", "an end to the shelling and": a subject or the object of a preposition. */
  private static boolean eventInIng(WordInContext word) {
    if (!word.ends("ing") || !word.eventNoun()) {
      return false;
    }
    boolean subject =
        (word.after == Tag.AUX || word.after == Tag.VERB && !word.precedesEnding("ing"))
            && word.before != Tag.AUX;
    boolean object =
        (word.before == Tag.ADP || word.follows("of"))
            && !word.precedes("up")
            && !word.precedesPossessive()
            && word.beforeAny(Tag.PUNCT, Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.PRON, Tag.AUX);
    boolean stopped =
        word.follows(WordClass.STOPPING)
            && word.beforeAny(Tag.PUNCT, Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.ADV);
    return (subject || object || stopped) && word.retag(Tag.NOUN);
  }

  /** "Russia's attack on" */
  private static boolean possessed(WordInContext word) {
    return word.follows("'s")
        && word.before == Tag.PART
        && (word.eventNoun() || !word.ends("ing") && !word.ends("ed") && word.after == Tag.ADP)
        && word.retag(Tag.NOUN);
  }

  /** "its tattered truce", "its neighbour Iraq": behind an owner no verb can stand. */
  private static boolean ownParticiple(WordInContext word) {
    if (!word.follows("its") && !word.follows("their")) {
      return false;
    }
    return word.ends("ed") && word.after.nominal() && word.retag(Tag.ADJ)
        || !word.ends("ed") && !word.ends("ing") && word.retag(Tag.NOUN);
  }

  /** "in building guided missiles": after a preposition and a gerund stands its object. */
  private static boolean objectOfGerund(WordInContext word) {
    int gerund = word.index() - 1;
    return word.ends("ed")
        && word.after.nominal()
        && gerund > 0
        && word.followsEnding("ing")
        && !word.followsEventNoun()
        && !word.tokens().get(gerund).capitalized()
        && word.tokens().get(gerund - 1).tag() == Tag.ADP
        && word.retag(Tag.ADJ);
  }

  /** "a strike", "heavy shelling", "under attack" */
  private static boolean nounPlace(WordInContext word) {
    boolean nounPlace =
        word.afterAny(Tag.DET, Tag.ADJ, Tag.NUM)
            || word.follows("'s")
            || word.before == Tag.ADP && !word.ends("ing") && !word.follows("to");
    return word.eventNoun()
        && nounPlace
        && !(word.after == Tag.DET && word.ends("ing"))
        && word.retag(Tag.NOUN);
  }
}
