package org.trucewire.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.trucewire.schemas.DeadLetterHeaders;

class DeadLettersTest {

  private static final DeadLetterHeaders ABOUT =
      DeadLetterHeaders.newBuilder()
          .setStage("extract")
          .setCause("java.lang.IllegalStateException")
          .setMessage("schöne Bescherung")
          .setTopic("trucewire.articles")
          .setFetchedAt(Instant.parse("2024-05-01T12:00:00.001Z"))
          .setPartition(3)
          .setOffset(42L)
          .setVersion("1")
          .build();

  @Test
  void headersAreReadBack() {
    // Given a record with headers of its own, when the dead letter's are added
    RecordHeaders headers = new RecordHeaders();
    headers.add("trace", new byte[] {1});
    DeadLetters.headers(ABOUT).forEach(headers::add);

    // Then they tell the same, and its own are there
    assertThat(DeadLetters.read(headers)).isEqualTo(ABOUT);
    assertThat(headers.lastHeader("trace").value()).containsExactly(1);
    assertThat(headers.lastHeader("trucewire.dead-letter.length")).isNull();
  }

  @Test
  void otherRecordsAreNoDeadLetters() {
    assertThat(DeadLetters.read(new RecordHeaders())).isNull();
  }

  @Test
  void connectCarriesTheSameHeaders() {
    assertThat(ConnectDeadLetters.headers(ABOUT))
        .anySatisfy(
            h -> {
              assertThat(h.key()).isEqualTo("trucewire.dead-letter.message");
              assertThat(h.value()).isEqualTo("schöne Bescherung");
            })
        .hasSize(8);
  }
}
