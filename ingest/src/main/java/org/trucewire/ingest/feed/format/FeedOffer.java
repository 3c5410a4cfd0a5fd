package org.trucewire.ingest.feed.format;

import java.net.URI;

/**
 * A feed that a web page names as its own.
 *
 * @param title as the page writes it; empty when it does not
 * @param type media type as the page writes it; empty when it does not
 */
public record FeedOffer(URI uri, String title, String type) {}
