package org.trucewire.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.trucewire.ingest.source.ConnectorKeys;
import org.trucewire.ingest.source.ConnectorVersion;

/**
 * Reads feeds (RSS, Atom, JSON Feed, news sitemaps) over HTTP into the topic of articles, each item
 * once.
 *
 * <p>An item that is edited is sent again under the same article id. What cannot be read goes to
 * the dead-letter topic. A feed that fails does not delay the others.
 */
public final class FeedSourceConnector extends SourceConnector {

  private Map<String, String> given;
  private FeedSourceConfig config;
  private FeedListWatch watch;

  @Override
  public String version() {
    return ConnectorVersion.current();
  }

  @Override
  public ConfigDef config() {
    return FeedSourceConfig.definition();
  }

  @Override
  public Config validate(Map<String, String> connectorConfigs) {
    Config validated = super.validate(connectorConfigs);
    boolean fine = validated.configValues().stream().allMatch(v -> v.errorMessages().isEmpty());
    if (fine) {
      try {
        new FeedSourceConfig(connectorConfigs).feeds();
      } catch (ConfigException e) {
        boolean inFile = connectorConfigs.containsKey(FeedSourceConfig.LIST_FILE);
        String key = inFile ? FeedSourceConfig.LIST_FILE : FeedSourceConfig.URLS;
        validated.configValues().stream()
            .filter(value -> value.name().equals(key))
            .forEach(value -> value.addErrorMessage(e.getMessage()));
      }
    }
    return ConnectorKeys.withUnknownKeys(validated, connectorConfigs, config());
  }

  @Override
  public void start(Map<String, String> props) {
    ConnectorKeys.requireKnown(props, config());
    given = Map.copyOf(props);
    config = new FeedSourceConfig(props);
    List<FeedAddress> feeds = config.feeds();
    watch =
        config.listFile().isEmpty()
            ? null
            : new FeedListWatch(
                config::feeds,
                feeds,
                config.listReload(),
                () -> context.requestTaskReconfiguration());
  }

  @Override
  public Class<? extends Task> taskClass() {
    return FeedSourceTask.class;
  }

  /**
   * Deals the hosts out, each with all of its feeds, so that what a host is asked can be limited:
   * to the task that has the fewest feeds so far.
   */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    List<FeedAddress> feeds = watch == null ? config.feeds() : watch.current();
    Map<String, List<FeedAddress>> hosts = new LinkedHashMap<>();
    for (FeedAddress feed : feeds) {
      hosts.computeIfAbsent(FeedAddress.authority(feed.uri()), host -> new ArrayList<>()).add(feed);
    }
    List<List<FeedAddress>> shares = new ArrayList<>();
    for (int task = 0; task < Math.min(maxTasks, hosts.size()); task++) {
      shares.add(new ArrayList<>());
    }
    for (List<FeedAddress> host : hosts.values()) {
      shares.stream().min(Comparator.comparingInt(List::size)).orElseThrow().addAll(host);
    }
    return shares.stream().map(this::taskConfig).toList();
  }

  private Map<String, String> taskConfig(List<FeedAddress> share) {
    Map<String, String> taskConfig = new HashMap<>(given);
    taskConfig.remove(FeedSourceConfig.LIST_FILE);
    taskConfig.put(
        FeedSourceConfig.URLS,
        share.stream().map(FeedAddress::asConfigured).collect(Collectors.joining(",")));
    return taskConfig;
  }

  @Override
  public void stop() {
    if (watch != null) {
      watch.close();
    }
  }

  @Override
  public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
    return ExactlyOnceSupport.SUPPORTED;
  }
}
