package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk.Kind;

/** Groups tagged words into chunks, by rules on their tags. */
final class Chunker {

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
  private static final Set<String> PARTICIPLE_PREPOSITIONS =
      Set.of("including", "following", "regarding", "concerning", "excluding", "according");
  private static final Set<String> CLAUSE_OPENERS =
      Set.of("after", "before", "since", "until", "till", "as");

  private final VerbGroupChunker verbGroups;

  Chunker(VerbForms forms) {
    verbGroups = new VerbGroupChunker(forms);
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
      if (token.quotationMark()) {
        i++;
        continue;
      }
      if (asWellAs(tokens, i)) {
        end = i + 3;
        chunks.add(new Chunk(Kind.CONJUNCTION, i, end, i, null));
      } else if (time[i]) {
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
      } else if (VerbGroupChunker.starts(tokens, i)) {
        end = verbGroups.chunk(tokens, time, i, chunks);
      } else if (relative(tokens, i, chunks)) {
        end = i + 1;
        chunks.add(new Chunk(Kind.RELATIVE, i, end, i, null));
      } else if (repeated(tokens, i)) {
        end = i + 1;
        chunks.add(new Chunk(Kind.OTHER, i, end, i, null));
      } else if (token.tag() == Tag.SCONJ
          || SUBORDINATORS.contains(token.lower()) && token.tag() != Tag.DET) {
        end = i + 1;
        boolean preposition = preposition(tokens, i) || sinceThen(tokens, time, i);
        chunks.add(new Chunk(preposition ? Kind.PREPOSITION : Kind.SUBORDINATOR, i, end, i, null));
      } else if (NounPhraseChunker.starts(tokens, i)) {
        end = NounPhraseChunker.chunk(tokens, time, i, chunks);
      } else if (token.tag() == Tag.ADP) {
        end = i + 1;
        boolean clause =
            CLAUSE_OPENERS.contains(token.lower())
                && !sinceThen(tokens, time, i)
                && clause(tokens, end);
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

  /** "the depot as well as the harbour": a conjunction in three words. */
  private static boolean asWellAs(List<Token> tokens, int i) {
    return i > 0
        && i + 3 < tokens.size()
        && tokens.get(i).is("as")
        && tokens.get(i + 1).is("well")
        && tokens.get(i + 2).is("as")
        && tokens.get(i + 3).tag() != Tag.VERB;
  }

  /** "once again", "once more", "at once": no clause begins there. */
  private static boolean repeated(List<Token> tokens, int i) {
    return tokens.get(i).is("once")
        && (i > 0 && tokens.get(i - 1).is("at")
            || i + 1 < tokens.size()
                && (tokens.get(i + 1).is("again") || tokens.get(i + 1).is("more")));
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
    // "a text on Monday that demanded": a time parts the clause from its noun.
    boolean parted = last.is(Kind.TIME) && chunks.size() > 2 && !sayingBefore(tokens, chunks);
    return (last.is(Kind.NOUN_PHRASE) || parted) && verbFollows;
  }

  /** "said on Monday that": the verb, over a time, whose clause "that" would open. */
  private static boolean sayingBefore(List<Token> tokens, List<Chunk> chunks) {
    int i = chunks.size() - 2;
    i = chunks.get(i).is(Kind.PREPOSITION) ? i - 1 : i;
    return i < 0
        || !chunks.get(i).is(Kind.NOUN_PHRASE)
        || tokens.get(chunks.get(i).head()).is("it");
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
        return k == i + 1 && token.is("having");
      }
      if (token.tag() == Tag.VERB) {
        return k == i + 1 || token.lower().endsWith("ing");
      }
      if (token.tag() == Tag.PUNCT && !token.quotationMark() || token.tag() == Tag.SCONJ) {
        return true;
      }
    }
    return true;
  }

  /** "since June", "until Monday": no clause begins there. */
  private static boolean sinceThen(List<Token> tokens, boolean[] time, int i) {
    Token token = tokens.get(i);
    return i + 1 < tokens.size()
        && time[i + 1]
        && (token.is("since") || token.is("until") || token.is("till"));
  }

  /**
   * The verb behind the apposition that a comma opens: "the king, head of the army, had", or -1.
   */
  private static int insertion(List<Token> tokens, int comma) {
    for (int k = comma + 1; k + 1 < tokens.size() && k < comma + 12; k++) {
      Token token = tokens.get(k);
      if (token.is(",")) {
        Token verb = tokens.get(k + 1);
        boolean finite = verb.tag() == Tag.VERB && !verb.lower().endsWith("ing");
        return k > comma + 1 && (verb.tag() == Tag.AUX || finite) ? k + 1 : -1;
      }
      if (token.tag() == Tag.VERB || token.tag() == Tag.AUX || token.tag() == Tag.CCONJ) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a subject and its verb follow: "after [militants attacked]". */
  private static boolean clause(List<Token> tokens, int from) {
    boolean subject = false;
    for (int k = from; k < tokens.size() && k < from + 12; k++) {
      Token token = tokens.get(k);
      if (token.tag() == Tag.AUX) {
        return subject;
      }
      if (token.tag() == Tag.VERB && !ModifyingParticiple.at(tokens, k)) {
        boolean participle = token.lower().endsWith("ing");
        boolean reduced = k + 1 < tokens.size() && tokens.get(k + 1).is("by");
        return subject && !participle && !reduced;
      }
      subject |= token.tag().nominal() || token.tag() == Tag.PRON;
      int behind = subject && token.is(",") ? insertion(tokens, k) : -1;
      if (behind >= 0) {
        k = behind - 1;
        continue;
      }
      if (token.tag() == Tag.PUNCT && !token.quotationMark() || token.tag() == Tag.SCONJ) {
        return false;
      }
    }
    return false;
  }
}
