package org.trucewire.extract.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of a {@link LexiconFile}; its getters report a mistake with the file and the line. */
public final class LexiconRow {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

  private final String file;
  private final int line;
  private final List<String> columns;
  private final List<String> cells;

  LexiconRow(String file, int line, List<String> columns, List<String> cells) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
  }

  /** The number of the row's line in its file, from 1. */
  public int line() {
    return line;
  }

  /** The file and line, as in {@code actors/states.tsv:12}. */
  public String where() {
    return file + ":" + line;
  }

  /** The trimmed text of a cell, which may be empty. */
  public String optional(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + file);
    }
    return cells.get(index).strip();
  }

  /**
   * The trimmed text of a cell.
   *
   * @throws LexiconException if the cell is empty
   */
  public String required(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      throw mistake("empty " + column + "; fill it in or remove the row");
    }
    return text;
  }

  /**
   * The items of a list cell, joined by {@code |}; an empty cell is an empty list.
   *
   * @throws LexiconException if an item is empty
   */
  public List<String> list(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (String item : text.split("\\|", -1)) {
      if (item.isBlank()) {
        throw mistake("empty item in " + column + "; remove the extra \"|\"");
      }
      items.add(item.strip());
    }
    return items;
  }

  /**
   * The constant that a cell names.
   *
   * @throws LexiconException if there is no such constant
   */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = required(column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw mistake(
        "unknown "
            + column
            + " \""
            + text
            + "\"; use one of "
            + Arrays.asList(type.getEnumConstants()));
  }

  /**
   * The first day that a cell with a day, month, or year ({@code 2009-03-31}, {@code 2009-03},
   * {@code 2009}) covers, or null if it is empty.
   *
   * @throws LexiconException if it is no date
   */
  public LocalDate firstDay(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      return null;
    }
    Matcher date = date(column, text);
    try {
      return LocalDate.of(
          number(date.group(1)), numberOr(date.group(2), 1), numberOr(date.group(3), 1));
    } catch (DateTimeException e) {
      throw badDate(column, text);
    }
  }

  /**
   * The last day that a cell with a day, month, or year covers, or null if it is empty.
   *
   * @throws LexiconException if it is no date
   */
  public LocalDate lastDay(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      return null;
    }
    Matcher date = date(column, text);
    try {
      YearMonth month = YearMonth.of(number(date.group(1)), numberOr(date.group(2), 12));
      return month.atDay(numberOr(date.group(3), month.lengthOfMonth()));
    } catch (DateTimeException e) {
      throw badDate(column, text);
    }
  }

  /**
   * The number in a cell, or null if it is empty.
   *
   * @param limit largest magnitude allowed
   * @throws LexiconException if it is no number or beyond the limit
   */
  public Double number(String column, double limit) {
    String text = optional(column);
    if (text.isEmpty()) {
      return null;
    }
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw badNumber(column, text, limit);
    }
    if (!(Math.abs(number) <= limit)) {
      throw badNumber(column, text, limit);
    }
    return number;
  }

  /** An exception that names the file, the line, and the mistake. */
  public LexiconException mistake(String what) {
    return new LexiconException(where() + ": " + what);
  }

  private Matcher date(String column, String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      throw badDate(column, text);
    }
    return date;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int numberOr(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  private LexiconException badDate(String column, String text) {
    return mistake(
        "bad date \"" + text + "\" in " + column + "; write 2009-03-31, 2009-03, 2009, or nothing");
  }

  private LexiconException badNumber(String column, String text, double limit) {
    return mistake(
        "bad number \""
            + text
            + "\" in "
            + column
            + "; write degrees from -"
            + limit
            + " to "
            + limit);
  }
}
