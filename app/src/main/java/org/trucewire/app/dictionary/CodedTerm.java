package org.trucewire.app.dictionary;

import java.time.LocalDate;

/**
 * A code in brackets, with the days for which it holds.
 *
 * @param code capitals and digits, such as {@code USAGOV}
 * @param from first day, or null for no limit
 * @param to last day, or null for no limit
 * @param line the line that it stands on, from 1
 */
record CodedTerm(String code, LocalDate from, LocalDate to, int line) {

  boolean dated() {
    return from != null || to != null;
  }
}
