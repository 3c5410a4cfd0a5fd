package org.trucewire.extract.streams;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewire.schemas.Actor;
import org.trucewire.schemas.ActorKind;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.identity.StableId;

/** Between whom the ceasefire of an event is. */
final class CeasefireParties {

  private static final Set<ActorKind> FIGHTING =
      EnumSet.of(
          ActorKind.STATE,
          ActorKind.DE_FACTO_STATE,
          ActorKind.ARMED_GROUP,
          ActorKind.COALITION,
          ActorKind.GENERIC_GROUP);

  private CeasefireParties() {}

  /**
   * The parties in order of id; empty where the event tells fewer than two, or is none of a
   * ceasefire.
   */
  static List<Actor> of(Event event) {
    List<Actor> parties =
        switch (event.getType()) {
          case AGREED, EFFECTIVE, EXTENDED, ENDED ->
              fighting(Stream.concat(event.getInitiators().stream(), event.getTargets().stream()));
          case VIOLATED -> violated(event);
          case CALLED, REJECTED -> called(event);
          default -> List.of();
        };
    return parties.size() < 2 ? List.of() : parties;
  }

  /** Whoever accuses the only known violator is taken for the other side. */
  private static List<Actor> violated(Event event) {
    List<Actor> parties =
        fighting(Stream.concat(event.getInitiators().stream(), event.getTargets().stream()));
    return parties.size() == 1 && event.getClaimants().size() == 1
        ? fighting(Stream.concat(parties.stream(), event.getClaimants().stream()))
        : parties;
  }

  /** A third party may call on two others; with one target the caller may be a party or not. */
  private static List<Actor> called(Event event) {
    List<Actor> targets = fighting(event.getTargets().stream());
    return targets.size() > 1
        ? targets
        : fighting(Stream.concat(event.getInitiators().stream(), event.getTargets().stream()));
  }

  private static List<Actor> fighting(Stream<Actor> actors) {
    return EventRecords.distinct(actors.filter(a -> FIGHTING.contains(a.getKind())));
  }

  static String ceasefireId(List<Actor> parties) {
    return StableId.of("ceasefire", MentionRecords.ids(parties));
  }

  /** Whether the event shows that there is a ceasefire; calls and refusals do not. */
  static boolean establishes(EventType type) {
    return switch (type) {
      case AGREED, EFFECTIVE, EXTENDED, VIOLATED, ENDED -> true;
      default -> false;
    };
  }
}
