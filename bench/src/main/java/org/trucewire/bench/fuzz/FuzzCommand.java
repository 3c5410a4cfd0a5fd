package org.trucewire.bench.fuzz;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.trucewire.extract.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads random and mutated texts and tells which ones the library does not stand. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description = {
      "Read random and mutated texts: none may fail, give an event whose offsets miss its words, or"
          + " take more than 100 ms of a processor per KiB.",
      "Ends with 1 if one does. 100,000 texts take some minutes."
    })
public final class FuzzCommand implements Callable<Integer> {

  private static final int WARM_UP = 2000;
  private static final int LONGEST = 200_000;
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--texts",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int texts = 100_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other seed, other texts (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--only",
      paramLabel = "NUMBER",
      description = "Read this text alone, and show it.")
  private Integer only;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** For picocli. */
  public FuzzCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Extractors extractors = Extractors.bundled();
    HostileTexts hostile = new HostileTexts(seed, LONGEST);
    if (only != null) {
      HostileText text = hostile.text(only);
      line("%s, published %s%n%s", text.shape(), text.document().published(), shown(text, LONGEST));
      Trial.Result result = new Trial(extractors).of(text);
      line("%d events, %.1f ms/KiB", result.mentions(), result.millisPerKib());
      result.faults().forEach(fault -> line("  %s", fault));
      return result.faults().isEmpty() ? 0 : 1;
    }
    Trial warmUp = new Trial(extractors);
    HostileTexts others = new HostileTexts(~seed, 2000);
    for (int i = 0; i < WARM_UP; i++) {
      warmUp.of(others.text(i));
    }
    Tally tally = run(extractors, hostile);
    report(tally);
    return tally.faulty().isEmpty() ? 0 : 1;
  }

  private Tally run(Extractors extractors, HostileTexts hostile) throws InterruptedException {
    Tally tally = new Tally();
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        Trial trial = new Trial(extractors);
        workers.add(pool.submit(() -> work(trial, hostile, next, tally)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the fuzzer itself failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return tally;
  }

  private void work(Trial trial, HostileTexts hostile, AtomicInteger next, Tally tally) {
    for (int number = next.getAndIncrement(); number < texts; number = next.getAndIncrement()) {
      int done = tally.add(trial.of(hostile.text(number)));
      if (done % Math.max(1, texts / 10) == 0) {
        line("%,d texts read ...", done);
      }
    }
  }

  private void report(Tally tally) {
    line("%-12s %8s %8s %8s %14s", "shape", "texts", "read", "events", "most ms/KiB");
    tally
        .shapes()
        .forEach(
            (shape, sum) ->
                line(
                    "%-12s %8d %8d %8d %14.1f",
                    shape, sum.texts, sum.read, sum.mentions, sum.millisPerKib));
    line("slowest:");
    tally.slowest().forEach(this::show);
    List<Trial.Result> faulty = tally.faulty();
    line("%d of %d texts (seed %d) show a fault.", faulty.size(), texts, seed);
    faulty.stream()
        .limit(SHOWN)
        .forEach(
            result -> {
              show(result);
              result.faults().forEach(fault -> line("    %s", fault));
            });
  }

  private void show(Trial.Result result) {
    line(
        "  --only %d: %s, %d characters, %.1f ms/KiB: %s",
        result.text().number(),
        result.text().shape(),
        result.text().document().text().length(),
        result.millisPerKib(),
        shown(result.text(), 100));
  }

  /** The text in ASCII, so that its controls do not reach the terminal. */
  private static String shown(HostileText text, int most) {
    StringBuilder shown = new StringBuilder();
    text.document()
        .text()
        .chars()
        .limit(most)
        .forEach(
            c -> {
              if (c >= ' ' && c <= '~') {
                shown.append((char) c);
              } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
              }
            });
    return shown.toString();
  }

  private synchronized void line(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
