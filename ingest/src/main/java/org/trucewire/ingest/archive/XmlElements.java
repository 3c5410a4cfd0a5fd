package org.trucewire.ingest.archive;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trucewire.ingest.article.BodyText;

/** Parts of a parsed document. */
final class XmlElements {

  /** Paragraphs of NITF and of agencies' own markup that HTML does not know. */
  private static final Set<String> BLOCKS =
      Set.of("block", "hl1", "hl2", "para", "paragraph", "nitf-table", "fn", "lead", "bq");

  private XmlElements() {}

  /** The first element on a path of children, or null. */
  static Element child(Element from, String... path) {
    Element at = from;
    for (String name : path) {
      at = at == null ? null : firstChild(at, name);
    }
    return at;
  }

  /**
   * The text of the first element on a path of children; null when there is none or it is blank.
   */
  static String text(Element from, String... path) {
    Element found = child(from, path);
    String text = found == null ? "" : found.text().strip();
    return text.isEmpty() ? null : text;
  }

  /** The text in an element with HTML-like markup, one paragraph a line. */
  static String paragraphs(Element content) {
    Element copy = content.clone();
    copy.select("media, media-caption, media-metadata, table, script, style").remove();
    for (Element element : copy.select("*")) {
      if (BLOCKS.contains(element.tagName())) {
        element.tagName("div");
      }
    }
    return BodyText.ofFragment(htmlOf(copy));
  }

  private static String htmlOf(Element element) {
    Document shell = new Document("");
    shell.outputSettings().syntax(Document.OutputSettings.Syntax.html).prettyPrint(false);
    shell.appendChild(element);
    return element.html();
  }

  private static Element firstChild(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equals(name)) {
        return child;
      }
    }
    return null;
  }
}
