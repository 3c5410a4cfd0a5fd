package org.trucewire.ingest.feed.format;

import java.net.URI;

/**
 * A sitemap that an index names (https://www.sitemaps.org/protocol.html#index).
 *
 * @param uri where it is
 * @param lastModified as the index writes it, a W3C date; null when it says none
 */
public record Sitemap(URI uri, String lastModified) {}
