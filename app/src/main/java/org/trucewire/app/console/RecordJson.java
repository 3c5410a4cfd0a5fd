package org.trucewire.app.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.DateInterval;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Place;

/** The contract's records as the page reads them. */
final class RecordJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  static ObjectNode event(Event event) {
    ObjectNode json = NODES.objectNode();
    json.put("event_id", event.getEventId());
    json.put("type", event.getType().name());
    json.put("mode", event.getMode().name());
    json.set("initiators", actors(event.getInitiators()));
    json.set("targets", actors(event.getTargets()));
    json.set("mediators", actors(event.getMediators()));
    json.set("claimants", actors(event.getClaimants()));
    json.set("date", date(event.getDate()));
    json.set("place", place(event.getPlace()));
    json.put("killed", event.getKilled());
    json.put("wounded", event.getWounded());
    json.put("violations", event.getViolations());
    json.put("confidence", event.getConfidence());
    json.put("cameo", event.getCameo());
    json.put("plover", event.getPlover());
    json.put("ceasefire_id", event.getCeasefireId());
    json.put("ceasefire_kind", text(event.getCeasefireKind()));
    json.put("ceasefire_duration", event.getCeasefireDuration());
    json.put("source_count", event.getSourceCount());
    ArrayNode mentions = json.putArray("mentions");
    event.getMentions().forEach(m -> mentions.add(mention(m)));
    return json;
  }

  static ObjectNode ceasefire(Ceasefire ceasefire) {
    ObjectNode json = NODES.objectNode();
    json.put("ceasefire_id", ceasefire.getCeasefireId());
    json.set("parties", actors(ceasefire.getParties()));
    json.set("mediators", actors(ceasefire.getMediators()));
    json.put("place", ceasefire.getPlace() == null ? null : ceasefire.getPlace().getName());
    json.put("state", ceasefire.getState().name());
    json.put("agreed_on", text(ceasefire.getAgreedOn()));
    json.put("effective_on", text(ceasefire.getEffectiveOn()));
    json.put("ended_on", text(ceasefire.getEndedOn()));
    json.put("kind", text(ceasefire.getKind()));
    json.put("duration", ceasefire.getDuration());
    json.put("steps", ceasefire.getHistory().size());
    ArrayNode violations = json.putArray("violations");
    ceasefire
        .getViolations()
        .forEach(
            v ->
                violations
                    .addObject()
                    .put("actor_id", v.getActorId())
                    .put("asserted", v.getAsserted())
                    .put("claimed", v.getClaimed()));
    return json;
  }

  private static ObjectNode mention(Mention mention) {
    ObjectNode json = NODES.objectNode();
    json.put("article_id", mention.getArticleId());
    json.put("title", mention.getTitle());
    json.put("outlet", mention.getOutlet() == null ? mention.getSource() : mention.getOutlet());
    json.put("url", mention.getUrl());
    json.put("published", text(mention.getPublishedOn()));
    json.put("rule", mention.getRule());
    json.put("evidence", mention.getEvidence().getText());
    ArrayNode highlights = json.putArray("highlights");
    for (Highlight h : highlights(mention)) {
      highlights.addObject().put("start", h.start()).put("end", h.end()).put("role", h.role());
    }
    return json;
  }

  /** Part of the evidence, in UTF-16 units as the browser counts. */
  private record Highlight(int start, int end, String role) {}

  private static List<Highlight> highlights(Mention mention) {
    List<Highlight> found = new ArrayList<>();
    mention.getInitiators().forEach(a -> add(found, mention, a, "initiator"));
    mention.getTargets().forEach(a -> add(found, mention, a, "target"));
    mention.getMediators().forEach(a -> add(found, mention, a, "mediator"));
    mention.getClaimants().forEach(a -> add(found, mention, a, "claimant"));
    String evidence = mention.getEvidence().getText();
    if (mention.getDate().getWords() != null) {
      add(
          found,
          evidence.indexOf(mention.getDate().getWords()),
          mention.getDate().getWords(),
          "date");
    }
    if (mention.getPlace() != null) {
      add(
          found,
          evidence.indexOf(mention.getPlace().getName()),
          mention.getPlace().getName(),
          "place");
    }
    found.sort(Comparator.comparingInt(Highlight::start).thenComparing(Highlight::end));
    List<Highlight> apart = new ArrayList<>();
    for (Highlight h : found) {
      if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= h.start()) {
        apart.add(h);
      }
    }
    return apart;
  }

  private static void add(List<Highlight> found, Mention mention, Actor actor, String role) {
    String evidence = mention.getEvidence().getText();
    int length = evidence.codePointCount(0, evidence.length());
    if (actor.getStart() == null || actor.getEnd() == null) {
      return;
    }
    int start = actor.getStart() - mention.getEvidence().getStart();
    int end = actor.getEnd() - mention.getEvidence().getStart();
    if (start >= 0 && start < end && end <= length) {
      found.add(
          new Highlight(
              evidence.offsetByCodePoints(0, start), evidence.offsetByCodePoints(0, end), role));
    }
  }

  private static void add(List<Highlight> found, int start, String words, String role) {
    if (start >= 0 && !words.isEmpty()) {
      found.add(new Highlight(start, start + words.length(), role));
    }
  }

  private static ArrayNode actors(List<Actor> actors) {
    ArrayNode json = NODES.arrayNode();
    actors.forEach(a -> json.addObject().put("id", a.getActorId()).put("name", a.getName()));
    return json;
  }

  private static ObjectNode date(DateInterval date) {
    return NODES
        .objectNode()
        .put("start", text(date.getStart()))
        .put("end", text(date.getEnd()))
        .put("precision", date.getPrecision().name())
        .put("words", date.getWords());
  }

  private static ObjectNode place(Place place) {
    return place == null
        ? null
        : NODES
            .objectNode()
            .put("name", place.getName())
            .put("country", place.getCountry())
            .put("latitude", place.getLatitude())
            .put("longitude", place.getLongitude());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
