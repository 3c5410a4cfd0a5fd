package org.trucewire.extract.lexicon;

/** What sort of party an actor is. */
public enum ActorKind {
  /** A recognised state, present or past, with its government, leaders and forces. */
  STATE,
  /** An authority that rules a territory without general recognition, such as Abkhazia's. */
  DE_FACTO_STATE,
  /** A named rebel movement, militia, or paramilitary force. */
  ARMED_GROUP,
  /** A named alliance of states or groups that fights or negotiates as one. */
  COALITION,
  /** An intergovernmental or non-governmental organisation. */
  ORGANISATION,
  /** An unnamed group of a country, such as Syrian rebels. */
  GENERIC_GROUP,
  /** The civilians of a country. */
  CIVILIANS
}
