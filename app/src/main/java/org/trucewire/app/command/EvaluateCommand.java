package org.trucewire.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewire.app.gold.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores on a corpus of one's own. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Score the extraction on annotated documents, for instance after a change of a lexicon.",
      "",
      "A line: {\"id\", \"text\", \"published\", \"events\": [{\"type\", \"evidence\": [start, end], "
          + "\"initiators\": [], \"targets\": [], \"mediators\": [], \"claimants\": [], \"mode\", "
          + "\"start\", \"end\", \"place\"}]}; offsets count code points."
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(paramLabel = "GOLD.jsonl", description = "Annotated documents.")
  private Path file;

  /** For picocli. */
  public EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("There is no file " + file);
    }
    Evaluation evaluation = new Evaluation(lexicon.load().newExtractor());
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          evaluation.add(line, file + ", line " + number);
        }
      }
    }
    spec.commandLine().getOut().print(evaluation.scores().table());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
