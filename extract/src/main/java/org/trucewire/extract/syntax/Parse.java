package org.trucewire.extract.syntax;

import java.util.Arrays;
import java.util.List;
import org.trucewire.extract.Span;

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

  private final ChunkRow row;
  private final Finiteness verbs;
  private final Coordination coordination;
  private final GrammaticalRelations relations;
  private final PrepositionalPhrases prepositions;
  private final int[] chunkOfToken;

  Parse(List<Token> tokens, List<Chunk> chunks, VerbControl control) {
    row = new ChunkRow(tokens, chunks);
    verbs = new Finiteness(row);
    coordination = new Coordination(row, verbs);
    relations = new GrammaticalRelations(row, verbs, coordination, control);
    prepositions = new PrepositionalPhrases(row, verbs, coordination, control);
    chunkOfToken = new int[tokens.size()];
    Arrays.fill(chunkOfToken, -1);
    for (int i = 0; i < chunks.size(); i++) {
      Arrays.fill(chunkOfToken, chunks.get(i).from(), chunks.get(i).to(), i);
    }
  }

  /** The words. */
  public List<Token> tokens() {
    return row.tokens();
  }

  /** The chunks in the order of the text. */
  public List<Chunk> chunks() {
    return row.chunks();
  }

  /** The chunk at an index. */
  public Chunk chunk(int index) {
    return row.chunk(index);
  }

  /** Index of the chunk that holds a token, -1 for a quotation mark. */
  public int chunkOf(int token) {
    return chunkOfToken[token];
  }

  /** The head word of a chunk in lower case. */
  public String head(int chunk) {
    return row.head(chunk);
  }

  /** The stretch of the text that a chunk covers. */
  public Span span(int chunk) {
    Chunk c = row.chunk(chunk);
    return new Span(tokens().get(c.from()).start(), tokens().get(c.to() - 1).end());
  }

  /** Whether a verb group stands as the finite verb of a clause. */
  public boolean finite(int group) {
    return verbs.finite(group);
  }

  /**
   * Whether a participle without auxiliary modifies the noun before it: "a town held by rebels".
   */
  public boolean reduced(int group) {
    return verbs.reduced(group);
  }

  /** Whether a verb group is passive, reduced participles included. */
  public boolean passive(int group) {
    return verbs.passive(group);
  }

  /** Indices of the noun phrases that are the grammatical subject of a verb group. */
  public List<Integer> subjects(int group) {
    return relations.subjects(group);
  }

  /** Indices of the noun phrases that are the direct object of a verb group. */
  public List<Integer> objects(int group) {
    return relations.objects(group);
  }

  /** The prepositional phrases that follow a chunk within its clause. */
  public List<PrepositionalPhrase> prepositions(int anchor) {
    return prepositions.after(anchor);
  }

  /** A noun phrase and those coordinated after it: "X, Y and Z". */
  public List<Integer> group(int first, boolean forward) {
    return coordination.group(first, forward);
  }

  /** The first of the coordinated noun phrases that this one ends. */
  public int firstOfGroup(int np) {
    return coordination.firstOfGroup(np);
  }

  /** The nearest verb group before a chunk in the same clause, -1 if there is none. */
  public int verbBefore(int from) {
    return row.verbBefore(from);
  }

  /** The chunk before, adverbs and time expressions left out. */
  public int skipBack(int index) {
    return row.skipBack(index);
  }

  /** The chunk after, adverbs and time expressions left out. */
  public int skipForward(int index) {
    return row.skipForward(index);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Chunk chunk : chunks()) {
      out.append('[').append(chunk.kind()).append(' ');
      for (int t = chunk.from(); t < chunk.to(); t++) {
        out.append(tokens().get(t)).append(' ');
      }
      out.append("] ");
    }
    return out.toString();
  }
}
