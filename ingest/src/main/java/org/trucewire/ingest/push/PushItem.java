package org.trucewire.ingest.push;

import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.schemas.Article;

/** What became of one item of a request. */
sealed interface PushItem {

  /** An article. */
  record Taken(Article article) implements PushItem {}

  /**
   * An article that is equal to an earlier one of the same request.
   *
   * @param articleId id of both
   */
  record Repeated(String articleId) implements PushItem {}

  /** No article; the letter's message says why. */
  record Refused(DeadLetter deadLetter) implements PushItem {}

  /** Whether a record of it goes to Kafka. */
  default boolean hasRecord() {
    return !(this instanceof Repeated);
  }
}
