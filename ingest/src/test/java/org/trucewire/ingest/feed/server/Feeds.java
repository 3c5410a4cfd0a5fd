package org.trucewire.ingest.feed.server;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds for tests. */
public final class Feeds {

  private Feeds() {}

  public static String rss(String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<rss version=\"2.0\"><channel><title>Border Gazette</title>"
        + "<link>https://gazette.example/</link><description>News</description>"
        + "<language>en-gb</language>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** Newest first, as feeds have it. */
  public static String rssOf(int from, int to) {
    return rss(
        IntStream.iterate(to, n -> n >= from, n -> n - 1)
            .mapToObj(n -> item("item-" + n, "Report " + n, "Shelling was heard, day " + n + "."))
            .collect(Collectors.joining()));
  }

  public static String item(String guid, String title, String description) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><title>"
        + title
        + "</title><link>https://gazette.example/"
        + guid
        + "</link><pubDate>Tue, 30 Apr 2024 22:15:00 -0500</pubDate><description>"
        + description
        + "</description></item>";
  }
}
