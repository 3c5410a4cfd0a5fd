package org.trucewire.app.gold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.trucewire.extract.ActorRef;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Mention;
import org.trucewire.extract.PlaceRef;
import org.trucewire.extract.Slot;

/** Writes what was found in a document as one JSON object. */
public final class EventLines {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventLines() {}

  /** The fields of an annotated corpus, and no others. */
  public static ObjectNode gold(String id, Extraction extraction) {
    ObjectNode line = NODES.objectNode().put("id", id);
    ArrayNode events = line.putArray("events");
    extraction.mentions().forEach(m -> events.add(core(m)));
    return line;
  }

  /** Everything that the library tells. */
  public static ObjectNode full(String id, Extraction extraction) {
    ObjectNode line = NODES.objectNode().put("id", id);
    line.put("outcome", extraction.outcome().name()).put("reason", extraction.reason());
    ArrayNode events = line.putArray("events");
    extraction.mentions().forEach(m -> events.add(everything(m)));
    return line;
  }

  private static ObjectNode core(Mention mention) {
    ObjectNode event = NODES.objectNode().put("type", mention.type().name());
    event.putArray("evidence").add(mention.evidence().start()).add(mention.evidence().end());
    event.set("initiators", ids(mention.initiators()));
    event.set("targets", ids(mention.targets()));
    event.set("mediators", ids(mention.mediators()));
    event.set("claimants", ids(mention.claimants()));
    return event
        .put("mode", mention.mode().name())
        .put("start", text(mention.date().start()))
        .put("end", text(mention.date().end()))
        .put("place", mention.place() == null ? null : mention.place().name());
  }

  private static ObjectNode everything(Mention mention) {
    ObjectNode event = core(mention);
    event.put("sentence", mention.sentence());
    event.put("date_words", mention.dateWords());
    event.put("date_precision", mention.date().precision().name());
    event.put("date_resolution", mention.date().resolution().name());
    PlaceRef place = mention.place();
    if (place != null) {
      event.put("place_country", place.country());
      event.put("latitude", place.latitude());
      event.put("longitude", place.longitude());
    }
    event.put("ceasefire_kind", text(mention.kind()));
    event.put("ceasefire_duration", mention.duration());
    event.put("killed", mention.killed());
    event.put("wounded", mention.wounded());
    event.put("violations", mention.violations());
    event.put("confidence", mention.confidence());
    event.put("rule", mention.rule());
    event.put("cameo", mention.cameo());
    event.put("plover", mention.plover());
    ArrayNode slots = event.putArray("slots");
    for (Slot slot : mention.slots()) {
      ObjectNode node = slots.addObject().put("slot", slot.name()).put("words", slot.words());
      if (slot.span() != null) {
        node.put("start", slot.span().start()).put("end", slot.span().end());
      }
    }
    return event;
  }

  private static ArrayNode ids(List<ActorRef> actors) {
    ArrayNode ids = NODES.arrayNode();
    actors.stream().map(ActorRef::id).distinct().sorted().forEach(ids::add);
    return ids;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
