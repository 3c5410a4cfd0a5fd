package org.trucewire.ingest.archive;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/** The keys of {@link ArchiveSourceConfig} that say how files are read. */
final class ArchiveFormatKeys {

  private static final String AUTO = "auto";

  private static final Map<String, Format> FORMATS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", Format.TEXT),
              Map.entry("html", Format.HTML),
              Map.entry("json", Format.JSON),
              Map.entry("jsonl", Format.JSON_LINES),
              Map.entry("ninjs", Format.JSON),
              Map.entry("csv", Format.CSV),
              Map.entry("newsml", Format.XML),
              Map.entry("nitf", Format.XML),
              Map.entry("warc", Format.WARC)));

  private static final Map<String, Character> DELIMITERS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

  private static final List<String> FIELDS =
      List.of("id", "url", "outlet", "title", "author", "section", "text", "language", "published");

  private static final Pattern MAPPING = Pattern.compile("([a-z]+)=(.+)");
  private static final long GIBIBYTE = 1L << 30;

  private ArchiveFormatKeys() {}

  static ConfigDef define(ConfigDef definition) {
    return definition
        .define(
            ArchiveSourceConfig.FORMAT,
            Type.STRING,
            AUTO,
            known(ArchiveFormatKeys::requireFormat, AUTO + " or one of " + FORMATS.keySet()),
            Importance.MEDIUM,
            "What all files are, and all that is in containers: one of "
                + FORMATS.keySet()
                + ". The default tells it by name and content. Compression and the containers zip"
                + " and tar are always told by content.")
        .define(
            ArchiveSourceConfig.CHARSET,
            Type.STRING,
            "UTF-8",
            known((key, value) -> charset((String) value), "a charset"),
            Importance.MEDIUM,
            "Charset of text and CSV files without a byte order mark.")
        .define(
            ArchiveSourceConfig.CSV_DELIMITER,
            Type.STRING,
            AUTO,
            known((key, value) -> delimiter((String) value), "auto or " + DELIMITERS.keySet()),
            Importance.LOW,
            "Between the fields of CSV files: comma, semicolon, tab or pipe. The default takes the"
                + " one that the header row has most of.")
        .define(
            ArchiveSourceConfig.CSV_COLUMNS,
            Type.LIST,
            List.of(),
            known((key, value) -> columns((List<?>) value), "field=column, ..."),
            Importance.MEDIUM,
            "Columns of CSV files as FIELD=COLUMN, separated by commas, for columns that are not"
                + " named as the fields of JSON are. Fields: "
                + FIELDS
                + ".")
        .define(
            ArchiveSourceConfig.NESTING_MAX,
            Type.INT,
            5,
            Range.between(1, 16),
            Importance.LOW,
            "Layers of packing within one another; a tar.gz has two.")
        .define(
            ArchiveSourceConfig.UNPACKED_MAX_RATIO,
            Type.INT,
            200,
            Range.between(10, 100_000),
            Importance.LOW,
            "How many times as large something may become when it is unpacked, where it becomes"
                + " larger than 64 MiB.")
        .define(
            ArchiveSourceConfig.UNPACKED_MAX_BYTES,
            Type.LONG,
            256 * GIBIBYTE,
            Range.atLeast(1024),
            Importance.LOW,
            "Bytes that may be unpacked from one file, all layers together.");
  }

  static ReadSettings settings(AbstractConfig config) {
    String format = config.getString(ArchiveSourceConfig.FORMAT).toLowerCase(Locale.ROOT);
    return new ReadSettings(
        config.getInt(ArchiveSourceConfig.ARTICLE_MAX_BYTES),
        FORMATS.get(format),
        new CsvSettings(
            delimiter(config.getString(ArchiveSourceConfig.CSV_DELIMITER)),
            columns(config.getList(ArchiveSourceConfig.CSV_COLUMNS)),
            charset(config.getString(ArchiveSourceConfig.CHARSET))),
        new UnpackLimits(
            config.getInt(ArchiveSourceConfig.NESTING_MAX),
            config.getInt(ArchiveSourceConfig.UNPACKED_MAX_RATIO),
            config.getLong(ArchiveSourceConfig.UNPACKED_MAX_BYTES)));
  }

  private static Validator known(Validator check, String description) {
    return ConfigDef.LambdaValidator.with(check::ensureValid, () -> description);
  }

  private static void requireFormat(String key, Object value) {
    String name = String.valueOf(value).toLowerCase(Locale.ROOT);
    if (!name.equals(AUTO) && !FORMATS.containsKey(name)) {
      throw new ConfigException(
          key, value, "is not known: write " + AUTO + " or one of " + FORMATS.keySet());
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          ArchiveSourceConfig.CHARSET,
          name,
          "is no charset that Java knows: write one such as UTF-8, ISO-8859-1 or windows-1252");
    }
  }

  private static char delimiter(String name) {
    if (name.equalsIgnoreCase(AUTO)) {
      return 0;
    }
    Character delimiter = DELIMITERS.get(name.toLowerCase(Locale.ROOT));
    if (delimiter == null) {
      throw new ConfigException(
          ArchiveSourceConfig.CSV_DELIMITER,
          name,
          "is not known: write auto, comma, semicolon, tab or pipe");
    }
    return delimiter;
  }

  private static Map<String, String> columns(List<?> mappings) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Object mapping : mappings) {
      var parts = MAPPING.matcher(String.valueOf(mapping).strip());
      if (!parts.matches()
          || !FIELDS.contains(parts.group(1))
          || columns.put(parts.group(1), parts.group(2).strip()) != null) {
        throw new ConfigException(
            ArchiveSourceConfig.CSV_COLUMNS,
            mapping,
            "is not understood: write FIELD=COLUMN, each field once, with a field of " + FIELDS);
      }
    }
    return columns;
  }
}
