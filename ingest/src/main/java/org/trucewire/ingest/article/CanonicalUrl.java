package org.trucewire.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of an address under which links to one article are equal. */
final class CanonicalUrl {

  /** Parameters that say where the reader came from, and not what is read. */
  private static final Set<String> TRACKING =
      Set.of(
          "at_campaign",
          "at_medium",
          "cmp",
          "cmpid",
          "dclid",
          "fbclid",
          "gclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "msclkid",
          "ocid",
          "s_cid",
          "twclid",
          "yclid");

  private CanonicalUrl() {}

  /**
   * Scheme and host in lower case, https for http, no fragment, default port, user or tracking
   * parameter, and a path. What is no hierarchical address comes back as it is, stripped.
   */
  static String of(String url) {
    String stripped = url.strip();
    try {
      URI uri = new URI(stripped);
      if (uri.getHost() == null || uri.getScheme() == null) {
        return stripped;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return (scheme.equals("http") ? "https" : scheme)
          + "://"
          + uri.getHost().toLowerCase(Locale.ROOT)
          + port(uri, scheme)
          + path
          + query(uri.getRawQuery());
    } catch (URISyntaxException e) {
      return stripped;
    }
  }

  private static String port(URI uri, String scheme) {
    int port = uri.getPort();
    boolean isDefault =
        port == -1
            || (port == 80 && scheme.equals("http"))
            || (port == 443 && scheme.equals("https"));
    return isDefault ? "" : ":" + port;
  }

  private static String query(String raw) {
    if (raw == null) {
      return "";
    }
    String kept =
        Arrays.stream(raw.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
