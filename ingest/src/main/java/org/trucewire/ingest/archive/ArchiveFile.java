package org.trucewire.ingest.archive;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of a kind that can be read.
 *
 * @param path absolute and normalized
 * @param gzip whether its bytes are packed
 */
record ArchiveFile(Path path, Format format, boolean gzip) {

  /** How articles are laid out in a file. */
  enum Format {
    /** The whole file is the text of one article. */
    TEXT("text/plain"),
    /** The whole file is the page of one article. */
    HTML("text/html"),
    /** One object, or an array of them. */
    JSON("application/json"),
    /** One object a line. */
    JSON_LINES("application/json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** Media type of one article in it. */
    String mediaType() {
      return mediaType;
    }

    /** Whether what follows can be added to a file that was read to its end. */
    boolean grows() {
      return this == JSON_LINES;
    }

    /** Whether the file is one article. */
    boolean isSingle() {
      return this == TEXT || this == HTML;
    }
  }

  static final String EXTENSIONS = ".txt, .html, .htm, .json, .jsonl, .ndjson, each also .gz";

  private static final Map<String, Format> FORMATS =
      Map.of(
          "txt", Format.TEXT,
          "html", Format.HTML,
          "htm", Format.HTML,
          "json", Format.JSON,
          "jsonl", Format.JSON_LINES,
          "ndjson", Format.JSON_LINES);

  /** Empty for a file of another kind, and for a hidden one. */
  static Optional<ArchiveFile> of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(".gz");
    String plain = gzip ? name.substring(0, name.length() - ".gz".length()) : name;
    Format format = FORMATS.get(plain.substring(plain.lastIndexOf('.') + 1));
    return format == null || name.startsWith(".") || plain.indexOf('.') < 0
        ? Optional.empty()
        : Optional.of(new ArchiveFile(absolute, format, gzip));
  }

  String name() {
    return path.getFileName().toString();
  }

  /** The key of the file's offset in Kafka Connect. */
  Map<String, String> partition() {
    return Map.of("file", path.toString());
  }
}
