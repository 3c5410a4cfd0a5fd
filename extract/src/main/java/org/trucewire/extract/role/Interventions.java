package org.trucewire.extract.role;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.LexiconRow;

/** Who of abroad fights beside a country's state, and whom, from {@code interventions.tsv}. */
final class Interventions {

  static final String FILE = "interventions.tsv";

  private record Intervention(
      String actor, String country, LocalDate from, LocalDate until, String enemy) {

    boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  private final List<Intervention> all = new ArrayList<>();

  Interventions(Path userFolder) {
    List<String> columns = List.of("actor", "country", "from", "until", "enemy", "source");
    for (LexiconRow row : LayeredRows.of(FILE, columns, 2, userFolder)) {
      all.add(
          new Intervention(
              row.required("actor"),
              row.required("country"),
              row.firstDay("from"),
              row.lastDay("until"),
              row.required("enemy")));
    }
  }

  /** The id of whom an actor fights beside a country's state, null if he does not, or no day. */
  String enemy(String actor, String country, LocalDate day) {
    for (Intervention each : all) {
      if (day != null
          && each.actor().equals(actor)
          && each.country().equals(country)
          && each.covers(day)) {
        return each.enemy();
      }
    }
    return null;
  }
}
