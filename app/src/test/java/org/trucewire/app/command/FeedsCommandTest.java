package org.trucewire.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.ingest.feed.FeedListFile;
import org.trucewire.ingest.feed.FeedListFile.Listed;
import picocli.CommandLine;

@Timeout(60)
class FeedsCommandTest {

  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>Border, Gazette &#x202E;x</title><item><guid>1</guid>"
          + "<title>Truce</title><pubDate>Tue, 30 Apr 2024 22:15:00 GMT</pubDate></item>"
          + "</channel></rss>";
  private static final String PAGE =
      "<!doctype html><html><head><title>Gazette</title>"
          + "<link rel=alternate type='application/rss+xml' title='All news' href='/rss'>"
          + "<link rel=alternate type='application/atom+xml' title='Old' href='/gone'>"
          + "</head></html>";

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/", 200, PAGE);
    answer("/rss", 200, RSS);
    answer("/gone", 410, "no\u001b[31m more");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void discoverPrintsWhatThePageOffersAndWritesWhatCanBeRead() throws IOException {
    // Given a page that offers two feeds, one of which is gone
    Path opml = folder.resolve("found.opml");
    StringWriter out = new StringWriter();

    // When they are discovered
    int code = run(out, "discover", url("/"), "--write", opml.toString(), "--delay-ms=0");

    // Then both are shown, the text without what could steer a terminal, and one is in the list
    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("title   Border, Gazette x")
        .contains("offered application/rss+xml \"All news\"")
        .contains("reads   yes: RSS 2.0, 1 entries, newest 2024-04-30 22:15; stale: ")
        .contains("reads   no: gone: The server answered 410");
    assertThat(FeedListFile.read(opml))
        .containsExactly(new Listed("Border Gazette x", java.net.URI.create(url("/rss"))));
  }

  @Test
  void checkPrintsARowForEachFeedAndFailsIfOneCannotBeRead() throws IOException {
    // Given a list of one feed that can be read and one that cannot
    Path list = folder.resolve("feeds.txt");
    Files.writeString(list, "gazette=" + url("/rss") + "\nold=" + url("/gone") + "\n", UTF_8);
    Path readable = folder.resolve("readable.txt");
    StringWriter out = new StringWriter();

    // When it is checked
    int code = run(out, "check", list.toString(), "--write", readable.toString(), "--delay-ms=0");

    // Then each has its row, and the exit code says that one failed
    assertThat(code).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern(
            "stale +1  2024-04-30 22:15  gazette  the last new or changed entry is of 2024-04-30")
        .containsPattern("gone +-  - +old +The server answered 410")
        .contains("1 of 2 can be read.");
    assertThat(Files.readString(readable)).isEqualTo("gazette=" + url("/rss") + "\n");
  }

  @Test
  void privateAddressesAreRefusedUnlessAllowed() throws IOException {
    Path list = Files.writeString(folder.resolve("feeds.txt"), url("/rss") + "\n", UTF_8);
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new FeedsCommand())
            .setOut(new PrintWriter(out))
            .execute("check", list.toString());
    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("failing").contains("is not a public address");
  }

  private static int run(StringWriter out, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--allow-private";
    return new CommandLine(new FeedsCommand()).setOut(new PrintWriter(out)).execute(all);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }
}
