package org.trucewire.extract.syntax;

/** Universal part-of-speech tags (universaldependencies.org), as OpenNLP's model gives them. */
public enum Tag {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** The tag of that name, {@link #X} for one that this enumeration does not know. */
  static Tag of(String name) {
    return switch (name) {
      case "ADJ" -> ADJ;
      case "ADP" -> ADP;
      case "ADV" -> ADV;
      case "AUX" -> AUX;
      case "CCONJ" -> CCONJ;
      case "DET" -> DET;
      case "INTJ" -> INTJ;
      case "NOUN" -> NOUN;
      case "NUM" -> NUM;
      case "PART" -> PART;
      case "PRON" -> PRON;
      case "PROPN" -> PROPN;
      case "PUNCT" -> PUNCT;
      case "SCONJ" -> SCONJ;
      case "SYM" -> SYM;
      case "VERB" -> VERB;
      default -> X;
    };
  }

  boolean nominal() {
    return this == NOUN || this == PROPN;
  }
}
