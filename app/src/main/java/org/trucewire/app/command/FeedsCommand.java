package org.trucewire.app.command;

import java.time.Clock;
import java.time.Duration;
import org.trucewire.ingest.feed.FeedProbe;
import org.trucewire.ingest.feed.http.HttpSettings;
import org.trucewire.ingest.source.ConnectorVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at feeds before they are wired. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description =
        "Find a site's feeds, or look whether those of a list work. Sends nothing to Kafka.",
    subcommands = {FeedsDiscoverCommand.class, FeedsCheckCommand.class})
public final class FeedsCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** For picocli. */
  public FeedsCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** How feeds are fetched by all of its commands. */
  static final class Fetching {

    private static final int BODY_MAX_BYTES = 8 * 1024 * 1024;

    @Option(
        names = "--allow-private",
        description = "Let addresses lead to loopback and private networks.")
    private boolean allowPrivate;

    @Option(
        names = "--timeout-seconds",
        paramLabel = "N",
        defaultValue = "30",
        description = "For each fetch (default: ${DEFAULT-VALUE}).")
    private int timeoutSeconds;

    @Option(
        names = "--delay-ms",
        paramLabel = "N",
        defaultValue = "1000",
        description = "Between two fetches from one host (default: ${DEFAULT-VALUE}).")
    private long delayMs;

    FeedProbe probe() {
      return new FeedProbe(
          new HttpSettings(
              Duration.ofSeconds(timeoutSeconds),
              BODY_MAX_BYTES,
              "trucewire/" + ConnectorVersion.current(),
              allowPrivate),
          Duration.ofMillis(delayMs),
          Clock.systemUTC());
    }
  }
}
