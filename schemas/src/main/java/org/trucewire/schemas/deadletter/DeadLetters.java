package org.trucewire.schemas.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.trucewire.schemas.DeadLetterHeaders;

/** Writes {@link DeadLetterHeaders} as the headers of a record in the dead-letter topic. */
public final class DeadLetters {

  /** What the name of each header begins with. */
  public static final String HEADER_PREFIX = "trucewire.dead-letter.";

  private DeadLetters() {}

  /** One header for each field that is not null, in the order of the schema. */
  public static List<Header> headers(DeadLetterHeaders about) {
    List<Header> headers = new ArrayList<>();
    for (Schema.Field field : about.getSchema().getFields()) {
      Object value = about.get(field.pos());
      if (value != null) {
        headers.add(
            new RecordHeader(HEADER_PREFIX + field.name(), value.toString().getBytes(UTF_8)));
      }
    }
    return headers;
  }

  /**
   * Reads a dead letter's headers back.
   *
   * @return null if the record does not carry the obligatory ones
   * @throws NumberFormatException if one that should be a number is none
   * @throws DateTimeParseException if the time is none
   */
  public static DeadLetterHeaders read(Headers headers) {
    String stage = text(headers, "stage");
    if (stage == null) {
      return null;
    }
    return DeadLetterHeaders.newBuilder()
        .setStage(stage)
        .setCause(orEmpty(text(headers, "cause")))
        .setMessage(orEmpty(text(headers, "message")))
        .setSource(text(headers, "source"))
        .setLocation(text(headers, "location"))
        .setFetchedAt(instantOrNull(text(headers, "fetched_at")))
        .setTopic(text(headers, "topic"))
        .setPartition(intOrNull(text(headers, "partition")))
        .setOffset(longOrNull(text(headers, "offset")))
        .setLength(longOrNull(text(headers, "length")))
        .setSha256(text(headers, "sha256"))
        .setVersion(orEmpty(text(headers, "version")))
        .build();
  }

  private static String text(Headers headers, String field) {
    Header header = headers.lastHeader(HEADER_PREFIX + field);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  private static Integer intOrNull(String value) {
    return value == null ? null : Integer.valueOf(value);
  }

  private static Instant instantOrNull(String value) {
    return value == null ? null : Instant.parse(value);
  }

  private static Long longOrNull(String value) {
    return value == null ? null : Long.valueOf(value);
  }
}
