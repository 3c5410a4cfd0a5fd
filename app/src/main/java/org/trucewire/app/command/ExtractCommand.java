package org.trucewire.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.trucewire.app.gold.DocumentLines;
import org.trucewire.app.gold.EventLines;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files in, events out. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Extract events from a file, without Kafka: one JSON object a line in, one a line out.",
      "",
      "A line in: {\"id\", \"text\", \"published\": \"2020-10-21\" | null, \"title\", \"outlet\"}; id "
          + "and text are obligatory. Files that end in .gz are read as such."
    })
public final class ExtractCommand implements Callable<Integer> {

  private static final int AHEAD = 64;

  @Spec private CommandSpec spec;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(paramLabel = "FILE.jsonl", description = "Documents; - for standard input.")
  private String file;

  @Option(
      names = "--gold",
      description = "Write the format of annotated corpora: only what a scorer compares.")
  private boolean gold;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: one for each processor). The output does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** For picocli. */
  public ExtractCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Extractors extractors = lexicon.load();
    ThreadLocal<Extractor> extractor = ThreadLocal.withInitial(extractors::newExtractor);
    PrintWriter out = spec.commandLine().getOut();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (BufferedReader lines = open()) {
      DocumentLines documents = new DocumentLines();
      Deque<Future<String>> ahead = new ArrayDeque<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        Document document = documents.read(line, file + ", line " + number);
        ahead.add(pool.submit(() -> extract(extractor.get(), document)));
        if (ahead.size() > AHEAD * threads) {
          out.println(result(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        out.println(result(ahead.remove()));
      }
      out.flush();
    } finally {
      pool.shutdownNow();
    }
    return 0;
  }

  private String extract(Extractor extractor, Document document) {
    Extraction extraction = extractor.extract(document);
    return (gold
            ? EventLines.gold(document.id(), extraction)
            : EventLines.full(document.id(), extraction))
        .toString();
  }

  private static String result(Future<String> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private BufferedReader open() throws IOException {
    if (file.equals("-")) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException("There is no file " + file);
    }
    return file.endsWith(".gz")
        ? new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))
        : Files.newBufferedReader(path, StandardCharsets.UTF_8);
  }
}
