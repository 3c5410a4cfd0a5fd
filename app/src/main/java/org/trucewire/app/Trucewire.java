package org.trucewire.app;

import java.io.PrintWriter;
import org.trucewire.app.command.DemoCommand;
import org.trucewire.app.command.EvaluateCommand;
import org.trucewire.app.command.ExplainCommand;
import org.trucewire.app.command.ExtractCommand;
import org.trucewire.app.command.FeedsCommand;
import org.trucewire.app.command.IngestCommand;
import org.trucewire.app.command.LexiconCommand;
import org.trucewire.app.command.RunCommand;
import org.trucewire.app.command.TrainCommand;
import org.trucewire.app.command.WireCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** The program's entry. */
@Command(
    name = "trucewire",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Ceasefire events and hostilities, extracted from a stream of news articles.",
    description = {
      "",
      "Try @|bold trucewire demo|@ first: the whole pipeline in one process, no Docker."
    },
    footer = {"", "See @|bold trucewire COMMAND --help|@ for what a command takes."},
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      FeedsCommand.class,
      IngestCommand.class,
      WireCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      LexiconCommand.class,
      TrainCommand.class
    })
public final class Trucewire implements Runnable {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Trucewire())
        .setExecutionExceptionHandler(Trucewire::explain)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Users get the message; the stack trace is for whoever asks for it. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("trucewire: " + message(failure));
    if (System.getenv("TRUCEWIRE_TRACE") != null) {
      failure.printStackTrace(err);
    } else {
      err.println("(TRUCEWIRE_TRACE=1 shows where it came from.)");
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
