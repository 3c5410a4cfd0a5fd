package org.trucewire.ingest.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.PublicationDate;

/**
 * Reads a news item of NewsML-G2, IPTC's exchange standard, with NITF, XHTML or plain text in it.
 */
final class NewsMlItem {

  private static final Set<String> WITHOUT_TEXT =
      Set.of("picture", "photo", "graphic", "animation", "audio", "video", "composite", "still");

  /** Some agencies escape their markup and state no type for it. */
  private static final Pattern MARKUP = Pattern.compile("(?i)</?(?:p|br|div)\\b[^>]*>");

  private NewsMlItem() {}

  /**
   * Reads one.
   *
   * @throws BadMemberException if it is a text and has none
   */
  static Parsed read(Element item) throws BadMemberException {
    String status = qcode(XmlElements.child(item, "itemMeta", "pubStatus"));
    if (!status.isEmpty() && !status.equals("usable")) {
      return new Parsed.Skipped("withdrawn");
    }
    Element nitf = item.selectFirst("inlineXML > nitf");
    NewsItem inner = nitf == null ? null : NitfItem.partsOf(nitf);
    String body = inner == null ? "" : inner.body();
    if (body.isBlank()) {
      body = inlineText(item);
    }
    if (body.isBlank()) {
      String type = qcode(XmlElements.child(item, "itemMeta", "itemClass"));
      if (WITHOUT_TEXT.contains(type) || item.selectFirst("contentSet > remoteContent") != null) {
        return new Parsed.Skipped("not-text");
      }
      throw new BadMemberException("The newsItem has no text: its contentSet holds none");
    }
    String headline = XmlElements.text(item, "contentMeta", "headline");
    String author = author(item);
    return new Parsed.Item(
        new NewsItem(
            blankToNull(item.attr("guid")),
            null,
            outlet(item),
            headline == null && inner != null ? inner.title() : headline,
            author == null && inner != null ? inner.author() : author,
            inner == null ? null : inner.section(),
            body,
            language(item),
            published(item)));
  }

  private static String inlineText(Element item) {
    for (Element inline : item.select("contentSet > inlineXML, contentSet > inlineData")) {
      String type = inline.attr("contenttype").toLowerCase(Locale.ROOT);
      Element page = inline.selectFirst("html");
      String text;
      if (page != null) {
        Element content = page.selectFirst("body");
        text = XmlElements.paragraphs(content == null ? page : content);
      } else if (inline.childrenSize() > 0) {
        text = XmlElements.paragraphs(inline);
      } else {
        String data = inline.wholeText();
        boolean html = type.contains("html") || MARKUP.matcher(data).find();
        text = html ? BodyText.ofFragment(data) : BodyText.ofPlainText(data);
      }
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private static String outlet(Element item) {
    return Stream.of(
            XmlElements.text(item, "itemMeta", "provider", "name"),
            XmlElements.text(item, "contentMeta", "infoSource", "name"),
            blankToNull(attribute(XmlElements.child(item, "itemMeta", "provider"), "literal")),
            blankToNull(qcode(XmlElements.child(item, "itemMeta", "provider"))))
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  private static String author(Element item) {
    String by = XmlElements.text(item, "contentMeta", "by");
    if (by != null) {
      return by;
    }
    String creators =
        item.select("> contentMeta > creator > name").stream()
            .map(Element::text)
            .distinct()
            .collect(Collectors.joining(", "));
    return blankToNull(creators);
  }

  private static String language(Element item) {
    String tag = attribute(XmlElements.child(item, "contentMeta", "language"), "tag");
    return blankToNull(tag.isEmpty() ? item.attr("xml:lang") : tag);
  }

  /** When this version was made; each correction is a version. */
  private static PublicationDate published(Element item) {
    return Stream.of(
            XmlElements.text(item, "itemMeta", "versionCreated"),
            XmlElements.text(item, "contentMeta", "contentModified"),
            XmlElements.text(item, "itemMeta", "firstCreated"),
            XmlElements.text(item, "contentMeta", "contentCreated"))
        .map(NewsDate::of)
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  /** The code of a concept without its scheme, in lower case. */
  private static String qcode(Element element) {
    String code = attribute(element, "qcode");
    return code.substring(code.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static String attribute(Element element, String name) {
    return element == null ? "" : element.attr(name);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
