package org.trucewire.schemas.connect;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.serde.RegistryOutage;
import org.trucewire.schemas.serde.TrustedRecords;

/**
 * Converts the contract's records between Kafka Connect and Confluent's wire format, by Confluent's
 * own serializers; every setting under {@code value.converter.} is passed on to them ({@code
 * schema.registry.url} is obligatory).
 *
 * <p>A value of schema type BYTES is written as it is: that is how a source connector sends a dead
 * letter's original. Reading never guesses: a record that is not of the contract is a {@link
 * DataException}, and so a dead letter of Connect's. A registry that does not answer is a {@link
 * RetriableException}: set {@code errors.retry.timeout=-1} and Connect waits for it.
 */
public final class AvroConverter implements Converter {

  private static final Map<String, Class<? extends SpecificRecord>> RECORDS =
      Stream.of(
              Article.class,
              ArticleIdentity.class,
              Mention.class,
              Event.class,
              Ceasefire.class,
              LedgerEntry.class,
              Reading.class)
          .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

  /** For Kafka Connect, which calls {@link #configure} next. */
  public AvroConverter() {
    TrustedRecords.trust();
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    serializer.configure(all, isKey);
    deserializer.configure(all, isKey);
  }

  @Override
  public byte[] fromConnectData(String topic, Schema schema, Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof byte[] raw) {
      return raw;
    }
    if (value instanceof ByteBuffer raw) {
      byte[] bytes = new byte[raw.remaining()];
      raw.duplicate().get(bytes);
      return bytes;
    }
    SpecificRecord record = ConnectRecords.fromConnect(schema, value, typeOf(schema, value));
    return answering(() -> serializer.serialize(topic, record), topic);
  }

  @Override
  public SchemaAndValue toConnectData(String topic, byte[] bytes) {
    if (bytes == null) {
      return SchemaAndValue.NULL;
    }
    Object value = answering(() -> deserializer.deserialize(topic, bytes), topic);
    if (value instanceof SpecificRecord record
        && RECORDS.containsKey(record.getClass().getName())) {
      return ConnectRecords.toConnect(record);
    }
    throw new DataException(
        "Topic "
            + topic
            + " holds a "
            + value.getClass().getName()
            + ", which is none of "
            + names());
  }

  private static Class<? extends SpecificRecord> typeOf(Schema schema, Object value) {
    String name = value instanceof Struct struct ? struct.schema().name() : null;
    Class<? extends SpecificRecord> type = name == null ? null : RECORDS.get(name);
    if (type == null) {
      throw new DataException(
          "This converter writes bytes and structs named "
              + names()
              + ", not "
              + (name == null ? value.getClass().getName() : name)
              + (schema == null ? " without a schema" : ""));
    }
    return type;
  }

  private static String names() {
    return RECORDS.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  private interface Call<T> {
    T run();
  }

  private static <T> T answering(Call<T> call, String topic) {
    try {
      return call.run();
    } catch (SerializationException e) {
      if (RegistryOutage.isCauseOf(e)) {
        throw new RetriableException("The schema registry does not answer: " + e.getMessage(), e);
      }
      throw new DataException(
          "Record of topic " + topic + " cannot be converted: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    serializer.close();
    deserializer.close();
  }
}
