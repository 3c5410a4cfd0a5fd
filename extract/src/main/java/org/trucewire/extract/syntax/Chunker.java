package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Chunk.VerbShape;

/** Groups tagged words into chunks, by rules on their tags. */
final class Chunker {

  private static final Set<String> BE =
      Set.of(
          "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "gets",
          "got", "getting");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "barely");
  private static final Set<String> MODALS =
      Set.of(
          "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "wo",
          "ca", "'d");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose");
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "that",
          "if",
          "while",
          "whether",
          "because",
          "although",
          "though",
          "unless",
          "when",
          "where",
          "whereas",
          "once",
          "how",
          "why");
  private static final Set<String> PARTICLES =
      Set.of("up", "down", "out", "off", "back", "away", "over");
  private static final Set<String> PARTICIPLE_PREPOSITIONS =
      Set.of("including", "following", "regarding", "concerning", "excluding", "according");
  private static final Set<String> CLAUSE_OPENERS =
      Set.of("after", "before", "since", "until", "till", "as");
  private static final Set<String> MODIFYING_PARTICIPLES =
      Set.of(
          "armed",
          "suspected",
          "alleged",
          "besieged",
          "warring",
          "reported",
          "renewed",
          "continued",
          "increased",
          "wounded",
          "injured",
          "masked",
          "ongoing",
          "opposing",
          "ruling",
          "armoured",
          "armored",
          "occupied",
          "disputed",
          "proposed",
          "limited",
          "sustained",
          "repeated",
          "combined",
          "allied",
          "fighting",
          "retaliating",
          "surrounding",
          "neighboring",
          "neighbouring",
          "advancing",
          "retreating",
          "coordinated",
          "targeted",
          "lasting",
          "invading",
          "governing",
          "remaining",
          "leading",
          "killed",
          "unidentified",
          "outgunned",
          "banned",
          "outlawed",
          "so-called",
          "self-declared",
          "united",
          "escalating",
          "existing",
          "upcoming");

  private final VerbForms forms;

  Chunker(VerbForms forms) {
    this.forms = forms;
  }

  /**
   * The chunks of a sentence; quotation marks belong to none.
   *
   * @param tokens tagged
   * @param time for each token whether it belongs to a time expression that modifies no noun
   */
  List<Chunk> chunk(List<Token> tokens, boolean[] time) {
    List<Chunk> chunks = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      int end;
      if (quote(token)) {
        i++;
        continue;
      }
      if (time[i]) {
        end = i + 1;
        while (end < tokens.size() && time[end]) {
          end++;
        }
        chunks.add(new Chunk(Kind.TIME, i, end, end - 1, null));
      } else if (token.is("(") || token.is("[")) {
        end = aside(tokens, i);
        chunks.add(new Chunk(end > i + 1 ? Kind.ASIDE : Kind.OTHER, i, end, i, null));
      } else if (token.tag() == Tag.PUNCT || token.tag() == Tag.SYM && !word(token)) {
        end = i + 1;
        chunks.add(
            new Chunk(
                token.is(",") ? Kind.COMMA : stop(token) ? Kind.STOP : Kind.OTHER,
                i,
                end,
                i,
                null));
      } else if (PARTICIPLE_PREPOSITIONS.contains(token.lower())
          && token.tag() != Tag.ADJ
          && (i == 0 || tokens.get(i - 1).tag() != Tag.AUX)) {
        end = i + 1;
        chunks.add(
            new Chunk(token.is("according") ? Kind.OTHER : Kind.PREPOSITION, i, end, i, null));
      } else if (verbGroupStarts(tokens, i)) {
        end = verbGroup(tokens, time, i, chunks);
      } else if (relative(tokens, i, chunks)) {
        end = i + 1;
        chunks.add(new Chunk(Kind.RELATIVE, i, end, i, null));
      } else if (token.tag() == Tag.SCONJ
          || SUBORDINATORS.contains(token.lower()) && token.tag() != Tag.DET) {
        end = i + 1;
        boolean preposition = preposition(tokens, i);
        chunks.add(new Chunk(preposition ? Kind.PREPOSITION : Kind.SUBORDINATOR, i, end, i, null));
      } else if (nounPhraseStarts(tokens, i)) {
        end = nounPhrase(tokens, time, i, chunks);
      } else if (token.tag() == Tag.ADP) {
        end = i + 1;
        boolean clause = CLAUSE_OPENERS.contains(token.lower()) && clause(tokens, end);
        chunks.add(new Chunk(clause ? Kind.SUBORDINATOR : Kind.PREPOSITION, i, end, i, null));
      } else if (token.tag() == Tag.CCONJ) {
        end = i + 1;
        chunks.add(new Chunk(Kind.CONJUNCTION, i, end, i, null));
      } else {
        end = i + 1;
        chunks.add(new Chunk(Kind.OTHER, i, end, i, null));
      }
      i = end;
    }
    return chunks;
  }

  static boolean quote(Token token) {
    String text = token.text();
    char c = text.charAt(0);
    return (c == '"' || c == '“' || c == '”' || c == '`' || c == '«' || c == '»' || c == '‘'
            || c == '„')
        || text.equals("''")
        || ((text.equals("'") || text.equals("’")) && token.tag() != Tag.PART);
  }

  private static boolean word(Token token) {
    return Character.isLetterOrDigit(token.text().charAt(token.text().length() - 1));
  }

  private static boolean stop(Token token) {
    char c = token.text().charAt(0);
    return c == ';' || c == ':' || c == '.' || c == '?' || c == '!' || c == '—' || c == '–'
        || c == '-' || c == '_' || c == '…' || c == '|' || c == '•';
  }

  /** The end of a short remark in brackets, or {@code i + 1} if it is more than a remark. */
  private static int aside(List<Token> tokens, int i) {
    for (int k = i + 1; k < tokens.size() && k < i + 14; k++) {
      if (tokens.get(k).is(")") || tokens.get(k).is("]")) {
        return k + 1;
      }
    }
    return i + 1;
  }

  private static boolean relative(List<Token> tokens, int i, List<Chunk> chunks) {
    Token token = tokens.get(i);
    if (RELATIVES.contains(token.lower())) {
      return true;
    }
    if (!token.is("that") || token.tag() == Tag.DET || chunks.isEmpty()) {
      return false;
    }
    Chunk last = chunks.get(chunks.size() - 1);
    boolean verbFollows =
        i + 1 < tokens.size()
            && (tokens.get(i + 1).tag() == Tag.VERB
                || tokens.get(i + 1).tag() == Tag.AUX
                || tokens.get(i + 1).tag() == Tag.ADV
                    && i + 2 < tokens.size()
                    && tokens.get(i + 2).tag() == Tag.VERB);
    return last.is(Kind.NOUN_PHRASE) && verbFollows;
  }

  /** Whether a word that could open a clause opens a phrase: "after clashes", "as part of". */
  private static boolean preposition(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    if (SUBORDINATORS.contains(word) && !word.equals("once")) {
      return false;
    }
    for (int k = i + 1; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      if (token.tag() == Tag.AUX) {
        return false;
      }
      if (token.tag() == Tag.VERB) {
        return k == i + 1 || token.lower().endsWith("ing");
      }
      if (token.tag() == Tag.PUNCT && !quote(token) || token.tag() == Tag.SCONJ) {
        return true;
      }
    }
    return true;
  }

  /** Whether a subject and its verb follow: "after [militants attacked]". */
  private static boolean clause(List<Token> tokens, int from) {
    boolean subject = false;
    for (int k = from; k < tokens.size() && k < from + 12; k++) {
      Token token = tokens.get(k);
      if (token.tag() == Tag.AUX) {
        return subject;
      }
      if (token.tag() == Tag.VERB && !modifier(tokens, k)) {
        boolean participle = token.lower().endsWith("ing");
        boolean reduced = k + 1 < tokens.size() && tokens.get(k + 1).is("by");
        return subject && !participle && !reduced;
      }
      subject |= token.tag().nominal() || token.tag() == Tag.PRON;
      if (token.tag() == Tag.PUNCT && !quote(token) || token.tag() == Tag.SCONJ) {
        return false;
      }
    }
    return false;
  }

  private static boolean verbGroupStarts(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.tag() == Tag.VERB) {
      return !modifier(tokens, i);
    }
    if (token.tag() == Tag.AUX) {
      return true;
    }
    if (token.is("to") && i + 1 < tokens.size()) {
      Token next = tokens.get(i + 1);
      boolean split =
          next.tag() == Tag.ADV && i + 2 < tokens.size() && tokens.get(i + 2).tag() == Tag.VERB;
      return next.tag() == Tag.VERB && !next.lower().endsWith("ing")
          || next.tag() == Tag.AUX
          || split;
    }
    return (token.is("not") || token.is("never"))
        && i + 1 < tokens.size()
        && (tokens.get(i + 1).tag() == Tag.VERB || tokens.get(i + 1).is("to"));
  }

  /** Whether a participle stands before the noun that it modifies. */
  private static boolean modifier(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    boolean nounFollows =
        next.tag().nominal() && !(i > 0 && tokens.get(i - 1).tag() == Tag.AUX)
            || next.tag() == Tag.ADJ && i + 2 < tokens.size() && tokens.get(i + 2).tag().nominal();
    if (!nounFollows) {
      return false;
    }
    if (MODIFYING_PARTICIPLES.contains(token.lower())) {
      Tag before = i == 0 ? Tag.PUNCT : tokens.get(i - 1).tag();
      return before != Tag.NOUN && before != Tag.PROPN && before != Tag.PRON && before != Tag.AUX
          || i > 0 && tokens.get(i - 1).is("'s");
    }
    boolean participle =
        token.lower().endsWith("ed")
            || token.lower().endsWith("ing")
            || token.lower().endsWith("en");
    if (!participle || i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    if (before.tag() == Tag.ADV
        && i > 1
        && tokens.get(i - 2).tag() == Tag.DET
        && token.lower().endsWith("ed")) {
      return true;
    }
    return before.tag() == Tag.DET
        || before.is("'s")
        || before.tag() == Tag.NUM && token.lower().endsWith("ed")
        || before.tag() == Tag.ADJ && token.lower().endsWith("ed");
  }

  private int verbGroup(List<Token> tokens, boolean[] time, int from, List<Chunk> chunks) {
    int head = -1;
    boolean auxiliary = false;
    boolean negated = false;
    boolean passive = false;
    boolean infinitive = tokens.get(from).is("to");
    String modal = null;
    int i = infinitive ? from + 1 : from;
    while (i < tokens.size() && !time[i]) {
      Token token = tokens.get(i);
      if (token.tag() == Tag.AUX) {
        if (head >= 0 && !auxiliaryHead(tokens, head)) {
          break;
        }
        head = i;
        auxiliary = true;
        passive = BE.contains(token.lower());
        if (MODALS.contains(token.lower()) && modal == null) {
          modal = token.lower();
        }
      } else if (token.tag() == Tag.VERB) {
        if (head >= 0 && !auxiliaryHead(tokens, head)) {
          break;
        }
        head = i;
        if (!BE.contains(token.lower())
            || i + 1 >= tokens.size()
            || tokens.get(i + 1).tag() != Tag.VERB) {
          i++;
          break;
        }
        auxiliary = true;
        passive = true;
      } else if (NEGATIONS.contains(token.lower())) {
        negated |= verbSoon(tokens, i) || head >= 0;
        if (!verbSoon(tokens, i)) {
          i++;
          break;
        }
      } else if (token.tag() == Tag.ADV
          && verbSoon(tokens, i)
          && (head < 0 || auxiliaryHead(tokens, head))) {
        negated |= NEGATIONS.contains(token.lower());
      } else if (quote(token) && verbSoon(tokens, i)) {
        i++;
        continue;
      } else {
        break;
      }
      i++;
    }
    if (head < 0) {
      chunks.add(new Chunk(Kind.OTHER, from, Math.max(i, from + 1), from, null));
      return Math.max(i, from + 1);
    }
    Token main = tokens.get(head);
    Inflection form = forms.inflection(main.lower());
    boolean participle = form == Inflection.PARTICIPLE || form == Inflection.PAST_OR_PARTICIPLE;
    boolean mainIsVerb = main.tag() == Tag.VERB;
    boolean helped = auxiliary && mainIsVerb;
    chunks.add(
        new Chunk(
            Kind.VERB_GROUP,
            from,
            i,
            head,
            new VerbShape(
                form,
                helped || !mainIsVerb && auxiliary,
                helped && passive && participle,
                negated,
                infinitive,
                modal)));
    return i;
  }

  private static boolean auxiliaryHead(List<Token> tokens, int head) {
    return tokens.get(head).tag() == Tag.AUX || BE.contains(tokens.get(head).lower());
  }

  private static boolean verbSoon(List<Token> tokens, int i) {
    for (int k = i + 1; k < tokens.size() && k <= i + 3; k++) {
      Tag tag = tokens.get(k).tag();
      if (tag == Tag.VERB || tag == Tag.AUX) {
        return true;
      }
      if (tag != Tag.ADV && tag != Tag.PART && !quote(tokens.get(k))) {
        return false;
      }
    }
    return false;
  }

  private static boolean nounPhraseStarts(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (quantity(tokens, i)) {
      return true;
    }
    return switch (token.tag()) {
      case NOUN, PROPN, PRON, NUM, DET -> true;
      case VERB -> modifier(tokens, i);
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
                  && tokens.get(i + 2).tag() == Tag.NUM
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
              || quote(token)
              || token.is(",")
              || tag == Tag.VERB && modifier(tokens, k);
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  private static int nounPhrase(List<Token> tokens, boolean[] time, int from, List<Chunk> chunks) {
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
      if (tag.nominal() || tag == Tag.X && token.capitalized()) {
        head = i;
        headed = true;
      } else if (tag == Tag.NUM || tag == Tag.SYM) {
        head = headed ? head : i;
      } else if (tag == Tag.PRON) {
        if (i > from && !possessive(token)) {
          break;
        }
        if (!possessive(token) && !(nextIsNoun(tokens, i) && token.tag() == Tag.DET)) {
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
      } else if (tag == Tag.VERB && modifier(tokens, i)) {
        head = headed ? head : i;
      } else if (tag == Tag.ADV
          && !headed
          && i + 1 < tokens.size()
          && (tokens.get(i + 1).tag() == Tag.ADJ
              || tokens.get(i + 1).tag() == Tag.NUM
              || tokens.get(i + 1).tag() == Tag.VERB)) {
        i++;
        continue;
      } else if (quote(token) && i + 1 < tokens.size() && !headed) {
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

  private static boolean predeterminer(Token token) {
    return token.is("all") || token.is("both") || token.is("half") || token.is("such");
  }

  private static boolean nextIsNoun(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).tag().nominal();
  }

  static boolean possessive(Token token) {
    return switch (token.lower()) {
      case "its", "his", "her", "their", "our", "my", "your", "whose" -> true;
      default -> false;
    };
  }
}
