package org.trucewire.ingest.archive;

import java.io.IOException;

/** A file that a task is at, and what it gave so far. */
final class OpenFile {

  private final ArchiveProgress.Unread unread;
  private final FileReading reading;
  private long articles;
  private long deadLetters;

  private OpenFile(ArchiveProgress.Unread unread, FileReading reading) {
    this.unread = unread;
    this.reading = reading;
  }

  static OpenFile of(ArchiveProgress.Unread unread, ArchiveSourceConfig config) throws IOException {
    ArchiveFile file = unread.file();
    int limit = config.articleMaxBytes();
    MemberParser parser = new MemberParser(file, unread.state(), config.sourceOf(file), limit);
    return new OpenFile(
        unread, new FileReading(file, unread.from(), parser, limit, unread.unchanged()));
  }

  ArchiveProgress.Unread unread() {
    return unread;
  }

  FileReading reading() {
    return reading;
  }

  void count(FileReading.Outcome outcome) {
    if (outcome.article() == null) {
      deadLetters++;
    } else {
      articles++;
    }
  }

  long articles() {
    return articles;
  }

  long deadLetters() {
    return deadLetters;
  }
}
