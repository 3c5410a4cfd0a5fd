package org.trucewire.ingest.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trucewire.ingest.article.JsonItem;
import org.trucewire.ingest.article.UnreadableItemException;

/**
 * The first row of a CSV file, which names the columns.
 *
 * @param columns their names, in lower case
 * @param fields for each field of {@link JsonItem} that is mapped the number of its column
 */
record CsvHeader(
    char delimiter, Charset charset, List<String> columns, Map<String, Integer> fields) {

  private static final String DELIMITERS = ",;\t|";

  /**
   * Reads the header row.
   *
   * @throws IOException if it is none, or lacks a column that the configuration names
   */
  static CsvHeader of(byte[] line, CsvSettings settings) throws IOException {
    try {
      String text = CharsetText.decoded(line, settings.charset());
      char delimiter = settings.delimiter() == 0 ? mostFrequent(text) : settings.delimiter();
      List<String> columns = new ArrayList<>();
      for (String name : row(text, delimiter).getFields()) {
        columns.add(name.strip().toLowerCase(Locale.ROOT));
      }
      Map<String, Integer> fields = new LinkedHashMap<>();
      for (Map.Entry<String, String> mapped : settings.columns().entrySet()) {
        int column = columns.indexOf(mapped.getValue().toLowerCase(Locale.ROOT));
        if (column < 0) {
          throw new IOException(
              ArchiveSourceConfig.CSV_COLUMNS
                  + " says that the column of "
                  + mapped.getKey()
                  + " is "
                  + mapped.getValue()
                  + ", but the header row has only "
                  + columns);
        }
        fields.put(mapped.getKey(), column);
      }
      return new CsvHeader(delimiter, settings.charset(), columns, fields);
    } catch (BadMemberException e) {
      throw new IOException("The header row cannot be read. " + e.getMessage(), e);
    }
  }

  /** Whether a line is a row with as many fields. */
  boolean fits(byte[] line) {
    try {
      return row(CharsetText.decoded(line, charset), delimiter).getFieldCount() == columns.size();
    } catch (BadMemberException e) {
      return false;
    }
  }

  /** Reads a row. */
  Parsed read(byte[] bytes) throws BadMemberException {
    CsvRecord row = row(CharsetText.decoded(bytes, charset), delimiter);
    if (row.getFieldCount() != columns.size()) {
      throw new BadMemberException(
          "The row has "
              + row.getFieldCount()
              + " fields and the header "
              + columns.size()
              + "; delimiters and line ends within a field need quotes around it");
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      if (!fields.containsKey(columns.get(i)) && !fields.containsValue(i)) {
        object.put(columns.get(i), row.getField(i));
      }
    }
    fields.forEach((field, column) -> object.put(field, row.getField(column)));
    try {
      return new Parsed.Item(JsonItem.of(object));
    } catch (UnreadableItemException e) {
      throw new BadMemberException(e.getMessage(), e);
    }
  }

  private static CsvRecord row(String text, char delimiter) throws BadMemberException {
    CsvReaderBuilder builder =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(delimiter)
            .maxBufferSize(Math.max(1024, 2 * text.length() + 2));
    try (var rows = builder.ofCsvRecord(text)) {
      List<CsvRecord> read = rows.stream().limit(2).toList();
      if (read.size() != 1) {
        throw new BadMemberException("These are " + read.size() + " rows where one was expected");
      }
      return read.get(0);
    } catch (CsvParseException | IOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BadMemberException("This is no valid CSV: " + cause.getMessage(), e);
    }
  }

  private static char mostFrequent(String header) {
    char best = DELIMITERS.charAt(0);
    for (int i = 1; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }
}
