package org.trucewire.extract.streams;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.CeasefireState;
import org.trucewire.schemas.CeasefireStep;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Mode;
import org.trucewire.schemas.ViolationCount;

/** Tells a ceasefire's story from its events: the same one, in whatever order they came. */
final class CeasefireRecords {

  private static final Comparator<CeasefireStep> ORDER =
      Comparator.comparing(
              CeasefireStep::getOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(CeasefireStep::getEventId);

  private CeasefireRecords() {}

  /** The ceasefire with one more event; an event that it has already is replaced. */
  static Ceasefire add(Ceasefire ceasefire, List<Actor> parties, Event event) {
    List<CeasefireStep> steps = new ArrayList<>();
    if (ceasefire != null) {
      ceasefire.getHistory().stream()
          .filter(s -> !s.getEventId().equals(event.getEventId()))
          .forEach(steps::add);
    }
    steps.add(step(event));
    steps.sort(ORDER);
    return tell(parties, steps);
  }

  /** The ceasefire without that event; null if it has no other, or was none. */
  static Ceasefire remove(Ceasefire ceasefire, String eventId) {
    if (ceasefire == null) {
      return null;
    }
    List<CeasefireStep> steps =
        ceasefire.getHistory().stream().filter(s -> !s.getEventId().equals(eventId)).toList();
    return steps.isEmpty() ? null : tell(ceasefire.getParties(), steps);
  }

  /** Whether readers see a difference; null is no ceasefire. */
  static boolean differ(Ceasefire a, Ceasefire b) {
    // Not equals(): Avro's arrays compare without the logical types, and fail on a date.
    return a == null || b == null ? (a == null) != (b == null) : a.compareTo(b) != 0;
  }

  /** Whether any of its events shows that there is, or was, a ceasefire; null is none. */
  static boolean isEstablished(Ceasefire ceasefire) {
    return ceasefire != null
        && ceasefire.getHistory().stream()
            .anyMatch(s -> s.getMode() != Mode.DENIED && CeasefireParties.establishes(s.getType()));
  }

  private static CeasefireStep step(Event event) {
    LocalDate on = event.getDate().getStart();
    if (on == null) {
      on = event.getDate().getEnd();
    }
    if (on == null && event.getFirstReport() != null) {
      on = event.getFirstReport().atZone(ZoneOffset.UTC).toLocalDate();
    }
    return CeasefireStep.newBuilder()
        .setEventId(event.getEventId())
        .setType(event.getType())
        .setMode(event.getMode())
        .setOn(on)
        .setState(CeasefireState.UNKNOWN)
        .setInitiators(event.getInitiators())
        .setTargets(event.getTargets())
        .setMediators(event.getMediators())
        .setPlace(event.getPlace())
        .setKind(event.getCeasefireKind())
        .setDuration(event.getCeasefireDuration())
        .build();
  }

  private static Ceasefire tell(List<Actor> parties, List<CeasefireStep> steps) {
    Ceasefire.Builder told =
        Ceasefire.newBuilder()
            .setCeasefireId(CeasefireParties.ceasefireId(parties))
            .setParties(parties)
            .setMediators(
                EventRecords.distinct(steps.stream().flatMap(s -> s.getMediators().stream())));
    CeasefireState state = CeasefireState.PROPOSED;
    List<CeasefireStep> history = new ArrayList<>();
    for (CeasefireStep step : steps) {
      state = after(state, step);
      history.add(CeasefireStep.newBuilder(step).setState(state).build());
      if (happened(step)) {
        tellOne(told, step);
      }
    }
    return told.setState(state).setHistory(history).setViolations(violations(steps)).build();
  }

  private static boolean happened(CeasefireStep step) {
    return step.getMode() == Mode.ASSERTED || step.getMode() == Mode.CLAIMED;
  }

  private static void tellOne(Ceasefire.Builder told, CeasefireStep step) {
    switch (step.getType()) {
      case AGREED -> {
        told.setAgreedOn(step.getOn()).setEndedOn(null);
        if (step.getPlace() != null) {
          told.setPlace(step.getPlace());
        }
      }
      case EFFECTIVE, EXTENDED -> told.setEffectiveOn(step.getOn()).setEndedOn(null);
      case ENDED -> told.setEndedOn(step.getOn());
      default -> {
        // Calls, refusals and violations change neither of the three days.
      }
    }
    if (step.getKind() != null) {
      told.setKind(step.getKind());
    }
    if (step.getDuration() != null) {
      told.setDuration(step.getDuration());
    }
  }

  private static CeasefireState after(CeasefireState state, CeasefireStep step) {
    if (step.getMode() == Mode.DENIED) {
      return state;
    }
    boolean planned = step.getMode() == Mode.PLANNED;
    boolean stands = state == CeasefireState.AGREED || state == CeasefireState.IN_EFFECT;
    return switch (step.getType()) {
      case CALLED -> stands ? state : CeasefireState.PROPOSED;
      case AGREED -> planned ? (stands ? state : CeasefireState.PROPOSED) : CeasefireState.AGREED;
      case EFFECTIVE ->
          planned && state != CeasefireState.IN_EFFECT
              ? CeasefireState.AGREED
              : CeasefireState.IN_EFFECT;
      case EXTENDED -> planned ? state : CeasefireState.IN_EFFECT;
      case REJECTED -> stands ? state : CeasefireState.REJECTED;
      // What can be violated is in force; one violation does not end it.
      case VIOLATED -> state == CeasefireState.ENDED ? state : CeasefireState.IN_EFFECT;
      case ENDED -> planned ? state : CeasefireState.ENDED;
      default -> state;
    };
  }

  private static List<ViolationCount> violations(List<CeasefireStep> steps) {
    TreeMap<String, ViolationCount> byParty = new TreeMap<>();
    for (CeasefireStep step : steps) {
      if (step.getType() == EventType.VIOLATED && happened(step)) {
        int asserted = step.getMode() == Mode.ASSERTED ? 1 : 0;
        for (Actor actor : step.getInitiators()) {
          byParty.merge(
              actor.getActorId(),
              new ViolationCount(actor.getActorId(), asserted, 1 - asserted),
              (a, b) ->
                  new ViolationCount(
                      a.getActorId(),
                      a.getAsserted() + b.getAsserted(),
                      a.getClaimed() + b.getClaimed()));
        }
      }
    }
    return new ArrayList<>(byParty.values());
  }
}
