package org.trucewire.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one lexicon file.
 *
 * <p>The format: UTF-8, tab-separated; lines that start with {@code #} and blank lines are skipped;
 * the first line left is the header, which names the columns in any order. Lists inside a cell are
 * joined by {@code |}.
 */
public final class LexiconFile {

  private final String name;
  private final List<LexiconRow> rows;

  private LexiconFile(String name, List<LexiconRow> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a file that is part of the library.
   *
   * @param name path below the lexicon's folder, such as {@code actors/states.tsv}
   * @param columns every column that the file must have
   * @throws LexiconException if the file is missing or malformed
   */
  public static LexiconFile bundled(String name, List<String> columns) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new LexiconException(name + ": not found among the library's resources");
      }
      return parse(name, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new LexiconException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file of the user's own folder, if the folder has it.
   *
   * @param folder the user's lexicon folder
   * @param name path below the folder, such as {@code actors/states.tsv}
   * @param columns every column that the file must have
   * @throws LexiconException if the file is unreadable or malformed
   */
  public static Optional<LexiconFile> inFolder(Path folder, String name, List<String> columns) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(file.toString(), Files.readAllBytes(file), columns));
    } catch (IOException e) {
      throw new LexiconException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The file's name, as messages show it. */
  public String name() {
    return name;
  }

  /** The rows in the order of the file, without the header. */
  public List<LexiconRow> rows() {
    return rows;
  }

  static LexiconFile parse(String name, byte[] bytes, List<String> columns) {
    List<LexiconRow> rows = new ArrayList<>();
    List<String> header = null;
    int line = 0;
    for (String text : decode(name, bytes).split("\n", -1)) {
      line++;
      String content = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      if (content.isBlank() || content.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(content.split("\t", -1));
      if (header == null) {
        header = header(name, line, cells, columns);
      } else {
        rows.add(row(name, line, header, cells));
      }
    }
    if (header == null) {
      throw new LexiconException(
          name + ": no header line; start the file with the columns " + String.join(", ", columns));
    }
    return new LexiconFile(name, rows);
  }

  private static String decode(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new LexiconException(name + ": not valid UTF-8; save the file as UTF-8", e);
    }
  }

  private static List<String> header(
      String name, int line, List<String> cells, List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      if (!columns.contains(cell)) {
        throw mistake(name, line, "unknown column \"" + cell + "\"; " + known(columns));
      }
      if (!seen.add(cell)) {
        throw mistake(name, line, "column \"" + cell + "\" stands twice; remove one");
      }
    }
    for (String column : columns) {
      if (!seen.contains(column)) {
        throw mistake(name, line, "column \"" + column + "\" is missing; " + known(columns));
      }
    }
    return cells;
  }

  private static String known(List<String> columns) {
    return "the columns are " + String.join(", ", columns) + ", separated by tabs";
  }

  private static LexiconRow row(String name, int line, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw mistake(
          name,
          line,
          cells.size()
              + " cells where the header names "
              + header.size()
              + " columns; separate the cells by single tabs, and leave an unknown one empty");
    }
    return new LexiconRow(name, line, header, cells);
  }

  private static LexiconException mistake(String name, int line, String what) {
    return new LexiconException(name + ":" + line + ": " + what);
  }
}
