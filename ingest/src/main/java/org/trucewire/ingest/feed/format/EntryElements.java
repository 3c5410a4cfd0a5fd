package org.trucewire.ingest.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.trucewire.ingest.article.Original;

/** The entries of a feed as XML elements, for what ROME does not hand on as it was written. */
final class EntryElements {

  private static final Set<String> NAMES = Set.of("item", "entry");

  /** From what says when it was published to what only says when it was changed. */
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  private EntryElements() {}

  /** RSS has its items in the channel, RDF beside it, Atom in the root. */
  static List<Element> in(Document document) {
    List<Element> entries = new ArrayList<>();
    for (Element child : document.getRootElement().getChildren()) {
      if (NAMES.contains(child.getName())) {
        entries.add(child);
      } else if (child.getName().equals("channel")) {
        child.getChildren().stream()
            .filter(grandchild -> NAMES.contains(grandchild.getName()))
            .forEach(entries::add);
      }
    }
    return entries;
  }

  /** The item's own id, or null: guid of RSS, id of Atom, rdf:about. */
  static String guid(Element entry) {
    for (Element child : entry.getChildren()) {
      if ((child.getName().equals("guid") || child.getName().equals("id"))
          && child.getNamespace().equals(entry.getNamespace())
          && !child.getTextTrim().isEmpty()) {
        return child.getTextTrim();
      }
    }
    return entry.getAttributes().stream()
        .filter(attribute -> attribute.getName().equals("about"))
        .map(attribute -> attribute.getValue().strip())
        .filter(about -> !about.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The date as it is written, or null. */
  static String date(Element entry) {
    for (String name : DATES) {
      for (Element child : entry.getChildren()) {
        if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
          return child.getTextTrim();
        }
      }
    }
    return null;
  }

  /** The nearest xml:lang, else the language of the channel, or null. */
  @SuppressWarnings("ReferenceEquality") // Two elements may be equal; this asks for the very one.
  static String language(Element entry) {
    for (Element at = entry; at != null; at = at.getParentElement()) {
      String lang = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
      if (lang != null) {
        return lang;
      }
      for (Element child : at.getChildren()) {
        if (child.getName().equals("language")) {
          return child.getTextTrim();
        }
        if (child.getName().equals("channel") && at != entry) {
          String inChannel = child.getChildText("language", child.getNamespace());
          if (inChannel != null) {
            return inChannel.strip();
          }
        }
      }
    }
    return null;
  }

  /** The entry's XML with the namespaces that it uses, in UTF-8. */
  static Original original(Element entry) {
    String xml = new XMLOutputter(Format.getRawFormat()).outputString(entry);
    boolean atom = entry.getName().equals("entry");
    return new Original(xml.getBytes(UTF_8), atom ? "application/atom+xml" : "application/rss+xml");
  }
}
