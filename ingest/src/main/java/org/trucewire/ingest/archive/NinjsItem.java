package org.trucewire.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.PublicationDate;

/**
 * Reads a news item in ninjs, IPTC's News in JSON, versions 1 to 3: version 1 has {@code body_text}
 * and the like, version 2 {@code bodies} with roles, version 3 writes names in camel case.
 */
final class NinjsItem {

  private static final Set<String> MARKS =
      Set.of("versioncreated", "versionCreated", "pubstatus", "pubStatus", "bodies", "headlines");

  private static final Set<String> WITHOUT_TEXT =
      Set.of("picture", "photo", "graphic", "audio", "video", "event", "planning");

  private NinjsItem() {}

  /** Whether an object is one: it has what no other JSON for news has. */
  static boolean isOne(JsonNode object) {
    boolean named = object.has("uri") || object.has("guid");
    boolean body = Stream.of("body_text", "body_html", "body_xhtml").anyMatch(object::has);
    return body || (named && MARKS.stream().anyMatch(object::has));
  }

  /**
   * Reads one.
   *
   * @throws BadMemberException if it is a text and has none
   */
  static Parsed read(JsonNode object) throws BadMemberException {
    String status = first(object, "pubstatus", "pubStatus");
    if (status != null && !status.toLowerCase(Locale.ROOT).endsWith("usable")) {
      return new Parsed.Skipped("withdrawn");
    }
    String type = first(object, "type");
    String body = body(object);
    if (body.isBlank()) {
      if (type != null && WITHOUT_TEXT.contains(type.toLowerCase(Locale.ROOT))) {
        return new Parsed.Skipped("not-text");
      }
      throw new BadMemberException(
          "The ninjs item has no text: none of body_text, body_html, body_xhtml and bodies holds"
              + " any");
    }
    return new Parsed.Item(
        new NewsItem(
            first(object, "uri", "guid"),
            first(object, "url", "canonicalUrl"),
            first(object, "copyrightholder", "copyrightHolder", "provider", "source"),
            title(object),
            author(object),
            null,
            body,
            first(object, "language"),
            published(object)));
  }

  private static String body(JsonNode object) {
    for (String field : List.of("body_xhtml", "body_html", "body_text")) {
      String text = first(object, field);
      if (text != null) {
        return text(text, field.equals("body_text") ? "text/plain" : "text/html");
      }
    }
    // Each holds the same text in another form; the marked-up one has the paragraphs.
    return StreamSupport.stream(object.path("bodies").spliterator(), false)
        .map(body -> text(first(body, "value"), first(body, "contenttype", "contentType")))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String text(String value, String contentType) {
    if (value == null) {
      return "";
    }
    boolean plain = contentType == null ? value.indexOf('<') < 0 : contentType.contains("plain");
    return plain ? BodyText.ofPlainText(value) : BodyText.ofFragment(value);
  }

  private static String title(JsonNode object) {
    String headline = first(object, "headline");
    if (headline == null) {
      headline = main(object.path("headlines"));
    }
    if (headline == null) {
      headline = first(object, "title", "name");
    }
    return headline == null ? null : BodyText.ofLine(headline);
  }

  /** The value with the role main; the first when there is none. */
  private static String main(JsonNode values) {
    String first = null;
    for (JsonNode value : values) {
      String text = first(value, "value");
      if ("main".equals(first(value, "role"))) {
        return text;
      }
      first = first == null ? text : first;
    }
    return first;
  }

  private static String author(JsonNode object) {
    String byline = first(object, "byline", "by");
    if (byline != null) {
      return byline;
    }
    String names =
        StreamSupport.stream(object.path("authors").spliterator(), false)
            .map(author -> first(author, "name"))
            .filter(name -> name != null)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static PublicationDate published(JsonNode object) {
    return Stream.of(
            "versioncreated",
            "versionCreated",
            "firstcreated",
            "firstCreated",
            "contentcreated",
            "contentCreated")
        .map(field -> NewsDate.of(first(object, field)))
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  private static String first(JsonNode object, String... fields) {
    return Stream.of(fields)
        .map(field -> object.path(field).asText(null))
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }
}
