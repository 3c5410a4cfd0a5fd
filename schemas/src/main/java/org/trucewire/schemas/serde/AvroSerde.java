package org.trucewire.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record of the contract in Confluent's wire format, by Confluent's own serializers. Every
 * setting given to {@link #configure} is passed on to them ({@code schema.registry.url}, {@code
 * auto.register.schemas}, credentials, TLS, subject name strategy, ...).
 *
 * <p>A registry that does not answer is waited for, for {@link #PATIENCE}; then, and for a record
 * that cannot be read, {@link SerializationException} is thrown; {@link RegistryOutage} tells them
 * apart.
 *
 * @param <T> the record's class
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  /** Shorter than the consumer's default {@code max.poll.interval.ms} of five minutes. */
  public static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Class<T> type;
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

  private AvroSerde(Class<T> type) {
    this.type = type;
  }

  /** A serde for {@code type}, ready for use with {@code settings}. */
  public static <T extends SpecificRecord> AvroSerde<T> of(
      Class<T> type, Map<String, ?> settings, boolean isKey) {
    AvroSerde<T> serde = new AvroSerde<>(type);
    serde.configure(settings, isKey);
    return serde;
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    TrustedRecords.trust();
    Map<String, Object> all = new HashMap<>(settings);
    all.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    serializer.configure(all, isKey);
    deserializer.configure(all, isKey);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) ->
        value == null
            ? null
            : RegistryOutage.waitOut(PATIENCE, () -> serializer.serialize(topic, value));
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> {
      Object value = RegistryOutage.waitOut(PATIENCE, () -> deserializer.deserialize(topic, bytes));
      if (value != null && !type.isInstance(value)) {
        throw new SerializationException(
            "Topic "
                + topic
                + " holds a "
                + value.getClass().getName()
                + " where a "
                + type.getName()
                + " is expected: check that topic.prefix names topics of this contract.");
      }
      return type.cast(value);
    };
  }

  @Override
  public void close() {
    serializer.close();
    deserializer.close();
  }
}
