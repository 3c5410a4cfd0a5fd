package org.trucewire.app.embedded;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.storage.StringConverter;
import org.trucewire.schemas.connect.AvroConverter;
import org.trucewire.schemas.topics.Topics;

/** A distributed Kafka Connect worker in this process: its state is in the cluster's topics. */
final class EmbeddedConnect implements AutoCloseable {

  private final Connect<?> connect;
  private final URI url;

  private EmbeddedConnect(Connect<?> connect, URI url) {
    this.connect = connect;
    this.url = url;
  }

  static EmbeddedConnect start(String bootstrapServers, URI registry, String prefix, int port) {
    // Connect would stop itself at Ctrl-C, while the broker that it needs for that is stopped too.
    Exit.setShutdownHookAdder((name, hook) -> {});
    try {
      Connect<?> connect =
          new ConnectDistributed().startConnect(settings(bootstrapServers, registry, prefix, port));
      return new EmbeddedConnect(connect, URI.create("http://localhost:" + port));
    } finally {
      Exit.resetShutdownHookAdder();
    }
  }

  URI url() {
    return url;
  }

  private static Map<String, String> settings(
      String bootstrapServers, URI registry, String prefix, int port) {
    Map<String, String> s = new HashMap<>();
    s.put("bootstrap.servers", bootstrapServers);
    s.put("group.id", prefix + "connect");
    s.put("listeners", "http://localhost:" + port);
    s.put("rest.advertised.host.name", "localhost");
    s.put("plugin.discovery", "service_load");
    s.put("key.converter", StringConverter.class.getName());
    s.put("header.converter", StringConverter.class.getName());
    s.put("value.converter", AvroConverter.class.getName());
    s.put("value.converter.schema.registry.url", registry.toString());
    // Secrets in connector files are written ${env:NAME}.
    s.put("config.providers", "env");
    s.put("config.providers.env.class", EnvVarConfigProvider.class.getName());
    for (String store : new String[] {"config", "offset", "status"}) {
      s.put(store + ".storage.topic", prefix + "connect-" + store);
      s.put(store + ".storage.replication.factor", "1");
    }
    s.put("offset.storage.partitions", "1");
    s.put("status.storage.partitions", "1");
    s.put("offset.flush.interval.ms", "1000");
    s.put("exactly.once.source.support", "enabled");
    s.put("scheduled.rebalance.max.delay.ms", "0");
    s.put("session.timeout.ms", "3000");
    s.put("heartbeat.interval.ms", "1000");
    s.put("task.shutdown.graceful.timeout.ms", "10000");
    s.put("consumer.isolation.level", "read_committed");
    s.put("consumer.auto.offset.reset", "earliest");
    s.put("consumer.max.partition.fetch.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));
    s.put("consumer.max.poll.records", "5000");
    s.put("consumer.session.timeout.ms", "3000");
    s.put("consumer.heartbeat.interval.ms", "1000");
    s.put("producer.max.request.size", Integer.toString(Topics.MAX_RECORD_BYTES));
    s.put("producer.compression.type", "lz4");
    s.put("producer.linger.ms", "10");
    // A start after a kill first reads the offsets to their end, which an open transaction hides.
    s.put("producer.transaction.timeout.ms", "15000");
    s.put("producer.batch.size", Integer.toString(256 * 1024));
    return s;
  }

  @Override
  public void close() {
    connect.stop();
    connect.awaitStop();
  }
}
