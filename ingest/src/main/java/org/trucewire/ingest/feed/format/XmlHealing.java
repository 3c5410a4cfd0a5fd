package org.trucewire.ingest.feed.format;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends what feeds get wrong about XML and what can mean only one thing. */
final class XmlHealing {

  /** Sections whose ampersands are their own, and ampersands with what may be a reference. */
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "<!\\[CDATA\\[|<!--|&(#[xX]?[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,31})?+(;?)");

  private static final Pattern PREFIX =
      Pattern.compile("<([A-Za-z_][\\w.-]{0,40}):|\\s([A-Za-z_][\\w.-]{0,40}):[\\w.-]{1,80}\\s*=");

  private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.:-]*");

  private static final Map<String, String> KNOWN =
      Map.of(
          "atom", "http://www.w3.org/2005/Atom",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
          "media", "http://search.yahoo.com/mrss/",
          "news", "http://www.google.com/schemas/sitemap-news/0.9",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "sy", "http://purl.org/rss/1.0/modules/syndication/");

  private XmlHealing() {}

  /** HTML's entities become characters, and ampersands that begin no reference are escaped. */
  static String references(String xml) {
    if (xml.indexOf('&') < 0) {
      return xml;
    }
    StringBuilder healed = new StringBuilder(xml.length() + 64);
    Matcher matcher = AMPERSAND.matcher(xml);
    int at = 0;
    while (matcher.find(at)) {
      healed.append(xml, at, matcher.start());
      at = matcher.end();
      if (matcher.group().charAt(0) == '<') {
        String end = matcher.group().equals("<!--") ? "-->" : "]]>";
        int close = xml.indexOf(end, at);
        at = close < 0 ? xml.length() : close + end.length();
        healed.append(xml, matcher.start(), at);
      } else {
        healed.append(reference(matcher.group(), matcher.group(1), matcher.group(2)));
      }
    }
    return healed.append(xml, at, xml.length()).toString();
  }

  private static String reference(String whole, String name, String end) {
    if (name == null || end.isEmpty()) {
      return "&amp;" + whole.substring(1);
    }
    if (name.startsWith("#")) {
      boolean number = name.matches("#([0-9]+|[xX][0-9A-Fa-f]+)");
      return number ? whole.replace('X', 'x') : "&amp;" + whole.substring(1);
    }
    if (Map.of("amp", 1, "lt", 1, "gt", 1, "quot", 1, "apos", 1).containsKey(name)) {
      return whole;
    }
    String character = Parser.unescapeEntities(whole, true);
    return character.equals(whole) || character.contains("&") || character.contains("<")
        ? "&amp;" + whole.substring(1)
        : character;
  }

  /** Prefixes that are used and not declared are declared. */
  static String prefixes(String xml) {
    TreeSet<String> missing = new TreeSet<>();
    Matcher used = PREFIX.matcher(xml);
    while (used.find()) {
      missing.add(used.group(1) == null ? used.group(2) : used.group(1));
    }
    missing.removeIf(prefix -> prefix.startsWith("xml") || xml.contains("xmlns:" + prefix + "="));
    Matcher root = ROOT.matcher(xml);
    if (missing.isEmpty() || !root.find()) {
      return xml;
    }
    StringBuilder declared = new StringBuilder(xml);
    for (String prefix : missing) {
      String namespace = KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix);
      declared.insert(root.end(), " xmlns:" + prefix + "=\"" + namespace + "\"");
    }
    return declared.toString();
  }
}
