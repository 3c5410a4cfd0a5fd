package org.trucewire.ingest.feed;

import org.trucewire.ingest.article.ArticleId;
import org.trucewire.ingest.article.NewsItem;

/**
 * How an entry is known again. Both come from the feed alone, so that an entry need not have its
 * page fetched for it.
 *
 * @param state tells one state of one item from another
 * @param content what the item says, where and when, whatever its id
 */
record EntryFingerprints(long state, long content) {

  static EntryFingerprints of(FeedAddress feed, NewsItem item) {
    String contentHash = ArticleId.contentHash(item.title(), item.body());
    String id = ArticleId.of(feed.name(), item.guid(), item.url(), contentHash);
    String withoutId = ArticleId.of(feed.name(), null, item.url(), contentHash);
    return new EntryFingerprints(
        Fingerprints.of(ArticleId.contentHash(id, contentHash)),
        Fingerprints.of(ArticleId.contentHash(withoutId + item.published(), contentHash)));
  }
}
