package org.trucewire.extract.syntax;

/**
 * A group of words that acts as one part of the sentence.
 *
 * @param kind what part
 * @param from first token
 * @param to token after the last one
 * @param head the token that says what the group is: the last noun, the main verb
 * @param verb how a verb group stands, null for every other kind
 */
public record Chunk(Kind kind, int from, int to, int head, VerbShape verb) {

  /** Sorts of chunks. */
  public enum Kind {
    /** Noun phrase, with its articles and modifiers. */
    NOUN_PHRASE,
    /** Verb with its auxiliaries. */
    VERB_GROUP,
    /** Preposition. */
    PREPOSITION,
    /** "and", "or", "but" */
    CONJUNCTION,
    /** "that", "if", "while", "after" before a clause */
    SUBORDINATOR,
    /** "who", "which", "that" after the noun that it refers to */
    RELATIVE,
    /** Comma. */
    COMMA,
    /** Semicolon, colon, dash, full stop. */
    STOP,
    /** Time expression. */
    TIME,
    /** Words in parentheses. */
    ASIDE,
    /** Adverb, predicative adjective, anything else. */
    OTHER
  }

  /**
   * How a verb group stands.
   *
   * @param form the form of the main verb
   * @param auxiliary whether there is any auxiliary
   * @param passive whether the auxiliary is a form of be or get before a participle
   * @param negated whether "not", "never" or the like stands in it
   * @param infinitive whether it begins with "to"
   * @param modal the modal verb in lower case ("could", "will"), null without one
   */
  public record VerbShape(
      Inflection form,
      boolean auxiliary,
      boolean passive,
      boolean negated,
      boolean infinitive,
      String modal) {

    /** Whether it is an -ing form without auxiliary or "to". */
    public boolean gerund() {
      return form == Inflection.ING && !auxiliary && !infinitive;
    }

    /** Whether it is a form that may be a past participle, without any auxiliary. */
    public boolean bare() {
      return !auxiliary
          && !infinitive
          && (form == Inflection.PARTICIPLE || form == Inflection.PAST_OR_PARTICIPLE);
    }
  }

  /** Whether this is a chunk of that kind. */
  public boolean is(Kind other) {
    return kind == other;
  }

  /** Whether a token lies in the chunk. */
  public boolean covers(int token) {
    return from <= token && token < to;
  }
}
