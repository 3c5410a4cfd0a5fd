package org.trucewire.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.app.embedded.RunningStack.article;
import static org.trucewire.app.embedded.RunningStack.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.app.command.IngestCommand;
import org.trucewire.app.connect.ConnectException;
import org.trucewire.app.monitor.RecordCount;
import org.trucewire.schemas.deadletter.DeadLetters;
import picocli.CommandLine;

/** Files that cannot all be read, in a running pipeline. */
class IngestIT {

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
  void anUnknownConnectorKeyIsRefusedNamingTheNearest() {
    Map<String, String> config =
        Connectors.archive(stack.settings().topics().prefix(), List.of(folder));
    config.put("archive.rescan.msec", "5");

    assertThatThrownBy(() -> stack.connect().put("typo", config))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("archive.rescan.msec")
        .hasMessageContaining("archive.rescan.ms");
  }

  @Test
  void aBadMemberOfAFileIsADeadLetterAlone() {
    // Given a file whose second line is no JSON
    Path file =
        stack.write(
            "lines.jsonl", article("line-1") + "\nnot json at all\n" + article("line-3") + "\n");

    // When it is ingested
    stack.ingest("lines", file);

    // Then the lines around it give their articles, and it is a dead letter with its own words
    await(
        "both articles",
        () ->
            stack
                .rows("SELECT guid FROM articles ORDER BY 1")
                .containsAll(List.of("line-1", "line-3")));
    assertThat(stack.deadLetters())
        .anySatisfy(
            letter -> {
              assertThat(new String(letter.value(), UTF_8)).contains("not json at all");
              assertThat(DeadLetters.read(letter.headers()).getStage()).isEqualTo("ingest");
            });

    // And they are counted without the markers of transactions
    try (RecordCount count =
        new RecordCount(
            stack.stack().bootstrapServers(), stack.settings().topics().deadLetters().name())) {
      await("the number of dead letters", () -> count.read() == stack.deadLetters().size());
    }
  }

  @Test
  void ingestDoesNotWaitForWhatGivesNothing() {
    // Given a file in which all is passed over, an empty one, one told by its content alone, and
    // one of which half is no JSON
    stack.write("nothing/gone.jsonl", "{\"uri\": \"urn:x\", \"pubstatus\": \"canceled\"}\n");
    stack.write("nothing/empty.jsonl", "");
    stack.write(
        "nothing/page", "<html><body><p>" + "Talks went on. ".repeat(40) + "</p></body></html>");
    stack.write("nothing/half.jsonl", "{\"text\": \"Talks went on.\"}\n{\"text\": \n");
    StringWriter out = new StringWriter();

    // When they are ingested
    int code =
        new CommandLine(new IngestCommand())
            .setOut(new PrintWriter(out))
            .execute(
                "--connect=" + stack.stack().connectUrl(),
                "--topic-prefix=" + stack.settings().topics().prefix(),
                "--timeout-seconds=60",
                folder.resolve("nothing").toString());

    // Then it ends, and says what became of each
    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("gone.jsonl: holds no article, passed over: withdrawn 1")
        .contains("empty.jsonl: holds no record")
        .contains("page: read to the end, 1 record(s)\n")
        .contains(
            "half.jsonl: read to the end, 2 record(s), of which 1 could not be read: see topic");
  }
}
