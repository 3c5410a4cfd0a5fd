package org.trucewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;

/**
 * The feeds of a configuration and of a file beside it. The file is OPML, or has a feed in each
 * line, as {@code feed.urls} writes one; blank lines and those that begin with # are passed over.
 */
final class FeedList {

  private FeedList() {}

  /**
   * All feeds, those of the configuration first.
   *
   * @param file null when there is none
   * @throws ConfigException if there is no feed at all, the file cannot be read, or a line of it is
   *     no feed, or has the name of another with another address
   */
  static List<FeedAddress> of(List<FeedAddress> urls, Path file) {
    List<FeedAddress> feeds = new ArrayList<>(urls);
    if (file != null) {
      Set<String> names = new HashSet<>();
      Set<String> addresses = new HashSet<>();
      for (FeedAddress feed : urls) {
        names.add(feed.name());
        addresses.add(feed.uri().toString());
      }
      for (FeedAddress feed : read(file)) {
        if (!addresses.add(feed.uri().toString())) {
          continue; // lists that are put together name some feeds twice
        }
        if (!names.add(feed.name())) {
          throw new ConfigException(
              FeedSourceConfig.LIST_FILE,
              file,
              "has two feeds with the name %s: give %s another one"
                  .formatted(feed.name(), feed.uri()));
        }
        feeds.add(feed);
      }
    }
    if (feeds.isEmpty()) {
      throw new ConfigException(
          FeedSourceConfig.URLS,
          urls,
          "names no feed: write at least one address, or name a file with feeds in "
              + FeedSourceConfig.LIST_FILE);
    }
    return List.copyOf(feeds);
  }

  private static List<FeedAddress> read(Path file) {
    try {
      String text = Files.readString(file, UTF_8);
      return text.stripLeading().startsWith("<") ? Opml.feeds(text) : lines(text);
    } catch (IOException | ConfigException e) {
      throw new ConfigException(
          FeedSourceConfig.LIST_FILE, file, "cannot be read: " + e.getMessage());
    }
  }

  private static List<FeedAddress> lines(String text) throws IOException {
    List<FeedAddress> feeds = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      if (stripped.indexOf(',') >= 0) {
        throw new IOException(
            "line " + number + " has a comma: write %2C in an address, and none in a name");
      }
      try {
        feeds.add(FeedAddress.parse(stripped));
      } catch (ConfigException e) {
        throw new IOException("line " + number + ": " + e.getMessage(), e);
      }
    }
    return feeds;
  }
}
