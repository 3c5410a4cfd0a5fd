package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** The prepositional phrases that belong to a verb or noun. */
final class PrepositionalPhrases {

  private final ChunkRow row;
  private final Finiteness verbs;
  private final Coordination coordination;
  private final VerbControl control;

  PrepositionalPhrases(
      ChunkRow row, Finiteness verbs, Coordination coordination, VerbControl control) {
    this.row = row;
    this.verbs = verbs;
    this.coordination = coordination;
    this.control = control;
  }

  /** The prepositional phrases that follow a chunk within its clause. */
  List<PrepositionalPhrase> after(int anchor) {
    List<PrepositionalPhrase> found = new ArrayList<>();
    boolean verbal = row.kind(anchor) == Kind.VERB_GROUP;
    int i = anchor + 1;
    int depth = 0;
    while (i < row.size() && depth < 40) {
      depth++;
      switch (row.chunk(i).kind()) {
        case PREPOSITION -> {
          int np = counted(i + 1);
          if (row.kind(np) == Kind.NOUN_PHRASE) {
            List<Integer> group = coordination.group(np, !row.head(i).equals("between"));
            found.add(new PrepositionalPhrase(row.head(i), i, group));
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
          if (verbs.clauseFollows(closing)
              || row.kind(closing) == Kind.VERB_GROUP
              || row.kind(closing) == Kind.NOUN_PHRASE && !verbal) {
            return found;
          }
        }
        case CONJUNCTION -> {
          if (verbs.clauseFollows(i + 1) || row.kind(row.skipForward(i + 1)) == Kind.VERB_GROUP) {
            return found;
          }
        }
        case VERB_GROUP -> {
          boolean transparent = verbs.reduced(i) && control.carries(row.head(i));
          if (!transparent
              && (!verbal
                  || verbs.finite(i)
                  || row.chunk(i).verb().infinitive()
                  || row.chunk(i).verb().gerund())) {
            return found;
          }
        }
        default -> {}
      }
      i++;
    }
    return found;
  }

  /** The first chunk of what is counted behind "more than": "against more than a dozen cities". */
  private int counted(int chunk) {
    boolean than = chunk + 2 < row.size() && row.head(chunk + 1).equals("than");
    String more = than ? row.head(chunk) : "";
    boolean number = more.equals("more") || more.equals("less") || more.equals("fewer");
    return row.skipForward(number ? chunk + 2 : chunk);
  }
}
