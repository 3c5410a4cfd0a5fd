package org.trucewire.ingest.push;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.trucewire.ingest.source.ConnectorKeys;
import org.trucewire.ingest.source.ConnectorVersion;

/**
 * Takes articles that others send over HTTP into the topic of articles, and tells the sender that
 * they are taken only when Kafka has committed them.
 *
 * <p>One connector listens on one port and so has one task, whatever {@code tasks.max} says. The
 * port is open on the worker that runs the task.
 */
public final class PushSourceConnector extends SourceConnector {

  private Map<String, String> given;

  @Override
  public String version() {
    return ConnectorVersion.current();
  }

  @Override
  public ConfigDef config() {
    return PushSourceConfig.definition();
  }

  @Override
  public Config validate(Map<String, String> connectorConfigs) {
    return ConnectorKeys.withUnknownKeys(
        super.validate(connectorConfigs), connectorConfigs, config());
  }

  @Override
  public void start(Map<String, String> props) {
    ConnectorKeys.requireKnown(props, config());
    new PushSourceConfig(props).requireUsable();
    given = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return PushSourceTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return List.of(given);
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
