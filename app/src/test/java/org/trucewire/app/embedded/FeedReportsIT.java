package org.trucewire.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.app.embedded.RunningStack.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.app.monitor.FeedReport;
import org.trucewire.app.monitor.FeedReports;

/** What Kafka Connect tells of a feed's state within its own process. */
class FeedReportsIT {

  @Test
  void aFeedThatFailsIsReportedWithItsEvidence(@TempDir Path folder) throws IOException {
    // Given a feed at a port where nobody answers, with a name that JMX must quote
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    try (RunningStack stack = RunningStack.over(folder.resolve("data"))) {
      // When its connector runs
      stack.stack().connect(List.of("News: \"Süd\" *=http://127.0.0.1:" + closed + "/feed"));
      FeedReports reports = new FeedReports();
      await(
          "the failing feed",
          () -> reports.read().stream().anyMatch(r -> r.state().equals("failing")));

      // Then it is reported under its name, with why and since when
      FeedReport report = reports.read().get(0);
      assertThat(report.connector()).isEqualTo(Connectors.FEEDS);
      assertThat(report.feed()).isEqualTo("News: \"Süd\" *");
      assertThat(report.code()).isEqualTo(8);
      assertThat(report.evidence()).contains("127.0.0.1:" + closed);
      assertThat(report.since()).isNotNull();
      assertThat(report.isHealthy()).isFalse();
    }
  }
}
