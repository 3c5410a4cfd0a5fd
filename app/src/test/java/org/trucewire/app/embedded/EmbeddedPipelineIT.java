package org.trucewire.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.app.embedded.RunningStack.article;
import static org.trucewire.app.embedded.RunningStack.await;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.app.monitor.LagReader;
import org.trucewire.schemas.DeadLetterHeaders;
import org.trucewire.schemas.deadletter.DeadLetters;
import org.trucewire.schemas.topics.TopicSpec;
import org.trucewire.schemas.topics.Topics;

/** One broker, registry, Connect worker and streams, as the demo has them. */
class EmbeddedPipelineIT {

  @TempDir static Path folder;

  private static RunningStack stack;

  @BeforeAll
  static void start() {
    stack = RunningStack.over(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void anArticleEndsInTopicsAndTables() throws IOException {
    // Given a file with one article, when it is ingested
    Path file = stack.write("one.json", article("one"));
    stack.ingest("one", file);

    // Then the table holds its event
    await("the event's row", () -> !violations("one").isEmpty());
    assertThat(violations("one")).containsExactly("VIOLATED|CLAIMED|2026-11-10|AZE|ARM");

    // And Confluent's own deserializer reads the same from the topics
    try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer()) {
      confluent.configure(
          Map.of("schema.registry.url", stack.stack().registryUrl().toString()), false);
      for (String topic :
          List.of(
              stack.settings().topics().mentions().name(),
              stack.settings().topics().events().name())) {
        assertThat(stack.read(topic, confluent))
            .extracting(r -> (GenericRecord) r.value())
            .anySatisfy(
                r -> {
                  assertThat(r.get("type")).hasToString("VIOLATED");
                  assertThat(r.get("initiators").toString()).contains("\"AZE\"");
                });
      }
    }
  }

  @Test
  void theSameFileAgainAddsNothing() {
    // Given a file that was ingested
    Path file = stack.write("twice.json", article("twice"));
    stack.ingest("twice", file);
    await("the event's row", () -> !violations("twice").isEmpty());
    List<String> before = violations("twice");
    int events = eventsInTopic();

    // When its connector is told again, and another connector reads the same article elsewhere
    stack.ingest("twice", file);
    stack.ingest("twice-more", stack.write("copy/twice.json", article("twice")));
    // And one more article shows that everything before it is through
    stack.ingest("twice-end", stack.write("end.json", article("twice-end")));
    await("the last event's row", () -> !violations("twice-end").isEmpty());

    // Then there is the event of the last one more, and nothing else
    assertThat(violations("twice")).isEqualTo(before);
    assertThat(eventsInTopic()).isEqualTo(events + 1);
  }

  @Test
  void anEditedArticleIsItsNextRevisionInTheSameCluster() {
    // Given an article whose identity is in its table
    stack.ingest("edit", stack.write("edit.json", article("edit")));
    await("the first revision", () -> revisions("edit").equals(List.of("1|1")));

    // When it comes again with another text
    String edited = article("edit").replace("Armenia accused", "On Monday Armenia accused");
    stack.ingest("edit-again", stack.write("again/edit.json", edited));

    // Then it is the second revision, and still a cluster of its own
    await("the second revision", () -> revisions("edit").equals(List.of("2|1")));
  }

  @Test
  void aRevisionReplacesWhatItsEarlierVersionGave() {
    // Given an article with an event, and a ceasefire that no other article here tells of
    String article = article("revised");
    String agreed = "Ethiopia and the TPLF agreed to a ceasefire on Tuesday.";
    stack.ingest("revised", stack.write("revised.json", withText(article, agreed)));
    await("the ceasefire's row", () -> parties("TPLF").size() == 1);
    assertThat(mentionsOf("revised")).containsExactly(agreed);

    // When it comes with another event
    String called = "The African Union called for a ceasefire in Ethiopia on Tuesday.";
    stack.ingest("revised-1", stack.write("revised-1/revised.json", withText(article, called)));

    // Then that has taken the place of the first in all tables
    await("the second version", () -> mentionsOf("revised").equals(List.of(called)));
    await("the ceasefire to be gone", () -> parties("TPLF").isEmpty());

    // And when it comes with nothing, then nothing is left of it but its place in the ledger
    stack.ingest(
        "revised-2", stack.write("revised-2/revised.json", withText(article, "Bread and cakes.")));
    await("no event", () -> mentionsOf("revised").isEmpty());
    await(
        "the ledger's rows",
        () ->
            Set.copyOf(ledger("revised.json"))
                .equals(
                    Set.of(
                        "EXTRACT|MENTIONS|null|1|1",
                        "EXTRACT|REVISION|nothing_found|1|0",
                        "EXTRACT|REVISION|mentions|1|1",
                        "INGEST|EMITTED|null|3|0",
                        "INGEST|FETCHED|null|3|0")));
    await("its third revision", () -> revisions("revised").equals(List.of("3|1")));
  }

  private static String withText(String article, String text) {
    return article.replaceAll("\"text\": \".*\"", "\"text\": \"" + text + "\"");
  }

  private static List<String> mentionsOf(String guid) {
    return stack.rows(
        "SELECT m.evidence_text FROM mentions m JOIN articles a ON a.article_id = m.article_id"
            + " WHERE a.guid = '"
            + guid
            + "'");
  }

  private static List<String> parties(String actor) {
    return stack.rows(
        "SELECT ceasefire_id FROM ceasefire_parties WHERE actor_id = '" + actor + "'");
  }

  @Test
  void aRecordThatCannotBeReadIsADeadLetterAndProcessingGoesOn() {
    // Given a record with a schema id that nobody registered, with a header of its own
    byte[] bytes =
        ByteBuffer.allocate(12)
            .put((byte) 0)
            .putInt(987_654)
            .put("garbage".getBytes(UTF_8))
            .array();
    try (KafkaProducer<byte[], byte[]> producer = stack.producer()) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              stack.settings().topics().articles().name(), "key-1".getBytes(UTF_8), bytes);
      record.headers().add("trace", "abc".getBytes(UTF_8));
      assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(30));
    }

    // When the stream meets it, then it is a dead letter in its original bytes
    await("the dead letter", () -> extractDeadLetter() != null);
    ConsumerRecord<byte[], byte[]> letter = extractDeadLetter();
    assertThat(letter.value()).isEqualTo(bytes);
    assertThat(letter.key()).isEqualTo("key-1".getBytes(UTF_8));
    assertThat(letter.headers().lastHeader("trace").value()).isEqualTo("abc".getBytes(UTF_8));
    DeadLetterHeaders about = DeadLetters.read(letter.headers());
    assertThat(about.getTopic()).isEqualTo(stack.settings().topics().articles().name());
    assertThat(about.getMessage()).contains("987654");

    // And it is in the ledger, of no source that anybody knows
    await("its row in the ledger", () -> ledger("").size() == 2);
    assertThat(ledger(""))
        .first()
        .asString()
        .startsWith("EXTRACT|DEAD_LETTER|")
        .endsWith("RestClientException|1|0");
    assertThat(ledger("").get(1)).isEqualTo("INGEST|EMITTED|null|1|0");

    // And the articles behind it are processed
    stack.ingest("after", stack.write("after.json", article("after")));
    await("the event behind it", () -> !violations("after").isEmpty());
  }

  @Test
  void theLedgerAddsUp() {
    // Given a source with an article that has an event, one twice, and one of no interest
    String nothing = "{\"id\": \"ledger-2\", \"text\": \"The bakery sells bread and cakes.\"}";
    String lines = String.join("\n", article("ledger-1"), article("ledger-1"), nothing, "");

    // When it is ingested
    stack.ingest("ledger", stack.write("ledger.jsonl", lines));

    // Then the tables say what became of each
    await("the ledger's rows", () -> ledger("ledger.jsonl").size() == 5);
    assertThat(ledger("ledger.jsonl"))
        .containsExactly(
            "EXTRACT|DUPLICATE|null|1|0",
            "EXTRACT|FILTERED|gate|1|0",
            "EXTRACT|MENTIONS|null|1|1",
            "INGEST|EMITTED|null|3|0",
            "INGEST|FETCHED|null|3|0");
    assertThat(
            stack.rows(
                "SELECT fetched, ingest_difference, emitted, accounted, difference"
                    + " FROM ledger_balance WHERE source = 'ledger.jsonl'"))
        .containsExactly("3|0|3|3|0");
  }

  private static List<String> ledger(String source) {
    return stack.rows(
        "SELECT stage, state, reason, count, mentions FROM ledger WHERE source = '"
            + source
            + "' ORDER BY stage, state");
  }

  @Test
  void whatIsReadToTheEndHasNoLag() {
    // Given an article that has gone through
    stack.ingest("lag", stack.write("lag.json", article("lag")));
    await("its event's row", () -> !violations("lag").isEmpty());

    // When the lag of each stage is read, then it comes to 0, markers of transactions or not
    try (LagReader lag = new LagReader(stack.stack().bootstrapServers())) {
      Topics topics = stack.settings().topics();
      for (TopicSpec topic : List.of(topics.articles(), topics.mentions(), topics.events())) {
        await(
            "no lag on " + topic.name(),
            () -> lag.lag("streams", topics.prefix() + "extract", topic.name()).lag() == 0);
      }
      for (TopicSpec topic : List.of(topics.articles(), topics.events(), topics.ceasefires())) {
        await(
            "no lag of the sink on " + topic.name(),
            () -> lag.lag("sink", "connect-" + Connectors.SQL, topic.name()).lag() == 0);
      }
    }
  }

  private static ConsumerRecord<byte[], byte[]> extractDeadLetter() {
    return stack.deadLetters().stream()
        .filter(
            r -> {
              DeadLetterHeaders about = DeadLetters.read(r.headers());
              return about != null && about.getStage().equals("extract");
            })
        .findFirst()
        .orElse(null);
  }

  private static int eventsInTopic() {
    return stack
        .read(
            stack.settings().topics().events().name(),
            new org.apache.kafka.common.serialization.ByteArrayDeserializer())
        .size();
  }

  private static List<String> violations(String guid) {
    return stack.rows(
        "SELECT DISTINCT e.type, e.mode, e.date_start, i.actor_id, c.actor_id FROM events e"
            + " JOIN mentions m ON m.event_id = e.event_id"
            + " JOIN articles a ON a.article_id = m.article_id"
            + " JOIN event_actors i ON i.event_id = e.event_id AND i.role = 'INITIATOR'"
            + " JOIN event_actors c ON c.event_id = e.event_id AND c.role = 'CLAIMANT'"
            + " WHERE a.guid = '"
            + guid
            + "' ORDER BY 1, 2, 3, 4, 5");
  }

  /** The revision of the article, and whether it is alone in its cluster. */
  private static List<String> revisions(String guid) {
    return stack.rows(
        "SELECT i.revision, i.cluster_id = i.article_id FROM article_identities i"
            + " JOIN articles a ON a.article_id = i.article_id WHERE a.guid = '"
            + guid
            + "'");
  }
}
