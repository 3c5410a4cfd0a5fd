package org.trucewire.ingest.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trucewire.ingest.article.PublicationDate;

/** Dates of news formats: ISO 8601, in NITF and NewsML often the basic form. */
final class NewsDate {

  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");

  private NewsDate() {}

  /** Null for null and for what is no date. */
  static PublicationDate of(String text) {
    if (text == null) {
      return null;
    }
    Matcher basic = BASIC.matcher(text.strip());
    return PublicationDate.parse(basic.matches() ? extended(basic) : text).orElse(null);
  }

  private static String extended(Matcher basic) {
    String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
    if (basic.group(4) == null) {
      return day;
    }
    String second = basic.group(6) == null ? "00" : basic.group(6);
    String zone = basic.group(7) == null ? "" : basic.group(7);
    return day + "T" + basic.group(4) + ":" + basic.group(5) + ":" + second + zone;
  }
}
