package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.EditedNews.NOON;
import static org.trucewire.extract.streams.EditedNews.article;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.EventType;
import org.trucewire.schemas.Mention;

/** What a revision does to the topics: as if only the last version of each article had come. */
class RevisionTest {

  private static final String AGREED = "Thailand and Cambodia agreed to a ceasefire on Tuesday.";
  private static final String CALLED =
      "The European Union called on Thailand and Cambodia to agree to a ceasefire on Monday.";
  private static final String VIOLATED =
      "Armenia accused Azerbaijan of violating the ceasefire on Wednesday.";

  private static final String UNDATED = "Armenia accused Azerbaijan of violating the ceasefire.";

  private static final List<String> SENTENCES =
      List.of(
          UNDATED,
          AGREED,
          CALLED,
          VIOLATED,
          "The ceasefire between Thailand and Cambodia collapsed on Wednesday.",
          "Thailand and Cambodia agreed to a ceasefire on Sunday.",
          "Azerbaijan violated the ceasefire on Wednesday.",
          "Russia said that Azerbaijan violated the ceasefire on Wednesday.",
          "The ceasefire between Armenia and Azerbaijan took effect on Monday.",
          "M23 rebels captured the town of Walikale on Sunday.",
          "The bakery sells bread and cakes.");

  @TempDir Path state;

  @Test
  void theSameAgainGivesNothing(TestInfo test) {
    try (EditedNews news = news(test)) {
      // Given an article with events
      news.take(article("a", AGREED + " " + VIOLATED));
      int mentions = news.mentions().size();
      assertThat(mentions).isPositive();

      // When it comes again, byte for byte, at once, after days, and after that
      news.take(article("a", AGREED + " " + VIOLATED));
      news.take(article("a", AGREED + " " + VIOLATED), NOON.plus(Duration.ofDays(20)));
      news.take(article("a", AGREED + " " + VIOLATED), NOON.plus(Duration.ofDays(40)));

      // Then there is nothing new, and it is the first revision still
      assertThat(news.mentions()).hasSize(mentions);
      assertThat(news.identities().get("a").getRevision()).isEqualTo(1);
    }
  }

  @Test
  void whatARevisionDoesNotReportAnyMoreIsGone(TestInfo test) {
    try (EditedNews news = news(test)) {
      // Given an article that reports an agreement, in a ceasefire of its own
      news.take(article("a", AGREED));
      assertThat(types(news)).containsExactly(EventType.AGREED);
      assertThat(news.ceasefires()).hasSize(1);

      // When its revision reports something else
      news.take(article("a", VIOLATED));

      // Then that stands alone: the mention is withdrawn, event and ceasefire are gone
      assertThat(types(news)).containsExactly(EventType.VIOLATED);
      assertThat(news.ceasefires().values())
          .singleElement()
          .extracting(c -> c.getParties().get(0).getActorId())
          .isEqualTo("ARM");
      assertThat(news.mentions())
          .extracting(Mention::getWithdrawn)
          .containsExactly(false, false, true);
      assertThat(news.mentions().get(2).getMentionId())
          .isEqualTo(news.mentions().get(0).getMentionId());
      assertThat(news.identities().get("a").getRevision()).isEqualTo(2);

      // And when the next one reports nothing, then nothing stands
      news.take(article("a", "The bakery sells bread and cakes."));
      assertThat(news.events()).isEmpty();
      assertThat(news.ceasefires()).isEmpty();
      assertThat(news.standing()).isEmpty();

      // And when the first comes back, then all is as it was
      news.take(article("a", AGREED));
      assertThat(types(news)).containsExactly(EventType.AGREED);
      assertThat(news.ceasefires()).hasSize(1);
      assertThat(news.identities().get("a").getRevision()).isEqualTo(4);
    }
  }

  @Test
  void anEventThatStaysIsNeverAway(TestInfo test) {
    try (EditedNews news = news(test)) {
      // Given an article, when a sentence is put before its own
      news.take(article("a", AGREED));
      String event = news.events().keySet().iterator().next();
      news.take(article("a", "The two governments met. " + AGREED));

      // Then the event has its new place in the text, and the old mention was withdrawn after that
      assertThat(news.events().get(event).getMentions())
          .singleElement()
          .satisfies(m -> assertThat(m.getEvidence().getStart()).isEqualTo(25));
      assertThat(news.mentions())
          .extracting(Mention::getWithdrawn)
          .containsExactly(false, false, true);
    }
  }

  @Test
  void aMentionThatStaysMayBelongToAnotherEvent(TestInfo test) {
    try (EditedNews news = news(test)) {
      // Given two sentences on one event, whose day only the second tells
      news.take(article("a", UNDATED + " " + VIOLATED));
      assertThat(news.events().values())
          .singleElement()
          .satisfies(e -> assertThat(e.getMentions()).hasSize(2));
      Event dated = news.events().values().iterator().next();
      assertThat(dated.getDate().getStart()).isNotNull();

      // When the second goes, then the first stands alone, in an event without a day
      news.take(article("a", UNDATED));
      assertThat(news.events().values())
          .singleElement()
          .satisfies(e -> assertThat(e.getDate().getStart()).isNull())
          .satisfies(e -> assertThat(e.getEventId()).isNotEqualTo(dated.getEventId()));
      assertThat(news.ceasefires().values()).singleElement().satisfies(c -> hasSteps(c, 1));
    }
  }

  @Test
  void aCeasefireWithoutWhatShowsItIsGoneAndItsCallsAreKept(TestInfo test) {
    try (EditedNews news = news(test)) {
      // Given a call, and in another article the agreement
      news.take(article("a", CALLED));
      news.take(article("b", AGREED));
      assertThat(news.ceasefires().values()).singleElement().satisfies(c -> hasSteps(c, 2));

      // When the agreement is taken back, then the ceasefire is gone
      news.take(article("b", "The bakery sells bread and cakes."));
      assertThat(news.ceasefires()).isEmpty();
      assertThat(types(news)).containsExactly(EventType.CALLED);

      // And when there is one again, then the call is in its history
      news.take(article("c", AGREED));
      assertThat(news.ceasefires().values()).singleElement().satisfies(c -> hasSteps(c, 2));
    }
  }

  @Test
  void aRevisionThatFailsReplacesNothingAndMayComeAgain(TestInfo test) {
    try (EditedNews news = news(test)) {
      // Given an article, when its revision cannot be read
      news.take(article("a", AGREED));
      news.take(article("a", "POISON " + VIOLATED));

      // Then the version before it stands, and is the one to compare with
      assertThat(types(news)).containsExactly(EventType.AGREED);
      news.take(article("a", AGREED));
      assertThat(news.mentions()).hasSize(1);
      assertThat(news.identities().get("a").getRevision()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyHistoryEndsLikeTheLastVersionsAlone(long seed) {
    // Given articles that come again and again, changed or not, by clocks that differ
    Random random = new Random(seed);
    Map<String, Article> last = new TreeMap<>();
    Map<String, Integer> revisions = new TreeMap<>();
    try (EditedNews news = new EditedNews(state.resolve("a"), "edited-" + seed);
        EditedNews alone = new EditedNews(state.resolve("b"), "last-" + seed)) {
      for (int step = 0; step < 90; step++) {
        Article article = article("article-" + random.nextInt(8), text(random));
        news.take(article, NOON.plusSeconds(random.nextInt(100_000)));
        Article before = last.get(article.getArticleId());
        if (!article.getBody().contains("POISON")
            && (before == null || !before.getBody().equals(article.getBody()))) {
          last.put(article.getArticleId(), article);
          revisions.merge(article.getArticleId(), 1, Integer::sum);
        }
      }

      // When only the last version of each comes, in another order
      List<Article> versions = new ArrayList<>(last.values());
      Collections.shuffle(versions, random);
      versions.forEach(alone::take);

      // Then all topics hold the same
      assertThat(text(news.events())).isEqualTo(text(alone.events()));
      assertThat(text(news.ceasefires())).isEqualTo(text(alone.ceasefires()));
      assertThat(news.standing()).isEqualTo(alone.standing());
      assertThat(alone.events()).isNotEmpty();
      news.identities()
          .forEach(
              (id, identity) -> assertThat(identity.getRevision()).isEqualTo(revisions.get(id)));
    }
  }

  private static String text(Random random) {
    List<String> sentences = new ArrayList<>(SENTENCES);
    Collections.shuffle(sentences, random);
    String text = String.join(" ", sentences.subList(0, 1 + random.nextInt(3)));
    return random.nextInt(12) == 0 ? "POISON " + text : text;
  }

  private static Map<String, String> text(Map<String, ?> records) {
    Map<String, String> texts = new TreeMap<>();
    records.forEach((id, record) -> texts.put(id, record.toString()));
    return texts;
  }

  private static List<EventType> types(EditedNews news) {
    return news.events().values().stream().map(Event::getType).toList();
  }

  private static void hasSteps(Ceasefire ceasefire, int steps) {
    assertThat(ceasefire.getHistory()).hasSize(steps);
  }

  private EditedNews news(TestInfo test) {
    return new EditedNews(state, test.getTestMethod().orElseThrow().getName());
  }
}
