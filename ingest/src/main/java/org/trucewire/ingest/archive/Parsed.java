package org.trucewire.ingest.archive;

import java.time.Instant;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;

/** What a record turned out to be. */
sealed interface Parsed {

  /**
   * A news item.
   *
   * @param fetchedAt when it was taken in, as its archive states it; null to take the file's time
   * @param original the item without the archive's framing; null when the record is the item
   */
  record Item(NewsItem item, Instant fetchedAt, Original original) implements Parsed {

    Item(NewsItem item) {
      this(item, null, null);
    }
  }

  /**
   * Nothing that should become an article, such as a request in a WARC file or a picture.
   *
   * @param reason one of few, in lower case with hyphens
   */
  record Skipped(String reason) implements Parsed {}
}
