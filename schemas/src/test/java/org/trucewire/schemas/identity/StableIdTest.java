package org.trucewire.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableIdTest {

  @Test
  void theSamePartsGiveTheSameIdForEver() {
    assertThat(StableId.of("event", 1, null)).isEqualTo(StableId.of("event", 1, null)).hasSize(32);
    assertThat(StableId.of("event")).isEqualTo("242bd0d2926b135adc6b77baeae38d00");
  }

  @Test
  void otherPartsGiveAnotherId() {
    assertThat(StableId.of("ab", "c")).isNotEqualTo(StableId.of("a", "bc"));
    assertThat(StableId.of("a", null)).isNotEqualTo(StableId.of("a", ""));
    assertThat(StableId.of("a", null)).isNotEqualTo(StableId.of("a", "-"));
  }
}
