package org.trucewire.ingest.feed.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Web pages that come where a feed was wanted, and the feeds that they name. */
final class WebPages {

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)(\\s+|<\\?xml[^>]*>|<!--.*?-->)*(<!doctype\\s+html|<html|<head|<body).*");
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");
  private static final int LONGEST_TITLE = 100;

  private WebPages() {}

  static boolean is(String beginning) {
    return HTML.matcher(beginning).matches();
  }

  /** " (its title is ...)", or nothing: it often tells a log-in or consent page. */
  static String title(String html) {
    String title = Jsoup.parse(html).title();
    return title.isEmpty()
        ? ""
        : ", its title is \""
            + (title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title)
            + "\"";
  }

  static List<URI> feeds(String html, URI base) {
    List<URI> found = new ArrayList<>();
    for (Element link : Jsoup.parse(html, base.toString()).select("link[href]")) {
      String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
      String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
      boolean feed = rel.contains(" feed ") || FEED_TYPES.contains(type);
      if (feed && (rel.contains(" alternate ") || rel.contains(" feed "))) {
        add(link.absUrl("href"), found);
      }
    }
    return List.copyOf(found);
  }

  private static void add(String address, List<URI> found) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && !found.contains(uri)) {
        found.add(uri);
      }
    } catch (IllegalArgumentException e) {
      // An address that nobody could fetch is none.
    }
  }
}
