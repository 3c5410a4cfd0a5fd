package org.trucewire.bench.determinism;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;
import org.trucewire.extract.Mention;

/**
 * All that the library tells of articles, as bytes: outcome and reason of each, and every part of
 * every mention, in the order of the articles.
 */
public final class EventTranscript {

  private EventTranscript() {}

  /**
   * Reads the articles with that many threads.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static byte[] of(Extractors extractors, List<Document> articles, int threads)
      throws InterruptedException {
    ThreadLocal<Extractor> extractor = ThreadLocal.withInitial(extractors::newExtractor);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> parts = new ArrayList<>();
      for (Document article : articles) {
        parts.add(pool.submit(() -> lines(article, extractor.get())));
      }
      StringBuilder all = new StringBuilder();
      for (Future<String> part : parts) {
        all.append(part.get());
      }
      return all.toString().getBytes(StandardCharsets.UTF_8);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article could not be read", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static String lines(Document article, Extractor extractor) {
    Extraction extraction = extractor.extract(article);
    StringBuilder lines = new StringBuilder();
    lines.append(article.id()).append(' ').append(extraction.outcome());
    lines.append(' ').append(extraction.reason()).append('\n');
    for (Mention mention : extraction.mentions()) {
      lines.append("  ").append(mention).append('\n');
    }
    return lines.toString();
  }
}
