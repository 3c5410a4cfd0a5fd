package org.trucewire.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The compacted topic that holds the registry's state, in the format of Confluent's registry. */
final class SchemaLog implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String topic;
  private final Map<String, Object> clientSettings;
  private final ObjectMapper json = new ObjectMapper();
  private final KafkaProducer<byte[], byte[]> producer;

  SchemaLog(Map<String, ?> clientSettings, String topic) {
    this.topic = topic;
    this.clientSettings = new HashMap<>(clientSettings);
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void createTopic(short replicationFactor) {
    try (Admin admin = Admin.create(clientSettings)) {
      NewTopic compacted =
          new NewTopic(topic, 1, replicationFactor)
              .configs(
                  Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
      admin.createTopics(List.of(compacted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("Cannot create the topic " + topic, e.getCause());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Reads the topic from its beginning to its end, as of now. */
  void replay(BiConsumer<JsonNode, JsonNode> keyAndValue) {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    TopicPartition partition = new TopicPartition(topic, 0);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
      while (consumer.position(partition, PATIENCE) < end) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(
                r -> keyAndValue.accept(parse(r.key(), r.offset()), parse(r.value(), r.offset())));
      }
    }
  }

  private JsonNode parse(byte[] bytes, long offset) {
    try {
      return bytes == null ? json.nullNode() : json.readTree(bytes);
    } catch (IOException e) {
      throw new KafkaException(
          "Topic "
              + topic
              + " holds at offset "
              + offset
              + " what no schema registry wrote: name another topic for the registry",
          e);
    }
  }

  /** Returns when the record is durable. */
  void append(ObjectNode key, ObjectNode value) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic, json.writeValueAsBytes(key), json.writeValueAsBytes(value)))
          .get();
    } catch (ExecutionException | IOException e) {
      throw new RegistryException(500, 50001, "Error in the backend data store: " + e.getMessage());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  ObjectNode object() {
    return json.createObjectNode();
  }

  private static KafkaException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KafkaException("Interrupted while waiting for the schema topic", e);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
