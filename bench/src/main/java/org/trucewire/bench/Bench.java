package org.trucewire.bench;

import java.io.PrintWriter;
import org.trucewire.bench.determinism.DeterminismCommand;
import org.trucewire.bench.determinism.EventsCommand;
import org.trucewire.bench.fuzz.FuzzCommand;
import org.trucewire.bench.speed.SpeedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** What is measured of the extraction library, and what is tried on it for longer than a test. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header = "Measures the extraction library, and tries it on texts that no newspaper printed.",
    subcommands = {
      SpeedCommand.class,
      FuzzCommand.class,
      DeterminismCommand.class,
      EventsCommand.class
    })
public final class Bench implements Runnable {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    // OpenNLP logs through SLF4J, and a benchmark has no log.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(
        new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::explain).execute(args));
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("bench: " + (failure.getMessage() == null ? failure : failure.getMessage()));
    if (System.getenv("TRUCEWIRE_TRACE") != null) {
      failure.printStackTrace(err);
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
