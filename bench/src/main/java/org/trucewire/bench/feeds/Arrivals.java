package org.trucewire.bench.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.trucewire.bench.newsstand.Newsstand;
import org.trucewire.bench.newsstand.Version;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.serde.AvroSerde;

/** Reads the topic of articles as any consumer does that reads what is committed. Thread-safe. */
final class Arrivals implements AutoCloseable {

  /**
   * When a version could first be read, milliseconds since the epoch, and how often it is there.
   */
  record Arrival(long readableAt, int times) {}

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Newsstand newsstand;
  private final String topic;
  private final Deserializer<Article> articles;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Version, Arrival> arrivals = new HashMap<>();
  private final List<String> strangers = new ArrayList<>();
  private final Thread thread;
  private volatile boolean stopped;
  private RuntimeException failure;
  private long records;

  private Arrivals(
      Newsstand newsstand,
      String topic,
      Deserializer<Article> articles,
      KafkaConsumer<byte[], byte[]> consumer) {
    this.newsstand = newsstand;
    this.topic = topic;
    this.articles = articles;
    this.consumer = consumer;
    this.thread = new Thread(this::read, "arrivals");
    thread.setDaemon(true);
  }

  static Arrivals follow(
      String bootstrapServers, String registry, String topic, Newsstand newsstand) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
    Deserializer<Article> articles =
        AvroSerde.of(Article.class, Map.of("schema.registry.url", registry), false).deserializer();
    Arrivals arrivals = new Arrivals(newsstand, topic, articles, consumer);
    arrivals.thread.start();
    return arrivals;
  }

  private void read() {
    try (consumer) {
      while (!stopped) {
        var batch = consumer.poll(PATIENCE);
        long now = System.currentTimeMillis();
        batch.forEach(record -> note(record, now));
      }
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private synchronized void fail(RuntimeException e) {
    failure = e;
  }

  private void note(ConsumerRecord<byte[], byte[]> record, long now) {
    Article article = articles.deserialize(topic, record.value());
    Version version = newsstand.versionOf(article.getUrl(), article.getTitle(), article.getBody());
    synchronized (this) {
      records++;
      if (version == null) {
        strangers.add(article.getUrl() + " \"" + article.getTitle() + "\"");
      } else {
        arrivals.merge(
            version, new Arrival(now, 1), (a, b) -> new Arrival(a.readableAt(), a.times() + 1));
      }
    }
  }

  /** What has come so far, by version. */
  synchronized Map<Version, Arrival> all() {
    if (failure != null) {
      throw new IllegalStateException("The topic of articles cannot be read", failure);
    }
    return Map.copyOf(arrivals);
  }

  /** Number of records so far. */
  synchronized long records() {
    if (failure != null) {
      throw new IllegalStateException("The topic of articles cannot be read", failure);
    }
    return records;
  }

  /** Records that are no version of any story, in words. */
  synchronized List<String> strangers() {
    return List.copyOf(strangers);
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(PATIENCE.multipliedBy(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
