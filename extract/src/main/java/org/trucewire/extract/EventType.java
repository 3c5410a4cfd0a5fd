package org.trucewire.extract;

/** What happened, in the terms of the event model. */
public enum EventType {
  /** Someone calls for, proposes, offers, demands, plans or negotiates towards a ceasefire. */
  CALLED,
  /** A ceasefire or its written instrument is agreed, declared, announced, signed or brokered. */
  AGREED,
  /** A ceasefire takes effect, or is reported to be holding, observed or in place. */
  EFFECTIVE,
  /** A ceasefire is extended, renewed, prolonged or reinstated. */
  EXTENDED,
  /** A party refuses or rules out a ceasefire, or talks on one fail. */
  REJECTED,
  /** A ceasefire is said to be breached, or an armed act happens despite or during one. */
  VIOLATED,
  /** A ceasefire collapses, expires, is called off, suspended or withdrawn from. */
  ENDED,
  /** An act of armed force by or between organised armed actors. */
  HOSTILITIES;

  /** Whether events of this type are about a ceasefire. */
  public boolean aboutCeasefire() {
    return this != HOSTILITIES;
  }
}
