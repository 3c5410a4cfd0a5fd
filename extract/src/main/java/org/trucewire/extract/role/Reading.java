package org.trucewire.extract.role;

/** In what role a noun phrase is read. */
public enum Reading {
  /** Who acts. */
  AGENT,
  /** Who is acted upon. */
  PATIENT,
  /** Who speaks. */
  SPEAKER
}
