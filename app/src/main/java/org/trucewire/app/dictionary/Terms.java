package org.trucewire.app.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spreads the codes of an actor over time. */
final class Terms {

  private Terms() {}

  /**
   * The codes with their days, where one without days holds whenever no other does, as PETRARCH
   * reads it.
   */
  static List<CodedTerm> spread(List<CodedTerm> terms) {
    List<CodedTerm> dated =
        terms.stream()
            .filter(CodedTerm::dated)
            .sorted(
                Comparator.comparing(
                    CodedTerm::from, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    List<CodedTerm> spread = new ArrayList<>(dated);
    CodedTerm otherwise = terms.stream().filter(term -> !term.dated()).findFirst().orElse(null);
    if (otherwise == null) {
      return spread;
    }
    if (dated.isEmpty()) {
      return List.of(otherwise);
    }
    LocalDate free = null;
    boolean open = true;
    for (CodedTerm term : dated) {
      boolean before = term.from() != null && (free == null || term.from().isAfter(free));
      if (open && before) {
        spread.add(
            new CodedTerm(otherwise.code(), free, term.from().minusDays(1), otherwise.line()));
      }
      open = open && term.to() != null;
      if (open && (free == null || !term.to().isBefore(free))) {
        free = term.to().plusDays(1);
      }
    }
    if (open) {
      spread.add(new CodedTerm(otherwise.code(), free, null, otherwise.line()));
    }
    return spread;
  }
}
