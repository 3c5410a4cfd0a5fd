package org.trucewire.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a JSON object as a news item, by the names that its fields usually have. */
public final class JsonItem {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // The limit on an article is on its bytes, and is set by the user.
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .build();

  private static final Pattern MARKUP =
      Pattern.compile("</(?:p|div|a|br|li|ul|span|h[1-6]|em|strong|b|i)>|<br\\s*/?>|<p>");

  private static final Pattern PAGE = Pattern.compile("(?i)<(?:html|body|!doctype)[\\s>]");

  /** Above this a number is milliseconds since the epoch, below it seconds. */
  private static final double FIRST_MILLIS = 1e11;

  private JsonItem() {}

  /**
   * Reads one object.
   *
   * @throws UnreadableItemException if it is no object or has no text
   * @throws JsonProcessingException if it is no JSON
   */
  public static NewsItem read(String json) throws UnreadableItemException, JsonProcessingException {
    return of(parse(json));
  }

  /**
   * Parses one object.
   *
   * @throws UnreadableItemException if it is no object
   * @throws JsonProcessingException if it is no JSON
   */
  public static JsonNode parse(String json)
      throws UnreadableItemException, JsonProcessingException {
    JsonNode object = tree(json);
    if (!object.isObject()) {
      throw new UnreadableItemException(
          "Expected a JSON object, found " + object.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    return object;
  }

  private static JsonNode tree(String json)
      throws UnreadableItemException, JsonProcessingException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      JsonNode tree = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw new UnreadableItemException(
            "There is more behind the end of the JSON object; where there are many, write one in"
                + " each line and call the file .jsonl");
      }
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a string cannot fail", e);
    }
  }

  /**
   * Reads a parsed object.
   *
   * @throws UnreadableItemException if it has no text
   */
  public static NewsItem of(JsonNode object) throws UnreadableItemException {
    NewsItem item =
        new NewsItem(
            text(object, "id", "guid"),
            text(object, "url", "link"),
            text(object, "outlet", "publisher", "source"),
            text(object, "title", "headline"),
            text(object, "author", "byline"),
            text(object, "section"),
            body(object),
            text(object, "language", "lang"),
            published(object));
    if (item.body().isBlank()) {
      throw new UnreadableItemException(
          "The article has no text: none of the fields text, body, content, html holds any");
    }
    return item;
  }

  private static String body(JsonNode object) {
    String text = text(object, "text", "body", "content");
    if (text != null) {
      return MARKUP.matcher(text).find() ? BodyText.ofFragment(text) : BodyText.ofPlainText(text);
    }
    String html = text(object, "html");
    if (html == null) {
      return "";
    }
    return PAGE.matcher(html).find()
        ? WebPage.read(html.getBytes(StandardCharsets.UTF_8), "UTF-8", text(object, "url", "link"))
            .body()
        : BodyText.ofFragment(html);
  }

  private static PublicationDate published(JsonNode object) {
    for (String field : List.of("published", "date", "published_at", "pubDate", "pubdate")) {
      JsonNode value = object.path(field);
      if (value.isNumber()) {
        return ofEpoch(value.doubleValue());
      }
      PublicationDate date = PublicationDate.parse(value.asText(null)).orElse(null);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static PublicationDate ofEpoch(double number) {
    try {
      return PublicationDate.of(
          Instant.ofEpochMilli((long) (number < FIRST_MILLIS ? number * 1000 : number)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first of the fields that holds a text; of an object its name, of an array all joined. */
  private static String text(JsonNode object, String... fields) {
    return Stream.of(fields)
        .map(field -> text(object.path(field)))
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static String text(JsonNode value) {
    if (value.isObject()) {
      return value.path("name").asText(null);
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonItem::text)
          .filter(Objects::nonNull)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.joining(", "), joined -> joined.isEmpty() ? null : joined));
    }
    return value.asText(null);
  }
}
