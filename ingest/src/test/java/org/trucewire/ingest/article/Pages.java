package org.trucewire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented pages. */
final class Pages {

  static final String FIRST =
      "Delegates from both valleys agreed to stop firing at noon, the mediators announced in the"
          + " border town, after nine days of talks that had twice been broken off. ";
  static final String SECOND =
      "Observers will watch the bridges from Monday, and the wounded may be brought across the"
          + " river during the day, a spokeswoman for the mediators told reporters. ";

  private Pages() {}

  static WebPage page(String head, String body) {
    return page("https://gazette.example/news/truce", head, body);
  }

  static WebPage page(String address, String head, String body) {
    String html = "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    return WebPage.read(html.getBytes(UTF_8), null, address);
  }

  static String jsonLd(String members) {
    return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
        + "\"@type\":\"NewsArticle\","
        + members
        + "}</script>";
  }

  /** An article of some 300 words. */
  static String article() {
    return "<article>" + ("<p>" + FIRST + "</p><p>" + SECOND + "</p>").repeat(6) + "</article>";
  }
}
