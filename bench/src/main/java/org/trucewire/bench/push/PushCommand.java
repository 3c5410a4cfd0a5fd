package org.trucewire.bench.push;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trucewire.bench.cluster.Cluster;
import org.trucewire.bench.cluster.Committed;
import org.trucewire.bench.cluster.Folders;
import org.trucewire.ingest.push.PushSourceConnector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pushes articles to a real worker with more and more senders. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description = {
      "Push articles with more and more senders: articles a second, time until 202, and what the"
          + " limit of a key does.",
      "Ends with 1 if the topic does not hold every article that was accepted, once."
    })
public final class PushCommand implements Callable<Integer> {

  private static final String SECRET = "benchmark-secret-0123456789";
  private static final int[] SENDERS = {1, 4, 16, 64};
  private static final int[] ITEMS = {1, 100};

  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "For each number of senders (default: ${DEFAULT-VALUE}).")
  private int seconds = 10;

  /** For picocli. */
  public PushCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("trucewire-push");
    try (Cluster cluster = Cluster.start(folder, 1, Map.of(), List.of("-Xmx512m"))) {
      Senders free = new Senders(connector(cluster, "free", "100000"), SECRET);
      free.push(new Load(8, 20, Duration.ofSeconds(5)));
      line("Without a limit for the key:");
      head();
      for (int items : ITEMS) {
        for (int senders : SENDERS) {
          show(free, new Load(senders, items, Duration.ofSeconds(seconds)));
        }
      }
      line("With the limit that is the default, 50 requests a second:");
      head();
      Senders limited = new Senders(connector(cluster, "limited", "50"), SECRET);
      for (int senders : SENDERS) {
        show(limited, new Load(senders, 1, Duration.ofSeconds(seconds)));
      }
      line(
          "Load of the machine %.1f on %d cores; the worker %d MiB resident at most.",
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          Runtime.getRuntime().availableProcessors(),
          cluster.workers().get(0).peakResidentKib() / 1024);
      return isExact(cluster, free.accepted() + limited.accepted()) ? 0 : 1;
    } finally {
      Folders.delete(folder);
    }
  }

  private static URI connector(Cluster cluster, String name, String perSecond) throws IOException {
    int port = Cluster.freePort();
    Map<String, String> config = new HashMap<>();
    config.put("connector.class", PushSourceConnector.class.getName());
    config.put("tasks.max", "1");
    config.put("errors.retry.timeout", "-1");
    config.put("push.port", Integer.toString(port));
    config.put("push.secrets", name + ":" + SECRET);
    config.put("push.requests.per.second", perSecond);
    cluster.create(name, config);
    return URI.create("http://localhost:" + port + "/articles");
  }

  private boolean isExact(Cluster cluster, long accepted) {
    Committed committed = Committed.read(cluster.bootstrapServers(), cluster.articles());
    line(
        "%,d articles accepted; in the topic %,d records of %,d articles.",
        accepted, committed.records(), committed.keys());
    return committed.records() == accepted && committed.keys() == accepted;
  }

  private void head() {
    line(
        "%8s %9s %12s %12s %9s %9s %7s %7s %12s",
        "senders",
        "articles",
        "articles/s",
        "requests/s",
        "202: 50%",
        "99%",
        "429",
        "other",
        "Retry-After");
  }

  private void show(Senders senders, Load load) throws InterruptedException {
    LoadResult result = senders.push(load);
    line(
        "%8d %9d %12.0f %12.1f %6d ms %6d ms %7d %7d %10d s",
        load.senders(),
        load.items(),
        result.articlesPerSecond(),
        result.requestsPerSecond(),
        result.quantile(0.5),
        result.quantile(0.99),
        result.throttled(),
        result.others(),
        result.retryAfter());
  }

  private synchronized void line(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
