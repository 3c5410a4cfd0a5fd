package org.trucewire.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.app.embedded.RunningStack.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a feed shows, from its server to the tables. */
class FeedLedgerIT {

  private static final String ITEM =
      "<item><guid>%s</guid><title>%s</title><description>%s</description></item>";

  @TempDir Path folder;

  private HttpServer server;
  private volatile String feed;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          byte[] body = feed.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyEntryThatAFeedShowsIsAccountedFor() {
    // Given a feed with an article on a ceasefire, one of no interest, and an entry without a text
    String agreed = ITEM.formatted("a", "Truce", "Thailand and Cambodia agreed to a ceasefire.");
    String bread = ITEM.formatted("b", "Bread", "The bakery sells bread and cakes.");
    feed = rss(agreed + bread + "<item><guid>c</guid></item>");
    try (RunningStack stack = RunningStack.over(folder.resolve("data"))) {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
      stack
          .connect()
          .put(
              "gazette",
              Connectors.feeds(stack.settings().topics(), List.of("gazette=" + address), 500));

      String tables = "SELECT 1 FROM sqlite_master WHERE name = 'feeds'";
      await("the tables", () -> !stack.rows(tables).isEmpty());

      // When it is fetched again and again, and then shows one article more
      await("both of its articles", () -> balance(stack).equals("1|2|1|0|0|0"));
      feed = rss(ITEM.formatted("d", "More", "Armenia called for a ceasefire.") + agreed);

      // Then what it showed is accounted for, what was known before included
      await("the third", () -> balance(stack).equals("1|3|1|0|0|0"));
      await(
          "how it is doing",
          () ->
              stack
                  .rows("SELECT state, last_outcome, problem, shown, address FROM feeds")
                  .equals(List.of("ACTIVE|READ|null|2|" + address)));
      assertThat(stack.rows("SELECT DISTINCT reason FROM ledger WHERE state = 'DUPLICATE'"))
          .containsExactly("known");
      assertThat(stack.stack().extract().unbalancedHours()).isEmpty();
    }
  }

  /** Whether more was shown than is new, then new, unreadable, left out, and what is missing. */
  private static String balance(RunningStack stack) {
    return String.join(
        "\n",
        stack.rows(
            "SELECT sum(known) > 0, sum(emitted), sum(unreadable_items), sum(left_out),"
                + " sum(ingest_difference), sum(difference) FROM ledger_balance"));
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>Gazette</title><link>https://g.example</link>"
        + "<description>News</description>"
        + items
        + "</channel></rss>";
  }
}
