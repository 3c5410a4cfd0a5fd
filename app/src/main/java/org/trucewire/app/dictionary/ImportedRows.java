package org.trucewire.app.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows for lexicon files, in the order of the dictionary. */
final class ImportedRows {

  private static final String GROUP_COLUMNS =
      "id\tkind\tname\tnames\tabbreviations\tcountry\tfrom\tto\tsource";

  private static final Map<String, String> COLUMNS =
      Map.of(
          "groups.tsv",
          GROUP_COLUMNS,
          "organisations.tsv",
          GROUP_COLUMNS,
          "leaders.tsv",
          "actor\tname\tnames\tfrom\tto\trole\tsource",
          "aliases.tsv",
          "actor\tname\tfrom\tto\tsource");

  private final Map<String, Map<String, String>> files = new TreeMap<>();

  /** Adds an actor; false if its id is taken. */
  boolean addActor(
      boolean organisation,
      String id,
      List<String> names,
      List<String> abbreviations,
      String country,
      String source) {
    String file = organisation ? "organisations.tsv" : "groups.tsv";
    String kind = organisation ? "ORGANISATION" : "ARMED_GROUP";
    String cells =
        String.join(
            "\t",
            id,
            kind,
            names.get(0),
            String.join("|", names.subList(1, names.size())),
            String.join("|", abbreviations),
            country == null ? "" : country,
            "",
            "",
            source);
    return !has(id) && rows(file).putIfAbsent(id, cells) == null;
  }

  /** Whether an actor of that id is among the rows. */
  boolean has(String id) {
    return rows("groups.tsv").containsKey(id) || rows("organisations.tsv").containsKey(id);
  }

  void addLeader(String actor, List<String> names, CodedTerm term, String source) {
    String cells =
        String.join(
            "\t",
            actor,
            names.get(0),
            String.join("|", names.subList(1, names.size())),
            day(term.from()),
            day(term.to()),
            term.code(),
            source);
    rows("leaders.tsv").putIfAbsent(actor + " " + names.get(0) + " " + term.from(), cells);
  }

  void addAlias(String actor, String name, String source) {
    rows("aliases.tsv")
        .putIfAbsent(actor + " " + name, String.join("\t", actor, name, "", "", source));
  }

  /** How many rows each file gets, by the file's name. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(
        (file, rows) -> {
          if (!rows.isEmpty()) {
            counts.put(file, rows.size());
          }
        });
    return counts;
  }

  /**
   * Writes the files that have rows.
   *
   * @throws FileAlreadyExistsException if one of them is there, before anything is written
   */
  void write(Path folder) throws IOException {
    Path actors = folder.resolve("actors");
    for (String file : counts().keySet()) {
      if (Files.exists(actors.resolve(file))) {
        throw new FileAlreadyExistsException(
            actors.resolve(file) + " exists; name another folder or move the file away");
      }
    }
    Files.createDirectories(actors);
    for (String file : counts().keySet()) {
      String text = COLUMNS.get(file) + "\n" + String.join("\n", rows(file).values()) + "\n";
      Files.writeString(actors.resolve(file), text, StandardCharsets.UTF_8);
    }
  }

  private Map<String, String> rows(String file) {
    return files.computeIfAbsent(file, name -> new LinkedHashMap<>());
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
