package org.trucewire.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.trucewire.ingest.source.ConnectorKeys;
import org.trucewire.ingest.source.ConnectorVersion;

/**
 * Reads RSS and Atom feeds over HTTP into the topic of articles, each item once.
 *
 * <p>An item that is edited is sent again under the same article id. What cannot be read goes to
 * the dead-letter topic. A feed that fails does not delay the others.
 */
public final class FeedSourceConnector extends SourceConnector {

  private Map<String, String> given;
  private FeedSourceConfig config;

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
    return ConnectorKeys.withUnknownKeys(
        super.validate(connectorConfigs), connectorConfigs, config());
  }

  @Override
  public void start(Map<String, String> props) {
    ConnectorKeys.requireKnown(props, config());
    given = Map.copyOf(props);
    config = new FeedSourceConfig(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return FeedSourceTask.class;
  }

  /** Deals the feeds out in turn, so that neighbours in the list do not share a task. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    List<FeedAddress> feeds = config.feeds();
    int tasks = Math.min(maxTasks, feeds.size());
    List<Map<String, String>> configs = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      List<String> share = new ArrayList<>();
      for (int i = task; i < feeds.size(); i += tasks) {
        share.add(feeds.get(i).asConfigured());
      }
      Map<String, String> taskConfig = new HashMap<>(given);
      taskConfig.put(FeedSourceConfig.URLS, share.stream().collect(Collectors.joining(",")));
      configs.add(taskConfig);
    }
    return configs;
  }

  @Override
  public void stop() {
    // Nothing runs in the connector itself.
  }

  @Override
  public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
    return ExactlyOnceSupport.SUPPORTED;
  }
}
