package org.trucewire.ingest.archive;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.PublicationDate;

/** Reads an article in NITF, IPTC's News Industry Text Format. */
final class NitfItem {

  private NitfItem() {}

  /**
   * Reads one.
   *
   * @throws BadMemberException if it has no text
   */
  static NewsItem read(Element nitf) throws BadMemberException {
    NewsItem item = partsOf(nitf);
    if (item.body().isBlank()) {
      throw new BadMemberException("The NITF article has no text: its body.content holds none");
    }
    return item;
  }

  /** What it has, with or without text. */
  static NewsItem partsOf(Element nitf) {
    Element content = XmlElements.child(nitf, "body", "body.content");
    return new NewsItem(
        attribute(nitf, "doc-id", "id-string"),
        null,
        first(
            XmlElements.text(nitf, "body", "body.head", "distributor"),
            attribute(nitf, "pubdata", "name"),
            attribute(nitf, "doc-id", "regsrc")),
        title(nitf),
        byline(nitf),
        attribute(nitf, "pubdata", "position.section"),
        content == null ? "" : XmlElements.paragraphs(content),
        first(attribute(nitf, "body", "xml:lang"), nitf.attr("xml:lang")),
        published(nitf));
  }

  private static String title(Element nitf) {
    Element headline = XmlElements.child(nitf, "body", "body.head", "hedline");
    return first(
        headline == null ? null : XmlElements.text(headline, "hl1"),
        XmlElements.text(nitf, "head", "title"),
        headline == null ? null : headline.text());
  }

  private static String byline(Element nitf) {
    Element byline = XmlElements.child(nitf, "body", "body.head", "byline");
    if (byline == null) {
      return null;
    }
    return first(XmlElements.text(byline, "person"), byline.ownText(), byline.text());
  }

  private static PublicationDate published(Element nitf) {
    return Stream.of(
            attribute(nitf, "date.issue", "norm"),
            attribute(nitf, "pubdata", "date.publication"),
            attribute(nitf, "story.date", "norm"),
            attribute(nitf, "date.release", "norm"))
        .map(NewsDate::of)
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  private static String attribute(Element nitf, String element, String name) {
    for (Element found : nitf.getElementsByTag(element)) {
      if (!found.attr(name).isBlank()) {
        return found.attr(name);
      }
    }
    return null;
  }

  private static String first(String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse(null);
  }
}
