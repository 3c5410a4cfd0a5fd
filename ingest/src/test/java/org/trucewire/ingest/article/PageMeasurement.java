package org.trucewire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * Measures the reading of pages: for a folder of {@code NAME.html} with the text that a reader
 * would want in {@code NAME.expected.txt}, token F1 of the body, beside readability4j alone,
 * milliseconds a page, and what was found of each page. Run it as docs/pages.md says.
 */
final class PageMeasurement {

  private static final int WARM_UP = 2;
  private static final double NANOS_A_MILLI = 1e6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final PrintStream out;

  private PageMeasurement(PrintStream out) {
    this.out = out;
  }

  private record Row(
      double ours,
      double alone,
      double millis,
      double aloneMillis,
      PublicationDate date,
      String kind) {}

  public static void main(String[] folder) throws IOException {
    if (folder.length != 1) {
      System.err.println("Name one folder with NAME.html and NAME.expected.txt");
      System.exit(2);
    }
    new PageMeasurement(new PrintStream(System.out, true, UTF_8)).measure(Path.of(folder[0]));
  }

  private void measure(Path folder) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    for (int i = 0; i < WARM_UP; i++) {
      for (Path page : pages) {
        row(page);
      }
    }
    out.println("F1 body\tF1 readability4j\tms\twhat\tdate\tpage");
    List<Row> rows = pages.stream().map(this::printed).toList();
    out.printf(
        Locale.ROOT,
        "%d pages: mean token F1 %.4f, readability4j alone %.4f; %.1f ms a page, alone %.1f;"
            + " %d dates; %d taken for articles%n",
        rows.size(),
        rows.stream().mapToDouble(Row::ours).average().orElse(0),
        rows.stream().mapToDouble(Row::alone).average().orElse(0),
        rows.stream().mapToDouble(Row::millis).average().orElse(0),
        rows.stream().mapToDouble(Row::aloneMillis).average().orElse(0),
        rows.stream().filter(row -> row.date() != null).count(),
        rows.stream().filter(row -> row.kind().equals("Article")).count());
  }

  private Row printed(Path page) {
    Row row = row(page);
    out.printf(
        Locale.ROOT,
        "%.3f\t%.3f\t%.1f\t%s\t%s\t%s%n",
        row.ours(),
        row.alone(),
        row.millis(),
        row.kind(),
        row.date(),
        page.getFileName());
    return row;
  }

  private static Row row(Path page) {
    try {
      byte[] bytes = Files.readAllBytes(page);
      String expected =
          Files.readString(
              page.resolveSibling(
                  page.getFileName().toString().replaceFirst("html$", "expected.txt")));
      long start = System.nanoTime();
      PageResult result = WebPage.read(bytes, null, null).result();
      long between = System.nanoTime();
      NewsItem item =
          result instanceof PageResult.Article article
              ? article.item()
              : WebPage.read(bytes, null, null).toItem();
      long aloneStart = System.nanoTime();
      String alone =
          new Readability4J(
                  "https://unknown.invalid/",
                  Jsoup.parse(new ByteArrayInputStream(bytes), null, ""))
              .parse()
              .getTextContent();
      long end = System.nanoTime();
      return new Row(
          f1(item.body(), expected),
          f1(alone == null ? "" : alone, expected),
          (between - start) / NANOS_A_MILLI,
          (end - aloneStart) / NANOS_A_MILLI,
          item.published(),
          result.getClass().getSimpleName());
    } catch (IOException e) {
      throw new UncheckedIOException(page + " cannot be measured", e);
    }
  }

  /** Harmonic mean of precision and recall of words, each counted as often as it occurs. */
  private static double f1(String text, String expected) {
    Map<String, Integer> found = words(text);
    Map<String, Integer> wanted = words(expected);
    int both =
        found.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), wanted.getOrDefault(word.getKey(), 0)))
            .sum();
    int all = size(found) + size(wanted);
    return all == 0 ? 1 : 2.0 * both / all;
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      counts.merge(word.group(), 1, Integer::sum);
    }
    return counts;
  }
}
