package org.trucewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trucewire.ingest.feed.FeedListFile.Listed;
import org.trucewire.ingest.feed.FeedProbe;
import org.trucewire.ingest.feed.FeedProbe.Looked;
import org.trucewire.ingest.feed.format.FeedOffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the feeds of a site. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = {
      "Print the feeds that a site's page offers, and whether each can be read now.",
      "",
      "Exit code 1 if none can be read."
    })
final class FeedsDiscoverCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "URL", description = "Of a page, or of a feed.")
  private URI page;

  @Mixin private FeedListOption written = new FeedListOption();

  @Mixin private FeedsCommand.Fetching fetching = new FeedsCommand.Fetching();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    FeedProbe probe = fetching.probe();
    List<FeedOffer> offers = probe.discover(page);
    if (offers.isEmpty()) {
      out.println(FeedTable.plain(page.toString()) + " offers no feed (link rel=alternate)");
      out.flush();
      return 1;
    }
    List<Looked> looked =
        probe.look(offers.stream().map(o -> new Listed(o.uri().toString(), o.uri())).toList());
    List<Listed> readable = new ArrayList<>();
    for (int i = 0; i < looked.size(); i++) {
      Looked feed = looked.get(i);
      String offered = offers.get(i).title();
      String title = feed.title().isEmpty() ? offered : feed.title();
      out.println(feed.feed().uri());
      out.println("  title   " + FeedTable.plain(title.isEmpty() ? "none" : title));
      out.println("  offered " + FeedTable.plain(offers.get(i).type() + " \"" + offered + "\""));
      out.println("  " + FeedTable.reads(feed));
      if (feed.reads()) {
        readable.add(new Listed(title, feed.feed().uri()));
      }
    }
    written.write(readable, out);
    out.flush();
    return readable.isEmpty() ? 1 : 0;
  }
}
