package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;

/** Mends the tags that the model gets wrong in news about conflicts. */
final class TagRepair {

  /** After these "'s" is a verb. */
  private static final Set<String> CLITIC_SUBJECTS =
      Set.of("that", "it", "there", "he", "she", "who", "what");

  private TagRepair() {}

  static void repair(List<Token> tokens, List<Span> names, Set<String> nouns, Set<String> verbs) {
    boolean[] named = new boolean[tokens.size()];
    for (Span name : names) {
      name(tokens, name, named);
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("'s") && i > 0 && CLITIC_SUBJECTS.contains(tokens.get(i - 1).lower())) {
        tokens.set(i, token.tagged(Tag.AUX));
      } else if (token.is("'s") || token.is("'") || token.is("’")) {
        if (i > 0
            && tokens.get(i - 1).tag().nominal()
            && i + 1 < tokens.size()
            && (token.is("'s") || tokens.get(i - 1).lower().endsWith("s"))
            && !(tokens.get(i + 1).tag() == Tag.PUNCT
                || tokens.get(i + 1).tag() == Tag.VERB
                    && tokens.get(i + 1).lower().endsWith("ing"))) {
          tokens.set(i, token.tagged(Tag.PART));
        }
      } else if (!named[i]) {
        word(new WordInContext(tokens, i, nouns, verbs));
      }
    }
  }

  private static void name(List<Token> tokens, Span name, boolean[] named) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() < name.end() && name.start() < token.end()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    for (int i = first; i <= last; i++) {
      Token token = tokens.get(i);
      named[i] = true;
      boolean between = i > first && i < last;
      if (i > first && WordClass.FIGHTERS.has(token)) {
        tokens.set(i, token.tagged(Tag.NOUN));
        continue;
      }
      if (token.tag().nominal() || token.is("'s") || token.is("'")) {
        continue;
      }
      boolean adjective =
          token.tag() == Tag.ADJ
              && first == last
              && i + 1 < tokens.size()
              && (tokens.get(i + 1).tag().nominal()
                  || tokens.get(i + 1).tag() == Tag.ADJ
                  || tokens.get(i + 1).tag() == Tag.CCONJ
                  || tokens.get(i + 1).tag() == Tag.NUM
                  || tokens.get(i + 1).tag() == Tag.VERB && ofPeople(token));
      if (adjective) {
        continue;
      }
      boolean ends =
          i == last
              && i > first
              && Character.isLetter(token.text().charAt(token.text().length() - 1));
      if (token.text().chars().anyMatch(Character::isUpperCase) || between) {
        tokens.set(i, token.tagged(Tag.PROPN));
      } else if (ends) {
        tokens.set(i, token.tagged(Tag.NOUN));
      }
    }
  }

  /** Whether a word has an ending of "Turkish", "Iraqi", "Syrian", "Chinese", "Czech", "Greek". */
  private static boolean ofPeople(Token token) {
    return "niehk".indexOf(token.text().charAt(token.text().length() - 1)) >= 0;
  }

  /** Applies the first rule that fits; whether there was one. */
  private static boolean word(WordInContext word) {
    return TagRules.fixed(word)
        || TagRules.only(word)
        || ActTags.fired(word)
        || TagRules.afterModal(word)
        || HiddenVerbs.goingOn(word)
        || TagRules.ownedAndDated(word)
        || HiddenVerbs.begun(word)
        || HiddenVerbs.due(word)
        || switch (word.tag) {
          case NOUN, PROPN -> NounTagRepair.repair(word);
          case VERB -> VerbTagRepair.repair(word);
          case ADJ -> adjective(word);
          default -> other(word);
        };
  }

  private static boolean adjective(WordInContext word) {
    return TagRules.weapon(word)
        || ActTags.accused(word)
        || ActTags.struck(word)
        || ActTags.beforeNumber(word)
        || counted(word)
        || gerund(word)
        || TagRules.numeral(word)
        || TagRules.participle(word)
        || TagRules.pastTense(word)
        || irregularPast(word)
        || TagRules.joinedPast(word)
        || fighters(word)
        || partisan(word)
        || pastTense(word)
        || TagRules.modifier(word)
        || eventNoun(word);
  }

  private static boolean other(WordInContext word) {
    return TagRules.weapon(word)
        || joined(word)
        || most(word)
        || word.is("post") && word.tag == Tag.ADP && word.before.nominal() && word.retag(Tag.NOUN)
        || fighters(word)
        || eventWord(word)
        || TagRules.presentTense(word)
        || TagRules.numeral(word)
        || pastTense(word)
        || word.tag != Tag.AUX && word.tag != Tag.PUNCT && TagRules.participle(word)
        || possessed(word)
        || plural(word)
        || TagRules.joinedPast(word)
        || TagRules.modifier(word);
  }

  /** "brushed aside pleas from": no preposition ends so but those that are listed. */
  private static boolean plural(WordInContext word) {
    return (word.tag == Tag.ADP || word.tag == Tag.SCONJ)
        && word.ends("s")
        && word.lower.length() > 3
        && !WordClass.PREPOSITION_IN_S.has(word.token)
        && word.retag(Tag.NOUN);
  }

  /** "killed at least 19 civilians" */
  private static boolean counted(WordInContext word) {
    return word.before == Tag.NUM
        && word.ends("s")
        && !word.ends("ss")
        && !word.ends("ous")
        && word.retag(Tag.NOUN);
  }

  /** "for breaching the truce" */
  private static boolean gerund(WordInContext word) {
    return word.ends("ing")
        && word.eventVerb()
        && (word.before == Tag.ADP || word.follows("after") || word.follows("before"))
        && word.retag(Tag.VERB);
  }

  /** "laid siege to the town", "the worst breach yet of the truce": words that join nothing. */
  private static boolean joined(WordInContext word) {
    if (word.tag != Tag.CCONJ) {
      return false;
    }
    if (word.is("yet")) {
      return word.after == Tag.ADP && word.retag(Tag.ADV);
    }
    return word.lower.length() > 3
        && word.before.nominal()
        && WordClass.PAST_TENSE.has(word.token)
        && word.retag(Tag.VERB);
  }

  /** "taking most of the province" */
  private static boolean most(WordInContext word) {
    return word.tag == Tag.ADV && word.is("most") && word.precedes("of") && word.retag(Tag.NOUN);
  }

  /** "said separatists had attacked", "armed separatists attacked": never anything but a noun. */
  private static boolean fighters(WordInContext word) {
    return WordClass.FIGHTERS.has(word.token)
        && word.tag != Tag.PUNCT
        && (word.tag != Tag.ADJ || !word.after.nominal() || word.precedesEventVerb())
        && word.retag(Tag.NOUN);
  }

  /** "rebels, meanwhile, overran two posts": with an object it is no adjective. */
  private static boolean irregularPast(WordInContext word) {
    return WordClass.PAST_TENSE.has(word.token)
        && !word.ends("ed")
        && (word.before.nominal() || word.before == Tag.PUNCT || word.before == Tag.ADV)
        && word.beforeAny(Tag.DET, Tag.NUM, Tag.PROPN, Tag.PRON)
        && word.retag(Tag.VERB);
  }

  /** "a militant early on Monday": a noun where no other follows. */
  private static boolean partisan(WordInContext word) {
    return WordClass.PARTISAN.has(word.token)
        && word.afterAny(Tag.DET, Tag.ADJ)
        && word.beforeAny(Tag.ADV, Tag.ADP, Tag.PUNCT, Tag.VERB)
        && !word.precedes(",")
        && !word.precedes("-")
        && word.retag(Tag.NOUN);
  }

  /** "rebels, using mines, ambush a convoy", "the takeover in 2007": no preposition. */
  private static boolean eventWord(WordInContext word) {
    if (word.tag == Tag.PART && word.eventNoun() && word.before.nominal()) {
      return word.retag(Tag.NOUN);
    }
    if (word.tag != Tag.ADP && word.tag != Tag.ADV || word.lower.length() <= 5) {
      return false;
    }
    boolean object = word.after == Tag.DET || word.after == Tag.ADJ && word.before == Tag.PROPN;
    if (word.eventVerb() && object && !word.ends("ing")) {
      return word.retag(Tag.VERB);
    }
    return word.eventNoun()
        && word.before.nominal()
        && word.after == Tag.ADP
        && word.retag(Tag.NOUN);
  }

  /** "troops overran the post", "warplanes struck army posts": no preposition, no adverb. */
  private static boolean pastTense(WordInContext word) {
    return (word.tag != Tag.PUNCT || Character.isLetter(word.lower.charAt(0)))
        && (word.tag != Tag.AUX || word.eventVerb())
        && (WordClass.PAST_TENSE.has(word.token) || word.ends("ed") && word.eventVerb())
        && (word.before.nominal()
            || word.follows("who")
            || word.follows("which")
            || word.before == Tag.ADV && WordClass.PAST_TENSE.has(word.token))
        && word.retag(Tag.VERB);
  }

  /** "the rebels' offensive in the east" */
  private static boolean eventNoun(WordInContext word) {
    return word.eventNoun()
        && word.before.nominal()
        && !word.after.nominal()
        && word.retag(Tag.NOUN);
  }

  /** A long word after a possessive is no preposition. */
  private static boolean possessed(WordInContext word) {
    return word.tag == Tag.ADP
        && word.follows("'s")
        && word.before == Tag.PART
        && word.lower.length() > 4
        && word.retag(Tag.NOUN);
  }
}
