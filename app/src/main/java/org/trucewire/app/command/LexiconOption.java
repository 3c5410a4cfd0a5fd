package org.trucewire.app.command;

import java.nio.file.Path;
import org.trucewire.extract.Extractors;
import org.trucewire.extract.lexicon.Lexicon;
import picocli.CommandLine.Option;

/** The option of every command that reads text itself. */
final class LexiconOption {

  @Option(
      names = "--lexicon",
      paramLabel = "FOLDER",
      description = "Lexicon files of your own; they add to ours and override them.")
  private Path folder;

  Extractors load() {
    return Extractors.load(folder == null ? Lexicon.bundled() : Lexicon.withUserFolder(folder));
  }
}
