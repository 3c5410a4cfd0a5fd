package org.trucewire.bench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark in small, as a test of what it proves. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class FeedsIT {

  private static final Map<String, String> QUICK_TO_NOTICE =
      Map.of("session.timeout.ms", "3000", "heartbeat.interval.ms", "1000");
  private static final List<String> QUICK_TO_START =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @TempDir Path folder;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.1 alone is loopback")
  void everyStoryIsThereOnceWhenWorkersAreKilled() throws IOException, InterruptedException {
    // Given feeds on a day of seconds, and two workers that share them
    DaySettings settings =
        new DaySettings(
            40, Duration.ofSeconds(25), 2, 4, 3, 7, QUICK_TO_NOTICE, QUICK_TO_START, folder);

    // When workers are killed at random moments of it
    DayResult result = Day.run(settings, progress -> {});

    // Then tasks have failed only where Connect itself had no leader yet
    assertThat(result.restarts())
        .allMatch(reason -> reason.startsWith("org.apache.kafka.connect.runtime.rest"));

    // And every story of the server's list is in the topic once, with the right text
    assertThat(result.kills()).hasSize(3);
    assertThat(result.accounts().stories()).isGreaterThan(1000);
    assertThat(result.accounts().missing()).isEmpty();
    assertThat(result.accounts().repeated()).isEmpty();
    assertThat(result.accounts().strangers()).isEmpty();

    // And the tables and the ledger tell the same
    assertThat(result.ledger().rows()).isEqualTo(result.accounts().stories());
    assertThat(result.ledger().emitted()).isEqualTo(result.accounts().records());
    assertThat(result.ledger().accounted()).isEqualTo(result.accounts().records());
    assertThat(result.ledger().unbalanced()).isZero();
    assertThat(result.ledger().duplicates()).isZero();
    assertThat(result.ledger().deadLetters()).isZero();
    assertThat(result.isSound()).isTrue();
  }
}
