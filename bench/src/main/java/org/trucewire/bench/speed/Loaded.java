package org.trucewire.bench.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;

/**
 * The library, with what it took to load it.
 *
 * @param extractors the library
 * @param firstMillis time of the first load, in a virtual machine that has done nothing yet
 * @param againMillis time of a later load, when the classes are there and warmer
 * @param retainedBytes heap that stays in use for it
 * @param threadBytes heap that each further thread's extractor takes, after it has read
 */
record Loaded(
    Extractors extractors,
    long firstMillis,
    long againMillis,
    long retainedBytes,
    long threadBytes) {

  private static final int EXTRACTORS = 50;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  /** Loads the library; to be called before anything else has. */
  static Loaded load(List<Document> articles) {
    long before = used();
    long start = System.nanoTime();
    Extractors extractors = Extractors.bundled();
    final long first = System.nanoTime() - start;
    final long retained = used() - before;
    start = System.nanoTime();
    int again = Extractors.bundled().hashCode();
    final long second = System.nanoTime() - start;
    long threads = threads(extractors, articles);
    return new Loaded(
        extractors,
        first / 1_000_000,
        second / 1_000_000 + (again == 0 ? 1 : 0),
        retained,
        threads);
  }

  private static long threads(Extractors extractors, List<Document> articles) {
    long before = used();
    List<Extractor> readers = new ArrayList<>();
    int mentions = 0;
    for (int i = 0; i < EXTRACTORS; i++) {
      Extractor reader = extractors.newExtractor();
      mentions += reader.extract(articles.get(i % articles.size())).mentions().size();
      readers.add(reader);
    }
    long after = used();
    if (readers.size() != EXTRACTORS || mentions < 0) {
      throw new AssertionError("extractors must stay reachable until the heap is measured");
    }
    return (after - before) / EXTRACTORS;
  }

  /** Heap in use after full collections, until two of them agree. */
  private static long used() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      System.gc();
      long now = MEMORY.getHeapMemoryUsage().getUsed();
      if (Math.abs(used - now) < 1024) {
        return now;
      }
      used = now;
    }
    return used;
  }
}
