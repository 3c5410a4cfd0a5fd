package org.trucewire.ingest.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Reads files and folders of articles into the topic of articles, each record once, and goes on
 * where it was killed.
 *
 * <p>A record that is no article goes to the dead-letter topic alone, and reading goes on.
 */
public final class ArchiveSourceConnector extends SourceConnector {

  private Map<String, String> given;
  private ArchiveSourceConfig config;

  @Override
  public String version() {
    return ConnectorVersion.current();
  }

  @Override
  public ConfigDef config() {
    return ArchiveSourceConfig.definition();
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
    config = new ArchiveSourceConfig(props);
    config.requirePresent();
  }

  @Override
  public Class<? extends Task> taskClass() {
    return ArchiveSourceTask.class;
  }

  /** Every task looks at all the paths and reads its share; folders may fill later. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    List<Path> paths = config.paths();
    boolean anyFolder = paths.stream().anyMatch(Files::isDirectory);
    int tasks = anyFolder ? maxTasks : Math.min(maxTasks, paths.size());
    List<Map<String, String>> configs = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      Map<String, String> taskConfig = new HashMap<>(given);
      taskConfig.put(ArchiveSourceTask.TASK, Integer.toString(task));
      taskConfig.put(ArchiveSourceTask.TASKS, Integer.toString(tasks));
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
