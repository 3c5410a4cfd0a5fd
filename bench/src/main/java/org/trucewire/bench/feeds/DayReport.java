package org.trucewire.bench.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trucewire.bench.newsstand.Requests;

/** Says what a day came to. */
final class DayReport {

  private static final int SHOWN = 20;

  private final List<String> lines = new ArrayList<>();

  private DayReport() {}

  static List<String> lines(DaySettings settings, DayResult result) {
    DayReport report = new DayReport();
    report.cost(settings, result);
    report.requests(result.requests());
    report.delays(settings, result.accounts());
    report.kills(result.kills());
    report.restarts(result.restarts());
    report.completeness(result);
    return report.lines;
  }

  private void cost(DaySettings settings, DayResult result) {
    row(
        "time",
        "%.0f times as fast; intervals between %.1f s and %.1f s; load of the machine %.1f on %d"
            + " cores",
        settings.speed(),
        seconds(settings.compressed(Duration.ofMinutes(1))),
        seconds(settings.longestInterval()),
        result.load(),
        Runtime.getRuntime().availableProcessors());
    row(
        "first fill",
        "%,d stories in %.1f s: %,.0f a second",
        result.firstFillStories(),
        seconds(result.firstFill()),
        result.firstFillStories() / seconds(result.firstFill()));
    if (result.kills().isEmpty()) {
      double used = seconds(result.processorTime());
      row(
          "processor",
          "%.0f s for the day: %.0f%% of a core now, %.2f%% if the day took a day; %.2f ms a"
              + " request",
          used,
          100 * used / seconds(settings.day()),
          100 * used / Duration.ofDays(1).toSeconds(),
          1000 * used / Math.max(1, result.requests().all()));
    }
    row(
        "memory",
        "%d MiB resident at most; of the heap %d MiB used at most, %d MiB live",
        result.residentKib() / 1024,
        result.heap().used(),
        result.heap().live());
  }

  private void requests(Requests.Sums requests) {
    row(
        "requests",
        "%,d; %.1f%% answered 304, %,d with 200, %,d with 503",
        requests.all(),
        100.0 * requests.unchanged() / Math.max(1, requests.all()),
        requests.full(),
        requests.failed());
    row(
        "bytes",
        "%,d MiB sent, %,d MiB saved by 304: %.1f%%",
        requests.bytes() >> 20,
        requests.savedBytes() >> 20,
        100.0 * requests.savedBytes() / Math.max(1, requests.bytes() + requests.savedBytes()));
  }

  private void delays(DaySettings settings, Accounts accounts) {
    List<Long> all = accounts.delays();
    row(
        "shown to readable",
        "median %.2f s, 99%% %.2f s, at most %.2f s; on the virtual clock %.1f, %.1f and %.1f"
            + " minutes",
        quantile(all, 0.5),
        quantile(all, 0.99),
        quantile(all, 1),
        quantile(all, 0.5) * settings.speed() / 60,
        quantile(all, 0.99) * settings.speed() / 60,
        quantile(all, 1) * settings.speed() / 60);
    List<Long> served = accounts.afterServing();
    row(
        "served to readable",
        "median %.3f s, 99%% %.3f s, at most %.2f s",
        quantile(served, 0.5),
        quantile(served, 0.99),
        quantile(served, 1));
  }

  private void kills(List<Kill> kills) {
    if (kills.isEmpty()) {
      return;
    }
    List<Long> recovered =
        kills.stream()
            .map(Kill::recovered)
            .filter(Objects::nonNull)
            .map(Duration::toMillis)
            .sorted()
            .toList();
    row(
        "kills",
        "%d; %d while the worker had tasks, whose feeds were asked again after: median %.1f s, at"
            + " most %.1f s (%d not before the day's end)",
        kills.size(),
        kills.stream().filter(kill -> kill.tasks() > 0).count(),
        quantile(recovered, 0.5),
        quantile(recovered, 1),
        kills.stream().filter(kill -> kill.tasks() > 0 && kill.recovered() == null).count());
    for (Kill kill : kills) {
      lines.add(
          String.format(
              Locale.ROOT,
              "    after %5.1f s %s, %d tasks%s",
              seconds(kill.at()),
              kill.worker(),
              kill.tasks(),
              kill.recovered() == null
                  ? ""
                  : String.format(Locale.ROOT, ": %.1f s", seconds(kill.recovered()))));
    }
  }

  private void restarts(List<String> reasons) {
    if (!reasons.isEmpty()) {
      row("failed tasks", "%d, started again by hand", reasons.size());
      reasons.stream().distinct().forEach(reason -> lines.add("    " + reason));
    }
  }

  private void completeness(DayResult result) {
    Accounts accounts = result.accounts();
    Ledger ledger = result.ledger();
    row(
        "articles",
        "%,d stories, %,d records; missing %d, repeated %d, unexplained %d; %d earlier versions"
            + " overtaken by their edit",
        accounts.stories(),
        accounts.records(),
        accounts.missing().size(),
        accounts.repeated().size(),
        accounts.strangers().size(),
        accounts.overtaken());
    row(
        "ledger",
        "%,d emitted, %,d accounted for, %d hours of sources unbalanced; %,d revisions, %d"
            + " duplicates, %d dead letters; %,d rows of articles",
        ledger.emitted(),
        ledger.accounted(),
        ledger.unbalanced(),
        ledger.revisions(),
        ledger.duplicates(),
        ledger.deadLetters(),
        ledger.rows());
    accounts.missing().stream()
        .limit(SHOWN)
        .forEach(
            version ->
                lines.add(
                    "    missing: "
                        + version
                        + (accounts.neverServed().contains(version)
                            ? " (was in no answer)"
                            : " (was in an answer)")));
    accounts.repeated().stream().limit(SHOWN).forEach(v -> lines.add("    repeated: " + v));
    accounts.strangers().stream().limit(SHOWN).forEach(s -> lines.add("    unexplained: " + s));
    lines.add(
        result.isSound()
            ? "  Every story is there once, and the ledger adds up."
            : "  NOT SOUND: see above.");
  }

  private static double quantile(List<Long> sortedMillis, double share) {
    return Accounts.quantile(sortedMillis, share) / 1000.0;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private void row(String name, String format, Object... values) {
    lines.add(
        String.format(Locale.ROOT, "  %-19s", name) + String.format(Locale.ROOT, format, values));
  }
}
