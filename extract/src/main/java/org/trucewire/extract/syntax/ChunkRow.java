package org.trucewire.extract.syntax;

import java.util.List;
import org.trucewire.extract.syntax.Chunk.Kind;

/** A sentence's chunks in the order of the text, and steps from one to another. */
final class ChunkRow {

  private final List<Token> tokens;
  private final List<Chunk> chunks;

  ChunkRow(List<Token> tokens, List<Chunk> chunks) {
    this.tokens = List.copyOf(tokens);
    this.chunks = List.copyOf(chunks);
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  int size() {
    return chunks.size();
  }

  Chunk chunk(int index) {
    return chunks.get(index);
  }

  /** The kind of the chunk at an index, null outside the sentence. */
  Kind kind(int index) {
    return index >= 0 && index < chunks.size() ? chunks.get(index).kind() : null;
  }

  /** The head word of a chunk in lower case. */
  String head(int chunk) {
    return tokens.get(chunks.get(chunk).head()).lower();
  }

  /** Whether a chunk is a dash between words. */
  boolean dash(int index) {
    if (kind(index) != Kind.STOP) {
      return false;
    }
    char first = head(index).charAt(0);
    return first == '-' || first == '\u2013' || first == '\u2014';
  }

  /** The nearest verb group before a chunk in the same clause, -1 if there is none. */
  int verbBefore(int from) {
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

  /** The chunk before, adverbs and time expressions left out. */
  int skipBack(int index) {
    int i = index;
    while (kind(i) == Kind.OTHER
        || kind(i) == Kind.TIME
        || kind(i) == Kind.ASIDE
        || articleOfTime(i)
        || kind(i) == Kind.PREPOSITION && kind(i + 1) == Kind.TIME) {
      i--;
    }
    return i;
  }

  /** The chunk after, adverbs and time expressions left out. */
  int skipForward(int index) {
    int i = index;
    while (kind(i) == Kind.OTHER
        || kind(i) == Kind.TIME
        || kind(i) == Kind.ASIDE
        || articleOfTime(i)
        || kind(i) == Kind.PREPOSITION && kind(i + 1) == Kind.TIME) {
      i++;
    }
    return i;
  }

  /** The "the" of "declared the previous week". */
  private boolean articleOfTime(int index) {
    return kind(index) == Kind.NOUN_PHRASE
        && kind(index + 1) == Kind.TIME
        && head(index).equals("the");
  }
}
