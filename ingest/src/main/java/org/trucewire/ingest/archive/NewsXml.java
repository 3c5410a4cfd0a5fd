package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.trucewire.ingest.article.WebPage;

/** Reads one item of a news format in XML, told by its root element. */
final class NewsXml {

  private static final int DEEPEST = 256;
  private static final int HEAD = 200;

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private static final Set<String> NO_NEWS =
      Set.of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

  private NewsXml() {}

  /**
   * Reads an item.
   *
   * @throws BadMemberException if it is not well-formed, declares entities, or is none
   */
  static Parsed read(byte[] bytes) throws BadMemberException {
    String xml = CharsetText.decoded(bytes, charset(bytes));
    requireWellFormed(xml);
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    Element root = document.firstElementChild();
    document.select("*").forEach(NewsXml::dropPrefix);
    String name = root.tagName();
    if (NO_NEWS.contains(name)) {
      return new Parsed.Skipped("not-news");
    }
    return switch (name) {
      case "newsItem" -> NewsMlItem.read(root);
      case "nitf" -> new Parsed.Item(NitfItem.read(root));
      case "html" ->
          new Parsed.Item(WebPage.read(xml.getBytes(UTF_8), UTF_8.name(), null).toItem());
      default ->
          throw new BadMemberException(
              "XML with the root element <" + name + "> is neither NewsML-G2 nor NITF");
    };
  }

  /** The charset that the XML declaration names, else UTF-8. */
  private static Charset charset(byte[] bytes) throws BadMemberException {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    Matcher declared = ENCODING.matcher(head);
    if (!declared.find() || declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
      return UTF_8; // UTF-16 became UTF-8 before it was taken apart
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadMemberException("The encoding " + declared.group(1) + " is not known", e);
    }
  }

  /** Reads all of it once without resolving anything: no document type, no entity. */
  private static void requireWellFormed(String xml) throws BadMemberException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // An item that was taken out of its message lacks the message's declarations of prefixes.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    if (xml.contains("<!ENTITY")) {
      throw new BadMemberException("The document declares entities, which are not resolved here");
    }
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (depth > DEEPEST) {
          throw new BadMemberException("Elements are nested deeper than " + DEEPEST);
        }
      }
    } catch (XMLStreamException e) {
      throw new BadMemberException("This is no well-formed XML: " + e.getMessage(), e);
    }
  }

  private static void dropPrefix(Element element) {
    int colon = element.tagName().indexOf(':');
    if (colon >= 0) {
      element.tagName(element.tagName().substring(colon + 1));
    }
  }
}
