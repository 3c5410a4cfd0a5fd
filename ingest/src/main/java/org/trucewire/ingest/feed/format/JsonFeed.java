package org.trucewire.ingest.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.article.PublicationDate;

/** JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFeed() {}

  static FeedDocument read(String text, URI base) throws UnreadableFeedException {
    JsonNode feed = parse(text);
    String version = feed.path("version").asText("");
    if (!version.contains("jsonfeed.org/version/") || !feed.path("items").isArray()) {
      throw new UnreadableFeedException(
          "This is JSON, but no JSON Feed: its version is \""
              + (version.length() > 80 ? version.substring(0, 80) : version)
              + "\" and not https://jsonfeed.org/version/1.1, or it has no list of items",
          null);
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      entries.add(entry(feed, item, base));
    }
    return new FeedDocument(
        "JSON Feed", text(feed, "title"), List.copyOf(entries), null, links(feed, base), null);
  }

  private static FeedLinks links(JsonNode feed, URI base) {
    FeedLinks.Found found = new FeedLinks.Found(base);
    for (JsonNode hub : feed.path("hubs")) {
      if (hub.path("type").asText("").equalsIgnoreCase("WebSub")) {
        found.add("hub", text(hub, "url"));
      }
    }
    found.add("self", text(feed, "feed_url"));
    return found.links();
  }

  private static JsonNode parse(String text) throws UnreadableFeedException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableFeedException(
          "This begins like JSON and is none: " + e.getOriginalMessage(), e);
    }
  }

  private static FeedEntry entry(JsonNode feed, JsonNode item, URI base) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String summary = text(item, "summary");
    boolean whole = html != null || plain != null;
    String body =
        html != null
            ? BodyText.ofFragment(html)
            : BodyText.ofPlainText(plain != null ? plain : summary != null ? summary : "");
    String url = text(item, "url") != null ? text(item, "url") : text(item, "external_url");
    String title = text(item, "title");
    PublicationDate published =
        PublicationDate.parse(text(item, "date_published"))
            .or(() -> PublicationDate.parse(text(item, "date_modified")))
            .orElse(null);
    String language =
        text(item, "language") != null ? text(item, "language") : text(feed, "language");
    NewsItem news =
        new NewsItem(
            text(item, "id"),
            Links.absolute(base, url),
            text(feed, "title"),
            title == null ? null : BodyText.ofLine(title),
            authors(item) != null ? authors(item) : authors(feed),
            null,
            body,
            language,
            published);
    Original original = new Original(item.toString().getBytes(UTF_8), "application/feed+json");
    return new FeedEntry(news, !whole, original);
  }

  /** Version 1 has one author, version 1.1 a list of them. */
  private static String authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.path("authors").forEach(author -> names.add(author.path("name").asText("")));
    if (names.isEmpty()) {
      names.add(node.path("author").path("name").asText(""));
    }
    names.removeIf(String::isBlank);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** Also of numbers, which some feeds have as ids. */
  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText()
        : null;
  }
}
