package org.trucewire.app.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trucewire.app.monitor.FeedReport;

/** Feeds as the page shows them: counts by state, and those that are not well one by one. */
final class FeedJson {

  /** The rest is counted. */
  private static final int MOST_SHOWN = 100;

  private FeedJson() {}

  /** Without marks by which a page's title could turn round what stands behind it. */
  private static String directed(String text) {
    return text.replaceAll("[\\u202a-\\u202e\\u2066-\\u2069]", "");
  }

  static void write(List<FeedReport> feeds, ObjectNode to) {
    Map<String, Long> counts =
        feeds.stream()
            .collect(Collectors.groupingBy(FeedReport::state, TreeMap::new, Collectors.counting()));
    ObjectNode states = to.putObject("states");
    counts.forEach(states::put);
    ArrayNode unwell = to.putArray("unwell");
    feeds.stream()
        .filter(feed -> !feed.isHealthy())
        .limit(MOST_SHOWN)
        .forEach(
            feed ->
                unwell
                    .addObject()
                    .put("connector", feed.connector())
                    .put("name", directed(feed.feed()))
                    .put("state", feed.state())
                    .put("evidence", directed(feed.evidence()))
                    .put("since", feed.since() == null ? null : feed.since().toString()));
    to.put("more", Math.max(0, feeds.stream().filter(f -> !f.isHealthy()).count() - MOST_SHOWN));
  }
}
