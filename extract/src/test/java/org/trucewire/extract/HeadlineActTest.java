package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that begins in the middle of a report goes on about what its headline tells. */
class HeadlineActTest {

  @Test
  void givenActInHeadlineThenDefiniteNounGoesOnAboutIt() {
    // Given
    Document document =
        new Document(
            "headline",
            "ELN guerrillas attack army convoy",
            "The attack on the convoy took place near Fortul on Monday, a spokesman for the army"
                + " said.",
            LocalDate.of(2024, 5, 15),
            null);

    // When
    List<Mention> mentions = Extractors.bundled().newExtractor().extract(document).mentions();

    // Then
    assertThat(mentions).isNotEmpty();
    Mention attack = mentions.get(0);
    assertThat(attack.type()).isEqualTo(EventType.HOSTILITIES);
    assertThat(attack.initiators()).extracting(ActorRef::id).containsExactly("ELN");
    assertThat(attack.place().name()).isEqualTo("Fortul");
  }
}
