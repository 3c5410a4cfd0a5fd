package org.trucewire.app.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.trucewire.schemas.topics.Topics;

/** A Kafka broker and controller in this process, on loopback. */
final class EmbeddedBroker implements AutoCloseable {

  /** Any fixed id will do: the data of one folder belongs to one cluster. */
  private static final String CLUSTER_ID = "dHJ1Y2V3aXJlLWRlbW8tMQ";

  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker over the data of an earlier start, or formats an empty folder.
   *
   * @throws KafkaException if it cannot start; the message says why
   */
  static EmbeddedBroker start(Path folder, int port) {
    Map<String, String> settings = settings(folder, port, Ports.free());
    format(folder);
    try {
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, port);
    } catch (RuntimeException e) {
      throw new KafkaException(
          "The embedded broker cannot start on port "
              + port
              + " over "
              + folder
              + ": "
              + e.getMessage(),
          e);
    }
  }

  String bootstrapServers() {
    return "localhost:" + port;
  }

  private static Map<String, String> settings(Path folder, int port, int controllerPort) {
    Map<String, String> s = new HashMap<>();
    s.put("process.roles", "broker,controller");
    s.put("node.id", Integer.toString(NODE));
    s.put("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
    s.put(
        "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
    s.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
    s.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    s.put("controller.listener.names", "CONTROLLER");
    s.put("inter.broker.listener.name", "PLAINTEXT");
    s.put("log.dirs", folder.toString());
    s.put("auto.create.topics.enable", "false");
    s.put("message.max.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));
    s.put("replica.fetch.max.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));
    for (String internal : new String[] {"offsets.topic", "share.coordinator.state.topic"}) {
      s.put(internal + ".replication.factor", "1");
    }
    s.put("transaction.state.log.replication.factor", "1");
    s.put("transaction.state.log.min.isr", "1");
    s.put("share.coordinator.state.topic.min.isr", "1");
    // One node needs few partitions of bookkeeping; each costs start-up time.
    s.put("offsets.topic.num.partitions", "4");
    s.put("transaction.state.log.num.partitions", "4");
    // A start after a kill must not wait for sessions of the dead process to run out.
    s.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    s.put("broker.session.timeout.ms", "1500");
    s.put("broker.heartbeat.interval.ms", "300");
    s.put("group.initial.rebalance.delay.ms", "0");
    s.put("group.min.session.timeout.ms", "1000");
    s.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
    return s;
  }

  private static void format(Path folder) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      new Formatter()
          .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
          .setClusterId(CLUSTER_ID)
          .setNodeId(NODE)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setControllerListenerName("CONTROLLER")
          .setDirectories(java.util.List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new KafkaException(
          "Cannot prepare "
              + folder
              + " for the embedded broker: "
              + e.getMessage()
              + " "
              + said.toString(StandardCharsets.UTF_8),
          e);
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
