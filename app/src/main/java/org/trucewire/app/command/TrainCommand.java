package org.trucewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trucewire.app.gold.GoldFile;
import org.trucewire.app.gold.Training;
import org.trucewire.extract.acceptance.AcceptanceModel;
import org.trucewire.extract.acceptance.AcceptanceTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the acceptance model on a corpus of one's own. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learn from annotated documents which of the events that the rules propose are right.",
      "",
      "The documents have the format that `evaluate` reads. The result is a table of weights; in a "
          + "lexicon folder it takes the place of ours."
    })
public final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(paramLabel = "GOLD.jsonl", arity = "1..*", description = "Annotated documents.")
  private List<Path> files;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      required = true,
      description = "Folder that gets the file " + AcceptanceModel.FILE + ".")
  private Path folder;

  /** For picocli. */
  public TrainCommand() {}

  @Override
  public Integer call() throws IOException {
    Training training = new Training(lexicon.load().newExtractor());
    for (Path file : files) {
      GoldFile.read(file, training::add);
    }
    Files.createDirectories(folder);
    Path target = folder.resolve(AcceptanceModel.FILE);
    String lines = String.join("\n", AcceptanceTrainer.lines(training.model())) + "\n";
    Files.writeString(target, lines, StandardCharsets.UTF_8);
    PrintWriter out = spec.commandLine().getOut();
    out.println(target + ": trained on " + training.proposals() + " proposed events");
    out.flush();
    return 0;
  }
}
