package org.trucewire.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap of a virtual machine, from its log of collections.
 *
 * @param used most that was used before a collection, MiB
 * @param live what the last full collection left, MiB; 0 if there was none
 */
public record HeapPeak(long used, long live) {

  private static final Pattern COLLECTION =
      Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

  static HeapPeak of(Path log) throws IOException {
    long used = 0;
    long live = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher collection = COLLECTION.matcher(line);
      if (collection.find()) {
        used = Math.max(used, Long.parseLong(collection.group(1)));
        live = line.contains("Pause Full") ? Long.parseLong(collection.group(2)) : live;
      }
    }
    return new HeapPeak(used, live);
  }
}
