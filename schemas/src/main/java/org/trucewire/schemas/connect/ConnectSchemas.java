package org.trucewire.schemas.connect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalTypes;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/** Kafka Connect's view of the contract's Avro schemas. */
final class ConnectSchemas {

  private static final Map<String, Schema> RECORDS = new ConcurrentHashMap<>();

  private ConnectSchemas() {}

  /** The Connect schema of an Avro record, by the same name, with its doc strings. */
  static Schema of(org.apache.avro.Schema record) {
    Schema known = RECORDS.get(record.getFullName());
    if (known == null) {
      known = convert(record, false);
      RECORDS.put(record.getFullName(), known);
    }
    return known;
  }

  private static Schema convert(org.apache.avro.Schema avro, boolean optional) {
    SchemaBuilder builder =
        switch (avro.getType()) {
          case STRING -> SchemaBuilder.string();
          case ENUM -> SchemaBuilder.string().name(avro.getFullName());
          case BOOLEAN -> SchemaBuilder.bool();
          case DOUBLE -> SchemaBuilder.float64();
          case BYTES -> SchemaBuilder.bytes();
          case INT ->
              avro.getLogicalType() instanceof LogicalTypes.Date
                  ? Date.builder()
                  : SchemaBuilder.int32();
          case LONG ->
              avro.getLogicalType() instanceof LogicalTypes.TimestampMillis
                  ? Timestamp.builder()
                  : SchemaBuilder.int64();
          case ARRAY -> SchemaBuilder.array(convert(avro.getElementType(), false));
          case RECORD -> struct(avro);
          case UNION -> null;
          default -> throw unsupported(avro);
        };
    if (builder == null) {
      return convert(valueOf(avro), true);
    }
    return optional ? builder.optional().build() : builder.build();
  }

  private static SchemaBuilder struct(org.apache.avro.Schema avro) {
    SchemaBuilder builder = SchemaBuilder.struct().name(avro.getFullName()).doc(avro.getDoc());
    avro.getFields().forEach(f -> builder.field(f.name(), convert(f.schema(), false)));
    return builder;
  }

  /** The other branch of a union with null. */
  static org.apache.avro.Schema valueOf(org.apache.avro.Schema union) {
    return union.getTypes().stream()
        .filter(s -> s.getType() != org.apache.avro.Schema.Type.NULL)
        .reduce(
            (a, b) -> {
              throw unsupported(union);
            })
        .orElseThrow(() -> unsupported(union));
  }

  private static DataException unsupported(org.apache.avro.Schema avro) {
    return new DataException("No Connect schema for the Avro type " + avro);
  }
}
