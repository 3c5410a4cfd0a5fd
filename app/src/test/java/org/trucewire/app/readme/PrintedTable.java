package org.trucewire.app.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of the README and the table that it prints there, as {@code sqlite3 -column -header} sets
 * it.
 *
 * @param sql the query
 * @param rows each row's cells joined by a bar, a cell without a value empty
 */
record PrintedTable(String sql, List<String> rows) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\$ sqlite3 -column -header \\S+ \"([^\"]+)\"\n[^\n]+\n(-[- ]+)\n(.*?)```",
          Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("-+");

  /** The first such table of a text in Markdown. */
  static PrintedTable in(String markdown) {
    Matcher block = BLOCK.matcher(markdown);
    if (!block.find()) {
      throw new AssertionError("No table of sqlite3 in the text");
    }
    List<Integer> starts =
        COLUMN.matcher(block.group(2)).results().map(column -> column.start()).toList();
    return new PrintedTable(
        block.group(1), block.group(3).lines().map(line -> cells(line, starts)).toList());
  }

  private static String cells(String line, List<Integer> starts) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
      cells.add(
          starts.get(i) < line.length()
              ? line.substring(starts.get(i), Math.min(end, line.length())).strip()
              : "");
    }
    return String.join("|", cells);
  }
}
