package org.trucewire.extract.role;

/** What the arms of an act tell about who used them; {@code means.tsv} lists the words. */
public enum Means {
  STATE,
  GROUP;

  /** Whether somebody is the sort of actor that has such arms. */
  public boolean fit(Party party) {
    return switch (party.actor().kind()) {
      case STATE, COALITION, ORGANISATION -> this == STATE;
      case ARMED_GROUP, GENERIC_GROUP -> this == GROUP;
      case DE_FACTO_STATE -> true;
      case CIVILIANS -> false;
    };
  }
}
