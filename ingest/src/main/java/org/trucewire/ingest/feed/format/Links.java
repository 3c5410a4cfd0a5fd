package org.trucewire.ingest.feed.format;

import java.net.URI;

/** Links of entries. */
final class Links {

  private Links() {}

  /** The link as an absolute one; as it is when it is no address; null when there is none. */
  static String absolute(URI base, String link) {
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      return base.resolve(link.strip()).toString();
    } catch (IllegalArgumentException e) {
      return link; // odd, but it may still tell this item from others
    }
  }
}
