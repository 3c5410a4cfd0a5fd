package org.trucewire.app.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewire.app.gold.GoldEvent.Role;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;

/** Reads the events of an annotated document, or of one line of {@code extract --gold}. */
final class GoldLines {

  private GoldLines() {}

  /**
   * The events of a document.
   *
   * @param length of the document's text in code points
   * @param where file and line, for the error
   * @throws IllegalArgumentException naming the place, the field, its value, and what to write
   */
  static List<GoldEvent> events(JsonNode document, int length, String where) {
    JsonNode events = document.path("events");
    if (!events.isArray()) {
      throw new IllegalArgumentException(
          where + ": \"events\" is missing; write [] for a document without any");
    }
    List<GoldEvent> read = new ArrayList<>();
    for (JsonNode event : events) {
      read.add(event(event, length, where + ", event " + (read.size() + 1)));
    }
    return read;
  }

  private static GoldEvent event(JsonNode event, int length, String where) {
    int start = event.path("evidence").path(0).asInt(-1);
    int end = event.path("evidence").path(1).asInt(-1);
    if (start < 0 || end <= start || end > length) {
      throw new IllegalArgumentException(
          where
              + ": \"evidence\" is "
              + event.path("evidence")
              + "; write [start, end) in code points of a text of "
              + length);
    }
    Map<Role, List<String>> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      List<String> ids = new ArrayList<>();
      event.path(role.name()).forEach(id -> ids.add(id.asText()));
      roles.put(role, ids);
    }
    return new GoldEvent(
        constant(EventType.class, event, "type", where),
        start,
        end,
        roles,
        constant(Mode.class, event, "mode", where),
        text(event, "start"),
        text(event, "end"),
        text(event, "place"));
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, JsonNode event, String field, String where) {
    String value = event.path(field).asText();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        where
            + ": \""
            + field
            + "\" is \""
            + value
            + "\"; use one of "
            + List.of(type.getEnumConstants()));
  }

  private static String text(JsonNode event, String field) {
    return event.hasNonNull(field) ? event.get(field).asText() : null;
  }
}
