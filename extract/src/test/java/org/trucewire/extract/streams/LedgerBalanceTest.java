package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.LedgerPipeline.START;
import static org.trucewire.extract.streams.LedgerPipeline.article;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;

/** Whatever comes in, in whatever order: every source and hour adds up. */
class LedgerBalanceTest {

  private static final List<String> TITLES =
      List.of("MENTIONS", "NOTHING_FOUND", "FILTERED_GATE", "FILTERED_LANGUAGE", "POISON");
  private static final List<String> SOURCES = List.of("wire", "a|b", "archive %7C");

  @TempDir Path state;

  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Article> lastRead = new HashMap<>();
  private final Map<LedgerState, Long> expected = new TreeMap<>();
  private long emitted;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyHistoryBalances(long seed) {
    // Given a history of new, unchanged, changed, filtered, poisoned and unreadable articles
    Random random = new Random(seed);
    Map<String, LedgerEntry> ledger;
    try (LedgerPipeline pipeline = new LedgerPipeline(state, "balance-" + seed)) {
      for (int step = 0; step < 150; step++) {
        step(pipeline, random);
      }
      // When all of its hours are over
      pipeline.pass(Duration.ofHours(9));
      ledger = pipeline.ledger();

      // Then nothing is an alert, and each source and hour adds up
      assertThat(pipeline.alerts.all()).isEmpty();
    }
    Map<String, Long> differences = new TreeMap<>();
    Map<LedgerState, Long> counted = new TreeMap<>();
    for (LedgerEntry entry : ledger.values()) {
      boolean in = entry.getStage() == LedgerStage.INGEST;
      differences.merge(
          entry.getSource() + " " + entry.getHour(),
          in ? entry.getCount() : -entry.getCount(),
          Long::sum);
      counted.merge(entry.getState(), entry.getCount(), Long::sum);
    }
    assertThat(differences.values()).isNotEmpty().containsOnly(0L);

    // And every article is in the state that it should be in
    expected.put(LedgerState.EMITTED, emitted);
    assertThat(counted).isEqualTo(expected);
  }

  private void step(LedgerPipeline pipeline, Random random) {
    Instant at = START.plusSeconds(random.nextInt(4 * 3600));
    if (random.nextInt(20) == 0) {
      emitted++;
      expected.merge(LedgerState.DEAD_LETTER, 1L, Long::sum);
      pipeline.unreadable(at);
      return;
    }
    if (random.nextInt(20) == 0) {
      pipeline.tombstone(at);
      return;
    }
    String id = "article-" + random.nextInt(40);
    boolean unchanged = articles.containsKey(id) && random.nextInt(2) == 0;
    Article article =
        unchanged
            ? Article.newBuilder(articles.get(id)).setFetchedAt(at).build()
            : article(
                id,
                SOURCES.get(random.nextInt(SOURCES.size())),
                at,
                TITLES.get(random.nextInt(TITLES.size())),
                random.nextInt(3));
    articles.put(id, article);
    emitted++;
    expected.merge(stateOf(article), 1L, Long::sum);
    pipeline.emit(article);
  }

  /** By the rules of the contract; the version that counts is the one that came last. */
  private LedgerState stateOf(Article article) {
    Article before = lastRead.get(article.getArticleId());
    if (before != null && before.getContentHash().equals(article.getContentHash())) {
      return LedgerState.DUPLICATE;
    }
    if (article.getTitle().equals("POISON")) {
      return LedgerState.DEAD_LETTER;
    }
    lastRead.put(article.getArticleId(), article);
    if (before != null) {
      return LedgerState.REVISION;
    }
    return article.getTitle().startsWith("FILTERED")
        ? LedgerState.FILTERED
        : LedgerState.valueOf(article.getTitle());
  }
}
