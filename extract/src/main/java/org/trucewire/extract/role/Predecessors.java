package org.trucewire.extract.role;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.LexiconRow;

/** The states to whom countries belonged before their own, from {@code predecessors.tsv}. */
final class Predecessors {

  static final String FILE = "predecessors.tsv";

  private record Reign(String country, LocalDate until, String state) {}

  private final List<Reign> reigns = new ArrayList<>();

  Predecessors(Path userFolder) {
    List<String> columns = List.of("state", "until", "predecessor", "source");
    for (LexiconRow row : LayeredRows.of(FILE, columns, 1, userFolder)) {
      reigns.add(
          new Reign(row.required("state"), row.lastDay("until"), row.required("predecessor")));
    }
  }

  /** Whose land a country was on a day: its own, unless that is known to be another's. */
  String of(String country, LocalDate day) {
    if (country != null && day != null) {
      for (Reign reign : reigns) {
        if (reign.country().equals(country) && !day.isAfter(reign.until())) {
          return reign.state();
        }
      }
    }
    return country;
  }
}
