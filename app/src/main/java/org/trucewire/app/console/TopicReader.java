package org.trucewire.app.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.app.monitor.CommittedReader;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.serde.AvroSerde;
import org.trucewire.schemas.topics.Topics;

/** Follows the topics of events and ceasefires for the page. It belongs to no consumer group. */
final class TopicReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

  private final Topics topics;
  private final Broadcast broadcast;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Deserializer<Event> events;
  private final Deserializer<Ceasefire> ceasefires;
  private final Thread thread = new Thread(this::follow, "console-reader");

  TopicReader(Topics topics, String bootstrapServers, String registryUrl, Broadcast broadcast) {
    this.topics = topics;
    this.broadcast = broadcast;
    consumer = CommittedReader.of(bootstrapServers);
    Map<String, String> registry = Map.of("schema.registry.url", registryUrl);
    events = AvroSerde.of(Event.class, registry, false).deserializer();
    ceasefires = AvroSerde.of(Ceasefire.class, registry, false).deserializer();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void follow() {
    try (consumer) {
      CommittedReader.assign(consumer, topics.events().name(), topics.ceasefires().name());
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(Duration.ofMillis(500)).forEach(this::show);
      }
    } catch (WakeupException e) {
      LOG.debug("The console stops reading");
    } catch (RuntimeException e) {
      LOG.error("The console cannot follow the topics; the pipeline itself goes on", e);
    }
  }

  private void show(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.value() == null) {
        gone(record);
      } else if (record.topic().equals(topics.events().name())) {
        Event event = events.deserialize(record.topic(), record.value());
        broadcast.event(event.getEventId(), RecordJson.event(event).toString());
      } else {
        Ceasefire ceasefire = ceasefires.deserialize(record.topic(), record.value());
        broadcast.ceasefire(ceasefire.getCeasefireId(), RecordJson.ceasefire(ceasefire).toString());
      }
    } catch (SerializationException e) {
      LOG.warn(
          "The console leaves out {}-{} at offset {}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  private void gone(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String id = new String(record.key(), StandardCharsets.UTF_8);
    if (record.topic().equals(topics.events().name())) {
      broadcast.eventGone(id);
    } else {
      broadcast.ceasefireGone(id);
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
