package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An article in which both sides of a truce accuse each other: what they add to the accusation
 * without saying whom it struck, when or where, is no act besides.
 */
class TruceAccusationTest {

  private static final String ARTICLE =
      "How the war between Ethiopia and Eritrea began again\n\n"
          + "Since the signing of a humanitarian truce in Tigray on 28 May, the warring parties"
          + " have repeatedly declared their opponents have broken it. In the first days after the"
          + " truce the shelling of the highlands became rarer, but on 7 June Ethiopia announced"
          + " the resumption of air strikes against Eritrea, which fired at observation posts."
          + " Asmara, in turn, accuses Addis Ababa of violating the truce and says that"
          + " \u201cEthiopia's offensive was stopped\u201d. The president of Ethiopia, for her"
          + " part, declared that the country would defend itself.";

  @Test
  void givenAccusationsThenOnlyActsOfTheirOwnAreActs() {
    // Given
    Document document = new Document("accusations", null, ARTICLE, LocalDate.of(2021, 6, 10), null);

    // When
    List<Mention> mentions = Extractors.bundled().newExtractor().extract(document).mentions();

    // Then
    assertThat(mentions)
        .extracting(Mention::type)
        .containsExactly(
            EventType.AGREED, EventType.VIOLATED, EventType.HOSTILITIES, EventType.VIOLATED);
    Mention strikes = mentions.get(2);
    assertThat(strikes.initiators()).extracting(ActorRef::id).containsExactly("ETH");
    assertThat(strikes.targets()).extracting(ActorRef::id).containsExactly("ERI");
    assertThat(strikes.date().start()).isEqualTo(LocalDate.of(2021, 6, 7));
    Mention accusation = mentions.get(3);
    assertThat(accusation.mode()).isEqualTo(Mode.CLAIMED);
    assertThat(accusation.initiators()).extracting(ActorRef::id).containsExactly("ETH");
    assertThat(accusation.claimants()).extracting(ActorRef::id).containsExactly("ERI");
  }
}
