package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.Mentions.actors;
import static org.trucewire.extract.streams.Mentions.at;
import static org.trucewire.extract.streams.Mentions.mention;
import static org.trucewire.extract.streams.Mentions.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Mode;

class ArticleEventsTest {

  private static final Mention SHELLING =
      mention("a", 0, EventType.HOSTILITIES)
          .setInitiators(actors("AZE"))
          .setTargets(actors("ARM"))
          .setDate(on("2020-10-19"))
          .build();

  @Test
  void anUndatedMentionOfTheSameActsJoinsTheDatedOne() {
    // Given two mentions, of which the second adds no date
    Mention again =
        Mention.newBuilder(SHELLING).setMentionId("b").setDate(Mentions.NO_DATE).build();

    // When events are identified
    List<Mention> identified = ArticleEvents.identify(List.of(SHELLING, again));

    // Then both report one event
    assertThat(identified)
        .extracting(Mention::getEventId)
        .hasSize(2)
        .containsOnly(identified.get(0).getEventId());
  }

  @Test
  void anotherDayPlaceDirectionOrDenialIsAnotherEvent() {
    // Given mentions that differ from the first in one respect each
    List<Mention> mentions =
        List.of(
            Mention.newBuilder(SHELLING).setPlace(at("Shusha")).build(),
            Mention.newBuilder(SHELLING).setDate(on("2020-10-20")).build(),
            Mention.newBuilder(SHELLING).setPlace(at("Martuni")).build(),
            Mention.newBuilder(SHELLING)
                .setInitiators(actors("ARM"))
                .setTargets(actors("AZE"))
                .build(),
            Mention.newBuilder(SHELLING).setMode(Mode.DENIED).build());

    // When events are identified, then each has its own
    assertThat(ArticleEvents.identify(mentions))
        .extracting(Mention::getEventId)
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameReportInAnotherArticleIsAnotherEventForNow() {
    Mention elsewhere = Mention.newBuilder(SHELLING).setArticleId("other").build();
    assertThat(ArticleEvents.identify(List.of(SHELLING)).get(0).getEventId())
        .isNotEqualTo(ArticleEvents.identify(List.of(elsewhere)).get(0).getEventId());
  }
}
