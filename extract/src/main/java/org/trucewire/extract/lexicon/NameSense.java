package org.trucewire.extract.lexicon;

/** How a phrase refers to its actor. */
public enum NameSense {
  /** The actor's own name: "Armenia", "Hezbollah". */
  NAME,
  /** An adjective or the people: "Armenian", "Armenians". */
  DEMONYM,
  /** The seat of government, which may also be just the city: "Yerevan". */
  CAPITAL,
  /** Another word that stands for the actor: "Kremlin". */
  METONYM,
  /** A person who speaks or acts for the actor: "Aliyev". */
  LEADER,
  /** An abbreviation: "FARC", "U.S.". */
  ABBREVIATION
}
