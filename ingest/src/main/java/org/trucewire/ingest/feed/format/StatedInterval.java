package org.trucewire.ingest.feed.format;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;

/** How often a feed says that it is worth fetching. */
final class StatedInterval {

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));
  private static final int MOST_DIGITS = 6;

  private StatedInterval() {}

  /** By ttl of RSS 2.0, in minutes, or sy:updatePeriod of RSS 1.0; null when it says nothing. */
  static Duration of(Document document) {
    Element root = document.getRootElement();
    Element channel =
        root.getChildren().stream()
            .filter(element -> element.getName().equals("channel"))
            .findFirst()
            .orElse(root);
    long ttl = number(text(channel, "ttl"));
    if (ttl > 0) {
      return Duration.ofMinutes(ttl);
    }
    Duration period = PERIODS.get(text(channel, "updatePeriod").toLowerCase(Locale.ROOT));
    return period == null
        ? null
        : period.dividedBy(Math.max(1, number(text(channel, "updateFrequency"))));
  }

  private static String text(Element parent, String name) {
    return parent.getChildren().stream()
        .filter(element -> element.getName().equals(name))
        .map(Element::getTextTrim)
        .findFirst()
        .orElse("");
  }

  /** Zero for what is no number. */
  private static long number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(text) : 0;
  }
}
