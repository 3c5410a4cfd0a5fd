package org.trucewire.ingest.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** An article's page in HTML: its text and what it says of it. */
public final class WebPage {

  /** readability4j recurses; deeper pages are read without it. */
  private static final int DEEPEST = 300;

  private final Document document;
  private final String address;
  private final JsonLd jsonLd;
  private final PageHead head;

  private WebPage(Document document, String address) {
    this.document = document;
    this.address = address;
    this.jsonLd = JsonLd.of(document);
    this.head = new PageHead(document, jsonLd, address);
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

  /** What the page is: an article, or what is shown instead of one. */
  public PageResult result() {
    return new PageWalls(document, jsonLd).judged(toItem(), head, address);
  }

  /** The page as a news item, whatever it is; its body is empty when the page has no text. */
  public NewsItem toItem() {
    return new NewsItem(
        null,
        head.url(),
        head.outlet(),
        head.title(),
        isDeep() ? null : head.author(),
        isDeep() ? null : head.section(),
        body(),
        head.language(),
        isDeep() ? null : new PageDates(document, jsonLd, head).published().orElse(null));
  }

  /** The article's text; all of the page's where none can be chosen. */
  public String body() {
    return isDeep()
        ? BoilerplateTail.shipped().cut(BodyText.paragraphs(document.body()))
        : PageBody.of(document, jsonLd, head.title(), address);
  }

  private boolean isDeep() {
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), document);
    return deepest[0] > DEEPEST;
  }
}
