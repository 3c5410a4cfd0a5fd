package org.trucewire.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void namesAndCleanupAreTheContract() {
    assertThat(Topics.withPrefix("trucewire.").all())
        .extracting(t -> t.name() + " " + t.cleanupPolicy())
        .containsExactly(
            "trucewire.articles delete",
            "trucewire.readings compact",
            "trucewire.article-identities compact",
            "trucewire.mentions delete",
            "trucewire.events compact",
            "trucewire.ceasefires compact",
            "trucewire.ledger compact",
            "trucewire.dead-letters delete");
  }

  @Test
  void articlesAreKept30DaysAndMentions90() {
    Topics topics = Topics.withPrefix("");
    assertThat(topics.articles().config()).containsEntry("retention.ms", "2592000000");
    assertThat(topics.mentions().config()).containsEntry("retention.ms", "7776000000");
  }

  @Test
  void everyReadingIsThereForAWeek() {
    assertThat(Topics.withPrefix("").readings().config())
        .containsEntry("min.compaction.lag.ms", "604800000");
  }

  @Test
  void aPrefixThatNoTopicCanHaveIsRefused() {
    assertThatThrownBy(() -> Topics.withPrefix("news wire/"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("topic.prefix")
        .hasMessageContaining("news wire/");
  }
}
