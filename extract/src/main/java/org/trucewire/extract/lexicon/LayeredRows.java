package org.trucewire.extract.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a bundled word list with those of a user's file of the same name on top. */
public final class LayeredRows {

  /** In a user's row, in place of what the word means: ours counts no longer. */
  private static final String OFF = "off";

  private LayeredRows() {}

  /**
   * Reads the rows in the order of the bundled file, the user's additions last.
   *
   * <p>The user's rows with a key take the place of all ours with that key; a row that says {@code
   * off} in the first column after the key only takes ours away.
   *
   * @param file path below the lexicon's folder
   * @param columns every column of the file, those of the key first
   * @param keyColumns how many columns make the key
   * @param userFolder the user's folder, or null for none
   * @throws LexiconException if a file is missing among ours, malformed, or says one thing twice
   */
  public static List<LexiconRow> of(
      String file, List<String> columns, int keyColumns, Path userFolder) {
    List<String> key = columns.subList(0, keyColumns);
    Map<String, List<LexiconRow>> rows = grouped(LexiconFile.bundled(file, columns).rows(), key);
    if (userFolder != null) {
      LexiconFile.inFolder(userFolder, file, columns)
          .ifPresent(own -> rows.putAll(own(own.rows(), key, columns.get(keyColumns))));
    }
    return rows.values().stream().flatMap(List::stream).toList();
  }

  private static Map<String, List<LexiconRow>> own(
      List<LexiconRow> rows, List<String> key, String meaning) {
    Map<String, List<LexiconRow>> own = grouped(rows, key);
    own.values().forEach(same -> same.forEach(row -> row.required("source")));
    own.replaceAll((words, same) -> same.stream().filter(row -> !off(row, meaning)).toList());
    return own;
  }

  private static boolean off(LexiconRow row, String meaning) {
    return row.optional(meaning).equals(OFF);
  }

  private static Map<String, List<LexiconRow>> grouped(List<LexiconRow> rows, List<String> key) {
    Map<String, List<LexiconRow>> grouped = new LinkedHashMap<>();
    for (LexiconRow row : rows) {
      String cells = key.stream().map(row::required).collect(Collectors.joining("\t"));
      grouped.computeIfAbsent(cells, k -> new ArrayList<>()).add(row);
    }
    return grouped;
  }
}
