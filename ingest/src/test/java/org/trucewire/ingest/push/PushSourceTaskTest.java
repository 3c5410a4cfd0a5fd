package org.trucewire.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

/** From a request to records, and from their confirmation to the answer. */
class PushSourceTaskTest {

  private static final String TWO =
      "[{\"id\": \"a\", \"title\": \"A\", \"text\": \"The truce holds.\"},"
          + " {\"id\": \"b\", \"title\": \"B\", \"text\": \"The truce is over.\"}]";

  private PushTaskRun run = PushTaskRun.of();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void theAnswerComesWhenTheLastRecordIsConfirmedAndNotBefore() throws InterruptedException {
    // Given a request of two articles that Connect has polled, and even polled again
    CompletableFuture<HttpResponse<String>> answer = run.send(run.articles(TWO));
    List<SourceRecord> batch = run.poll();
    assertThat(batch).hasSize(2);
    assertThat(run.task().poll()).isNull();

    // When one record is confirmed, then there is no answer yet
    run.confirm(batch.get(0));
    assertThat(run.task().poll()).isNull();
    assertThat(answer).isNotDone();

    // When the other is, too, then there is
    run.confirm(batch.get(1));
    HttpResponse<String> said = PushTaskRun.await(answer);
    assertThat(said.statusCode()).isEqualTo(202);
    assertThat(PushTaskRun.json(said).path("accepted").asInt()).isEqualTo(2);
    assertThat(PushTaskRun.json(said).at("/items/1/article_id").asText())
        .isEqualTo(batch.get(1).key());
    assertThat(run.worker().metric("push-articles-total", java.util.Map.of("key", "agency")))
        .isEqualTo(2.0);
  }

  @Test
  void anObjectAnArrayLinesValuesInARowAndGzipAreTheSameArticles() throws InterruptedException {
    String a = "{\"id\": \"a\", \"title\": \"A\", \"text\": \"The truce holds.\"}";
    String b = "{\"id\": \"b\", \"title\": \"B\", \"text\": \"The truce is over.\"}";

    // When the same is sent in every form
    run.stored(run.articles(a));
    run.stored(run.articles("\ufeff" + TWO));
    run.stored(run.articles(a + b));
    run.stored(run.articles(a + "\r\n\n" + b).setHeader("Content-Type", "application/x-ndjson"));
    run.stored(
        run.articles(BodyPublishers.ofByteArray(gzip(TWO))).header("Content-Encoding", "gzip"));

    // Then the articles are the same, with their own bytes, and the key's name as their source
    assertThat(run.worker().articles())
        .extracting(Article::getTitle)
        .containsExactly("A", "A", "B", "A", "B", "A", "B", "A", "B");
    assertThat(run.worker().articles())
        .filteredOn(article -> article.getTitle().equals("A"))
        .allSatisfy(
            article -> {
              assertThat(article.getSource()).isEqualTo("Example Agency");
              assertThat(UTF_8.decode(article.getOriginal().duplicate()).toString().strip())
                  .isEqualTo(a);
              assertThat(article.getFetchedAt()).isEqualTo(run.clock().instant());
            })
        .extracting(Article::getArticleId)
        .containsOnly(run.worker().articles().get(0).getArticleId());
  }

  @Test
  void badItemsAreNamedAndDeadLettersAndTheGoodOnesAreTaken() throws InterruptedException {
    // Given lines of which the second has no text, the third is no JSON and the fourth a repetition
    String good = "{\"id\": \"g\", \"text\": \"The truce holds.\"}";
    String lines = good + "\n{\"title\": \"no text\"}\n{\"text\": \n" + good + "\n";

    // When they are sent
    HttpResponse<String> answer =
        run.stored(run.articles(lines).setHeader("Content-Type", "application/x-ndjson"));

    // Then each has its result, the good one is an article, and the bad ones are dead letters
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(PushTaskRun.json(answer).path("items"))
        .extracting(item -> item.path("status").asText())
        .containsExactly("accepted", "refused", "refused", "repeated");
    assertThat(PushTaskRun.json(answer).at("/items/1/error").asText()).contains("no text");
    assertThat(run.worker().articles()).extracting(Article::getGuid).containsExactly("g");
    assertThat(run.worker().deadLetters()).extracting(TaskRun::text).contains("{\"text\": ");
    assertThat(TaskRun.headers(run.worker().deadLetters().get(1)))
        .containsEntry("source", "Example Agency")
        .containsEntry("location", "push:agency#3")
        .containsEntry("cause", "com.fasterxml.jackson.core.io.JsonEOFException");
  }

  @Test
  void whatFollowsABreakInAnArrayIsOneDeadLetter() throws InterruptedException {
    HttpResponse<String> answer =
        run.stored(run.articles("[{\"text\": \"The truce holds.\"}, {\"text\": oops}, {}]"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(PushTaskRun.json(answer).at("/items/1/error").asText())
        .contains("oops", "no item can be told from the next");
    assertThat(run.worker().articles()).hasSize(1);
    assertThat(run.worker().deadLetters())
        .extracting(TaskRun::text)
        .containsExactly(", {\"text\": oops}, {}]");
  }

  @Test
  void bytesThatAreNotWhatTheyClaimAreADeadLetterAsTheyCame() throws InterruptedException {
    // Given a gzip that ends too early, and text that is no UTF-8
    byte[] whole = gzip(TWO);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length - 12);
    byte[] latin1 =
        "{\"text\": \"Caf\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    // When they are sent
    HttpResponse<String> cut =
        run.stored(
            run.articles(BodyPublishers.ofByteArray(half)).header("Content-Encoding", "gzip"));
    HttpResponse<String> wrong = run.stored(run.articles(BodyPublishers.ofByteArray(latin1)));

    // Then both are refused with a reason, and kept
    assertThat(List.of(cut.statusCode(), wrong.statusCode())).containsOnly(400);
    assertThat(cut.body()).contains("no whole gzip");
    assertThat(wrong.body()).contains("UTF-8");
    assertThat(run.worker().deadLetters())
        .extracting(SourceRecord::value)
        .containsExactly(half, latin1);
  }

  @Test
  void keysDoNotShareTheIdsOfTheirItems() throws InterruptedException {
    run.stored(run.articles("{\"id\": \"1\", \"text\": \"The truce holds.\"}"));
    run.stored(
        run.articles("{\"id\": \"1\", \"text\": \"The truce holds.\"}")
            .setHeader("Authorization", "bearer " + PushTaskRun.OTHER_SECRET));
    assertThat(run.worker().articles())
        .extracting(Article::getSource)
        .containsExactly("Example Agency", "desk");
    assertThat(run.worker().articles()).extracting(Article::getArticleId).doesNotHaveDuplicates();
  }

  @Test
  void theSameArticleWithoutAnIdempotencyKeyIsTheSameArticle() throws InterruptedException {
    run.stored(run.articles(TWO));
    run.clock().advance(java.time.Duration.ofDays(2));
    run.stored(run.articles(TWO));
    List<Article> articles = run.worker().articles();
    assertThat(articles).hasSize(4);
    assertThat(articles.get(2).getArticleId()).isEqualTo(articles.get(0).getArticleId());
    assertThat(articles.get(2).getContentHash()).isEqualTo(articles.get(0).getContentHash());
  }

  @Test
  void whatConnectDroppedIsNotSaidToBeTaken() throws InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        run.send(run.articles(TWO).header("Idempotency-Key", "k"));
    List<SourceRecord> batch = run.poll();
    run.confirm(batch.get(0));
    run.task().commitRecord(batch.get(1), null);
    assertThat(PushTaskRun.await(answer).statusCode()).isEqualTo(500);
    assertThat(PushTaskRun.await(answer).body()).contains("errors.tolerance");

    // And the same request again is not taken for one that Kafka has
    assertThat(run.stored(run.articles(TWO).header("Idempotency-Key", "k")).statusCode())
        .isEqualTo(202);
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
