package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The items of a digest tell of wars of their own. */
class DigestTest {

  private final Extractor extractor = Extractors.bundled().newExtractor();

  private List<Mention> mentions(String text) {
    return extractor
        .extract(new Document("d", "World briefs", text, LocalDate.of(2024, 5, 15), null))
        .mentions();
  }

  @Test
  void givenHeadingsBetweenWarsThenEachItemHasItsOwnParties() {
    List<Mention> mentions =
        mentions(
            """
            Kenya

            Militants strike in the north

            Al-Shabaab fighters attacked a camp near Mandera on Monday.

            Philippines

            Soldiers clash with guerrillas in Samar

            Soldiers killed nine rebels in Samar on Tuesday, the army said.
            """);
    Mention last = mentions.get(mentions.size() - 1);
    assertThat(last.initiators()).extracting(ActorRef::id).containsExactly("PHL");
    assertThat(last.claimants()).extracting(ActorRef::id).containsExactly("PHL");
  }

  @Test
  void givenHeadingsWithinOneStoryThenItsPartiesStay() {
    List<Mention> mentions =
        mentions(
            """
            Al-Shabaab fighters attacked a camp near Mandera in Kenya on Monday.

            Heavy losses

            The militants killed nine soldiers, the Kenyan army said.
            """);
    Mention last = mentions.get(mentions.size() - 1);
    assertThat(last.initiators()).extracting(ActorRef::id).containsExactly("AL_SHABAAB");
    assertThat(last.targets()).extracting(ActorRef::id).containsExactly("KEN");
  }
}
