package org.trucewire.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trucewire.app.console.ConsoleServer;
import org.trucewire.app.embedded.Connectors;
import org.trucewire.app.embedded.DemoSettings;
import org.trucewire.app.embedded.EmbeddedStack;
import org.trucewire.app.embedded.Ports;
import org.trucewire.app.monitor.PipelineMonitor;
import org.trucewire.extract.streams.ledger.UnbalancedHour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one process. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run the whole pipeline in this process, without Docker.",
      "",
      "Starts a Kafka broker, a schema registry, Kafka Connect with the feed, archive and SQL "
          + "connectors, and the streams, over a sample feed. Ctrl-C stops it; the next start goes "
          + "on where it was."
    })
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "Where topics, stores and tables are kept (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--feed",
      paramLabel = "URL",
      description = "An RSS or Atom feed to poll besides the sample feed; may be given repeatedly.")
  private List<String> feeds = new ArrayList<>();

  @Option(names = "--no-sample", description = "Do not poll the sample feed.")
  private boolean noSample;

  @Option(
      names = "--poll-seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "Seconds between two polls of a feed (default: ${DEFAULT-VALUE}).")
  private long pollSeconds;

  @Option(
      names = "--lexicon",
      paramLabel = "FOLDER",
      description = "Lexicon files of your own; they add to ours and override them.")
  private Path lexicon;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the page (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int consolePort;

  @Option(
      names = "--kafka-port",
      defaultValue = "9092",
      description = "Port of the broker (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int kafkaPort;

  @Option(
      names = "--registry-port",
      defaultValue = "8081",
      description = "Port of the schema registry (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int registryPort;

  @Option(
      names = "--connect-port",
      defaultValue = "8083",
      description = "Port of Kafka Connect (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int connectPort;

  /** For picocli. */
  public DemoCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    long begin = System.nanoTime();
    PrintWriter out = spec.commandLine().getOut();
    DemoSettings settings =
        new DemoSettings(
            data.toAbsolutePath().normalize(),
            new Ports(kafkaPort, registryPort, connectPort, consolePort).claimed(),
            feeds,
            !noSample,
            Duration.ofSeconds(pollSeconds),
            lexicon);
    try (StopSignal stop = StopSignal.onShutdown();
        ConsoleServer console = ConsoleServer.start(settings.ports().console());
        EmbeddedStack stack = EmbeddedStack.start(settings, step -> say(out, step + " ..."));
        PipelineMonitor monitor = monitor(settings, stack, console)) {
      monitor.start();
      console.follow(settings.topics(), stack.bootstrapServers(), stack.registryUrl());
      stack.connect(allFeeds(console));
      say(out, ready(settings, stack, console, begin));
      stop.await();
      say(out, "Stopping; the next start goes on from here.");
    }
    return 0;
  }

  private static PipelineMonitor monitor(
      DemoSettings settings, EmbeddedStack stack, ConsoleServer console) {
    return new PipelineMonitor(
        settings.topics(),
        stack.bootstrapServers(),
        () -> stack.extract().streams().state(),
        () -> stack.extract().unbalancedHours().stream().map(UnbalancedHour::text).toList(),
        stack.connectUrl(),
        Connectors.SQL,
        Clock.systemUTC(),
        console::show);
  }

  private List<String> allFeeds(ConsoleServer console) {
    List<String> all = new ArrayList<>(feeds);
    if (!noSample) {
      all.add(0, "sample=" + console.url() + ConsoleServer.SAMPLE_FEED);
    }
    return all;
  }

  private static String ready(
      DemoSettings settings, EmbeddedStack stack, ConsoleServer console, long begin) {
    return String.format(
        java.util.Locale.ROOT,
        """

        Ready in %.1f s.

          Page             %s
          Kafka            %s   topics %sarticles, readings, article-identities, mentions,
                           events, ceasefires, ledger, dead-letters
          Schema registry  %s
          Kafka Connect    %s
          SQLite           %s

        Events appear on the page, in the topics and in the tables as articles arrive.
        Give it more:  ./trucewire ingest PATH...      Stop it: Ctrl-C
        """,
        (System.nanoTime() - begin) / 1e9,
        console.url(),
        stack.bootstrapServers(),
        settings.topics().prefix(),
        stack.registryUrl(),
        stack.connectUrl(),
        settings.database());
  }

  private static void say(PrintWriter out, String text) {
    out.println(text);
    out.flush();
  }
}
