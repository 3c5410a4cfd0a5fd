package org.trucewire.app.command;

import java.nio.file.Path;
import org.trucewire.extract.Extractors;
import picocli.CommandLine.Option;

/** The option of every command that reads text itself. */
final class LexiconOption {

  @Option(
      names = "--lexicon",
      paramLabel = "FOLDER",
      description = "Lexicon files of your own; they add to ours and override them.")
  private Path folder;

  Extractors load() {
    return folder == null ? Extractors.bundled() : Extractors.withUserFolder(folder);
  }
}
