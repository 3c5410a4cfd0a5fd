package org.trucewire.extract.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A user's lexicon folder that a test fills; columns are named, and left out ones are empty. */
record UserFolder(Path path) {

  static final String STATES =
      "id kind name names abbreviations demonyms capital metonyms country from to source";
  static final String GROUPS = "id kind name names abbreviations country from to source";
  static final String LEADERS = "actor name names from to role source";
  static final String ALIASES = "actor name from to source";
  static final String PATTERNS = "pattern suffix kind source";
  static final String DECOYS = "name source";
  static final String PLACES = "name names country latitude longitude kind source";

  /** Writes a file with a header and rows, whose cells are given joined by {@code ;}. */
  UserFolder with(String file, String columns, String... rows) {
    StringBuilder text = new StringBuilder("# written by a test\n\n");
    text.append(columns.replace(' ', '\t')).append('\n');
    for (String row : List.of(rows)) {
      text.append(row.replace(';', '\t')).append('\n');
    }
    return withText(file, text.toString());
  }

  UserFolder withText(String file, String text) {
    try {
      Path target = path.resolve(file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
      return this;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Lexicon lexicon() {
    return Lexicon.withUserFolder(path);
  }
}
