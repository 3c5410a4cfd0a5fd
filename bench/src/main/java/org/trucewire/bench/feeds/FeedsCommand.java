package org.trucewire.bench.feeds;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trucewire.bench.cluster.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Polls many feeds for a virtual day, and counts what came out. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = {
      "Poll many feeds for a virtual day: what a worker needs, what conditional requests save, how"
          + " long a story takes; then once more with two workers that are killed at random.",
      "Ends with 1 if a story is lost or repeated, or the ledger does not add up."
    })
public final class FeedsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--feeds",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int feeds = 2000;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Real minutes that the virtual day takes (default: ${DEFAULT-VALUE}).")
  private double minutes = 8;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "How often a worker is killed on the second day (default: ${DEFAULT-VALUE}).")
  private int kills = 20;

  @Option(
      names = "--day",
      paramLabel = "undisturbed|killed",
      description = "Only one of both days.")
  private Which only;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other seed, other feeds and kills (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = "Keep topics, tables and the workers' logs in this new folder.")
  private Path keep;

  @Option(
      names = "--worker-java",
      paramLabel = "OPTIONS",
      description = "Options of the workers' virtual machines (default: ${DEFAULT-VALUE}).")
  private String workerJava = "-Xmx512m";

  @Option(
      names = "--worker-set",
      paramLabel = "KEY=VALUE",
      description = "One more setting of the workers; may be given repeatedly.")
  private Map<String, String> workerSettings = new LinkedHashMap<>();

  /** Which day. */
  enum Which {
    UNDISTURBED,
    KILLED
  }

  /** For picocli. */
  public FeedsCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = keep == null ? Files.createTempDirectory("trucewire-feeds") : keep;
    boolean sound = true;
    try {
      if (only != Which.KILLED) {
        sound &= run("One worker, undisturbed", settings(1, 1, 0, folder.resolve("undisturbed")));
      }
      if (only != Which.UNDISTURBED) {
        sound &=
            run("Two workers, killed at random", settings(2, 4, kills, folder.resolve("killed")));
      }
    } finally {
      if (keep == null) {
        Folders.delete(folder);
      }
    }
    return sound ? 0 : 1;
  }

  private DaySettings settings(int workers, int tasks, int killed, Path folder) throws IOException {
    Files.createDirectories(folder);
    Duration day = Duration.ofMillis(Math.round(minutes * 60_000));
    return new DaySettings(
        feeds,
        day,
        workers,
        tasks,
        killed,
        seed,
        workerSettings,
        List.of(workerJava.split(" ")),
        folder);
  }

  private boolean run(String title, DaySettings settings) throws IOException, InterruptedException {
    line("%s: %,d feeds, a day in %.1f minutes", title, feeds, minutes);
    DayResult result = Day.run(settings, progress -> line("%s", progress));
    DayReport.lines(settings, result).forEach(text -> line("%s", text));
    line("");
    return result.isSound();
  }

  private synchronized void line(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
