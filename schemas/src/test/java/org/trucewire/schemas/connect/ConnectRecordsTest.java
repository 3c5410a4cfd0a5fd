package org.trucewire.schemas.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trucewire.schemas.Evidence;
import org.trucewire.schemas.SampleRecords;

class ConnectRecordsTest {

  static Stream<SpecificRecord> records() {
    return Stream.of(
        SampleRecords.article(),
        SampleRecords.articleIdentity(),
        SampleRecords.mention(),
        SampleRecords.event(),
        SampleRecords.ceasefire(),
        SampleRecords.ledgerEntry(),
        SampleRecords.reading());
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordSurvivesTheWayThroughConnect(SpecificRecord record) {
    // Given a record, when it goes to Connect's data model and back
    SchemaAndValue connect = ConnectRecords.toConnect(record);
    SpecificRecord back =
        ConnectRecords.fromConnect(connect.schema(), connect.value(), record.getClass());

    // Then it is the same, and Connect's schema has its name
    assertThat(back).isEqualTo(record);
    assertThat(connect.schema().name()).isEqualTo(record.getSchema().getFullName());
    ((Struct) connect.value()).validate();
  }

  @Test
  void aMissingFieldIsNamed() {
    // Given a struct that lacks an obligatory field
    Schema schema = SchemaBuilder.struct().field("text", Schema.STRING_SCHEMA).build();
    Struct struct = new Struct(schema).put("text", "words");

    // When it is read, then the error says which
    assertThatThrownBy(() -> ConnectRecords.fromConnect(schema, struct, Evidence.class))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Evidence.start");
  }

  @Test
  void aValueThatDoesNotFitIsNamed() {
    // Given a struct with text where a number belongs
    Schema schema =
        SchemaBuilder.struct()
            .field("text", Schema.STRING_SCHEMA)
            .field("start", Schema.STRING_SCHEMA)
            .field("end", Schema.INT32_SCHEMA)
            .build();
    Struct struct = new Struct(schema).put("text", "words").put("start", "seven").put("end", 9);

    // When it is read, then the error names field and value
    assertThatThrownBy(() -> ConnectRecords.fromConnect(schema, struct, Evidence.class))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Evidence.start")
        .hasMessageContaining("seven");
  }

  @Test
  void whatIsNoStructIsRefusedWithAHint() {
    assertThatThrownBy(
            () -> ConnectRecords.fromConnect(Schema.STRING_SCHEMA, "text", Evidence.class))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("java.lang.String")
        .hasMessageContaining("value.converter");
  }
}
