package org.trucewire.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.app.embedded.RunningStack.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop and a start over the same folder. */
class RestartIT {

  private static final String REVISIONS =
      "SELECT a.guid, i.revision FROM article_identities i"
          + " JOIN articles a ON a.article_id = i.article_id ORDER BY 1";

  @TempDir Path folder;

  @Test
  void aSecondStartGoesOnWhereTheFirstWas() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path file =
        Files.writeString(
            folder.resolve("lines.jsonl"),
            line("a", "Thailand and Cambodia agreed to a ceasefire."));

    // Given a pipeline that has processed an article
    List<String> rows;
    String schemas;
    try (RunningStack stack = RunningStack.over(data)) {
      stack.ingest("lines", file);
      await("its ceasefire", () -> !stack.rows("SELECT 1 FROM ceasefires").isEmpty());
      await("its ledger", () -> ledger(stack).equals("1|1|0"));
      rows = Sqlite.dump(stack.settings().database());
      schemas = schemaIds(stack);
      refusesAnIncompatibleSchema(stack);
      aSecondProcessIsRefused(stack);
    }

    // When it is started again and the file has grown by one article
    Files.writeString(
        file,
        line("b", "Israel and Hezbollah signed a ceasefire."),
        java.nio.file.StandardOpenOption.APPEND);
    try (RunningStack stack = RunningStack.over(data)) {
      int events = stack.rows("SELECT event_id FROM events").size();
      stack.ingest("lines", file);
      await("the second event", () -> stack.rows("SELECT event_id FROM events").size() > events);

      // Then what was there is as it was, and the schemas have the ids that they had
      await("the ledger counts on", () -> ledger(stack).equals("2|2|0"));
      assertThat(Sqlite.dump(stack.settings().database()))
          .containsAll(
              rows.stream()
                  .filter(row -> !row.startsWith("ledger") && !row.startsWith("feeds"))
                  .toList());
      assertThat(stack.rows("SELECT guid FROM articles ORDER BY guid")).containsExactly("a", "b");
      assertThat(schemaIds(stack)).isEqualTo(schemas);

      // And when the first comes again, changed, then it replaces what it gave before the stop
      Path edited = Files.createDirectories(folder.resolve("edited")).resolve("lines.jsonl");
      Files.writeString(edited, line("a", "Thailand and Cambodia met."));
      stack.ingest("edited", edited);
      await("one event less", () -> stack.rows("SELECT 1 FROM events").size() == events);
      await("one ceasefire less", () -> stack.rows("SELECT 1 FROM ceasefires").size() == 1);
      assertThat(stack.rows("SELECT actor_id FROM ceasefire_parties ORDER BY 1"))
          .containsExactly("HEZBOLLAH", "ISR");
      await("its second revision", () -> stack.rows(REVISIONS).equals(List.of("a|2", "b|1")));
      await("the ledger of three", () -> ledger(stack).equals("3|3|0"));
    }
  }

  private static String ledger(RunningStack stack) {
    return String.join(
        "\n",
        stack.rows("SELECT sum(emitted), sum(accounted), sum(difference) FROM ledger_balance"));
  }

  private static void aSecondProcessIsRefused(RunningStack stack) {
    assertThatThrownBy(() -> EmbeddedStack.start(stack.settings(), step -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(stack.settings().data().toString())
        .hasMessageContaining("--data");
  }

  private static void refusesAnIncompatibleSchema(RunningStack stack)
      throws IOException, InterruptedException {
    String body =
        "{\"schema\": \"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Event\\\","
            + "\\\"namespace\\\":\\\"org.trucewire.schemas\\\",\\\"fields\\\":["
            + "{\\\"name\\\":\\\"obligatory\\\",\\\"type\\\":\\\"int\\\"}]}\"}";
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(registry(stack, "/subjects/trucewire.events-value/versions"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("incompatible").contains("obligatory");
  }

  private static String schemaIds(RunningStack stack) throws IOException, InterruptedException {
    StringBuilder ids = new StringBuilder();
    for (String topic : List.of("articles", "mentions", "events", "ceasefires")) {
      ids.append(
          send(HttpRequest.newBuilder(
                  registry(stack, "/subjects/trucewire." + topic + "-value/versions/latest")))
              .body()
              .replaceAll(",\"schema\":.*", "\n"));
    }
    assertThat(ids.toString()).contains("\"id\":").doesNotContain("error_code");
    return ids.toString();
  }

  private static URI registry(RunningStack stack, String path) {
    return stack.stack().registryUrl().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String line(String id, String text) {
    return "{\"id\": \"" + id + "\", \"published\": \"2026-11-12\", \"text\": \"" + text + "\"}\n";
  }
}
