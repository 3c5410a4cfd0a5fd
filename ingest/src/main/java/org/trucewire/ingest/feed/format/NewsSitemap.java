package org.trucewire.ingest.feed.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.PublicationDate;

/**
 * Sitemaps with Google's extension for news
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). They have
 * headlines and addresses only, so the pages are needed for texts.
 */
final class NewsSitemap {

  private NewsSitemap() {}

  static boolean is(Document document) {
    String root = document.getRootElement().getName();
    return root.equals("urlset") || root.equals("sitemapindex");
  }

  static FeedDocument read(Document document, URI base) throws UnreadableFeedException {
    Element root = document.getRootElement();
    if (root.getName().equals("sitemapindex")) {
      return new FeedDocument(
          "sitemap index", null, List.of(), null, FeedLinks.NONE, sitemaps(root, base));
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (Element url : root.getChildren()) {
      Element news = child(url, "news");
      if (url.getName().equals("url") && news != null) {
        entries.add(entry(url, news, base));
      }
    }
    if (entries.isEmpty() && !root.getChildren().isEmpty()) {
      throw UnreadableFeedException.withoutNews(
          "This sitemap has " + root.getChildren().size() + " addresses, none with news:news");
    }
    String title = entries.isEmpty() ? null : entries.get(0).item().outlet();
    return new FeedDocument(
        "news sitemap", title, List.copyOf(entries), null, FeedLinks.NONE, null);
  }

  private static List<Sitemap> sitemaps(Element index, URI base) {
    Map<URI, Sitemap> sitemaps = new LinkedHashMap<>();
    for (Element sitemap : index.getChildren()) {
      try {
        String address = Links.absolute(base, text(sitemap, "loc"));
        URI uri = address == null ? null : URI.create(address);
        if (uri != null && uri.getHost() != null) {
          sitemaps.putIfAbsent(uri, new Sitemap(uri, text(sitemap, "lastmod")));
        }
      } catch (IllegalArgumentException e) {
        // An address that nobody could fetch is none.
      }
    }
    return List.copyOf(sitemaps.values());
  }

  private static FeedEntry entry(Element url, Element news, URI base) {
    Element publication = child(news, "publication");
    NewsItem item =
        new NewsItem(
            null,
            Links.absolute(base, text(url, "loc")),
            publication == null ? null : text(publication, "name"),
            text(news, "title"),
            null,
            null,
            "",
            publication == null ? null : text(publication, "language"),
            PublicationDate.parse(text(news, "publication_date"))
                .or(() -> PublicationDate.parse(text(url, "lastmod")))
                .orElse(null));
    return new FeedEntry(item, true, EntryElements.original(url));
  }

  private static Element child(Element parent, String name) {
    return parent.getChildren().stream()
        .filter(element -> element.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? null : element.getTextTrim();
  }
}
