package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk.Kind;

/** Groups a noun with its articles, numbers and modifiers: "more than 400 armed men". */
final class NounPhraseChunker {

  private static final Set<String> PARTICLES =
      Set.of("up", "down", "out", "off", "back", "away", "over");

  private NounPhraseChunker() {}

  /** Whether a noun phrase starts at a token. */
  static boolean starts(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (quantity(tokens, i)) {
      return true;
    }
    return switch (token.tag()) {
      case NOUN, PROPN, PRON, NUM, DET -> true;
      case VERB -> ModifyingParticiple.at(tokens, i);
      case ADJ -> nounAhead(tokens, i);
      case ADV ->
          !PARTICLES.contains(token.lower())
                  && (i + 1 < tokens.size() && tokens.get(i + 1).tag() == Tag.NUM)
              || !PARTICLES.contains(token.lower())
                  && (i + 1 < tokens.size()
                      && tokens.get(i + 1).tag() == Tag.ADJ
                      && nounAhead(tokens, i + 1));
      case ADP, SYM, X ->
          (token.is("over") || token.is("around") || token.is("about") || token.is("under"))
                  && i + 1 < tokens.size()
                  && tokens.get(i + 1).tag() == Tag.NUM
                  && i > 0
                  && tokens.get(i - 1).tag() != Tag.NOUN
              || token.is("at")
                  && i + 2 < tokens.size()
                  && tokens.get(i + 1).is("least")
                  && (tokens.get(i + 2).tag() == Tag.NUM || tokens.get(i + 2).is("a"))
              || token.tag() == Tag.X && token.capitalized()
              || token.is("$");
      default -> false;
    };
  }

  /** "more than 400", "as many as 30", "up to ten" */
  private static boolean quantity(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    int n = tokens.size();
    if ((word.equals("more") || word.equals("less") || word.equals("fewer")) && i + 2 < n) {
      return tokens.get(i + 1).is("than") && tokens.get(i + 2).tag() == Tag.NUM;
    }
    if (word.equals("as") && i + 3 < n) {
      return tokens.get(i + 1).is("many")
          && tokens.get(i + 2).is("as")
          && tokens.get(i + 3).tag() == Tag.NUM;
    }
    return word.equals("up")
        && i + 2 < n
        && tokens.get(i + 1).is("to")
        && tokens.get(i + 2).tag() == Tag.NUM;
  }

  private static boolean nounAhead(List<Token> tokens, int i) {
    for (int k = i + 1; k < tokens.size() && k < i + 8; k++) {
      Token token = tokens.get(k);
      Tag tag = token.tag();
      if (tag.nominal() || tag == Tag.NUM) {
        return true;
      }
      boolean passable =
          tag == Tag.ADJ
              || tag == Tag.CCONJ
              || tag == Tag.ADV
              || token.quotationMark()
              || token.is(",")
              || tag == Tag.VERB && ModifyingParticiple.at(tokens, k);
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  /** Adds the noun phrase that starts at a token; the token after it. */
  static int chunk(List<Token> tokens, boolean[] time, int from, List<Chunk> chunks) {
    int head = from;
    boolean headed = false;
    int i = from;
    if (quantity(tokens, from)) {
      i = from + (tokens.get(from).is("as") ? 3 : 2);
      head = i;
    }
    while (i < tokens.size() && !time[i]) {
      Token token = tokens.get(i);
      Tag tag = token.tag();
      if (headed
          && (spanOfTime(tokens, i) || howOften(tokens, i) || subjectAfterPlace(tokens, from, i))) {
        break;
      }
      if (tag.nominal() || tag == Tag.X && token.capitalized()) {
        head = i;
        headed = true;
      } else if (tag == Tag.NUM || tag == Tag.SYM) {
        head = headed ? head : i;
      } else if (tag == Tag.PRON) {
        if (i > from && !token.possessive()) {
          break;
        }
        if (!token.possessive() && !(nextIsNoun(tokens, i) && token.tag() == Tag.DET)) {
          chunks.add(new Chunk(Kind.NOUN_PHRASE, from, i + 1, i, null));
          return i + 1;
        }
      } else if (tag == Tag.DET) {
        if (headed || i > from && !predeterminer(tokens.get(i - 1))) {
          break;
        }
        head = i;
      } else if (tag == Tag.ADJ) {
        boolean goesOn = nounAhead(tokens, i);
        if (headed && !goesOn) {
          break;
        }
        if (!goesOn) {
          head = headed ? head : i;
        }
      } else if (token.is("'s") || token.is("'") && tag == Tag.PART) {
        headed = false;
      } else if (tag == Tag.VERB && ModifyingParticiple.at(tokens, i)) {
        head = headed ? head : i;
      } else if (tag == Tag.ADV
          && !headed
          && i + 1 < tokens.size()
          && (tokens.get(i + 1).tag() == Tag.ADJ
              || tokens.get(i + 1).tag() == Tag.NUM
              || tokens.get(i + 1).tag() == Tag.VERB)) {
        i++;
        continue;
      } else if (token.quotationMark() && i + 1 < tokens.size() && !headed) {
        i++;
        continue;
      } else if (tag == Tag.CCONJ
          && !headed
          && i > from
          && tokens.get(i - 1).tag() == Tag.ADJ
          && i + 1 < tokens.size()
          && (tokens.get(i + 1).tag() == Tag.ADJ)) {
        i++;
        continue;
      } else if (token.is(",")
          && !headed
          && i > from
          && tokens.get(i - 1).tag() == Tag.ADJ
          && i + 1 < tokens.size()
          && tokens.get(i + 1).tag() == Tag.ADJ
          && nounAhead(tokens, i + 1)) {
        i++;
        continue;
      } else if (i == from) {
        i++;
        continue;
      } else if (token.is("least") && tokens.get(i - 1).is("at") || token.is("than")) {
        i++;
        continue;
      } else {
        break;
      }
      i++;
    }
    if (i == from) {
      i = from + 1;
    }
    chunks.add(new Chunk(Kind.NOUN_PHRASE, from, i, Math.min(head, i - 1), null));
    return i;
  }

  /** "died in an ambush | three hours before", "after the raid | two days later" */
  private static boolean spanOfTime(List<Token> tokens, int i) {
    return tokens.get(i).tag() == Tag.NUM
        && i + 2 < tokens.size()
        && WordClass.TIME_UNIT.has(tokens.get(i + 1))
        && WordClass.TIME_SIDE.has(tokens.get(i + 2));
  }

  /** "broke the accord | twenty times", "violated the deal | dozens of times" */
  private static boolean howOften(List<Token> tokens, int i) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    return next != null
        && (tokens.get(i).tag() == Tag.NUM && next.is("times")
            || next.is("of") && i + 2 < tokens.size() && tokens.get(i + 2).is("times"));
  }

  /** "In Goma | rebels shelled the airport": a place that opens a clause, and then its subject. */
  private static boolean subjectAfterPlace(List<Token> tokens, int from, int i) {
    Token noun = tokens.get(i);
    boolean opens =
        from > 0
            && tokens.get(from - 1).tag() == Tag.ADP
            && tokens.get(from).capitalized()
            && (from == 1
                || tokens.get(from - 2).tag() == Tag.PUNCT
                || tokens.get(from - 2).tag() == Tag.CCONJ
                || tokens.get(from - 2).tag() == Tag.SCONJ);
    boolean people =
        noun.tag() == Tag.NOUN
            && !noun.capitalized()
            && tokens.get(i - 1).capitalized()
            && (WordClass.FIGHTERS.has(noun) || WordClass.FORCES.has(noun));
    return opens && people && i + 1 < tokens.size() && verbal(tokens.get(i + 1).tag());
  }

  private static boolean verbal(Tag tag) {
    return tag == Tag.VERB || tag == Tag.AUX;
  }

  private static boolean predeterminer(Token token) {
    return token.is("all") || token.is("both") || token.is("half") || token.is("such");
  }

  private static boolean nextIsNoun(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).tag().nominal();
  }
}
