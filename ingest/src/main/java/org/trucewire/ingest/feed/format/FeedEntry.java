package org.trucewire.ingest.feed.format;

import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;

/**
 * One entry of a feed.
 *
 * @param item what it says
 * @param summaryOnly true when the feed gives a description and no content
 * @param original the entry as it stands in the feed
 */
public record FeedEntry(NewsItem item, boolean summaryOnly, Original original) {}
