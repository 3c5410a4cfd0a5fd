package org.trucewire.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * What a new version of a subject must be able to do. The levels are those of Confluent's registry:
 * BACKWARD, the new schema reads what the old one wrote; FORWARD, the old one reads what the new
 * one writes; FULL, both; TRANSITIVE, towards every earlier version and not only the latest.
 */
public enum Compatibility {
  /** Anything goes. */
  NONE(false, false, false),
  /** Reads what the latest version wrote. */
  BACKWARD(true, false, false),
  /** Reads what every version wrote. */
  BACKWARD_TRANSITIVE(true, false, true),
  /** Is read by the latest version. */
  FORWARD(false, true, false),
  /** Is read by every version. */
  FORWARD_TRANSITIVE(false, true, true),
  /** Both, towards the latest version. */
  FULL(true, true, false),
  /** Both, towards every version. */
  FULL_TRANSITIVE(true, true, true);

  private final boolean backward;
  private final boolean forward;
  private final boolean transitive;

  Compatibility(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  /**
   * Why a schema may not follow the earlier ones.
   *
   * @param earlier the subject's versions, oldest first
   * @return empty if it may
   */
  public List<String> breaches(Schema schema, List<Schema> earlier) {
    List<Schema> compared =
        transitive || earlier.isEmpty()
            ? earlier
            : earlier.subList(earlier.size() - 1, earlier.size());
    List<String> breaches = new ArrayList<>();
    for (int i = compared.size() - 1; i >= 0; i--) {
      int version = earlier.size() - (compared.size() - 1 - i);
      if (backward) {
        breaches(schema, compared.get(i), "the new schema cannot read version " + version)
            .forEach(breaches::add);
      }
      if (forward) {
        breaches(compared.get(i), schema, "version " + version + " cannot read the new schema")
            .forEach(breaches::add);
      }
    }
    return breaches;
  }

  private static Stream<String> breaches(Schema reader, Schema writer, String direction) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    if (result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE) {
      return Stream.empty();
    }
    return result.getIncompatibilities().stream()
        .map(i -> direction + ": " + i.getType() + " at " + i.getLocation() + ": " + reason(i));
  }

  private static String reason(Incompatibility incompatibility) {
    String message = incompatibility.getMessage();
    return message.length() <= 300 ? message : message.substring(0, 300) + "...";
  }

  static Compatibility parse(String level) {
    try {
      return valueOf(level);
    } catch (IllegalArgumentException e) {
      throw RegistryException.unprocessable(
          42203,
          "Invalid compatibility level \""
              + level
              + "\". Valid values are "
              + Stream.of(values()).map(Enum::name).collect(Collectors.joining(", ")));
    }
  }
}
