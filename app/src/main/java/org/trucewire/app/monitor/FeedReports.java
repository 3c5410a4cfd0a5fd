package org.trucewire.app.monitor;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * How the feeds are whose tasks run in this process, by the plug-in metrics that Kafka Connect
 * publishes in JMX (KIP-877). Tasks on other workers are not seen.
 */
public final class FeedReports {

  private static final String STATE = "feed-state";
  private static final String CODE = "feed-state-code";
  private static final String EVIDENCE = "feed-state-evidence";
  private static final String SINCE = "feed-state-since-seconds";
  private static final String ARTICLES = "feed-articles-total";
  private static final String[] ATTRIBUTES = {STATE, CODE, EVIDENCE, SINCE, ARTICLES};

  /** What nobody but its owner can mend comes first, what passes by itself last. */
  private static final List<String> URGENCY =
      List.of("gone", "blocked", "failing", "drifted", "empty", "stale", "throttled", "quiet");

  private final MBeanServer beans;

  /** Of this process. */
  public FeedReports() {
    this.beans = ManagementFactory.getPlatformMBeanServer();
  }

  /** All of them, the ones that need a look first. */
  public List<FeedReport> read() {
    List<FeedReport> reports = new ArrayList<>();
    for (ObjectName name : beans.queryNames(pattern(), null)) {
      report(name, reports);
    }
    reports.sort(
        Comparator.comparing(FeedReports::urgency)
            .thenComparing(FeedReport::connector)
            .thenComparing(FeedReport::feed));
    return List.copyOf(reports);
  }

  private void report(ObjectName name, List<FeedReport> reports) {
    try {
      Map<String, Object> values = new HashMap<>();
      for (Attribute attribute : beans.getAttributes(name, ATTRIBUTES).asList()) {
        values.put(attribute.getName(), attribute.getValue());
      }
      if (values.get(CODE) instanceof Double code && values.get(STATE) instanceof String state) {
        double since = values.get(SINCE) instanceof Double seconds ? seconds : 0;
        reports.add(
            new FeedReport(
                plain(name, "connector"),
                plain(name, "feed"),
                state,
                code.intValue(),
                values.get(EVIDENCE) instanceof String evidence ? evidence : "",
                since == 0 ? null : Instant.ofEpochMilli((long) (since * 1000)),
                values.get(ARTICLES) instanceof Double articles ? articles : 0));
      }
    } catch (JMException e) {
      // The task has just ended, and its metrics with it.
    }
  }

  private static int urgency(FeedReport report) {
    int place = URGENCY.indexOf(report.state());
    return place < 0 ? URGENCY.size() : place;
  }

  /** Kafka quotes values that JMX would misread. */
  private static String plain(ObjectName name, String key) {
    String value = name.getKeyProperty(key);
    return value == null ? "" : value.startsWith("\"") ? ObjectName.unquote(value) : value;
  }

  private static ObjectName pattern() {
    try {
      return new ObjectName("kafka.connect:type=plugins,feed=*,*");
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException("The pattern is a constant", e);
    }
  }
}
