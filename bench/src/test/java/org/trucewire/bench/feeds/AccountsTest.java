package org.trucewire.bench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trucewire.bench.feeds.Arrivals.Arrival;
import org.trucewire.bench.newsstand.Newsstand.Expected;
import org.trucewire.bench.newsstand.Version;

/** What the benchmark calls lost and repeated. */
class AccountsTest {

  private static final Version STORY = new Version(1, 1, 0);
  private static final Version FIRST = new Version(1, 2, 0);
  private static final Version EDITED = new Version(1, 2, 1);
  private static final Arrival ONCE = new Arrival(1500, 1);

  @Test
  void whatIsThereOnceIsExact() {
    Accounts accounts = of(Map.of(STORY, ONCE, FIRST, ONCE, EDITED, ONCE), List.of(), true, false);

    assertThat(accounts.isExact()).isTrue();
    assertThat(accounts.stories()).isEqualTo(2);
    assertThat(accounts.delays()).containsExactly(500L, 500L, 500L);
    assertThat(accounts.afterServing()).containsExactly(300L, 300L, 300L);
  }

  @Test
  void aStoryThatIsNotThereIsMissing() {
    Accounts accounts = of(Map.of(FIRST, ONCE, EDITED, ONCE), List.of(), true, true);

    assertThat(accounts.isExact()).isFalse();
    assertThat(accounts.missing()).containsExactly(STORY);
  }

  @Test
  void aStoryThatIsThereTwiceIsRepeated() {
    Accounts accounts =
        of(Map.of(STORY, new Arrival(1500, 2), FIRST, ONCE, EDITED, ONCE), List.of(), true, true);

    assertThat(accounts.isExact()).isFalse();
    assertThat(accounts.repeated()).containsExactly(STORY);
  }

  @Test
  void whatNoStorySaysIsUnexplained() {
    Accounts accounts =
        of(Map.of(STORY, ONCE, FIRST, ONCE, EDITED, ONCE), List.of("a stranger"), true, true);

    assertThat(accounts.isExact()).isFalse();
  }

  @Test
  void anEarlierVersionIsMissingOnlyIfItWasServedAndNobodyWasKilled() {
    Map<Version, Arrival> withoutFirst = Map.of(STORY, ONCE, EDITED, ONCE);

    assertThat(of(withoutFirst, List.of(), true, false).missing()).containsExactly(FIRST);
    assertThat(of(withoutFirst, List.of(), true, true).overtaken()).isEqualTo(1);
    assertThat(of(withoutFirst, List.of(), false, false).overtaken()).isEqualTo(1);
  }

  @Test
  void quantilesAreOfTheSortedValues() {
    assertThat(Accounts.quantile(List.of(), 0.5)).isZero();
    assertThat(Accounts.quantile(List.of(1L, 2L, 3L, 4L), 0.5)).isEqualTo(3);
    assertThat(Accounts.quantile(List.of(1L, 2L, 3L, 4L), 1)).isEqualTo(4);
  }

  private static Accounts of(
      Map<Version, Arrival> all, List<String> strangers, boolean served, boolean kills) {
    OptionalLong servedAt = served ? OptionalLong.of(1200) : OptionalLong.empty();
    List<Expected> list =
        List.of(
            new Expected(STORY, true, true, 1000, servedAt),
            new Expected(FIRST, false, true, 1000, servedAt),
            new Expected(EDITED, true, true, 1000, servedAt));
    return Accounts.of(list, all, 3, strangers, kills);
  }
}
