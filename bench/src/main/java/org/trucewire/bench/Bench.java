package org.trucewire.bench;

import java.io.PrintWriter;
import org.trucewire.bench.determinism.DeterminismCommand;
import org.trucewire.bench.determinism.EventsCommand;
import org.trucewire.bench.feeds.FeedsCommand;
import org.trucewire.bench.fuzz.FuzzCommand;
import org.trucewire.bench.push.PushCommand;
import org.trucewire.bench.speed.SpeedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** What is measured, and what is tried for longer than a test. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header = "Measures extraction and ingest, and tries them for longer than tests can.",
    subcommands = {
      SpeedCommand.class,
      FuzzCommand.class,
      DeterminismCommand.class,
      EventsCommand.class,
      FeedsCommand.class,
      PushCommand.class
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
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(Bench::explain)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
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
