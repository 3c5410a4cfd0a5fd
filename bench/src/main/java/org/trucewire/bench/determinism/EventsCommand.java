package org.trucewire.bench.determinism;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trucewire.bench.fuzz.HostileTexts;
import org.trucewire.bench.text.ArticlesOption;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all events of articles, so that two runs can be compared byte for byte. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Write all events of the articles to standard output, to be compared.")
public final class EventsCommand implements Callable<Integer> {

  private static final long SEED = 3;
  private static final int LONGEST = 2000;

  @Mixin private ArticlesOption articles = new ArticlesOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: ${DEFAULT-VALUE}). The output does not depend on it.")
  private int threads = 1;

  @Option(
      names = "--hostile",
      paramLabel = "N",
      description = "Random and mutated texts to read as well (default: ${DEFAULT-VALUE}).")
  private int hostile = 200;

  /** For picocli. */
  public EventsCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Document> all = new ArrayList<>(articles.read());
    HostileTexts texts = new HostileTexts(SEED, LONGEST);
    for (int i = 0; i < hostile; i++) {
      all.add(texts.text(i).document());
    }
    System.out.write(EventTranscript.of(Extractors.bundled(), all, threads));
    System.out.flush();
    return 0;
  }
}
