package org.trucewire.ingest.archive;

import java.nio.file.Path;
import java.util.Map;

/**
 * A file of a kind that can be read.
 *
 * @param path absolute and normalized
 * @param format of it, or of what is packed in it
 */
record ArchiveFile(Path path, Format format) {

  static final String EXTENSIONS =
      ".txt, .html, .json, .jsonl, .csv, .tsv, .xml, .warc, .zip, .tar, each also .gz, .bz2, .xz";

  String name() {
    return path.getFileName().toString();
  }

  /** The key of the file's offset in Kafka Connect. */
  Map<String, String> partition() {
    return Map.of("file", path.toString());
  }
}
