package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Writes files of articles. */
final class ArchiveFiles {

  static final Instant MODIFIED = Instant.parse("2024-02-03T04:05:06.789Z");

  private final Path folder;

  ArchiveFiles(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    return file;
  }

  static void append(Path file, String content) throws IOException {
    Files.writeString(file, content, StandardOpenOption.APPEND);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Good members and one that is malformed, the fourth. */
  static byte[] content(String name, int good) throws IOException {
    List<String> members =
        new ArrayList<>(
            IntStream.rangeClosed(1, good + 1)
                .filter(n -> n != 4)
                .mapToObj(n -> "{\"id\": " + n + ", \"text\": \"Text " + n * 7919L % 1009 + "\"}")
                .toList());
    members.add(3, "{\"id\": 4, \"text\": }");
    boolean array = name.contains(".json") && !name.contains(".jsonl");
    String text =
        array
            ? members.stream().collect(Collectors.joining(",\n", "[", "]"))
            : String.join("\n", members) + "\n";
    byte[] bytes = text.getBytes(UTF_8);
    return name.endsWith(".gz") ? gzip(bytes) : bytes;
  }
}
