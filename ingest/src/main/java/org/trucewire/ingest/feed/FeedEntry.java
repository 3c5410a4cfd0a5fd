package org.trucewire.ingest.feed;

import org.trucewire.ingest.article.ArticleId;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;

/**
 * One entry of a feed.
 *
 * @param item what it says
 * @param summaryOnly true when the feed gives a description and no content
 * @param original the entry's XML
 */
record FeedEntry(NewsItem item, boolean summaryOnly, Original original) {

  /**
   * Tells one state of one item from another. It comes from the feed alone, so that an entry need
   * not have its page fetched to be known again.
   */
  long fingerprint(FeedAddress feed) {
    String contentHash = ArticleId.contentHash(item.title(), item.body());
    String id = ArticleId.of(feed.name(), item.guid(), item.url(), contentHash);
    return Fingerprints.of(ArticleId.contentHash(id, contentHash));
  }
}
