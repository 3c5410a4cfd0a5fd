package org.trucewire.extract.syntax;

/** Finds verbs that the model takes for other words, by the word before them. */
final class HiddenVerbs {

  private HiddenVerbs() {}

  /** "went on shelling the town": the particle belongs to the verb before it. */
  static boolean goingOn(WordInContext word) {
    boolean on =
        word.ends("ing")
            && word.follows("on")
            && word.index() > 1
            && WordClass.GOING_ON.has(word.tokens().get(word.index() - 2))
            && (word.eventVerb() || word.tag == Tag.VERB || word.after == Tag.ADP)
            && word.after != Tag.AUX;
    if (!on) {
      return false;
    }
    word.retagBefore(Tag.ADV);
    return word.retag(Tag.VERB);
  }

  /** "told them to down their weapons" */
  static boolean disarming(WordInContext word) {
    boolean verb =
        word.follows("to")
            && (word.after == Tag.NOUN || word.beforeAny(Tag.DET, Tag.PRON, Tag.ADJ));
    if (!verb) {
      return false;
    }
    word.retagBefore(Tag.PART);
    return word.retag(Tag.VERB);
  }

  /** "began unravelling" */
  static boolean begun(WordInContext word) {
    return word.tag != Tag.VERB
        && word.ends("ing")
        && word.follows(WordClass.BEGINNING)
        && word.eventVerb()
        && !word.eventNoun()
        && word.retag(Tag.VERB);
  }

  /** "due to begin on Sunday" */
  static boolean due(WordInContext word) {
    boolean due =
        word.tag != Tag.VERB
            && word.index() > 1
            && word.follows("to")
            && word.tokens().get(word.index() - 2).is("due")
            && word.eventVerb()
            && !word.ends("s")
            && !word.ends("ing");
    if (!due) {
      return false;
    }
    word.retagBefore(Tag.PART);
    return word.retag(Tag.VERB);
  }
}
