package org.trucewire.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.app.embedded.RunningStack.await;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.extract.streams.ExtractApplication;
import org.trucewire.extract.streams.ExtractSettings;
import org.trucewire.schemas.topics.Topics;

/** Kafka, Apicurio Registry and PostgreSQL as they are deployed; skipped where Docker is not. */
@Testcontainers(disabledWithoutDocker = true)
class ContainersIT {

  private static final Topics TOPICS = Topics.withPrefix("it.");

  @Container
  private static final KafkaContainer KAFKA =
      new KafkaContainer("apache/kafka:4.3.1")
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
          .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(Topics.MAX_RECORD_BYTES));

  @Container
  private static final GenericContainer<?> REGISTRY =
      new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
          .withExposedPorts(8080)
          .waitingFor(
              Wait.forHttp("/apis/ccompat/v7/subjects")
                  .forStatusCode(200)
                  .withStartupTimeout(Duration.ofMinutes(3)));

  @Container
  private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17");

  @TempDir private Path folder;

  @Test
  void anArticleGoesThroughKafkaTheRegistryAndPostgres() throws IOException {
    // Given the streams, and a Connect worker, against the containers
    Path file =
        Files.writeString(
            folder.resolve("one.json"),
            """
            {"id": "container-1", "published": "2026-11-12", "outlet": "Test Wire",
             "text": "Thailand and Cambodia agreed to a ceasefire on Tuesday."}
            """);
    URI registry =
        URI.create(
            "http://"
                + REGISTRY.getHost()
                + ":"
                + REGISTRY.getMappedPort(8080)
                + "/apis/ccompat/v7");
    int port = Ports.free();
    try (ExtractApplication extract =
            ExtractApplication.start(
                ExtractSettings.of(
                    Map.of(
                        "bootstrap.servers", KAFKA.getBootstrapServers(),
                        "schema.registry.url", registry.toString(),
                        "topic.prefix", TOPICS.prefix(),
                        "topic.partitions", "2",
                        "state.dir", folder.resolve("streams").toString())));
        EmbeddedConnect worker =
            EmbeddedConnect.start(KAFKA.getBootstrapServers(), registry, TOPICS.prefix(), port)) {
      // When an article is posted through Connect
      ConnectClient client = new ConnectClient(worker.url());
      client.put("sql", sql());
      client.put("archive", Connectors.archive(TOPICS.prefix(), List.of(file)));

      // Then its event is in PostgreSQL
      await("the event's row", () -> !events().isEmpty());
      assertThat(events()).containsExactly("AGREED|KHM,THA");
      assertThat(extract.streams().state().isRunningOrRebalancing()).isTrue();
    }

    // And Confluent's own deserializer reads it from both topics
    try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer()) {
      confluent.configure(Map.of("schema.registry.url", registry.toString()), false);
      for (String topic : List.of(TOPICS.mentions().name(), TOPICS.events().name())) {
        assertThat(RunningStack.read(KAFKA.getBootstrapServers(), topic, confluent))
            .singleElement()
            .satisfies(
                r -> assertThat(((GenericRecord) r.value()).get("type")).hasToString("AGREED"));
      }
    }
  }

  private static Map<String, String> sql() {
    Map<String, String> config = Connectors.sql(TOPICS, Path.of("unused"));
    config.put("sink.jdbc.url", POSTGRES.getJdbcUrl());
    config.put("sink.jdbc.user", POSTGRES.getUsername());
    config.put("sink.jdbc.password", POSTGRES.getPassword());
    return config;
  }

  private static List<String> events() {
    try (Connection connection =
            DriverManager.getConnection(
                POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT e.type, string_agg(a.actor_id, ',' ORDER BY a.actor_id) FROM events e"
                        + " JOIN event_actors a USING (event_id) WHERE a.role = 'INITIATOR'"
                        + " GROUP BY e.event_id, e.type")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1) + "|" + rows.getString(2));
      }
      return found;
    } catch (SQLException e) {
      // 42P01: the connector has not made the tables yet.
      if ("42P01".equals(e.getSQLState())) {
        return List.of();
      }
      throw new AssertionError(e);
    }
  }
}
