package org.trucewire.bench.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trucewire.extract.Document;
import org.trucewire.extract.Explanation;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.Extractor;

/**
 * How fast one thread reads relevant articles, against the baseline.
 *
 * <p>A round is a stretch of time in which the library reads, then the baseline the same articles:
 * what disturbs the machine for longer than a round disturbs both, and the ratio stays.
 */
final class Throughput {

  private final Extractor extractor;
  private final Baseline baseline;
  private final List<Document> articles = new ArrayList<>();
  private final int[] sentences;
  private int triggers;
  private int all;
  private int next;

  /**
   * One round.
   *
   * @param sentencesPerSecond of the library, on one core
   * @param ratio time of the baseline for the same articles, by that of the library
   * @param bytesPerSentence allocated by the library
   */
  record Round(double sentencesPerSecond, double ratio, double bytesPerSentence) {}

  /** Keeps those articles that the library reads at all: the others cost next to nothing. */
  Throughput(Extractor extractor, Baseline baseline, List<Document> candidates) {
    this.extractor = extractor;
    this.baseline = baseline;
    List<Integer> counts = new ArrayList<>();
    for (Document candidate : candidates) {
      Explanation explanation = extractor.explain(candidate);
      if (explanation.outcome() != Outcome.FILTERED_GATE
          && explanation.outcome() != Outcome.FILTERED_LANGUAGE) {
        articles.add(candidate);
        counts.add(explanation.sentences().size());
        all += explanation.sentences().size();
        triggers +=
            (int)
                explanation.sentences().stream()
                    .filter(sentence -> !sentence.notes().contains("no trigger word"))
                    .count();
      }
    }
    if (all == 0) {
      throw new IllegalArgumentException(
          "None of the "
              + candidates.size()
              + " articles passes the gate; give some that tell of a war or a ceasefire.");
    }
    sentences = counts.stream().mapToInt(Integer::intValue).toArray();
  }

  int articles() {
    return articles.size();
  }

  int sentences() {
    return all;
  }

  /** The sentences that hold a word that may report an event, and so cost the most. */
  int sentencesWithTrigger() {
    return triggers;
  }

  Round round(long millis) {
    int first = next;
    Cost start = Cost.now();
    final int read = readFor(millis);
    Cost library = Cost.now().since(start);
    int last = next;
    start = Cost.now();
    int tags = 0;
    // The library may have gone round the articles several times.
    for (int i = first; i < last; i++) {
      tags += baseline.read(articles.get(i % articles.size()).text());
    }
    Cost tagging = Cost.now().since(start);
    next = last % articles.size();
    if (tags == 0) {
      throw new IllegalStateException("the baseline found no words in the articles");
    }
    return new Round(
        read / library.seconds(),
        tagging.seconds() / library.seconds(),
        (double) library.allocatedBytes() / read);
  }

  /** Reads on where the last call ended, and gives the number of sentences read. */
  int readFor(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    int read = 0;
    do {
      int at = next % articles.size();
      extractor.extract(articles.get(at));
      read += sentences[at];
      next++;
    } while (System.nanoTime() < end);
    return read;
  }

  /** Processor milliseconds that each article takes, in ascending order. */
  double[] latencies() {
    double[] millis = new double[articles.size()];
    for (int i = 0; i < millis.length; i++) {
      Cost start = Cost.now();
      extractor.extract(articles.get(i));
      millis[i] = 1000 * Cost.now().since(start).seconds();
    }
    Arrays.sort(millis);
    return millis;
  }
}
