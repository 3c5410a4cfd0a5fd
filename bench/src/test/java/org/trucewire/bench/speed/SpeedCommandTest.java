package org.trucewire.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That it measures; what it measures is no matter of tests. */
class SpeedCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsEveryFigureOfAUsersArticles() throws IOException {
    // Given a file with one relevant article, and one that the gate keeps out
    Path file = folder.resolve("news.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "text": "Israel shelled Gaza on Monday. Hamas broke the ceasefire.", "published": "2024-05-15"}
        {"id": "b", "text": "The museum opens at nine.", "published": null, "anything": 1}
        """);

    // When it is measured for the shortest time
    String report = run("--warm-up", "0", "--rounds", "1", "--round", "200", file.toString());

    // Then every figure is there
    assertThat(report)
        .contains("1 relevant, 2 sentences", "news.jsonl")
        .containsPattern("sentences/s and core +[1-9]")
        .containsPattern("ratio to baseline +[0-9.]*[1-9]")
        .containsPattern("bytes/sentence +[1-9]")
        .containsPattern("load, ms +[1-9]")
        .containsPattern("heap of the library +[1-9]")
        .containsPattern("time by stage +[1-9][0-9]* samples")
        .contains("tagging", "roles in the document");
  }

  @Test
  void aLineThatIsNoArticleIsNamed() throws IOException {
    // Given
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"text\": \"x\", \"published\": \"tomorrow\"}\n");

    // When / Then
    assertThat(run(file.toString())).contains("bad.jsonl, line 1", "tomorrow", "2020-10-21");
  }

  private static String run(String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new CommandLine(new SpeedCommand())
        .setOut(out)
        .setErr(out)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              out.println(failure.getMessage());
              return 1;
            })
        .execute(arguments);
    return text.toString();
  }
}
