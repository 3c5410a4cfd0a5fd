package org.trucewire.ingest.feed.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.Validators;

/**
 * Reads all files of a folder as feeds and says what became of each: {@code FeedCorpus FOLDER
 * [OUTCOMES.jsonl]}. For corpora such as the tests of feedparser and ROME, whose comments state the
 * header that a file is served with.
 */
final class FeedCorpus {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HEADER =
      Pattern.compile("(?im)^\\s*Header:\\s*Content-type:\\s*(\\S.*?)\\s*$");
  private static final URI BASE = URI.create("http://127.0.0.1:8097/tests/");

  private FeedCorpus() {}

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, Integer> outcomes = new TreeMap<>();
    double longest = 0;
    String slowest = "";
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (PrintStream out = args.length > 1 ? new PrintStream(args[1], "UTF-8") : null) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        ObjectNode line = JSON.createObjectNode().put("file", folder.relativize(file).toString());
        long before = System.nanoTime();
        String outcome = outcome(bytes, line);
        double millis = (System.nanoTime() - before) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        outcomes.merge(outcome, 1, Integer::sum);
        if (millis > longest) {
          longest = millis;
          slowest = file.toString();
        }
        if (out != null) {
          out.println(line.put("outcome", outcome).put("ms", millis));
        }
      }
    }
    outcomes.forEach((outcome, files1) -> System.out.printf("%6d  %s%n", files1, outcome));
    System.out.printf(
        "%6d  files; the slowest took %.0f ms (%s)%n", files.size(), longest, slowest);
  }

  private static String outcome(byte[] bytes, ObjectNode line) {
    try {
      FeedDocument feed =
          FeedDocument.read(new Fetched(BASE, bytes, contentType(bytes), Validators.NONE, null));
      for (FeedEntry entry : feed.entries()) {
        line.withArray("entries")
            .addObject()
            .put("title", entry.item().title())
            .put("link", entry.item().url())
            .put("id", entry.item().guid())
            .put("author", entry.item().author())
            .put("body", entry.item().body())
            .put("lang", entry.item().language())
            .put(
                "published",
                entry.item().published() == null ? null : entry.item().published().toString());
      }
      line.put("form", feed.form());
      return "read: " + feed.form();
    } catch (UnreadableFeedException e) {
      line.put("reason", e.getMessage());
      return "refused: "
          + e.getMessage()
              .replaceAll("(?s)(\"|line \\d).*", "...")
              .replaceAll("\\d+", "N")
              .lines()
              .findFirst()
              .orElse("");
    } catch (RuntimeException | Error e) {
      line.put("reason", e.toString());
      return "FAILED: " + e;
    }
  }

  private static String contentType(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), ISO_8859_1);
    Matcher header = HEADER.matcher(head);
    return header.find() ? header.group(1) : null;
  }
}
