package org.trucewire.extract.role;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.LexiconRow;

/** The two main parties of each country's war at a time, from {@code conflicts.tsv}. */
final class Conflicts {

  static final String FILE = "conflicts.tsv";

  private record Conflict(LocalDate from, LocalDate until, List<String> parties) {

    boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  private final Map<String, List<Conflict>> byCountry = new HashMap<>();

  Conflicts(Path userFolder) {
    List<String> columns = List.of("country", "from", "until", "one", "other", "source");
    for (LexiconRow row : LayeredRows.of(FILE, columns, 1, userFolder)) {
      Conflict conflict =
          new Conflict(
              row.firstDay("from"),
              row.lastDay("until"),
              List.of(row.required("one"), row.required("other")));
      byCountry
          .computeIfAbsent(row.required("country"), country -> new ArrayList<>())
          .add(conflict);
    }
  }

  /**
   * The ids of the two who fight in a country, none if that is unknown.
   *
   * @param day when, or null for a country that has known only one war
   */
  List<String> in(String country, LocalDate day) {
    List<Conflict> conflicts = byCountry.getOrDefault(country, List.of());
    if (day == null) {
      return conflicts.size() == 1 ? conflicts.get(0).parties() : List.of();
    }
    for (Conflict conflict : conflicts) {
      if (conflict.covers(day)) {
        return conflict.parties();
      }
    }
    return List.of();
  }
}
