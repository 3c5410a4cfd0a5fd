package org.trucewire.ingest.article;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article beside the text. */
final class PageHead {

  private static final int LONGEST_BYLINE = 120;
  private static final Pattern BY = Pattern.compile("(?i)^(?:written\\s+)?by:?\\s+");
  private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/?#]+(/?[^?#]*).*");

  private final Document document;
  private final JsonLd jsonLd;
  private final String address;

  PageHead(Document document, JsonLd jsonLd, String address) {
    this.document = document;
    this.jsonLd = jsonLd;
    this.address = address;
  }

  /**
   * The address under which the article is to be known. A canonical address that is a site's front
   * page is a mistake of the site when the page came from elsewhere, and is passed over.
   */
  String url() {
    return Stream.of(
            link("link[rel=canonical]"),
            meta("og:url").orElse(null),
            jsonLd.text("mainEntityOfPage").orElse(null),
            jsonLd.text("url").orElse(null))
        .filter(Objects::nonNull)
        .filter(this::canBeTheArticle)
        .findFirst()
        .orElse(address);
  }

  private boolean canBeTheArticle(String url) {
    return HTTP.matcher(url).matches()
        && (!isFrontPage(url) || address == null || isFrontPage(address));
  }

  /** True for an address without a path and a query. */
  static boolean isFrontPage(String url) {
    Matcher http = HTTP.matcher(url);
    return http.matches() && http.group(1).length() <= 1 && url.indexOf('?') < 0;
  }

  private String link(String selector) {
    Element link = document.selectFirst(selector);
    return link == null ? null : link.absUrl("href");
  }

  String outlet() {
    return meta("og:site_name").or(() -> jsonLd.text("publisher")).orElse(null);
  }

  String title() {
    return meta("og:title").or(() -> jsonLd.text("headline")).orElse(document.title());
  }

  String author() {
    return jsonLd
        .texts("author")
        .or(() -> meta("author", "byl", "parsely-author", "dc.creator", "article:author"))
        .filter(PageHead::isName)
        .or(() -> visible("[itemprop=author], a[rel=author], .byline, .author-name"))
        .map(author -> BY.matcher(author).replaceFirst(""))
        .orElse(null);
  }

  /** {@code article:author} is often the address of a profile. */
  private static boolean isName(String author) {
    return !author.contains("://");
  }

  private Optional<String> visible(String selector) {
    return document.select(selector).stream()
        .map(element -> element.text().strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BYLINE)
        .findFirst();
  }

  String section() {
    return jsonLd
        .text("articleSection")
        .or(() -> meta("article:section", "section", "parsely-section"))
        .orElse(null);
  }

  String language() {
    return Stream.of(
            document.select("html").attr("lang"),
            document.select("html").attr("xml:lang"),
            jsonLd.text("inLanguage").orElse(""),
            meta("og:locale", "content-language").orElse(""))
        .filter(language -> !language.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** Content of the first meta element of the first of these names that is there. */
  Optional<String> meta(String... names) {
    return Arrays.stream(names).flatMap(this::metas).findFirst();
  }

  private Stream<String> metas(String name) {
    return document.select("meta").stream()
        .filter(
            m ->
                Stream.of("property", "name", "itemprop", "http-equiv")
                    .anyMatch(key -> m.attr(key).equalsIgnoreCase(name)))
        .map(m -> m.attr("content").strip())
        .filter(content -> !content.isEmpty());
  }
}
