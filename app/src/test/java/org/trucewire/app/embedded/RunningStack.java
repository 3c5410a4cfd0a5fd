package org.trucewire.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.app.monitor.CommittedReader;

/** The whole pipeline over a folder of a test's own, and ways to look at it. */
public final class RunningStack implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** An article of one event, in the format of {@code trucewire extract}, without its id. */
  private static final String ARTICLE =
      """
      {"id": "%s", "published": "2026-11-12", "outlet": "Test Wire", "title": "Truce", \
      "text": "Armenia accused Azerbaijan of violating the ceasefire on Tuesday."}\
      """;

  private final DemoSettings settings;
  private final EmbeddedStack stack;

  private RunningStack(DemoSettings settings, EmbeddedStack stack) {
    this.settings = settings;
    this.stack = stack;
  }

  public static RunningStack over(Path data) {
    DemoSettings settings =
        new DemoSettings(
            data, new Ports(0, 0, 0, 0).claimed(), List.of(), false, Duration.ofSeconds(1), null);
    EmbeddedStack stack = EmbeddedStack.start(settings, step -> {});
    stack.connect(List.of());
    return new RunningStack(settings, stack);
  }

  public DemoSettings settings() {
    return settings;
  }

  public EmbeddedStack stack() {
    return stack;
  }

  public ConnectClient connect() {
    return new ConnectClient(stack.connectUrl());
  }

  /** An article that tells of a violation of a ceasefire, as one line of JSON. */
  public static String article(String id) {
    return ARTICLE.formatted(id);
  }

  /** Writes a file for {@link #ingest} beside the pipeline's data. */
  public Path write(String name, String text) {
    Path file = settings.data().resolveSibling(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads files through an archive connector, to their end. */
  public void ingest(String connector, Path... paths) {
    ConnectClient client = connect();
    client.put(connector, Connectors.archive(settings.topics().prefix(), List.of(paths)));
    await(
        "connector " + connector + " reads to the end",
        () -> {
          if (client.statusOrNone(connector).hasFailed()) {
            throw new AssertionError(client.statusOrNone(connector).traces());
          }
          int done = 0;
          for (var pair : client.offsets(connector)) {
            done += pair.path("offset").path("done").asBoolean() ? 1 : 0;
          }
          return done == paths.length;
        });
  }

  public KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", stack.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Everything that is committed in a topic now. */
  public <T> List<ConsumerRecord<byte[], T>> read(String topic, Deserializer<T> values) {
    return read(stack.bootstrapServers(), topic, values);
  }

  /** Everything that is committed in a topic of a cluster now. */
  static <T> List<ConsumerRecord<byte[], T>> read(
      String bootstrapServers, String topic, Deserializer<T> values) {
    List<ConsumerRecord<byte[], T>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], T> consumer = CommittedReader.of(bootstrapServers, values)) {
      List<TopicPartition> partitions = CommittedReader.assign(consumer, topic);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      await(
          "all of " + topic,
          () -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
          });
    }
    return records;
  }

  public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return read(settings.topics().deadLetters().name(), new ByteArrayDeserializer());
  }

  /** Waits for what must come, and fails naming it. */
  public static void await(String what, BooleanSupplier condition) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError("Within " + PATIENCE + " did not come: " + what);
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  /** Rows of a table as text, in order. */
  public List<String> rows(String sql) {
    return Sqlite.rows(settings.database(), sql);
  }

  @Override
  public void close() {
    stack.close();
  }
}
