package org.trucewire.ingest.feed.format;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.trucewire.ingest.article.BodyText;

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

  static List<FeedOffer> feeds(String html, URI base) {
    Map<URI, FeedOffer> found = new LinkedHashMap<>();
    for (Element link : Jsoup.parse(html, base.toString()).select("link[href]")) {
      String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
      String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
      boolean feed = rel.contains(" feed ") || FEED_TYPES.contains(type);
      if (feed && (rel.contains(" alternate ") || rel.contains(" feed "))) {
        add(link.absUrl("href"), BodyText.ofLine(link.attr("title")), type, found);
      }
    }
    return List.copyOf(found.values());
  }

  private static void add(String address, String title, String type, Map<URI, FeedOffer> found) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null) {
        found.putIfAbsent(uri, new FeedOffer(uri, title, type));
      }
    } catch (IllegalArgumentException e) {
      // An address that nobody could fetch is none.
    }
  }
}
