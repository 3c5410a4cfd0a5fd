package org.trucewire.ingest.archive;

import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.schemas.Article;

/** What became of one record; it is always one of these. */
sealed interface Outcome {

  /** It is an article. */
  record Taken(Article article) implements Outcome {}

  /** It is no article and should have been one. */
  record Refused(DeadLetter deadLetter) implements Outcome {}

  /**
   * It is nothing that should become an article.
   *
   * @param reason one of few, in lower case with hyphens
   */
  record Skipped(String reason) implements Outcome {}
}
