package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.Mentions.actors;
import static org.trucewire.extract.streams.Mentions.at;
import static org.trucewire.extract.streams.Mentions.mention;
import static org.trucewire.extract.streams.Mentions.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.CeasefireState;
import org.trucewire.schemas.CeasefireStep;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;
import org.trucewire.schemas.ViolationCount;

class CeasefireRecordsTest {

  private static final List<Event> STORY =
      List.of(
          event(mention("a", 0, EventType.CALLED).setDate(on("2020-10-02"))),
          event(
              mention("b", 0, EventType.AGREED)
                  .setDate(on("2020-10-10"))
                  .setMediators(actors("RUS"))
                  .setPlace(at("Nagorno-Karabakh"))),
          event(mention("c", 0, EventType.EFFECTIVE).setDate(on("2020-10-11"))),
          event(
              mention("d", 0, EventType.VIOLATED)
                  .setDate(on("2020-10-12"))
                  .setInitiators(actors("AZE"))
                  .setTargets(actors("ARM"))
                  .setMode(Mode.CLAIMED)),
          event(mention("e", 0, EventType.ENDED).setDate(on("2020-10-20"))),
          event(mention("f", 0, EventType.AGREED).setDate(on("2020-11-10")).setMode(Mode.DENIED)));

  @Test
  void theStoryIsToldByDay() {
    // Given the events in order, when the ceasefire is told
    Ceasefire ceasefire = tell(STORY);

    // Then each step shows where it stood
    assertThat(ceasefire.getHistory())
        .extracting(CeasefireStep::getState)
        .containsExactly(
            CeasefireState.PROPOSED,
            CeasefireState.AGREED,
            CeasefireState.IN_EFFECT,
            CeasefireState.IN_EFFECT,
            CeasefireState.ENDED,
            CeasefireState.ENDED);
    assertThat(ceasefire.getState()).isEqualTo(CeasefireState.ENDED);
    assertThat(ceasefire.getAgreedOn()).isEqualTo(LocalDate.of(2020, 10, 10));
    assertThat(ceasefire.getEndedOn()).isEqualTo(LocalDate.of(2020, 10, 20));
    assertThat(ceasefire.getMediators()).extracting("actorId").containsExactly("RUS");
    assertThat(ceasefire.getPlace()).isEqualTo(at("Nagorno-Karabakh"));
    assertThat(ceasefire.getViolations()).containsExactly(new ViolationCount("AZE", 0, 1));
  }

  @Test
  void theOrderOfArrivalDoesNotShow() {
    Ceasefire expected = tell(STORY);
    Random random = new Random(11);
    for (int i = 0; i < 50; i++) {
      List<Event> shuffled = new ArrayList<>(STORY);
      shuffled.add(STORY.get(random.nextInt(STORY.size())));
      Collections.shuffle(shuffled, random);
      assertThat(tell(shuffled)).isEqualByComparingTo(expected);
    }
  }

  @Test
  void callsAloneAreNoCeasefire() {
    assertThat(CeasefireRecords.isEstablished(tell(STORY.subList(0, 1)))).isFalse();
    assertThat(CeasefireRecords.isEstablished(tell(STORY.subList(0, 2)))).isTrue();
  }

  @Test
  void anAccuserIsTheOtherParty() {
    // Given a violation by one party that the other claims
    Event accusation =
        EventRecords.add(
            null,
            mention("a", 0, EventType.VIOLATED)
                .setEventId("e")
                .setInitiators(actors("AZE"))
                .setClaimants(actors("ARM"))
                .build());

    // When the parties are asked for, then it is both
    assertThat(CeasefireParties.of(accusation)).extracting("actorId").containsExactly("ARM", "AZE");
    assertThat(accusation.getCeasefireId())
        .isEqualTo(CeasefireParties.ceasefireId(actors("ARM", "AZE")));
  }

  private static Event event(Mention.Builder mention) {
    Mention built = mention.build();
    if (built.getInitiators().isEmpty()) {
      mention.setInitiators(actors("ARM", "AZE"));
    }
    return EventRecords.add(null, mention.setEventId("event-" + built.getArticleId()).build());
  }

  private static Ceasefire tell(List<Event> events) {
    Ceasefire ceasefire = null;
    for (Event event : events) {
      ceasefire = CeasefireRecords.add(ceasefire, actors("ARM", "AZE"), event);
    }
    return ceasefire;
  }
}
