package org.trucewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trucewire.ingest.feed.FeedListFile;
import org.trucewire.ingest.feed.FeedListFile.Listed;
import org.trucewire.ingest.feed.FeedProbe.Looked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at every feed of a list once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Poll every feed of a list once, and print how each is.",
      "",
      "The list is one that feed.list.file takes: OPML, or an address or name=address in each line."
          + " Exit code 1 if one of them cannot be read."
    })
final class FeedsCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "LIST", description = "A feed list, or OPML.")
  private Path list;

  @Mixin private FeedListOption written = new FeedListOption();

  @Mixin private FeedsCommand.Fetching fetching = new FeedsCommand.Fetching();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Looked> looked = fetching.probe().look(FeedListFile.read(list));
    FeedTable.print(looked, out);
    List<Listed> readable = looked.stream().filter(Looked::reads).map(Looked::feed).toList();
    out.printf("%d of %d can be read.%n", readable.size(), looked.size());
    written.write(readable, out);
    out.flush();
    return readable.size() == looked.size() ? 0 : 1;
  }
}
