package org.trucewire.ingest.archive;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.trucewire.schemas.topics.Topics;

/** Configuration of {@link ArchiveSourceConnector}. */
final class ArchiveSourceConfig extends AbstractConfig {

  static final String PATHS = "archive.paths";
  static final String RESCAN_MS = "archive.rescan.ms";
  static final String ARTICLE_MAX_BYTES = "archive.article.max.bytes";
  static final String SOURCE = "archive.source";
  static final String FORMAT = "archive.format";
  static final String CHARSET = "archive.charset";
  static final String CSV_DELIMITER = "archive.csv.delimiter";
  static final String CSV_COLUMNS = "archive.csv.columns";
  static final String NESTING_MAX = "archive.nesting.max";
  static final String UNPACKED_MAX_RATIO = "archive.unpacked.max.ratio";
  static final String UNPACKED_MAX_BYTES = "archive.unpacked.max.bytes";
  static final String BATCH_SIZE = "archive.batch.size";
  static final String TOPIC_PREFIX = "topic.prefix";

  private static final int MEBIBYTE = 1024 * 1024;

  ArchiveSourceConfig(Map<String, String> given) {
    super(definition(), given);
  }

  static ConfigDef definition() {
    ConfigDef definition = ArchiveFormatKeys.define(new ConfigDef());
    return definition
        .define(
            PATHS,
            Type.LIST,
            ConfigDef.NO_DEFAULT_VALUE,
            ConfigDef.LambdaValidator.with(
                ArchiveSourceConfig::requirePaths, () -> "files and folders"),
            Importance.HIGH,
            "Files and folders to read, separated by commas; folders with all that is in them: "
                + ArchiveFile.EXTENSIONS
                + ". Files with other names are told by their content; hidden files and files of"
                + " other kinds in folders are passed over.")
        .define(
            RESCAN_MS,
            Type.LONG,
            Duration.ofSeconds(10).toMillis(),
            Range.between(100, Duration.ofDays(1).toMillis()),
            Importance.MEDIUM,
            "Milliseconds between looks for files that are new or have grown.")
        .define(
            ARTICLE_MAX_BYTES,
            Type.INT,
            8 * MEBIBYTE,
            Range.between(1024, 16 * MEBIBYTE),
            Importance.MEDIUM,
            "Largest article that is read, in bytes. Of a larger one the dead-letter topic gets the"
                + " first 64 KiB, the length and the hash. A record holds the article's text beside"
                + " its original: producer.override.max.request.size must be above twice this.")
        .define(
            SOURCE,
            Type.STRING,
            null,
            ConfigDef.LambdaValidator.with(
                (key, value) -> requireName(key, (String) value), () -> "a name"),
            Importance.LOW,
            "What articles state as their source. Default: the name of their file.")
        .define(
            BATCH_SIZE,
            Type.INT,
            200,
            Range.between(1, 10_000),
            Importance.LOW,
            "Most records that are handed to Kafka Connect at once, which is one transaction.")
        .define(
            TOPIC_PREFIX,
            Type.STRING,
            Topics.DEFAULT_PREFIX,
            ConfigDef.LambdaValidator.with(
                (key, value) -> Topics.withPrefix((String) value),
                () -> "beginning of a topic name"),
            Importance.MEDIUM,
            "What the names of the topics begin with.");
  }

  List<Path> paths() {
    return getList(PATHS).stream().map(path -> Path.of(path).toAbsolutePath().normalize()).toList();
  }

  Duration rescan() {
    return Duration.ofMillis(getLong(RESCAN_MS));
  }

  /** How files are read. */
  ReadSettings readSettings() {
    return ArchiveFormatKeys.settings(this);
  }

  String sourceOf(ArchiveFile file) {
    String configured = getString(SOURCE);
    return configured == null ? file.name() : configured;
  }

  int batchSize() {
    return getInt(BATCH_SIZE);
  }

  Topics topics() {
    return Topics.withPrefix(getString(TOPIC_PREFIX));
  }

  /**
   * Checks that there is something to read, on the machine where the connector starts.
   *
   * @throws ConfigException naming the path that is not there
   */
  void requirePresent() {
    for (Path path : paths()) {
      if (!Files.isReadable(path)) {
        throw new ConfigException(
            PATHS, path, "is not there or cannot be read: correct the path, or mount it here");
      }
      if (Files.isRegularFile(path) && new FileKinds(readSettings().format()).of(path).isEmpty()) {
        throw new ConfigException(
            PATHS,
            path,
            "is of a kind that cannot be read: rename it to one of "
                + ArchiveFile.EXTENSIONS
                + ", or say what it is with "
                + FORMAT);
      }
    }
  }

  private static void requirePaths(String key, Object value) {
    List<?> paths = (List<?>) value;
    if (paths == null || paths.isEmpty()) {
      throw new ConfigException(key, value, "names no file: write at least one file or folder");
    }
    for (Object path : paths) {
      requirePath(key, (String) path);
    }
  }

  private static void requirePath(String key, String text) {
    try {
      if (Path.of(text).toString().isEmpty()) {
        throw new ConfigException(key, text, "is blank: write a file or folder");
      }
    } catch (InvalidPathException e) {
      throw new ConfigException(key, text, "is no valid path: " + e.getMessage());
    }
  }

  private static void requireName(String key, String value) {
    if (value != null && value.isBlank()) {
      throw new ConfigException(key, value, "is blank: write a name, or leave the key out");
    }
  }
}
