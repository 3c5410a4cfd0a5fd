package org.trucewire.ingest.feed.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trucewire.ingest.feed.websub.Subscription.Mode;

class SubscriptionTest {

  private static final Instant NOW = Instant.parse("2026-11-12T10:00:00Z");
  private static final Hub HUB = hub("https://hub.example/", "https://f.example/feed");
  private static final String TOPIC = "https://f.example/feed";

  private final Subscription subscription = new Subscription(() -> 0);

  @Test
  void aRequestThatNobodyVerifiesIsMadeAgain() {
    subscription.advertised(HUB, NOW);
    assertThat(subscription.due(NOW)).contains(new Subscription.Request(Mode.SUBSCRIBE, HUB));
    assertThat(subscription.due(at(4))).isEmpty();
    assertThat(subscription.due(at(5))).isEmpty(); // given up, and left alone for a minute
    assertThat(subscription.due(at(6))).isPresent();
  }

  @Test
  void backoffDoublesUpToSixHoursAndGrantsWhatTheHubAsks() {
    subscription.advertised(HUB, NOW);
    Instant now = NOW;
    for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360}) {
      assertThat(subscription.due(now)).isPresent();
      subscription.failed("no", null, now);
      assertThat(subscription.due(now.plus(Duration.ofMinutes(minutes)).minusMillis(1))).isEmpty();
      now = now.plus(Duration.ofMinutes(minutes));
    }
    assertThat(subscription.due(now)).isPresent();
    subscription.failed("later", Duration.ofHours(20), now);
    assertThat(subscription.due(now.plus(Duration.ofHours(19)))).isEmpty();
  }

  @Test
  void aLeaseOfNoTimeDoesNotMakeUsAskWithoutEnd() {
    subscription.advertised(HUB, NOW);
    subscription.due(NOW);
    assertThat(subscription.verify("subscribe", TOPIC, Duration.ZERO, NOW)).isTrue();
    assertThat(subscription.due(NOW.plusSeconds(90))).isEmpty();
    assertThat(subscription.due(NOW.plusSeconds(96))).isPresent();
  }

  @Test
  void whoChangesTheHubLeavesTheOldOneFirst() {
    subscription.advertised(HUB, NOW);
    subscription.due(NOW);
    subscription.verify("subscribe", TOPIC, Duration.ofDays(1), NOW);
    Hub other = hub("https://other.example/", TOPIC);
    subscription.advertised(other, at(1));
    assertThat(subscription.isActive(at(1))).isFalse();
    assertThat(subscription.due(at(1))).contains(new Subscription.Request(Mode.UNSUBSCRIBE, HUB));
    assertThat(subscription.verify("subscribe", TOPIC, null, at(1))).isFalse();
    assertThat(subscription.verify("unsubscribe", TOPIC, null, at(1))).isTrue();
    assertThat(subscription.due(at(1))).contains(new Subscription.Request(Mode.SUBSCRIBE, other));
  }

  @Test
  void aHubThatIsNotThereAnyMoreIsLeftWithoutGoodbye() {
    subscription.advertised(HUB, NOW);
    subscription.due(NOW);
    subscription.verify("subscribe", TOPIC, Duration.ofDays(1), NOW);
    subscription.advertised(null, NOW);
    Instant now = NOW;
    for (int i = 0; i < 3; i++) {
      assertThat(subscription.due(now)).isPresent();
      subscription.failed("gone", null, now);
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(subscription.due(now)).isEmpty();
    assertThat(subscription.isOver()).isTrue();
  }

  private static Instant at(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private static Hub hub(String uri, String topic) {
    return new Hub(URI.create(uri), URI.create(topic), URI.create(topic));
  }
}
