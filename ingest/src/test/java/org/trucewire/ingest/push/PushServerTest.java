package org.trucewire.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how; what it looks like from outside. */
class PushServerTest {

  private static final String ONE = "{\"id\": \"a\", \"text\": \"The truce holds.\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer wrong-secret-0123456789",
        "Bearer agency-secret-012345678",
        "Basic YWdlbmN5OmFnZW5jeQ=="
      })
  void whoHasNoKeyIsToldWhatToSend(String authorization) {
    try (PushTaskRun run = PushTaskRun.of()) {
      HttpResponse<String> answer =
          run.answer(run.articles(ONE).setHeader("Authorization", authorization));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(answer.body())
          .contains("Authorization")
          .doesNotContain("secret-0123", "agency")
          .doesNotContain("YWdlbmN5");
      assertThat(refused(run, "unauthorized")).isEqualTo(1.0);
    }
  }

  @Test
  void otherPathsMethodsAndTypesAreRefused() {
    try (PushTaskRun run = PushTaskRun.of()) {
      assertThat(run.answer(run.request("/")).statusCode()).isEqualTo(404);
      HttpResponse<String> get = run.answer(run.request("/articles"));
      assertThat(get.statusCode()).isEqualTo(405);
      assertThat(get.headers().firstValue("Allow")).hasValue("POST");
      assertThat(
              run.answer(run.articles("a=b").setHeader("Content-Type", "text/plain")).statusCode())
          .isEqualTo(415);
      assertThat(run.answer(run.articles(ONE).header("Content-Encoding", "br")).body())
          .contains("\\\"br\\\"", "gzip");
      assertThat(run.answer(run.articles(" [ ] ")).body()).contains("no article");
      assertThat(run.answer(run.articles("")).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void bodiesBeyondTheLimitAreRefusedHoweverTheyCome() {
    try (PushTaskRun run = PushTaskRun.of("push.body.max.bytes", "2000", "push.items.max", "3")) {
      String large = "{\"text\": \"" + "a".repeat(3000) + "\"}";
      // Given a length that is stated, one that is not, and one that unpacks to more
      List<HttpRequest.Builder> requests =
          List.of(
              run.articles(large),
              run.articles(
                  BodyPublishers.ofInputStream(
                      () -> new ByteArrayInputStream(large.getBytes(UTF_8)))),
              run.articles(BodyPublishers.ofByteArray(PushSourceTaskTest.gzip(large)))
                  .header("Content-Encoding", "gzip"),
              run.articles("{} {} {} {}"));
      for (HttpRequest.Builder request : requests) {
        HttpResponse<String> answer = run.answer(request);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).containsAnyOf("push.body.max.bytes", "push.items.max");
      }
      assertThat(refused(run, "too-large")).isEqualTo(4.0);
    }
  }

  @Test
  void whoComesTooOftenWaitsAndOthersDoNot() throws InterruptedException {
    try (PushTaskRun run = PushTaskRun.of("push.requests.per.second", "2")) {
      // Given a key that has used up its second
      run.stored(run.articles(ONE));
      run.stored(run.articles(ONE));
      HttpResponse<String> answer = run.answer(run.articles(ONE));
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");

      // Then another key is let in, and the same one after a second
      HttpRequest.Builder other =
          run.articles(ONE).setHeader("Authorization", "Bearer " + PushTaskRun.OTHER_SECRET);
      assertThat(run.stored(other).statusCode()).isEqualTo(202);
      run.clock().advance(Duration.ofSeconds(1));
      assertThat(run.stored(run.articles(ONE)).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void whenTooMuchWaitsForKafkaMoreIsRefusedUntilItIsThrough() throws InterruptedException {
    try (PushTaskRun run =
        PushTaskRun.of("push.body.max.bytes", "1024", "push.queue.max.bytes", "2048")) {
      String large = "{\"text\": \"" + "a".repeat(900) + "\"}";
      // Given two requests that wait
      List<CompletableFuture<HttpResponse<String>>> waiting =
          List.of(run.send(run.articles(large)), run.send(run.articles(large)));
      List<SourceRecord> batch = new java.util.ArrayList<>(run.poll());
      while (batch.size() < 2) {
        batch.addAll(run.poll());
      }
      assertThat(run.worker().metric("push-waiting-requests", Map.of())).isEqualTo(2.0);

      // When a third comes, then it is told to come later
      HttpResponse<String> answer = run.answer(run.articles(large));
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(refused(run, "queue-full")).isEqualTo(1.0);

      // And when the two are through, it is taken
      run.commit(batch);
      waiting.forEach(one -> assertThat(PushTaskRun.await(one).statusCode()).isEqualTo(202));
      assertThat(run.stored(run.articles(large)).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void whenKafkaDoesNotConfirmInTimeTheAnswerIs503() throws InterruptedException {
    try (PushTaskRun run = PushTaskRun.of("push.commit.timeout.ms", "300")) {
      // Given a request that nobody polls
      HttpResponse<String> answer = run.answer(run.articles(ONE));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.body()).contains("300 ms", "Idempotency-Key");

      // Then it was taken back; but what Connect has is not, and may still come
      assertThat(run.task().poll()).isNull();
      CompletableFuture<HttpResponse<String>> polled = run.send(run.articles(ONE));
      List<SourceRecord> batch = run.poll();
      assertThat(PushTaskRun.await(polled).statusCode()).isEqualTo(503);
      run.clock().advance(Duration.ofSeconds(1));
      assertThat(run.answer(run.request("/health")).body()).contains("stalled");
      run.commit(batch);
      HttpResponse<String> health = run.answer(run.request("/health"));
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("\"up\"");
    }
  }

  @Test
  void atItsEndItAnswersWhatWaitsAndClosesThePort() {
    PushTaskRun run = PushTaskRun.of();
    CompletableFuture<HttpResponse<String>> waiting = run.send(run.articles(ONE));
    while (!run.worker().metric("push-waiting-requests", Map.of()).equals(1.0)) {
      Thread.onSpinWait();
    }
    HttpRequest.Builder late = run.articles(ONE);
    run.close();
    assertThat(PushTaskRun.await(waiting).statusCode()).isEqualTo(503);
    assertThat(PushTaskRun.await(waiting).body()).contains("send this again");
    assertThat(run.send(late)).failsWithin(Duration.ofSeconds(20));
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (PushTaskRun run = PushTaskRun.of()) {
      String port = URI.create(run.task().url()).getPort() + "";
      assertThatThrownBy(() -> PushTaskRun.of("push.port", port))
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining(port)
          .hasMessageContaining("push.port");
    }
  }

  @Test
  void withAKeyStoreItSpeaksTls() throws Exception {
    // Given a key store with a certificate of its own
    Path store = folder.resolve("push.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "push",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit-1")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();

    // When a client that trusts it asks, then it is answered
    try (PushTaskRun run =
        PushTaskRun.of(
            "push.tls.keystore.path",
            store.toString(),
            "push.tls.keystore.password",
            "changeit-1")) {
      assertThat(run.task().url()).startsWith("https://localhost:");
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build();
      assertThat(
              client
                  .send(run.request("/health").build(), HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private static SSLContext trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit-1".toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("push", keys.getCertificate("push"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static Object refused(PushTaskRun run, String cause) {
    return run.worker().metric("push-refused-requests-total", Map.of("cause", cause));
  }
}
