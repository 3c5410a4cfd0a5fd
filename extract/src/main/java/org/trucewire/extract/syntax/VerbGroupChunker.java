package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Chunk.VerbShape;

/** Groups a verb with its auxiliaries, adverbs and negation: "have not yet been seen". */
final class VerbGroupChunker {

  private static final Set<String> BE =
      Set.of(
          "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "gets",
          "got", "getting");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "barely");
  static final Set<String> MODALS =
      Set.of(
          "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "wo",
          "ca", "'d");

  private final VerbForms forms;

  VerbGroupChunker(VerbForms forms) {
    this.forms = forms;
  }

  /** Whether a verb group starts at a token. */
  static boolean starts(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.tag() == Tag.VERB) {
      return !ModifyingParticiple.at(tokens, i);
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

  /** Adds the group that starts at a token; the token after it. */
  int chunk(List<Token> tokens, boolean[] time, int from, List<Chunk> chunks) {
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
      } else if (token.quotationMark() && verbSoon(tokens, i)) {
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
      if (tag != Tag.ADV && tag != Tag.PART && !tokens.get(k).quotationMark()) {
        return false;
      }
    }
    return false;
  }
}
