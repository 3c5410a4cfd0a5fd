package org.trucewire.app.command;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.trucewire.ingest.feed.FeedProbe.Looked;

/** How feeds are shown in a terminal. What feeds say themselves cannot steer it. */
final class FeedTable {

  private static final int WIDEST_NAME = 40;

  private FeedTable() {}

  static void print(List<Looked> feeds, PrintWriter out) {
    int width = feeds.stream().mapToInt(f -> shortened(f.feed().name()).length()).max().orElse(0);
    String row = "%-10s %7s  %-16s  %-" + Math.max(4, width) + "s  %s%n";
    out.printf(Locale.ROOT, row, "state", "entries", "newest (UTC)", "feed", "evidence");
    for (Looked feed : feeds) {
      out.printf(
          Locale.ROOT,
          row,
          feed.state(),
          feed.reads() ? Integer.toString(feed.entries()) : "-",
          newest(feed),
          shortened(feed.feed().name()),
          plain(feed.evidence())
              + (feed.movedTo() == null ? "" : "; now at " + plain(feed.movedTo().toString())));
    }
  }

  /** One line: whether it can be read, and what it holds. */
  static String reads(Looked feed) {
    return feed.reads()
        ? "reads   yes: %s, %d entries, newest %s; %s: %s"
            .formatted(
                feed.form(), feed.entries(), newest(feed), feed.state(), plain(feed.evidence()))
        : "reads   no: %s: %s".formatted(feed.state(), plain(feed.evidence()));
  }

  private static String newest(Looked feed) {
    return feed.newest() == null
        ? "-"
        : feed.newest()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString()
            .replace('T', ' ')
            .substring(0, 16);
  }

  private static String shortened(String name) {
    String plain = plain(name);
    return plain.length() <= WIDEST_NAME ? plain : plain.substring(0, WIDEST_NAME - 1) + "…";
  }

  /** Without line ends, escape sequences and marks that turn the direction of text. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }
}
