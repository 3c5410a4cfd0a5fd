package org.trucewire.ingest.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as feed readers export them (http://opml.org/spec2.opml). */
final class Opml {

  private Opml() {}

  /**
   * Its outlines that have an xmlUrl, named by their text or title where those differ.
   *
   * @throws IOException if it is no OPML, or an address in it is none
   */
  static List<FeedAddress> feeds(String xml) throws IOException {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    if (document.selectFirst("opml") == null) {
      throw new IOException("it begins like XML and is no OPML: it has no element opml");
    }
    List<FeedAddress> feeds = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Element outline : document.getElementsByTag("outline")) {
      String address = attribute(outline, "xmlurl").replace(",", "%2C");
      if (!address.isEmpty()) {
        String name = attribute(outline, "text");
        name = name.isEmpty() ? attribute(outline, "title") : name;
        // Commas and the sign between name and address have a meaning in the configuration.
        name = name.replaceAll("[,=\\s]+", " ").strip();
        boolean usable = !name.isEmpty() && names.add(name);
        feeds.add(parsed(usable ? name + "=" + address : address));
      }
    }
    return feeds;
  }

  private static FeedAddress parsed(String entry) throws IOException {
    try {
      return FeedAddress.parse(entry);
    } catch (ConfigException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Programs differ in how they write xmlUrl. */
  private static String attribute(Element outline, String name) {
    return outline.attributes().asList().stream()
        .filter(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(attribute -> attribute.getValue().strip())
        .findFirst()
        .orElse("");
  }
}
