package org.trucewire.ingest.feed.websub;

import java.net.URI;
import java.util.Locale;
import org.trucewire.ingest.feed.format.FeedLinks;

/**
 * Where a feed is told of, as its last poll showed it.
 *
 * @param uri of the hub
 * @param topic by which the hub knows the feed
 * @param base where the feed was polled, to which what it says is relative
 */
public record Hub(URI uri, URI topic, URI base) {

  private static final int LONGEST = 2048;

  /**
   * The first hub that can be asked; null when there is none.
   *
   * @param links of the feed
   * @param at where it was polled
   */
  public static Hub of(FeedLinks links, URI at) {
    URI topic = links.self() == null ? at : links.self();
    return links.hubs().stream()
        .filter(hub -> isHttp(hub) && isHttp(topic))
        .map(hub -> new Hub(hub, topic, at))
        .findFirst()
        .orElse(null);
  }

  private static boolean isHttp(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http") || scheme.equals("https");
    return http && uri.getHost() != null && uri.toString().length() <= LONGEST;
  }
}
