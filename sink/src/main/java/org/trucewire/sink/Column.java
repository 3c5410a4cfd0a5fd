package org.trucewire.sink;

/** A column of a table, and what its values are. */
record Column(String name, Type type) {

  /** What a value is in Java; each dialect says how it is stored. */
  enum Type {
    /** {@link String}. */
    TEXT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Long}. */
    LONG,
    /** {@link Double}. */
    REAL,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant}. */
    TIMESTAMP
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  static Column longInteger(String name) {
    return new Column(name, Type.LONG);
  }

  static Column real(String name) {
    return new Column(name, Type.REAL);
  }

  static Column bool(String name) {
    return new Column(name, Type.BOOLEAN);
  }

  static Column date(String name) {
    return new Column(name, Type.DATE);
  }

  static Column timestamp(String name) {
    return new Column(name, Type.TIMESTAMP);
  }
}
