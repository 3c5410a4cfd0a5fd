package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.Mentions.actors;
import static org.trucewire.extract.streams.Mentions.at;
import static org.trucewire.extract.streams.Mentions.mention;
import static org.trucewire.extract.streams.Mentions.on;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;

class EventRecordsTest {

  private static final List<Mention> REPORTS =
      List.of(
          mention("a", 0, EventType.VIOLATED)
              .setEventId("e")
              .setMode(Mode.CLAIMED)
              .setInitiators(actors("AZE"))
              .setClaimants(actors("ARM"))
              .setKilled(2)
              .build(),
          mention("a", 50, EventType.VIOLATED)
              .setEventId("e")
              .setInitiators(actors("AZE"))
              .setDate(on("2020-10-19"))
              .setKilled(3)
              .setConfidence(0.9)
              .build(),
          mention("b", 10, EventType.VIOLATED)
              .setEventId("e")
              .setInitiators(actors("AZE"))
              .setClaimants(actors("RUS"))
              .setPlace(at("Shusha"))
              .setOutlet("Wire")
              .setPublishedAt(Instant.parse("2020-10-20T08:00:00Z"))
              .build());

  @Test
  void theOrderOfArrivalDoesNotShow() {
    // Given the event from mentions in order
    Event expected = event(REPORTS);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      // When they come in another order, one of them twice
      List<Mention> shuffled = new ArrayList<>(REPORTS);
      shuffled.add(REPORTS.get(random.nextInt(REPORTS.size())));
      Collections.shuffle(shuffled, random);

      // Then it is the same event
      assertThat(event(shuffled)).isEqualByComparingTo(expected);
    }
  }

  @Test
  void anEventHoldsWhatItsMentionsTell() {
    Event event = event(REPORTS);

    assertThat(event.getMentions()).hasSize(3);
    assertThat(event.getMode()).isEqualTo(Mode.ASSERTED);
    assertThat(event.getClaimants()).extracting("actorId").containsExactly("ARM", "RUS");
    assertThat(event.getDate()).isEqualTo(on("2020-10-19"));
    assertThat(event.getPlace()).isEqualTo(at("Shusha"));
    assertThat(event.getKilled()).isEqualTo(3);
    assertThat(event.getConfidence()).isEqualTo(0.9);
    assertThat(event.getSourceCount()).isEqualTo(2);
    assertThat(event.getFirstReport()).isEqualTo(Instant.parse("2020-10-20T08:00:00Z"));
    assertThat(event.getLastReport()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
  }

  private static Event event(List<Mention> mentions) {
    Event event = null;
    for (Mention mention : mentions) {
      event = EventRecords.add(event, mention);
    }
    return event;
  }
}
