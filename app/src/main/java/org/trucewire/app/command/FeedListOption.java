package org.trucewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.trucewire.ingest.feed.FeedListFile;
import org.trucewire.ingest.feed.FeedListFile.Listed;
import picocli.CommandLine.Option;

/** The option of the commands that write the feeds which they could read. */
final class FeedListOption {

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write those that can be read as a feed list; as OPML if it is called so.")
  private Path file;

  /** Writes the list, if one is wanted and not empty, and says where. */
  void write(List<Listed> readable, PrintWriter out) throws IOException {
    if (file != null && !readable.isEmpty()) {
      FeedListFile.write(file, readable);
      out.printf("Wrote %d feed(s) to %s: name it in feed.list.file%n", readable.size(), file);
    }
  }
}
