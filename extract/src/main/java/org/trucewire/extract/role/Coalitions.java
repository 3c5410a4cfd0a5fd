package org.trucewire.extract.role;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.LexiconRow;

/** The coalition that fights in each country at a time, from {@code coalitions.tsv}. */
final class Coalitions {

  static final String FILE = "coalitions.tsv";

  private record Row(String country, LocalDate from, LocalDate until, String actor) {

    boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  private final List<Row> rows = new ArrayList<>();

  Coalitions(Path userFolder) {
    List<String> columns = List.of("country", "from", "until", "actor", "source");
    for (LexiconRow row : LayeredRows.of(FILE, columns, 1, userFolder)) {
      rows.add(
          new Row(
              row.required("country"),
              row.firstDay("from"),
              row.lastDay("until"),
              row.required("actor")));
    }
  }

  /** The id of the coalition in a country on a day, null if none is known or the day is not. */
  String in(String country, LocalDate day) {
    for (Row row : rows) {
      if (day != null && row.country().equals(country) && row.covers(day)) {
        return row.actor();
      }
    }
    return null;
  }
}
