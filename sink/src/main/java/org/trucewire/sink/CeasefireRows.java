package org.trucewire.sink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.CeasefireStep;
import org.trucewire.schemas.Place;
import org.trucewire.schemas.ViolationCount;

/** A ceasefire as rows: itself, its parties, mediators, history and violations. */
final class CeasefireRows {

  private CeasefireRows() {}

  static Change.Put of(Ceasefire ceasefire) {
    String id = ceasefire.getCeasefireId();
    Place place = ceasefire.getPlace();
    List<Object> root =
        Table.CEASEFIRES.row(
            id,
            ceasefire.getState().name(),
            ceasefire.getAgreedOn(),
            ceasefire.getEffectiveOn(),
            ceasefire.getEndedOn(),
            ceasefire.getKind() == null ? null : ceasefire.getKind().name(),
            ceasefire.getDuration(),
            place == null ? null : place.getName(),
            place == null ? null : place.getCountry(),
            place == null ? null : place.getLatitude(),
            place == null ? null : place.getLongitude());
    return new Change.Put(
        RecordKind.CEASEFIRE,
        id,
        root,
        Map.of(
            Table.CEASEFIRE_PARTIES,
            actors(Table.CEASEFIRE_PARTIES, id, ceasefire.getParties()),
            Table.CEASEFIRE_MEDIATORS,
            actors(Table.CEASEFIRE_MEDIATORS, id, ceasefire.getMediators()),
            Table.CEASEFIRE_STEPS,
            steps(id, ceasefire.getHistory()),
            Table.CEASEFIRE_VIOLATIONS,
            violations(id, ceasefire.getViolations())));
  }

  /** Parties and mediators are sets of actors: should one be listed twice, the first counts. */
  private static List<List<Object>> actors(Table table, String id, List<Actor> actors) {
    Set<String> seen = new HashSet<>();
    List<List<Object>> rows = new ArrayList<>();
    for (Actor actor : actors) {
      if (seen.add(actor.getActorId())) {
        rows.add(
            table.row(
                id,
                actor.getActorId(),
                actor.getName(),
                actor.getKind().name(),
                actor.getCountry()));
      }
    }
    return rows;
  }

  private static List<List<Object>> steps(String id, List<CeasefireStep> history) {
    List<List<Object>> rows = new ArrayList<>();
    for (CeasefireStep step : history) {
      rows.add(
          Table.CEASEFIRE_STEPS.row(
              id,
              rows.size() + 1,
              step.getEventId(),
              step.getType().name(),
              step.getMode().name(),
              step.getOn(),
              step.getState().name()));
    }
    return rows;
  }

  private static List<List<Object>> violations(String id, List<ViolationCount> counts) {
    List<List<Object>> rows = new ArrayList<>();
    for (ViolationCount count : counts) {
      rows.add(
          Table.CEASEFIRE_VIOLATIONS.row(
              id, count.getActorId(), count.getAsserted(), count.getClaimed()));
    }
    return rows;
  }
}
