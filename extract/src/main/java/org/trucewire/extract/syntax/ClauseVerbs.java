package org.trucewire.extract.syntax;

import java.util.List;

/** Whether verbs stand near a word, as far as the tags tell before chunking. */
final class ClauseVerbs {

  private ClauseVerbs() {}

  /** Whether a participle follows within three words, only adverbs between. */
  static boolean participleFollows(List<Token> tokens, int i) {
    for (int k = i + 1; k < tokens.size() && k < i + 4; k++) {
      Token next = tokens.get(k);
      if (next.tag() == Tag.VERB || next.tag() == Tag.AUX) {
        return true;
      }
      if (next.tag() != Tag.ADV && next.tag() != Tag.PART) {
        return next.lower().endsWith("ed") && next.tag() == Tag.ADJ;
      }
    }
    return false;
  }

  /** Whether a verb, or a preposition that governs the word, stands before it in the clause. */
  static boolean verbToTheLeft(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0; k--) {
      Token token = tokens.get(k);
      if (token.tag() == Tag.SCONJ
          || token.is(",")
          || token.is("that")
          || token.is("who")
          || token.is("which")
          || token.is("and")
          || token.is("as")
          || token.is("said")
          || token.is("says")) {
        return false;
      }
      if (token.is("after")
          || token.is("of")
          || token.is("in")
          || token.is("amid")
          || token.is("during")) {
        return true;
      }
      if (token.tag() == Tag.VERB) {
        return true;
      }
    }
    return false;
  }

  /** Whether any other word of the clause is a verb. */
  static boolean clauseHasVerb(List<Token> tokens, int i) {
    // What is said is a clause of its own, "that" or not.
    for (int k = i - 1;
        k >= 0 && !boundary(tokens.get(k)) && !WordClass.SPEECH.has(tokens.get(k));
        k--) {
      if (tokens.get(k).tag() == Tag.VERB || tokens.get(k).tag() == Tag.AUX) {
        return true;
      }
    }
    for (int k = i + 1; k < tokens.size() && !boundary(tokens.get(k)); k++) {
      boolean finite = tokens.get(k).tag() == Tag.VERB && !tokens.get(k).lower().endsWith("ing");
      if (finite || tokens.get(k).tag() == Tag.AUX) {
        return true;
      }
    }
    return false;
  }

  private static boolean boundary(Token token) {
    return token.tag() == Tag.SCONJ
        || token.is(",")
        || token.is(";")
        || token.is("as")
        || token.is("after")
        || token.is("when")
        || token.is("who")
        || token.is("that")
        || token.is("to");
  }

  /** Whether the nearest verb before a word stands in the third person. */
  static boolean thirdPersonVerbBefore(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (tokens.get(k).tag() == Tag.VERB) {
        return tokens.get(k).lower().endsWith("s");
      }
    }
    return false;
  }

  /** Whether a verb stands anywhere before a word. */
  static boolean hasVerbBefore(List<Token> tokens, int i) {
    return hasVerb(tokens.subList(0, i));
  }

  /** Whether the sentence has a verb. */
  static boolean hasVerb(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.tag() == Tag.VERB || token.tag() == Tag.AUX) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence has a verb without a capital, as no headline in title case has. */
  static boolean hasSmallVerb(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.tag() == Tag.VERB && !token.capitalized()) {
        return true;
      }
    }
    return false;
  }

  /** "The movement, a militant group, announces the end": the sentence has no other verb. */
  static boolean afterApposition(WordInContext word) {
    return word.thirdPerson()
        && word.eventVerb()
        && word.follows(",")
        && word.beforeAny(Tag.DET, Tag.NUM, Tag.PRON, Tag.SCONJ, Tag.PART)
        && !hasVerb(word.tokens())
        && word.retag(Tag.VERB);
  }
}
