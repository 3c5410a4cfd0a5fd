package org.trucewire.bench.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.trucewire.bench.text.ArticlesOption;
import org.trucewire.extract.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Throughput, its ratio to the baseline, memory, load time, and where the time goes. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = "Measure throughput, memory, load time, and where the time goes. Under a minute.")
public final class SpeedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArticlesOption articles = new ArticlesOption();

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before those that count (default: ${DEFAULT-VALUE}).")
  private int warmUp = 4;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds, of which the median is told (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--round",
      paramLabel = "MILLIS",
      description =
          "Time of the library in a round; five times that for the profile (default:"
              + " ${DEFAULT-VALUE}).")
  private int roundMillis = 2000;

  /** For picocli. */
  public SpeedCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Document> candidates = articles.read();
    Loaded loaded = Loaded.load(candidates);
    Throughput throughput =
        new Throughput(loaded.extractors().newExtractor(), Baseline.load(), candidates);
    for (int i = 0; i < warmUp; i++) {
      throughput.round(roundMillis);
    }
    List<Throughput.Round> measured = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      measured.add(throughput.round(roundMillis));
    }
    double[] latencies = throughput.latencies();
    StageProfile profile = StageProfile.of(() -> throughput.readFor(5L * roundMillis));
    report(loaded, throughput, measured, latencies, profile);
    return 0;
  }

  private void report(
      Loaded loaded,
      Throughput throughput,
      List<Throughput.Round> measured,
      double[] latencies,
      StageProfile profile) {
    line(
        "machine                     %d processors, %s, Java %s, %s",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        Runtime.version(),
        System.getProperty("java.vm.name"));
    line(
        "articles                    %d relevant, %d sentences, %d with a trigger word (%s)",
        throughput.articles(),
        throughput.sentences(),
        throughput.sentencesWithTrigger(),
        articles.source());
    line(
        "sentences/s and core        %s",
        spread(measured, Throughput.Round::sentencesPerSecond, 0));
    line("ratio to baseline           %s", spread(measured, Throughput.Round::ratio, 2));
    line("allocated, bytes/sentence   %s", spread(measured, Throughput.Round::bytesPerSentence, 0));
    line(
        "article, ms                 median %.2f, 99th percentile %.2f, longest %.2f",
        latencies[latencies.length / 2],
        latencies[latencies.length * 99 / 100],
        latencies[latencies.length - 1]);
    line(
        "load, ms                    %d first, %d again",
        loaded.firstMillis(), loaded.againMillis());
    line(
        "heap of the library         %.1f MiB, and %.2f MiB for each further thread",
        loaded.retainedBytes() / 1048576.0, loaded.threadBytes() / 1048576.0);
    line("time by stage               %d samples", profile.total());
    Arrays.stream(Stage.values())
        .sorted(Comparator.comparingDouble((Stage stage) -> -profile.share(stage)))
        .forEach(stage -> line("  %-36s %5.1f %%", stage.title(), 100 * profile.share(stage)));
  }

  private static String spread(
      List<Throughput.Round> rounds, ToDoubleFunction<Throughput.Round> figure, int digits) {
    double[] values = rounds.stream().mapToDouble(figure).sorted().toArray();
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT,
        number + " (median of %d; " + number + " to " + number + ")",
        values[values.length / 2],
        values.length,
        values[0],
        values[values.length - 1]);
  }

  private void line(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
