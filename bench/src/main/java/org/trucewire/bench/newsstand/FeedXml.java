package org.trucewire.bench.newsstand;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes feeds. */
final class FeedXml {

  /** A story as it is shown now. */
  record Entry(String link, String guid, Instant published, Instant updated, StoryText text) {}

  private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME;

  private FeedXml() {}

  static String rss(String title, String link, List<Entry> newestFirst) {
    StringBuilder xml = new StringBuilder(1024 + newestFirst.size() * 2048);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>")
        .append(title)
        .append("</title><link>")
        .append(link)
        .append("</link><description>Stories</description>\n");
    for (Entry entry : newestFirst) {
      xml.append("<item><title>").append(entry.text().title()).append("</title><link>");
      xml.append(entry.link()).append("</link>");
      if (entry.guid() != null) {
        xml.append("<guid isPermaLink=\"false\">").append(entry.guid()).append("</guid>");
      }
      xml.append("<pubDate>").append(date(entry.published())).append("</pubDate>");
      xml.append("<description>").append(escaped(entry.text().html()));
      xml.append("</description></item>\n");
    }
    return xml.append("</channel></rss>\n").toString();
  }

  static String atom(String title, String link, Instant updated, List<Entry> newestFirst) {
    StringBuilder xml = new StringBuilder(1024 + newestFirst.size() * 2048);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
        .append(title)
        .append("</title><id>")
        .append(link)
        .append("</id><updated>")
        .append(updated)
        .append("</updated>\n");
    for (Entry entry : newestFirst) {
      xml.append("<entry><title>").append(entry.text().title()).append("</title><link href=\"");
      xml.append(entry.link()).append("\"/>");
      if (entry.guid() != null) {
        xml.append("<id>").append(entry.guid()).append("</id>");
      }
      xml.append("<published>").append(entry.published()).append("</published><updated>");
      xml.append(entry.updated()).append("</updated><content type=\"html\">");
      xml.append(escaped(entry.text().html())).append("</content></entry>\n");
    }
    return xml.append("</feed>\n").toString();
  }

  static String date(Instant instant) {
    return RFC_1123.format(instant.atOffset(ZoneOffset.UTC)).replace("Z", "GMT");
  }

  private static String escaped(String html) {
    return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
