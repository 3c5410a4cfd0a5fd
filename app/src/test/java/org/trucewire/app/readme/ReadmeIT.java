package org.trucewire.app.readme;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.app.embedded.Sqlite;

/** Runs every command of the README's {@code sh} blocks as a user would. */
class ReadmeIT {

  private static final Path HOME =
      Path.of(System.getProperty("trucewire.home")).toAbsolutePath().normalize();
  private static final Pattern SH_BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXPLAINED =
      Pattern.compile("```text\n(\\[\\d+-.*?)```", Pattern.DOTALL);
  private static final Pattern CONNECT = Pattern.compile("Kafka Connect +(http://\\S+)");
  private static final Pattern PAGE = Pattern.compile("Page +(http://\\S+)");

  @TempDir private Path folder;

  @Test
  void everyCommandOfTheReadmeDoesWhatItSays() throws Exception {
    // Given the README's commands
    List<String> commands = commands();
    assertThat(commands).startsWith("./trucewire demo", "mvn verify");

    // When the demo is started as the README says, on free ports and in a folder of the test's
    Path data = folder.resolve("data");
    Process demo = demo(data, "demo.log");
    try {
      String ready = awaitReady(demo, "demo.log");
      String connect = find(CONNECT, ready);
      PrintedTable table = PrintedTable.in(readme());
      await(
          "events of the sample feed", () -> rows(data, table.sql()).size() >= table.rows().size());

      // Then its tables hold what the README prints
      assertThat(rows(data, table.sql())).containsExactlyElementsOf(table.rows());

      // And each other command ends well
      for (String command : commands) {
        if (command.equals("./trucewire demo") || command.equals("mvn verify")) {
          continue;
        }
        boolean ingests = command.startsWith("./trucewire ingest");
        String output = run(ingests ? command + " --connect " + connect : command);
        assertThat(output).as(command).isNotBlank();
        if (command.startsWith("./trucewire explain")) {
          assertThat(output).contains(find(EXPLAINED, readme()));
        }
      }
      String page = find(PAGE, ready);
      assertThat(httpGet(page).body()).contains("<title>");
      await("every stage running", () -> httpGet(page + "/ready").statusCode() == 200);
    } finally {
      end(demo);
    }

    // And it ended in good order, and starts again where it was; only the feeds are read anew
    List<String> rows =
        Sqlite.dump(data.resolve("trucewire.db")).stream()
            .filter(row -> !row.startsWith("feeds: ") && !row.startsWith("ledger: "))
            .toList();
    assertThat(rows).isNotEmpty();
    Process again = demo(data, "again.log");
    try {
      awaitReady(again, "again.log");
      assertThat(Sqlite.dump(data.resolve("trucewire.db"))).containsAll(rows);
    } finally {
      end(again);
    }
  }

  @Test
  void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
    assertThat(commands()).contains("mvn verify");
    assertThat(Files.readString(HOME.resolve(".ci/run"))).containsPattern("mvn [^\n]*verify");
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = SH_BLOCK.matcher(readme());
    while (block.find()) {
      block
          .group(1)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .forEach(commands::add);
    }
    return commands;
  }

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }

  private Process demo(Path data, String log) throws IOException {
    return new ProcessBuilder(
            "./trucewire",
            "demo",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--kafka-port",
            "0",
            "--registry-port",
            "0",
            "--connect-port",
            "0")
        .directory(HOME.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile())
        .start();
  }

  private String awaitReady(Process demo, String log) {
    await(
        "\"Ready in\" of the demo",
        () -> {
          if (!demo.isAlive()) {
            throw new AssertionError("The demo ended: " + text(log));
          }
          return text(log).contains("Give it more");
        });
    return text(log);
  }

  private String text(String log) {
    try {
      return Files.readString(folder.resolve(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Process demo) throws InterruptedException {
    demo.destroy();
    if (!demo.waitFor(60, TimeUnit.SECONDS)) {
      demo.destroyForcibly();
      throw new AssertionError("The demo did not stop within a minute of being told");
    }
  }

  private String run(String command) throws IOException, InterruptedException {
    Path output = folder.resolve("command.log");
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end within two minutes");
    }
    String text = Files.readString(output, UTF_8);
    assertThat(process.exitValue()).as(command + "\n" + text).isZero();
    return text;
  }

  private static List<String> rows(Path data, String sql) {
    return Sqlite.rows(data.resolve("trucewire.db"), sql).stream()
        .map(row -> row.replace("null", ""))
        .toList();
  }

  private static HttpResponse<String> httpGet(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while asking " + url, e);
    }
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
