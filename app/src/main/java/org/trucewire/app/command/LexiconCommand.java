package org.trucewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.trucewire.app.dictionary.DictionaryImport;
import org.trucewire.app.dictionary.Mistake;
import org.trucewire.extract.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on lexicon folders. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Make a lexicon folder of your own.")
public final class LexiconCommand implements Runnable {

  /** More lines than these say nothing new about what is wrong with a file. */
  private static final int MISTAKES_SHOWN = 20;

  @Spec private CommandSpec spec;

  /** For picocli. */
  public LexiconCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description =
          "Turn an actor dictionary of PETRARCH (Phoenix, TABARI) into lexicon files for "
              + "--lexicon. CAMEO codes become our ids.")
  int importDictionary(
      @Parameters(paramLabel = "FILE", description = "The dictionary, such as *.actors.txt.")
          Path file,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "FOLDER",
              description = "The lexicon folder; files that are in it are not overwritten.")
          Path folder,
      @Option(
              names = "--skip-mistakes",
              description = "Pass over lines with mistakes instead of stopping.")
          boolean skipMistakes)
      throws IOException {
    DictionaryImport dictionary = DictionaryImport.of(file, Lexicon.bundled());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    report(err, dictionary.mistakes());
    if (!dictionary.mistakes().isEmpty() && !skipMistakes) {
      err.println("Nothing was written. Mend them, or pass over them with --skip-mistakes.");
      err.flush();
      return 1;
    }
    dictionary.write(folder);
    dictionary
        .counts()
        .forEach((name, rows) -> out.println(folder.resolve("actors").resolve(name) + ": " + rows));
    out.println(
        dictionary.passedOver()
            + " actors gave no row (known already, or no part in wars), "
            + dictionary.agents()
            + " lines of agents were passed over.");
    out.flush();
    return 0;
  }

  private static void report(PrintWriter err, List<Mistake> mistakes) {
    mistakes.stream().limit(MISTAKES_SHOWN).forEach(err::println);
    if (mistakes.size() > MISTAKES_SHOWN) {
      err.println("... and " + (mistakes.size() - MISTAKES_SHOWN) + " more.");
    }
    err.flush();
  }
}
