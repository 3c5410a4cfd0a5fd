package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;

/** Mends the tags that the model gets wrong in news about conflicts. */
final class TagRepair {

  private TagRepair() {}

  static void repair(List<Token> tokens, List<Span> names, Set<String> nouns, Set<String> verbs) {
    boolean[] named = new boolean[tokens.size()];
    for (Span name : names) {
      name(tokens, name, named);
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("'s") || token.is("'") || token.is("’")) {
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
        word(tokens, i, nouns, verbs);
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
                  || tokens.get(i + 1).tag() == Tag.VERB);
      if (adjective) {
        continue;
      }
      if (token.text().chars().anyMatch(Character::isUpperCase) || between) {
        tokens.set(i, token.tagged(Tag.PROPN));
      }
    }
  }

  private static void word(List<Token> tokens, int i, Set<String> nouns, Set<String> verbs) {
    Token token = tokens.get(i);
    Tag before = i == 0 ? Tag.PUNCT : tokens.get(i - 1).tag();
    Tag after = i + 1 < tokens.size() ? tokens.get(i + 1).tag() : Tag.PUNCT;
    if (token.is("ceasefire")
        || token.is("cease-fire")
        || token.is("truce")
        || token.is("ceasefires")
        || token.is("truces")
        || token.is("armistice")) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return;
    }
    if (settled(tokens, i, before, after, nouns, verbs)) {
      return;
    }
    boolean hyphenated = token.text().indexOf('-') > 0 && !token.capitalized();
    if ((token.is("deadly")
            || token.is("daily")
            || token.is("weekly")
            || token.is("nightly")
            || hyphenated
                && token.tag() != Tag.NOUN
                && token.tag() != Tag.PROPN
                && token.tag() != Tag.VERB)
        && (after.nominal()
            || after == Tag.ADJ
            || i + 1 < tokens.size() && nouns.contains(tokens.get(i + 1).lower()))) {
      tokens.set(i, token.tagged(Tag.ADJ));
      return;
    }
    if (token.tag().nominal()
        && thirdPerson(token)
        && i > 0
        && before.nominal()
        && verbs.contains(token.lower())
        && (after == Tag.DET
            || after == Tag.NUM
            || after == Tag.SCONJ
            || after == Tag.PRON
            || after == Tag.PART
            || i + 1 < tokens.size() && tokens.get(i + 1).is("that"))
        && !tokens.get(i - 1).is("'s")) {
      tokens.set(i, token.tagged(Tag.VERB));
      return;
    }
    if (token.tag() == Tag.ADJ
        && nouns.contains(token.lower())
        && before.nominal()
        && !after.nominal()) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return;
    }
    if (token.tag().nominal() && thirdPerson(token) && verbs.contains(token.lower()) && i > 0) {
      boolean actFollows = after == Tag.VERB && nouns.contains(tokens.get(i + 1).lower());
      boolean secondVerb =
          (before == Tag.CCONJ || tokens.get(i - 1).is(","))
              && thirdPersonVerbBefore(tokens, i)
              && (after == Tag.ADJ
                  || after == Tag.PROPN
                  || after == Tag.DET
                  || after == Tag.NOUN
                  || after == Tag.ADP
                  || after == Tag.NUM);
      if (actFollows && before.nominal()) {
        tokens.set(i, token.tagged(Tag.VERB));
        tokens.set(i + 1, tokens.get(i + 1).tagged(Tag.NOUN));
        return;
      }
      if (secondVerb && !(after == Tag.ADP && before == Tag.CCONJ)) {
        tokens.set(i, token.tagged(Tag.VERB));
        return;
      }
    }
    if (token.tag() == Tag.VERB && nouns.contains(token.lower())) {
      boolean nounPlace =
          before == Tag.DET
              || before == Tag.ADJ
              || before == Tag.NUM
              || i > 0 && tokens.get(i - 1).is("'s")
              || before == Tag.ADP && !token.lower().endsWith("ing") && !tokens.get(i - 1).is("to");
      if (nounPlace && !(after == Tag.DET && token.lower().endsWith("ing"))) {
        tokens.set(i, token.tagged(Tag.NOUN));
      }
      return;
    }
    if (token.tag().nominal() && verbs.contains(token.lower()) && !hasVerb(tokens)) {
      boolean subjectBefore = before.nominal() && (i > 1 || tokens.get(0).capitalized());
      boolean past = token.lower().endsWith("ed");
      boolean objectAfter =
          after == Tag.PROPN
              || after == Tag.DET
              || after == Tag.NUM
              || after == Tag.ADJ
              || after == Tag.NOUN
              || after == Tag.ADP
              || after == Tag.PRON;
      boolean third =
          token.lower().endsWith("s") && i > 0 && !tokens.get(i - 1).lower().endsWith("s");
      boolean plain =
          !token.lower().endsWith("s") && i > 0 && tokens.get(i - 1).lower().endsWith("s");
      if (subjectBefore && objectAfter && (past || third || plain)) {
        tokens.set(i, token.tagged(Tag.VERB));
      }
    }
  }

  private static final Set<String> SAID =
      Set.of(
          "said",
          "says",
          "told",
          "struck",
          "fought",
          "broke",
          "shelled",
          "seized",
          "withdrew",
          "began",
          "took",
          "gave",
          "overran",
          "retook",
          "drove",
          "flew",
          "shook",
          "sank",
          "fled",
          "threw",
          "spoke",
          "chose",
          "fell",
          "went",
          "came",
          "became",
          "sent",
          "kept",
          "won",
          "lost",
          "sought",
          "brought",
          "rejected",
          "accepted",
          "agreed",
          "signed",
          "declared",
          "violated",
          "breached",
          "refused");
  private static final Set<String> ADJECTIVES =
      Set.of("separatist", "leftist", "islamist", "militant", "insurgent", "guerrilla");
  private static final Set<String> FIGHTERS =
      Set.of(
          "separatists",
          "militants",
          "insurgents",
          "guerrillas",
          "jihadists",
          "islamists",
          "terrorists",
          "gunmen",
          "troops",
          "soldiers",
          "militias",
          "fighters");
  private static final Set<String> WEAPONS =
      Set.of("bomb", "rocket", "mortar", "drone", "missile", "sniper", "shell", "mine");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "being");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having");
  private static final Set<String> GERUND_OPENERS =
      Set.of("of", "for", "by", "after", "before", "without", "from", "while");
  private static final Set<String> NUMBERS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final Set<String> BE_HAVE =
      Set.of("is", "are", "was", "were", "been", "be", "being", "has", "have", "had", "got");

  /** Words whose neighbours leave no doubt. */
  private static boolean settled(
      List<Token> tokens, int i, Tag before, Tag after, Set<String> nouns, Set<String> verbs) {
    Token token = tokens.get(i);
    String lower = token.lower();
    Tag tag = token.tag();
    if (lower.equals("itself")
        || lower.equals("themselves")
        || lower.equals("himself")
        || lower.equals("herself")) {
      tokens.set(i, token.tagged(Tag.ADV));
      return true;
    }
    if (Chunker.possessive(token) && !lower.equals("her") && tag != Tag.PRON) {
      tokens.set(i, token.tagged(Tag.PRON));
      return true;
    }
    if ((lower.equals("claim") || lower.equals("claims") || lower.equals("claimed"))
        && i + 1 < tokens.size()
        && tokens.get(i + 1).is("responsibility")
        && before != Tag.DET) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (tag == Tag.NOUN
        && lower.endsWith("ing")
        && verbs.contains(lower)
        && !nouns.contains(lower)
        && i > 0
        && GERUND_OPENERS.contains(tokens.get(i - 1).lower())
        && (after == Tag.DET || after == Tag.PROPN || after == Tag.ADJ || after == Tag.PRON)) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    boolean plain = !lower.endsWith("s") && !lower.endsWith("ing") && !lower.endsWith("ed");
    if (tag == Tag.NOUN
        && plain
        && verbs.contains(lower)
        && i > 1
        && tokens.get(i - 1).is("to")
        && (after == Tag.DET || after == Tag.NOUN || after == Tag.PROPN)
        && tokens.get(i - 2).tag() != Tag.ADJ) {
      tokens.set(i - 1, tokens.get(i - 1).tagged(Tag.PART));
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (tag == Tag.VERB && FIGHTERS.contains(lower)) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return true;
    }
    if (lower.equals("shot")
        && tag.nominal()
        && before.nominal()
        && (after == Tag.ADP || after == Tag.DET || after == Tag.NUM)
        && !clauseHasVerb(tokens, i)) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (tag == Tag.VERB && ADJECTIVES.contains(lower)) {
      tokens.set(i, token.tagged(after.nominal() ? Tag.ADJ : Tag.NOUN));
      return true;
    }
    if (WEAPONS.contains(lower)
        && i + 1 < tokens.size()
        && nouns.contains(tokens.get(i + 1).lower())) {
      tokens.set(i, token.tagged(Tag.NOUN));
      tokens.set(i + 1, tokens.get(i + 1).tagged(Tag.NOUN));
      return true;
    }
    if (i == 0
        && tag == Tag.VERB
        && lower.endsWith("ing")
        && nouns.contains(lower)
        && (after == Tag.ADP && !tokens.get(1).is("at") || after == Tag.VERB || after == Tag.AUX)) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return true;
    }
    if (tag == Tag.VERB
        && lower.endsWith("s")
        && nouns.contains(lower)
        && after == Tag.ADP
        && i > 0
        && (before.nominal() || before == Tag.ADJ)
        && verbToTheLeft(tokens, i)) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return true;
    }
    boolean opens = i == 0 || tokens.get(i - 1).tag() == Tag.PUNCT && i <= 1;
    if (opens
        && tag == Tag.VERB
        && lower.endsWith("s")
        && (nouns.contains(lower) || lower.equals("talks") || lower.equals("negotiations"))
        && (after == Tag.ADP || after == Tag.VERB || after == Tag.AUX)) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return true;
    }
    if (tag == Tag.NOUN
        && lower.endsWith("ing")
        && nouns.contains(lower)
        && i > 0
        && GERUND_OPENERS.contains(tokens.get(i - 1).lower())
        && (after == Tag.NOUN || after == Tag.PROPN || after == Tag.DET || after == Tag.ADJ)
        && !nouns.contains(tokens.get(i + 1).lower())) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (tag == Tag.VERB && BE.contains(lower)) {
      tokens.set(i, token.tagged(Tag.AUX));
      return true;
    }
    if (tag == Tag.VERB && HAVE.contains(lower) && participleFollows(tokens, i)) {
      tokens.set(i, token.tagged(Tag.AUX));
      return true;
    }
    if (tag == Tag.ADJ && lower.endsWith("ing") && verbs.contains(lower) && before == Tag.ADP) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (tag.nominal()
        && thirdPerson(token)
        && verbs.contains(lower)
        && before.nominal()
        && !tokens.get(i - 1).is("'s")
        && (after == Tag.ADP
            || after == Tag.ADV
            || after == Tag.ADJ
            || after == Tag.PROPN
            || after == Tag.NOUN
            || after == Tag.PUNCT && !nouns.contains(lower))
        && !(after == Tag.ADP && nouns.contains(lower))
        && !clauseHasVerb(tokens, i)) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (NUMBERS.contains(lower) && tag != Tag.NUM) {
      tokens.set(i, token.tagged(Tag.NUM));
      return true;
    }
    if (SAID.contains(lower) && tag.nominal() && i > 0) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    boolean ing = lower.endsWith("ing") && nouns.contains(lower);
    if (ing && tag == Tag.VERB) {
      boolean subject =
          (after == Tag.AUX
                  || after == Tag.VERB
                      && i + 1 < tokens.size()
                      && !tokens.get(i + 1).lower().endsWith("ing"))
              && before != Tag.AUX;
      boolean object =
          before == Tag.ADP
              && (after == Tag.PUNCT
                  || after == Tag.ADP
                  || after == Tag.SCONJ
                  || after == Tag.CCONJ
                  || after == Tag.PRON
                  || after == Tag.AUX);
      if (subject || object) {
        tokens.set(i, token.tagged(Tag.NOUN));
        return true;
      }
    }
    if (tag != Tag.VERB
        && tag != Tag.AUX
        && tag != Tag.PUNCT
        && i > 0
        && !token.capitalized()
        && verbs.contains(lower)
        && (lower.endsWith("ed")
            || lower.endsWith("en")
            || lower.equals("overrun")
            || lower.equals("hit")
            || lower.equals("shot"))) {
      int helper = i - 1;
      while (helper > 0
          && (tokens.get(helper).tag() == Tag.ADV || tokens.get(helper).tag() == Tag.PART)) {
        helper--;
      }
      if (BE_HAVE.contains(tokens.get(helper).lower()) && !after.nominal()) {
        tokens.set(i, token.tagged(Tag.VERB));
        return true;
      }
    }
    if (tag != Tag.VERB
        && (tag.nominal() || tag == Tag.ADJ)
        && !token.capitalized()
        && lower.endsWith("ed")
        && before == Tag.PROPN
        && (after == Tag.DET || after == Tag.NUM)) {
      tokens.set(i, token.tagged(Tag.VERB));
      return true;
    }
    if (i > 0
        && tokens.get(i - 1).is("'s")
        && tokens.get(i - 1).tag() == Tag.PART
        && (tag == Tag.ADP && lower.length() > 4
            || tag == Tag.VERB && nouns.contains(lower)
            || tag == Tag.VERB
                && !lower.endsWith("ing")
                && !lower.endsWith("ed")
                && after == Tag.ADP)) {
      tokens.set(i, token.tagged(Tag.NOUN));
      return true;
    }
    if (tag.nominal()
        && !token.capitalized()
        && verbs.contains(lower)
        && before.nominal()
        && i > 0
        && !tokens.get(i - 1).is("'s")
        && (after == Tag.ADP
            || after == Tag.DET
            || after == Tag.PROPN
            || after == Tag.NUM
            || after == Tag.ADV)) {
      boolean pluralSubject =
          tokens.get(i - 1).lower().endsWith("s") || tokens.get(i - 1).lower().endsWith("men");
      boolean baseOrPast = !lower.endsWith("s") || lower.endsWith("ss");
      if (pluralSubject && baseOrPast && !clauseHasVerb(tokens, i)) {
        tokens.set(i, token.tagged(Tag.VERB));
        return true;
      }
    }
    return false;
  }

  private static boolean participleFollows(List<Token> tokens, int i) {
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

  private static boolean verbToTheLeft(List<Token> tokens, int i) {
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

  private static boolean clauseHasVerb(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0 && !boundary(tokens.get(k)); k--) {
      if (tokens.get(k).tag() == Tag.VERB || tokens.get(k).tag() == Tag.AUX) {
        return true;
      }
    }
    for (int k = i + 1; k < tokens.size() && !boundary(tokens.get(k)); k++) {
      if (tokens.get(k).tag() == Tag.VERB || tokens.get(k).tag() == Tag.AUX) {
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

  private static boolean thirdPerson(Token token) {
    return token.lower().endsWith("s") && !token.capitalized();
  }

  private static boolean thirdPersonVerbBefore(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (tokens.get(k).tag() == Tag.VERB) {
        return tokens.get(k).lower().endsWith("s");
      }
    }
    return false;
  }

  private static boolean hasVerb(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.tag() == Tag.VERB || token.tag() == Tag.AUX) {
        return true;
      }
    }
    return false;
  }
}
