package org.trucewire.ingest.feed.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a feed's first element, and what no XML may hold, taken away: its declaration
 * (the text is decoded already), its document type (RSS 0.91 has one) and control characters.
 * Nothing that a document type names is ever fetched, and one that declares entities is refused.
 */
final class XmlProlog {

  private static final Pattern SKIPPED =
      Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)<!DOCTYPE[^\\[>]*+(\\[[^\\]]*+\\]\\s*+)?>");
  private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]{1,7}|[0-9]{1,8});");

  private XmlProlog() {}

  /**
   * The document from its first element on.
   *
   * @throws UnreadableFeedException if its document type declares entities
   */
  static String removed(String document) throws UnreadableFeedException {
    int at = 0;
    while (at < document.length()) {
      Matcher skipped = SKIPPED.matcher(document).region(at, document.length());
      if (skipped.lookingAt()) {
        at = skipped.end();
        continue;
      }
      Matcher doctype = DOCTYPE.matcher(document).region(at, document.length());
      if (!doctype.lookingAt()) {
        break;
      }
      if (doctype.group(1) != null && doctype.group(1).contains("<!ENTITY")) {
        throw new UnreadableFeedException(
            "The document declares entities of its own (<!ENTITY), which may be a trap and which no"
                + " feed needs",
            null);
      }
      at = doctype.end();
    }
    return legal(document.substring(at));
  }

  private static String legal(String text) {
    String clean = text;
    if (!text.codePoints().allMatch(XmlProlog::isLegal)) {
      StringBuilder kept = new StringBuilder(text.length());
      text.codePoints().forEach(c -> kept.appendCodePoint(isLegal(c) ? c : 0xfffd));
      clean = kept.toString();
    }
    return clean.contains("&#")
        ? REFERENCE
            .matcher(clean)
            .replaceAll(
                m -> isLegal(number(m.group(1))) ? Matcher.quoteReplacement(m.group()) : "\ufffd")
        : clean;
  }

  private static int number(String digits) {
    return digits.startsWith("x")
        ? Integer.parseInt(digits.substring(1), 16)
        : Integer.parseInt(digits);
  }

  /** XML 1.0, production 2. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || (c >= 0x10000 && c <= 0x10ffff);
  }
}
