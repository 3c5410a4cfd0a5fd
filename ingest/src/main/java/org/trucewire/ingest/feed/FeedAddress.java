package org.trucewire.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * A feed as it is configured.
 *
 * @param name what articles state as their source, and the scope of the feed's own item ids
 * @param uri where it is fetched
 */
record FeedAddress(String name, URI uri) {

  /**
   * Reads {@code url} or {@code name=url}.
   *
   * @throws ConfigException if the address is not one of http or https
   */
  static FeedAddress parse(String entry) {
    String stripped = entry.strip();
    int equals = stripped.indexOf('=');
    boolean named = equals > 0 && !isHttp(stripped);
    String name = named ? stripped.substring(0, equals).strip() : stripped;
    String address = named ? stripped.substring(equals + 1).strip() : stripped;
    try {
      URI uri = new URI(address);
      if (!isHttp(address) || uri.getHost() == null) {
        throw invalid(entry, "is no http or https address");
      }
      return new FeedAddress(name, uri);
    } catch (URISyntaxException e) {
      throw invalid(entry, "is no valid address (" + e.getMessage() + ")");
    }
  }

  /** The key of the feed's offset in Kafka Connect. */
  Map<String, String> partition() {
    return Map.of("feed", uri.toString());
  }

  /** Host and port of an address, in lower case: whom requests for it burden. */
  static String authority(URI uri) {
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
    return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** As {@link #parse} reads it. */
  String asConfigured() {
    return name.equals(uri.toString()) ? name : name + "=" + uri;
  }

  private static boolean isHttp(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static ConfigException invalid(String entry, String problem) {
    return new ConfigException(
        FeedSourceConfig.URLS,
        entry,
        problem
            + ": write https://host/path or name=https://host/path, with a comma between feeds"
            + " (a comma within an address is %2C)");
  }
}
