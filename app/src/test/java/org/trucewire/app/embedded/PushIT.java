package org.trucewire.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.app.embedded.RunningStack.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.app.Trucewire;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.ingest.push.PushSourceConnector;
import org.trucewire.schemas.deadletter.DeadLetters;

/** Articles that are pushed, with a real broker and Connect worker behind the port. */
class PushIT {

  private static final String SECRET = "integration-secret-0123456789";
  private static final String ARTICLES = "trucewire.articles";
  private static final String BODY = RunningStack.article("pushed");

  private static final Map<String, String> OPEN_TRANSACTIONS =
      Map.of("transaction.boundary", "interval", "transaction.boundary.interval.ms", "600000");

  @TempDir Path folder;

  private final int port = Ports.free();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whatIsAnsweredWith202IsCommitted() throws IOException, InterruptedException {
    try (RunningStack stack = RunningStack.over(folder.resolve("data"))) {
      // Given a port to push to
      stack.connect().put("push", config(SECRET, Map.of()));
      stack.connect().awaitRunning("push", Duration.ofSeconds(60));

      // When an article is pushed, then at the moment of the answer it is in the topic, committed
      HttpResponse<String> answer = client.send(push(BODY, "one"), text());
      List<ConsumerRecord<byte[], byte[]>> records = committed(stack.stack().bootstrapServers());
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(records).hasSize(1);
      assertThat(answer.body()).contains(new String(records.get(0).key(), UTF_8));

      // And the same request again has the same answer, and adds nothing
      assertThat(client.send(push(BODY, "one"), text()).body()).isEqualTo(answer.body());
      assertThat(committed(stack.stack().bootstrapServers())).hasSize(1);

      // And what is no article is a dead letter when its sender learns of it
      assertThat(client.send(push("{\"text\": oops", "two"), text()).statusCode()).isEqualTo(400);
      assertThat(stack.deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"text\": oops");
                assertThat(DeadLetters.read(letter.headers()).getSource()).isEqualTo("Agency");
              });

      // And the article's event comes out at the other end
      await("its event", () -> !stack.rows("SELECT 1 FROM events").isEmpty());
      assertThat(stack.rows("SELECT guid, source FROM articles")).containsExactly("pushed|Agency");
    }
  }

  @Test
  void aWorkerThatIsKilledBeforeTheCommitHasAnsweredNothingAndTheRetryIsOneRecord()
      throws IOException, InterruptedException {
    Ports ports = new Ports(0, 0, 0, 0).claimed();
    String kafka = "localhost:" + ports.kafka();
    ConnectClient connect = new ConnectClient(URI.create("http://localhost:" + ports.connect()));
    Process worker = demo(ports, "first.log");
    try {
      // Given a worker whose transactions stay open, and a request whose record is in one
      awaitReady(worker, "first.log");
      connect.put("push", config("${env:PUSH_SECRET}", OPEN_TRANSACTIONS));
      connect.awaitRunning("push", Duration.ofSeconds(60));
      CompletableFuture<HttpResponse<String>> answer = client.sendAsync(push(BODY, "k"), text());
      await("the record, uncommitted", () -> written(kafka) > 0);
      assertThat(committed(kafka)).isEmpty();
      assertThat(answer).isNotDone();

      // When the worker is killed, then the sender has no answer
      worker.destroyForcibly();
      assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(answer).failsWithin(Duration.ofSeconds(60));
    } finally {
      worker.destroyForcibly();
    }
    Process again = demo(ports, "again.log");
    try {
      // And when it sends the request to the next worker, it is committed, once
      awaitReady(again, "again.log");
      connect.put("push", config("${env:PUSH_SECRET}", Map.of()));
      connect.awaitRunning("push", Duration.ofSeconds(60));
      // (The new configuration starts the task anew: senders try until the port is open again.)
      List<HttpResponse<String>> answers = new ArrayList<>();
      await("202", () -> sent(push(BODY, "k"), answers) == 202);
      assertThat(committed(kafka)).hasSize(1);
      await("202 for the same again", () -> sent(push(BODY, "k"), answers) == 202);
      assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
          .extracting(HttpResponse::body)
          .hasSize(2)
          .containsOnly(answers.get(answers.size() - 1).body());
      assertThat(committed(kafka)).hasSize(1);
    } finally {
      again.destroy();
      assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Map<String, String> config(String secret, Map<String, String> more) {
    Map<String, String> config = new HashMap<>(more);
    config.put("connector.class", PushSourceConnector.class.getName());
    config.put("tasks.max", "1");
    config.put("push.port", Integer.toString(port));
    config.put("push.secrets", "agency:" + secret + ":Agency");
    return config;
  }

  private HttpRequest push(String body, String idempotencyKey) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/articles"))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + SECRET)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", idempotencyKey)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The answer's status; 0 while nobody listens. */
  private int sent(HttpRequest request, List<HttpResponse<String>> answers) {
    try {
      answers.add(client.send(request, text()));
      return answers.get(answers.size() - 1).statusCode();
    } catch (IOException e) {
      return 0; // between two tasks
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private static List<ConsumerRecord<byte[], byte[]>> committed(String bootstrapServers) {
    return RunningStack.read(bootstrapServers, ARTICLES, new ByteArrayDeserializer());
  }

  /** How much was written to the topic of articles, in open transactions too. */
  private static long written(String bootstrapServers) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(ARTICLES).stream()
              .map(p -> new TopicPartition(ARTICLES, p.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** The demo in a process of its own, which can be killed. */
  private Process demo(Ports ports, String log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Trucewire.class.getName(),
                "demo",
                "--no-sample",
                "--data",
                folder.resolve("killed").toString(),
                "--port",
                Integer.toString(ports.console()),
                "--kafka-port",
                Integer.toString(ports.kafka()),
                "--registry-port",
                Integer.toString(ports.registry()),
                "--connect-port",
                Integer.toString(ports.connect()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().put("PUSH_SECRET", SECRET);
    return builder.start();
  }

  private void awaitReady(Process demo, String log) {
    await(
        "the demo to be ready",
        () -> {
          String said = said(log);
          assertThat(demo.isAlive()).as(said).isTrue();
          return said.contains("Give it more");
        });
  }

  private String said(String log) {
    try {
      return Files.readString(folder.resolve(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
