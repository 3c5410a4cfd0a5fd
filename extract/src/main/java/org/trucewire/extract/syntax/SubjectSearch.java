package org.trucewire.extract.syntax;

import java.util.List;
import org.trucewire.extract.syntax.Chunk.Kind;

/** The search to the left of a finite verb for its subject. */
final class SubjectSearch {

  /** Chunks between the commas or dashes of an insertion. */
  private static final int LONGEST_INSERTION = 24;

  private final ChunkRow row;
  private final Finiteness verbs;
  private final Coordination coordination;
  private final VerbControl control;

  SubjectSearch(ChunkRow row, Finiteness verbs, Coordination coordination, VerbControl control) {
    this.row = row;
    this.verbs = verbs;
    this.coordination = coordination;
    this.control = control;
  }

  /** The noun phrases nearest to the left of a chunk that can be a subject. */
  List<Integer> leftFrom(int start) {
    int told = toldOf(start);
    if (told >= 0) {
      return coordination.group(told, false);
    }
    int i = beforeInsertion(start);
    int fallback = -1;
    boolean purpose = false; // "the right to fight"
    while (i >= 0) {
      switch (row.chunk(i).kind()) {
        case NOUN_PHRASE -> {
          if (row.kind(i - 1) == Kind.PREPOSITION) {
            fallback = fallback < 0 ? i : fallback;
            i -= 2;
            continue;
          }
          int first = coordination.firstOfGroup(i);
          int owner = row.skipBack(first - 1);
          if (row.kind(owner) == Kind.PREPOSITION) {
            fallback = fallback < 0 ? first : fallback;
            i = owner - 1;
            continue;
          }
          if (row.kind(owner) == Kind.VERB_GROUP
              && (purpose
                  || !WordClass.SPEECH.has(row.head(owner)) && !control.reports(row.head(owner)))) {
            if (row.kind(row.skipBack(owner - 1)) == Kind.RELATIVE) {
              i = row.skipBack(owner - 1) - 1;
              i = row.kind(i) == Kind.COMMA ? i - 1 : i;
              continue;
            }
            boolean embedded =
                row.chunk(owner).verb().gerund() || row.chunk(owner).verb().infinitive();
            if (embedded && hasFreeNoun(owner - 1)) {
              purpose |= row.chunk(owner).verb().infinitive();
              i = owner - 1;
              continue;
            }
          }
          return coordination.group(first, false);
        }
        case VERB_GROUP -> {
          if (row.kind(row.skipBack(i - 1)) == Kind.RELATIVE) {
            i = row.skipBack(i - 1) - 1;
            i = row.kind(i) == Kind.COMMA ? i - 1 : i;
            continue;
          }
          int clause = verbs.finite(i) ? ObjectClauses.pronoun(row, i) : -1;
          if (clause > 0) {
            i = row.kind(clause - 1) == Kind.COMMA ? clause - 2 : clause - 1;
            continue;
          }
          Chunk.VerbShape verb = row.chunk(i).verb();
          if (verb.gerund()
              || verb.infinitive()
              || verbs.reduced(i)
              || verb.bare() && fallback < 0) {
            purpose |= verb.infinitive();
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

  /**
   * The verb whose subject a finite one behind a comma shares: "X bombed A, seized B and held C";
   * or -1. What stands between is its object, not a subject cut off by a comma.
   */
  int verbOfSeries(int group, int comma) {
    if (row.kind(comma) != Kind.COMMA
        || WordClass.SPEECH.has(row.head(group))
        || !verbs.finite(group)
        || row.kind(comma - 2) == Kind.CONJUNCTION && row.kind(comma - 3) == Kind.COMMA
        || openingComma(comma) > 0) {
      return -1;
    }
    for (int i = comma - 1; i > 0; i--) {
      switch (row.chunk(i).kind()) {
        case VERB_GROUP -> {
          if (verbs.finite(i)) {
            boolean told = WordClass.SPEECH.has(row.head(i)) || control.reports(row.head(i));
            boolean series = !told && alike(row.chunk(i).verb(), row.chunk(group).verb());
            return series && !inSubclause(i) ? i : -1;
          }
        }
        case SUBORDINATOR, RELATIVE, STOP -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "rebels who held the town, fled": a clause that the comma ends has its verb for itself. */
  private boolean inSubclause(int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      switch (row.chunk(i).kind()) {
        case RELATIVE -> {
          return true;
        }
        case SUBORDINATOR -> {
          return !row.head(i).equals("that");
        }
        case COMMA, STOP, VERB_GROUP -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean alike(Chunk.VerbShape first, Chunk.VerbShape next) {
    boolean past = next.form() == Inflection.PAST || next.form() == Inflection.PAST_OR_PARTICIPLE;
    return first.form() == next.form()
        || past
            && (first.form() == Inflection.PAST
                || first.form() == Inflection.PAST_OR_PARTICIPLE
                || first.form() == Inflection.PARTICIPLE && first.auxiliary());
  }

  /** "The rebels - short of arms - took": what stands before the dashes, if a chunk is the last. */
  private int beforeInsertion(int closing) {
    if (!row.dash(closing)) {
      return closing;
    }
    for (int i = closing - 1; i > 0 && i >= closing - LONGEST_INSERTION; i--) {
      if (row.kind(i) == Kind.STOP) {
        return row.dash(i) ? i - 1 : closing;
      }
    }
    return closing;
  }

  /** The war of "a war (that) the envoy said on Monday had killed thousands", or -1. */
  private int toldOf(int before) {
    int said = before;
    if (row.kind(said) == Kind.TIME && said > 0) {
      said = row.kind(said - 1) == Kind.PREPOSITION ? said - 2 : said - 1;
    }
    int speaker = said - 1;
    boolean inserted =
        said > 1
            && row.kind(said) == Kind.VERB_GROUP
            && WordClass.SPEECH.has(row.head(said))
            && verbs.finite(said)
            && row.kind(speaker) == Kind.NOUN_PHRASE;
    if (!inserted) {
      return -1;
    }
    boolean that =
        row.kind(speaker - 1) == Kind.RELATIVE
            || row.kind(speaker - 1) == Kind.SUBORDINATOR && row.head(speaker - 1).equals("that");
    int told = that ? speaker - 2 : speaker - 1;
    return row.kind(told) == Kind.NOUN_PHRASE ? told : -1;
  }

  private boolean hasFreeNoun(int from) {
    for (int i = from; i >= 0; i--) {
      if (row.kind(i) == Kind.NOUN_PHRASE && row.kind(i - 1) != Kind.PREPOSITION) {
        return true;
      }
      if (row.kind(i) == Kind.SUBORDINATOR || row.kind(i) == Kind.STOP) {
        return false;
      }
    }
    return false;
  }

  /** For the comma that ends an insertion ("X, in turn, said"), the comma that begins it, or -1. */
  private int openingComma(int closing) {
    for (int i = closing - 1; i > 0 && i >= closing - LONGEST_INSERTION; i--) {
      if (row.kind(i) == Kind.STOP) {
        return -1;
      }
      if (row.kind(i) == Kind.COMMA) {
        boolean nounBefore =
            row.kind(i - 1) == Kind.NOUN_PHRASE
                || row.kind(i - 1) == Kind.ASIDE
                || row.kind(i - 1) == Kind.TIME;
        if (!nounBefore) {
          continue;
        }
        boolean opening =
            row.kind(i - 1) == Kind.TIME
                || i <= 3
                    && row.kind(i - 2) == Kind.PREPOSITION
                    && row.kind(i - 3) != Kind.NOUN_PHRASE;
        if (opening && row.kind(i + 1) == Kind.NOUN_PHRASE) {
          return -1;
        }
        boolean inserted =
            switch (row.kind(i + 1)) {
              case RELATIVE, PREPOSITION, NOUN_PHRASE, TIME, OTHER -> true;
              case VERB_GROUP -> !verbs.finite(i + 1);
              default -> false;
            };
        if (!inserted) {
          return -1;
        }
        if (row.kind(i + 1) == Kind.NOUN_PHRASE
            && hasFiniteVerb(i + 1, closing)
            && !source(i + 1, closing)) {
          return -1;
        }
        if (row.kind(i + 1) == Kind.NOUN_PHRASE && list(i, closing)) {
          continue;
        }
        return i;
      }
    }
    return -1;
  }

  /** "The strike, the army said, killed two": whether an insertion only names a source. */
  private boolean source(int from, int closing) {
    int last = row.skipBack(closing - 1);
    return row.kind(last) == Kind.VERB_GROUP
        && WordClass.SPEECH.has(row.head(last))
        && !hasFiniteVerb(from, last)
        && row.kind(closing + 1) == Kind.VERB_GROUP;
  }

  private boolean list(int comma, int closing) {
    return row.kind(closing + 1) == Kind.CONJUNCTION && closing - comma == 2;
  }

  /** "X, a group linked to Y, claimed": what stands before a verb at once has none of its own. */
  private boolean describes(int group, int closing) {
    boolean completed =
        row.kind(group + 1) == Kind.PREPOSITION
            || row.kind(group + 1) == Kind.VERB_GROUP && row.chunk(group + 1).verb().infinitive();
    return row.chunk(group).verb().bare()
        && completed
        && row.kind(closing + 1) == Kind.VERB_GROUP
        && verbs.finite(closing + 1);
  }

  private boolean hasFiniteVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (row.kind(i) == Kind.RELATIVE) {
        return false;
      }
      if (row.kind(i) == Kind.VERB_GROUP && verbs.finite(i) && !describes(i, to)) {
        return true;
      }
    }
    return false;
  }
}
