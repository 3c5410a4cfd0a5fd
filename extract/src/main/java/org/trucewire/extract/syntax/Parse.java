package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.syntax.Chunk.Kind;

/**
 * A sentence's words and chunks, and who is subject or object of what: a shallow reading by rules
 * that stands in for a dependency parse.
 */
public final class Parse {

  /**
   * A preposition and the noun phrases that it governs.
   *
   * @param word the preposition in lower case
   * @param at index of the preposition's chunk
   * @param nounPhrases indices of the coordinated noun phrases
   */
  public record PrepositionalPhrase(String word, int at, List<Integer> nounPhrases) {}

  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "say",
          "saying",
          "told",
          "claimed",
          "claims",
          "claim",
          "reported",
          "reports",
          "announced",
          "announces",
          "added",
          "warned",
          "warns",
          "stated",
          "insisted",
          "denied",
          "denies",
          "confirmed",
          "alleged",
          "believes",
          "believed",
          "accuses",
          "tells",
          "saw",
          "sees");

  private static final Set<String> EFFORTS =
      Set.of("effort", "efforts", "bid", "attempt", "attempts", "push", "mediation", "initiative");

  private final List<Token> tokens;
  private final List<Chunk> chunks;
  private final VerbControl control;
  private final int[] chunkOfToken;
  private final List<List<Integer>> subjects = new ArrayList<>();

  Parse(List<Token> tokens, List<Chunk> chunks, VerbControl control) {
    this.tokens = List.copyOf(tokens);
    this.chunks = List.copyOf(chunks);
    this.control = control;
    chunkOfToken = new int[tokens.size()];
    Arrays.fill(chunkOfToken, -1);
    for (int i = 0; i < chunks.size(); i++) {
      for (int t = chunks.get(i).from(); t < chunks.get(i).to(); t++) {
        chunkOfToken[t] = i;
      }
      subjects.add(null);
    }
  }

  /** The words. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The chunks in the order of the text. */
  public List<Chunk> chunks() {
    return chunks;
  }

  /** The chunk at an index. */
  public Chunk chunk(int index) {
    return chunks.get(index);
  }

  /** Index of the chunk that holds a token, -1 for a quotation mark. */
  public int chunkOf(int token) {
    return chunkOfToken[token];
  }

  /** The head word of a chunk in lower case. */
  public String head(int chunk) {
    return tokens.get(chunks.get(chunk).head()).lower();
  }

  /** The stretch of the text that a chunk covers. */
  public Span span(int chunk) {
    Chunk c = chunks.get(chunk);
    return new Span(tokens.get(c.from()).start(), tokens.get(c.to() - 1).end());
  }

  /** The kind of the chunk at an index, null outside the sentence. */
  private Kind kind(int index) {
    return index >= 0 && index < chunks.size() ? chunks.get(index).kind() : null;
  }

  /** Whether a verb group stands as the finite verb of a clause. */
  public boolean finite(int group) {
    Chunk.VerbShape verb = chunks.get(group).verb();
    return verb != null && !verb.infinitive() && !verb.gerund() && !reduced(group);
  }

  /**
   * Whether a participle without auxiliary modifies the noun before it: "a town held by rebels".
   */
  public boolean reduced(int group) {
    Chunk.VerbShape verb = chunks.get(group).verb();
    if (verb == null || !verb.bare()) {
      return false;
    }
    Kind before = kind(skipBack(group - 1));
    boolean afterNoun = before == Kind.NOUN_PHRASE || before == Kind.COMMA || before == Kind.ASIDE;
    if (!afterNoun) {
      return false;
    }
    int next = skipForward(group + 1);
    if (kind(next) == Kind.PREPOSITION && head(next).equals("by")) {
      return true;
    }
    if (verb.form() == Inflection.PARTICIPLE) {
      return true;
    }
    if (kind(next) == Kind.NOUN_PHRASE
        || kind(next) == Kind.SUBORDINATOR
        || SPEECH.contains(head(group))) {
      return false;
    }
    if (before == Kind.COMMA) {
      return kind(group + 1) == Kind.PREPOSITION && !mainClauseLacksVerb(group);
    }
    return otherVerbFollows(group);
  }

  private boolean mainClauseLacksVerb(int group) {
    for (int i = 0; i < group; i++) {
      if (kind(i) == Kind.VERB_GROUP && finite(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean otherVerbFollows(int group) {
    boolean between = kind(group + 1) == Kind.PREPOSITION && head(group + 1).equals("between");
    for (int i = group + 1; i < chunks.size(); i++) {
      switch (chunks.get(i).kind()) {
        case CONJUNCTION -> {
          if (!between) {
            return false;
          }
        }
        case COMMA, STOP, SUBORDINATOR, RELATIVE -> {
          return false;
        }
        case VERB_GROUP -> {
          Chunk.VerbShape verb = chunks.get(i).verb();
          if (!verb.infinitive() && !verb.gerund()) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a verb group is passive, reduced participles included. */
  public boolean passive(int group) {
    Chunk.VerbShape verb = chunks.get(group).verb();
    return verb.passive() || reduced(group);
  }

  /** Indices of the noun phrases that are the grammatical subject of a verb group. */
  public List<Integer> subjects(int group) {
    List<Integer> known = subjects.get(group);
    if (known == null) {
      subjects.set(group, List.of());
      known = findSubjects(group);
      subjects.set(group, known);
    }
    return known;
  }

  private List<Integer> findSubjects(int group) {
    Chunk.VerbShape verb = chunks.get(group).verb();
    int before = skipBack(group - 1);
    if (verb.infinitive()) {
      return infinitiveSubjects(group, before);
    }
    if (kind(before) == Kind.CONJUNCTION
        || kind(before) == Kind.COMMA && kind(before - 1) == Kind.CONJUNCTION) {
      int partner = partner(group, kind(before) == Kind.CONJUNCTION ? before : before - 1);
      if (partner >= 0) {
        return subjects(partner);
      }
    }
    if (verb.gerund()) {
      return gerundSubjects(group, before);
    }
    if (reduced(group)) {
      int np = kind(before) == Kind.COMMA ? skipBack(before - 1) : before;
      return kind(np) == Kind.NOUN_PHRASE ? group(headOfChain(np), false) : List.of();
    }
    if (kind(before) == Kind.RELATIVE) {
      return antecedent(before);
    }
    return walkLeft(group, before);
  }

  /** The noun phrases that a relative pronoun stands for. */
  private List<Integer> antecedent(int relative) {
    int np = skipBack(relative - 1);
    boolean comma = kind(np) == Kind.COMMA;
    np = comma ? skipBack(np - 1) : np;
    if (kind(np) == Kind.PREPOSITION && np > 0) {
      np = skipBack(np - 1);
    }
    if (kind(np) != Kind.NOUN_PHRASE) {
      return List.of();
    }
    return comma ? List.of(headOfChain(np)) : List.of(np);
  }

  /** The first noun of "soldiers of the army in the north". */
  private int headOfChain(int np) {
    int at = np;
    while (at >= 2
        && kind(at - 1) == Kind.PREPOSITION
        && head(at - 1).equals("of")
        && kind(at - 2) == Kind.NOUN_PHRASE) {
      at -= 2;
    }
    return at;
  }

  private List<Integer> infinitiveSubjects(int group, int before) {
    int governor = verbBefore(group - 1);
    if (governor < 0) {
      return List.of();
    }
    if (kind(before) == Kind.NOUN_PHRASE && EFFORTS.contains(head(before))) {
      return List.of(before);
    }
    if (kind(before) == Kind.NOUN_PHRASE) {
      int first = firstOfGroup(before);
      if (kind(first - 1) == Kind.PREPOSITION && head(first - 1).equals("for")) {
        return group(first, false);
      }
    }
    boolean asked = control.passesObject(head(governor));
    if (asked && !passive(governor)) {
      for (int i = group - 1; i > governor; i--) {
        if (kind(i) == Kind.NOUN_PHRASE && !leadsToNoun(i)) {
          return group(firstOfGroup(i), true);
        }
      }
    }
    if (kind(before) == Kind.CONJUNCTION) {
      int partner = partner(group, before);
      if (partner >= 0) {
        return subjects(partner);
      }
    }
    return subjects(governor);
  }

  private boolean leadsToNoun(int np) {
    return kind(np - 1) == Kind.PREPOSITION && head(np - 1).equals("of");
  }

  private List<Integer> gerundSubjects(int group, int before) {
    if (kind(before) == Kind.NOUN_PHRASE) {
      int np = firstOfGroup(before);
      return group(np, false);
    }
    int governor = verbBefore(group - 1);
    if (kind(before) == Kind.PREPOSITION && governor >= 0) {
      if (control.accuses(head(governor))) {
        if (passive(governor)) {
          return subjects(governor);
        }
        List<Integer> accused = objects(governor);
        return accused.isEmpty() ? subjects(governor) : accused;
      }
      return subjects(governor);
    }
    if (kind(before) == Kind.COMMA) {
      int main = finiteBefore(before - 1);
      if (main >= 0 && SPEECH.contains(head(main)) && finiteBefore(main - 1) >= 0) {
        main = finiteBefore(main - 1);
      }
      return main >= 0 ? subjects(main) : List.of();
    }
    return governor >= 0 ? subjects(governor) : List.of();
  }

  /** The verb group that a conjunction joins this one to, -1 if it joins something else. */
  private int partner(int group, int conjunction) {
    Chunk.VerbShape verb = chunks.get(group).verb();
    for (int i = conjunction - 1; i >= 0; i--) {
      if (kind(i) == Kind.VERB_GROUP) {
        Chunk.VerbShape other = chunks.get(i).verb();
        boolean alike = verb.infinitive() == other.infinitive() && verb.gerund() == other.gerund();
        if (alike || verb.form() == Inflection.BASE && other.infinitive()) {
          if (reduced(i) && !reduced(group) && !verb.bare()) {
            continue;
          }
          return i;
        }
      }
      if (kind(i) == Kind.STOP) {
        return -1;
      }
    }
    return -1;
  }

  private List<Integer> walkLeft(int group, int start) {
    int i = start;
    int fallback = -1;
    while (i >= 0) {
      switch (chunks.get(i).kind()) {
        case NOUN_PHRASE -> {
          if (kind(i - 1) == Kind.PREPOSITION) {
            fallback = fallback < 0 ? i : fallback;
            i -= 2;
            continue;
          }
          int first = firstOfGroup(i);
          int owner = skipBack(first - 1);
          if (kind(owner) == Kind.PREPOSITION) {
            fallback = fallback < 0 ? first : fallback;
            i = owner - 1;
            continue;
          }
          if (kind(owner) == Kind.VERB_GROUP
              && !SPEECH.contains(head(owner))
              && !control.reports(head(owner))) {
            if (kind(skipBack(owner - 1)) == Kind.RELATIVE) {
              i = skipBack(owner - 1) - 1;
              i = kind(i) == Kind.COMMA ? i - 1 : i;
              continue;
            }
            boolean embedded =
                chunks.get(owner).verb().gerund() || chunks.get(owner).verb().infinitive();
            if (embedded && hasFreeNoun(owner - 1)) {
              i = owner - 1;
              continue;
            }
          }
          return group(first, false);
        }
        case VERB_GROUP -> {
          if (kind(skipBack(i - 1)) == Kind.RELATIVE) {
            i = skipBack(i - 1) - 1;
            i = kind(i) == Kind.COMMA ? i - 1 : i;
            continue;
          }
          Chunk.VerbShape verb = chunks.get(i).verb();
          if (verb.gerund() || verb.infinitive() || reduced(i) || verb.bare() && fallback < 0) {
            i--;
            continue;
          }
          return fallback >= 0 ? List.of(fallback) : List.of();
        }
        case COMMA -> {
          int opening = openingComma(i);
          if (opening > 0) {
            i = opening - 1;
            continue;
          }
          i--;
        }
        case SUBORDINATOR, STOP -> {
          return fallback >= 0 ? List.of(fallback) : List.of();
        }
        default -> i--;
      }
    }
    return fallback >= 0 ? List.of(fallback) : List.of();
  }

  private boolean hasFreeNoun(int from) {
    for (int i = from; i >= 0; i--) {
      if (kind(i) == Kind.NOUN_PHRASE && kind(i - 1) != Kind.PREPOSITION) {
        return true;
      }
      if (kind(i) == Kind.SUBORDINATOR || kind(i) == Kind.STOP) {
        return false;
      }
    }
    return false;
  }

  /** For the comma that ends an insertion ("X, in turn, said"), the comma that begins it, or -1. */
  private int openingComma(int closing) {
    for (int i = closing - 1; i > 0 && i >= closing - 24; i--) {
      if (kind(i) == Kind.STOP) {
        return -1;
      }
      if (kind(i) == Kind.COMMA) {
        boolean nounBefore =
            kind(i - 1) == Kind.NOUN_PHRASE
                || kind(i - 1) == Kind.ASIDE
                || kind(i - 1) == Kind.TIME;
        if (!nounBefore) {
          continue;
        }
        boolean opening = kind(i - 1) == Kind.TIME || i <= 3 && kind(i - 2) == Kind.PREPOSITION;
        if (opening && kind(i + 1) == Kind.NOUN_PHRASE) {
          return -1;
        }
        boolean inserted =
            switch (kind(i + 1)) {
              case RELATIVE, PREPOSITION, NOUN_PHRASE, TIME, OTHER -> true;
              case VERB_GROUP -> !finite(i + 1);
              default -> false;
            };
        if (!inserted) {
          return -1;
        }
        if (kind(i + 1) == Kind.NOUN_PHRASE && hasFiniteVerb(i + 1, closing)) {
          return -1;
        }
        if (kind(i + 1) == Kind.NOUN_PHRASE && list(i, closing)) {
          continue;
        }
        return i;
      }
    }
    return -1;
  }

  private boolean list(int comma, int closing) {
    return kind(closing + 1) == Kind.CONJUNCTION && closing - comma == 2;
  }

  private boolean hasFiniteVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (kind(i) == Kind.RELATIVE) {
        return false;
      }
      if (kind(i) == Kind.VERB_GROUP && finite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Indices of the noun phrases that are the direct object of a verb group. */
  public List<Integer> objects(int group) {
    int i = skipForward(group + 1);
    if (kind(i) == Kind.NOUN_PHRASE && !startsClause(i)) {
      return group(i, true);
    }
    List<Integer> subjects = subjects(group);
    if (!subjects.isEmpty() && !passive(group)) {
      int relative = skipBack(subjects.get(0) - 1);
      if (kind(relative) == Kind.RELATIVE && subjects.get(0) > relative) {
        return antecedent(relative);
      }
    }
    return List.of();
  }

  /** Whether a noun phrase is the subject of a verb that follows it at once. */
  private boolean startsClause(int np) {
    int last = np;
    int next = skipForward(last + 1);
    return kind(next) == Kind.VERB_GROUP && finite(next) && !chunks.get(next).verb().bare();
  }

  /** The prepositional phrases that follow a chunk within its clause. */
  public List<PrepositionalPhrase> prepositions(int anchor) {
    List<PrepositionalPhrase> found = new ArrayList<>();
    boolean verbal = kind(anchor) == Kind.VERB_GROUP;
    int i = anchor + 1;
    int depth = 0;
    while (i < chunks.size() && depth < 40) {
      depth++;
      switch (chunks.get(i).kind()) {
        case PREPOSITION -> {
          int np = skipForward(i + 1);
          if (kind(np) == Kind.NOUN_PHRASE) {
            List<Integer> group = group(np, !head(i).equals("between"));
            found.add(new PrepositionalPhrase(head(i), i, group));
            i = group.get(group.size() - 1) + 1;
            continue;
          }
        }
        case STOP, SUBORDINATOR -> {
          return found;
        }
        case RELATIVE -> {
          return found;
        }
        case COMMA -> {
          int closing = i + 1;
          if (clauseFollows(closing)
              || kind(closing) == Kind.VERB_GROUP
              || kind(closing) == Kind.NOUN_PHRASE && !verbal) {
            return found;
          }
        }
        case CONJUNCTION -> {
          if (clauseFollows(i + 1) || kind(skipForward(i + 1)) == Kind.VERB_GROUP) {
            return found;
          }
        }
        case VERB_GROUP -> {
          boolean transparent = reduced(i) && control.carries(head(i));
          if (!transparent
              && (!verbal
                  || finite(i)
                  || chunks.get(i).verb().infinitive()
                  || chunks.get(i).verb().gerund())) {
            return found;
          }
        }
        default -> {}
      }
      i++;
    }
    return found;
  }

  private boolean clauseFollows(int from) {
    for (int i = from; i < chunks.size() && i < from + 12; i++) {
      switch (chunks.get(i).kind()) {
        case VERB_GROUP -> {
          return finite(i);
        }
        case COMMA, STOP, SUBORDINATOR, RELATIVE, CONJUNCTION -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** A noun phrase and those coordinated after it: "X, Y and Z". */
  public List<Integer> group(int first, boolean forward) {
    List<Integer> members = new ArrayList<>();
    members.add(first);
    int last = first;
    while (last + 2 < chunks.size()) {
      int joint = skipNounTail(last);
      int next = joint + 1;
      boolean comma = kind(joint) == Kind.COMMA;
      boolean conjunction = kind(joint) == Kind.CONJUNCTION && joins(joint);
      if (comma && kind(next) == Kind.CONJUNCTION && joins(next)) {
        next++;
        conjunction = true;
      }
      if (!(comma || conjunction) || kind(next) != Kind.NOUN_PHRASE) {
        break;
      }
      if (comma && !conjunction && !listGoesOn(next)) {
        break;
      }
      if (forward
          && conjunction
          && members.size() == 1
          && verbBefore(first) >= 0
          && beginsClause(next)) {
        break;
      }
      members.add(next);
      last = next;
      if (conjunction) {
        break;
      }
    }
    return members;
  }

  private int skipNounTail(int np) {
    int i = np + 1;
    while (kind(i) == Kind.ASIDE) {
      i++;
    }
    if (kind(i) == Kind.PREPOSITION
        && head(i).equals("of")
        && kind(i + 1) == Kind.NOUN_PHRASE
        && kind(i + 2) == Kind.CONJUNCTION
        && joins(i + 2)
        && kind(i + 3) == Kind.NOUN_PHRASE) {
      return i + 2;
    }
    return i;
  }

  private boolean joins(int conjunction) {
    String word = head(conjunction);
    return word.equals("and") || word.equals("or") || word.equals("&");
  }

  private boolean beginsClause(int np) {
    int i = skipForward(np + 1);
    while (kind(i) == Kind.PREPOSITION && kind(skipForward(i + 1)) == Kind.NOUN_PHRASE) {
      i = skipForward(skipForward(i + 1) + 1);
    }
    return kind(i) == Kind.VERB_GROUP && finite(i);
  }

  private boolean listGoesOn(int np) {
    int i = skipNounTail(np);
    for (int steps = 0; steps < 6; steps++) {
      if (kind(i) == Kind.CONJUNCTION) {
        return joins(i) && kind(i + 1) == Kind.NOUN_PHRASE;
      }
      if (kind(i) != Kind.COMMA) {
        return false;
      }
      if (kind(i + 1) == Kind.CONJUNCTION) {
        i++;
        continue;
      }
      if (kind(i + 1) != Kind.NOUN_PHRASE) {
        return false;
      }
      i = skipNounTail(i + 1);
    }
    return false;
  }

  /** The first of the coordinated noun phrases that this one ends. */
  public int firstOfGroup(int np) {
    int first = np;
    while (first >= 2) {
      int joint = first - 1;
      boolean conjunction = kind(joint) == Kind.CONJUNCTION && joins(joint);
      if (conjunction && kind(joint - 1) == Kind.COMMA) {
        joint--;
      }
      if (!(conjunction || kind(joint) == Kind.COMMA)) {
        return first;
      }
      int before = joint - 1;
      while (kind(before) == Kind.ASIDE) {
        before--;
      }
      if (kind(before) != Kind.NOUN_PHRASE || !group(before, false).contains(np)) {
        return first;
      }
      first = before;
    }
    return first;
  }

  /** The nearest verb group before a chunk in the same clause, -1 if there is none. */
  public int verbBefore(int from) {
    for (int i = from; i >= 0; i--) {
      if (kind(i) == Kind.VERB_GROUP) {
        return i;
      }
      if (kind(i) == Kind.STOP) {
        return -1;
      }
    }
    return -1;
  }

  private int finiteBefore(int from) {
    for (int i = from; i >= 0; i--) {
      if (kind(i) == Kind.VERB_GROUP && finite(i) && kind(skipBack(i - 1)) != Kind.RELATIVE) {
        return i;
      }
    }
    return -1;
  }

  /** The chunk before, adverbs and time expressions left out. */
  public int skipBack(int index) {
    int i = index;
    while (kind(i) == Kind.OTHER
        || kind(i) == Kind.TIME
        || kind(i) == Kind.ASIDE
        || kind(i) == Kind.PREPOSITION && kind(i + 1) == Kind.TIME) {
      i--;
    }
    return i;
  }

  /** The chunk after, adverbs and time expressions left out. */
  public int skipForward(int index) {
    int i = index;
    while (kind(i) == Kind.OTHER
        || kind(i) == Kind.TIME
        || kind(i) == Kind.ASIDE
        || kind(i) == Kind.PREPOSITION && kind(i + 1) == Kind.TIME) {
      i++;
    }
    return i;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Chunk chunk : chunks) {
      out.append('[').append(chunk.kind()).append(' ');
      for (int t = chunk.from(); t < chunk.to(); t++) {
        out.append(tokens.get(t)).append(' ');
      }
      out.append("] ");
    }
    return out.toString();
  }
}
