package org.trucewire.ingest.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An article's page in HTML: its text and what its head says of it. */
public final class WebPage {

  private static final Logger LOG = LoggerFactory.getLogger(WebPage.class);

  /** readability4j recurses; deeper pages are read without it. */
  private static final int DEEPEST_FOR_READABILITY = 300;

  private final Document document;
  private final String address;

  private WebPage(Document document, String address) {
    this.document = document;
    this.address = address;
  }

  /**
   * Reads a page.
   *
   * @param charset the charset that the server stated; null to take the page's byte order mark, its
   *     meta element, or else UTF-8
   * @param address where it came from; null when unknown
   */
  public static WebPage read(byte[] bytes, String charset, String address) {
    String base = address == null ? "" : address;
    try {
      Document document = Jsoup.parse(new ByteArrayInputStream(bytes), charset, base);
      return new WebPage(document, address);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  /** Name of the charset that the page was read in. */
  public String charset() {
    return document.charset().name();
  }

  /** The page as a news item; its body is empty when the page has no text. */
  public NewsItem toItem() {
    return new NewsItem(
        null,
        canonical().or(() -> meta("og:url")).orElse(address),
        meta("og:site_name").orElse(null),
        meta("og:title").orElse(document.title()),
        meta("author").or(() -> meta("article:author")).orElse(null),
        body(),
        document.select("html").attr("lang"),
        meta("article:published_time")
            .or(() -> meta("datePublished"))
            .or(() -> meta("date"))
            .flatMap(PublicationDate::parse)
            .orElse(null));
  }

  /** The article's text, chosen by readability4j; all of the page's where that finds none. */
  public String body() {
    Element content = depth() <= DEEPEST_FOR_READABILITY ? chosenContent() : null;
    String text = BodyText.paragraphs(content == null ? document.body() : content);
    return BoilerplateTail.shipped().cut(text);
  }

  private Element chosenContent() {
    try {
      // It rearranges the document that it is given.
      return new Readability4J(address == null ? "" : address, document.clone())
          .parse()
          .getArticleContent();
    } catch (RuntimeException e) {
      LOG.debug("readability4j failed on {}, all of its text is taken", address, e);
      return null;
    }
  }

  private int depth() {
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), document);
    return deepest[0];
  }

  private Optional<String> meta(String name) {
    return document.select("meta").stream()
        .filter(
            m ->
                m.attr("property").equals(name)
                    || m.attr("name").equals(name)
                    || m.attr("itemprop").equals(name))
        .map(m -> m.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  private Optional<String> canonical() {
    return Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
        .map(element -> element.absUrl("href"))
        .filter(href -> !href.isEmpty());
  }
}
