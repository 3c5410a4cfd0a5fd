package org.trucewire.bench.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;

/** Tries texts on an extractor, for one thread. */
final class Trial {

  /** The longest that a text may take, by what it is long. */
  static final double MILLIS_PER_KIB = 100;

  private static final int RETRIES = 3;

  /** So many times the limit is no accident, and trying again would take too long. */
  private static final double HOPELESS = 20;

  /** Every so often an extractor that has read nothing yet must find the same. */
  private static final int EVERY = 8;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Extractors extractors;
  private final Extractor extractor;

  /**
   * What came of a text.
   *
   * @param outcome how its reading ended, null if it failed
   * @param mentions the number of events in it
   * @param millisPerKib processor time by length in UTF-8, where a text of less counts as one KiB:
   *     the least of several measurements if the first was too long
   * @param faults what was wrong, in words for people
   */
  record Result(
      HostileText text, Outcome outcome, int mentions, double millisPerKib, List<String> faults) {}

  Trial(Extractors extractors) {
    this.extractors = extractors;
    extractor = extractors.newExtractor();
  }

  Result of(HostileText text) {
    List<String> faults = new ArrayList<>();
    double kib =
        Math.max(1, text.document().text().getBytes(StandardCharsets.UTF_8).length / 1024.0);
    try {
      long start = THREADS.getCurrentThreadCpuTime();
      Extraction extraction = extractor.extract(text.document());
      double millis = millisSince(start);
      double limit = MILLIS_PER_KIB * kib;
      for (int i = 0; i < RETRIES && millis > limit && millis < HOPELESS * limit; i++) {
        start = THREADS.getCurrentThreadCpuTime();
        extractor.extract(text.document());
        millis = Math.min(millis, millisSince(start));
      }
      if (millis > limit) {
        faults.add("takes " + Math.round(millis) + " ms for " + Math.round(kib) + " KiB");
      }
      faults.addAll(Soundness.faults(text.document(), extraction));
      if (text.number() % EVERY == 0
          && !extractors.newExtractor().extract(text.document()).equals(extraction)) {
        faults.add("an extractor that has read other texts finds other events");
      }
      return new Result(
          text, extraction.outcome(), extraction.mentions().size(), millis / kib, faults);
    } catch (RuntimeException | StackOverflowError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      faults.add(trace.toString().lines().limit(12).reduce("fails:", (a, b) -> a + "\n    " + b));
      return new Result(text, null, 0, 0, faults);
    }
  }

  private static double millisSince(long start) {
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
