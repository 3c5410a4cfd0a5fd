package org.trucewire.schemas.connect;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.trucewire.schemas.serde.TrustedRecords;

/** Carries the contract's records through Kafka Connect's own data model and back. */
public final class ConnectRecords {

  static {
    TrustedRecords.trust();
  }

  private ConnectRecords() {}

  /** A record as a Connect struct whose schema has the record's full name. */
  public static SchemaAndValue toConnect(SpecificRecord record) {
    Schema schema = ConnectSchemas.of(record.getSchema());
    return new SchemaAndValue(schema, struct(record, schema));
  }

  /**
   * A Connect struct as a record. Fields are matched by name; one that the struct lacks takes the
   * record's default, one that the record lacks is left out.
   *
   * @throws DataException if the value is no struct, a field that has no default is missing, or a
   *     value does not fit; the message names the field and the value
   */
  public static <T extends SpecificRecord> T fromConnect(
      Schema schema, Object value, Class<T> type) {
    if (!(value instanceof Struct struct)) {
      throw new DataException(
          "Expected a struct "
              + type.getName()
              + ", got "
              + (value == null ? "null" : value.getClass().getName())
              + " with schema "
              + (schema == null ? "none" : schema.name() + " (" + schema.type() + ")")
              + ": set value.converter="
              + AvroConverter.class.getName());
    }
    return type.cast(record(struct, SpecificData.get().getSchema(type), type.getSimpleName()));
  }

  private static Struct struct(IndexedRecord record, Schema schema) {
    Struct struct = new Struct(schema);
    List<Field> fields = schema.fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      struct.put(field, connectValue(record.get(i), field.schema()));
    }
    return struct;
  }

  private static Object connectValue(Object value, Schema schema) {
    if (value instanceof IndexedRecord record) {
      return struct(record, schema);
    } else if (value instanceof List<?> list) {
      return list.stream().map(v -> connectValue(v, schema.valueSchema())).toList();
    } else if (value instanceof LocalDate date) {
      return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    } else if (value instanceof Instant instant) {
      return Date.from(instant);
    } else if (value instanceof Enum<?> symbol) {
      return symbol.name();
    }
    return value;
  }

  private static IndexedRecord record(Struct struct, org.apache.avro.Schema avro, String path) {
    IndexedRecord record =
        (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(avro), avro);
    for (org.apache.avro.Schema.Field field : avro.getFields()) {
      String at = path + "." + field.name();
      Field given = struct.schema().field(field.name());
      record.put(
          field.pos(),
          given == null ? missing(field, at) : avroValue(struct.get(given), field.schema(), at));
    }
    return record;
  }

  private static Object missing(org.apache.avro.Schema.Field field, String at) {
    if (!field.hasDefaultValue()) {
      throw new DataException("Field " + at + " is missing and has no default");
    }
    return SpecificData.get().getDefaultValue(field);
  }

  private static Object avroValue(Object value, org.apache.avro.Schema avro, String at) {
    boolean optional = avro.getType() == org.apache.avro.Schema.Type.UNION;
    if (value == null) {
      if (optional) {
        return null;
      }
      throw new DataException("Field " + at + " is null and must not be");
    }
    org.apache.avro.Schema type = optional ? ConnectSchemas.valueOf(avro) : avro;
    try {
      return switch (type.getType()) {
        case RECORD -> record((Struct) value, type, at);
        case ARRAY -> array((List<?>) value, type.getElementType(), at);
        case ENUM -> SpecificData.get().createEnum(symbol(value, type), type);
        case BYTES -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : (ByteBuffer) value;
        case INT ->
            type.getLogicalType() == null
                ? (Object) (Integer) value
                : ((Date) value).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        case LONG ->
            type.getLogicalType() == null ? (Object) (Long) value : ((Date) value).toInstant();
        case DOUBLE -> ((Number) value).doubleValue();
        case BOOLEAN -> (Boolean) value;
        case STRING -> (String) value;
        default -> throw new DataException("Field " + at + " has the unsupported type " + type);
      };
    } catch (ClassCastException e) {
      throw new DataException(
          "Field " + at + " does not take the value " + value + " of " + value.getClass(), e);
    }
  }

  /**
   * A symbol that this version does not know becomes the enum's default, as Avro itself does it.
   */
  private static String symbol(Object value, org.apache.avro.Schema type) {
    String symbol = (String) value;
    return type.hasEnumSymbol(symbol) ? symbol : type.getEnumDefault();
  }

  private static List<Object> array(List<?> values, org.apache.avro.Schema element, String at) {
    List<Object> list = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      list.add(avroValue(values.get(i), element, at + "[" + i + "]"));
    }
    return list;
  }
}
