package org.trucewire.schemas.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trucewire.schemas.serde.TrustedRecords;
import org.trucewire.schemas.topics.TopicSpec;
import org.trucewire.schemas.topics.Topics;

class AvroConverterTest {

  static {
    TrustedRecords.trust();
  }

  static Stream<SpecificRecord> records() {
    return ConnectRecordsTest.records();
  }

  @Test
  void everyTopicOfTheContractHasARecordHere() {
    // Given the topics that hold records of ours
    Stream<String> values =
        Topics.withPrefix("t.").all().stream()
            .map(TopicSpec::value)
            .filter(value -> !value.equals("bytes"));

    // Then each is among those that are converted below
    assertThat(records().map(r -> r.getSchema().getFullName()))
        .containsExactlyInAnyOrderElementsOf(values.toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsReadAsItWasWritten(SpecificRecord record) {
    // Given a converter, with a registry of its own
    try (AvroConverter converter = new AvroConverter()) {
      converter.configure(
          Map.of("schema.registry.url", "mock://" + record.getSchema().getName()), false);

      // When a record goes to a topic and comes back
      SchemaAndValue given = ConnectRecords.toConnect(record);
      byte[] bytes = converter.fromConnectData("topic", given.schema(), given.value());
      SchemaAndValue back = converter.toConnectData("topic", bytes);

      // Then it is the same
      assertThat(ConnectRecords.fromConnect(back.schema(), back.value(), record.getClass()))
          .isEqualTo(record);
    }
  }
}
