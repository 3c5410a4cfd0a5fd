package org.trucewire.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewire.app.gold.Evaluation;
import org.trucewire.app.gold.GoldFile;
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
    Evaluation evaluation = new Evaluation(lexicon.load().newExtractor());
    GoldFile.read(file, evaluation::add);
    spec.commandLine().getOut().print(evaluation.scores().table());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
