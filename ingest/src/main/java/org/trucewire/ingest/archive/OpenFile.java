package org.trucewire.ingest.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.trucewire.ingest.source.Tally;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingOutcome;

/** A file that a task is at, and what it gave so far. */
final class OpenFile {

  private final ArchiveProgress.Unread unread;
  private final FileReading reading;
  private final String source;
  private final Map<String, Long> skipped = new TreeMap<>();
  private long articles;
  private long deadLetters;

  private OpenFile(ArchiveProgress.Unread unread, ArchiveSourceConfig config, ArchiveTally tally)
      throws IOException {
    this.unread = unread;
    ArchiveFile file = unread.file();
    this.source = config.sourceOf(file);
    ReadSettings settings = config.readSettings();
    MemberParser parser =
        new MemberParser(file, unread.state(), source, settings.articleMaxBytes());
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

  /** What became of the records since the last reading that was told of. */
  Reading told() {
    Tally tally = reading.untold();
    Instant modifiedAt = unread.state().modifiedAt();
    return Reading.newBuilder()
        .setSource(source)
        .setAddress(unread.file().path().toString())
        .setFetchedAt(modifiedAt)
        .setOutcome(ReadingOutcome.READ)
        .setShown(tally.sum())
        .setTally(tally.counts(modifiedAt))
        .build();
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
