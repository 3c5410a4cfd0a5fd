package org.trucewire.ingest.archive;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A file that a task is at, and what it gave so far. */
final class OpenFile {

  private final ArchiveProgress.Unread unread;
  private final FileReading reading;
  private final Map<String, Long> skipped = new TreeMap<>();
  private long articles;
  private long deadLetters;

  private OpenFile(ArchiveProgress.Unread unread, ArchiveSourceConfig config, ArchiveTally tally)
      throws IOException {
    this.unread = unread;
    ArchiveFile file = unread.file();
    ReadSettings settings = config.readSettings();
    MemberParser parser =
        new MemberParser(file, unread.state(), config.sourceOf(file), settings.articleMaxBytes());
    this.reading =
        new FileReading(
            unread,
            new MemberReaders(settings),
            parser,
            reason -> {
              skipped.merge(reason, 1L, Long::sum);
              tally.skipped(reason);
            });
  }

  static OpenFile of(ArchiveProgress.Unread unread, ArchiveSourceConfig config, ArchiveTally tally)
      throws IOException {
    return new OpenFile(unread, config, tally);
  }

  ArchiveProgress.Unread unread() {
    return unread;
  }

  FileReading reading() {
    return reading;
  }

  void count(Outcome outcome) {
    if (outcome instanceof Outcome.Taken) {
      articles++;
    } else {
      deadLetters++;
    }
  }

  /** For the log. */
  String summary() {
    return articles
        + " articles, "
        + deadLetters
        + " dead letters"
        + (skipped.isEmpty() ? "" : ", passed over " + skipped);
  }
}
