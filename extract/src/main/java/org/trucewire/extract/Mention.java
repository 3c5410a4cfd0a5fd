package org.trucewire.extract;

import java.util.List;
import java.util.Objects;
import org.trucewire.extract.date.DateInterval;

/**
 * One event as one sentence reports it. All spans count code points of the document's text.
 *
 * @param type what happened
 * @param mode how the sentence stands to it
 * @param evidence the whole sentence that reports it
 * @param sentence the words of that sentence
 * @param initiators who calls, agrees, rejects, violates, ends or attacks
 * @param targets who is called upon or attacked, the other side of a unilateral act
 * @param mediators who brokers, hosts, guarantees or monitors the ceasefire
 * @param claimants who is the source of the claim
 * @param date when it happened; {@link DateInterval} with neither end if the text does not say
 * @param dateWords the words the date was read from, null if there are none
 * @param place where it happened, null if the sentence names no place
 * @param kind what sort of ceasefire, null if not stated or not about one
 * @param duration ISO 8601 duration or period of the ceasefire ({@code PT72H}, {@code P3D}), null
 *     if not stated
 * @param killed number of people killed, null if not stated
 * @param wounded number of people wounded, null if not stated
 * @param violations number of violations counted, null if not stated
 * @param confidence the chance that the event is right, in [0, 1]
 * @param rule the id of the rule that fired
 * @param cameo CAMEO event code
 * @param plover PLOVER event type
 * @param slots which words filled which slot, for explanations
 */
public record Mention(
    EventType type,
    Mode mode,
    Span evidence,
    String sentence,
    List<ActorRef> initiators,
    List<ActorRef> targets,
    List<ActorRef> mediators,
    List<ActorRef> claimants,
    DateInterval date,
    String dateWords,
    PlaceRef place,
    CeasefireKind kind,
    String duration,
    Integer killed,
    Integer wounded,
    Integer violations,
    double confidence,
    String rule,
    String cameo,
    String plover,
    List<Slot> slots) {

  /**
   * Creates a mention.
   *
   * @throws NullPointerException if a part that must not be null is null
   * @throws IllegalArgumentException if {@code confidence} is outside [0, 1]
   */
  public Mention {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(rule, "rule");
    initiators = List.copyOf(initiators);
    targets = List.copyOf(targets);
    mediators = List.copyOf(mediators);
    claimants = List.copyOf(claimants);
    slots = List.copyOf(slots);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " must be in [0, 1]");
    }
  }
}
