package org.trucewire.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page says of its article in JSON-LD, in the vocabulary of schema.org. */
final class JsonLd {

  /** Sites print comments, line breaks and commas that JSON does not have. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final int DEEPEST = 4;

  private static final Logger LOG = LoggerFactory.getLogger(JsonLd.class);

  private final List<JsonNode> articles;

  private JsonLd(List<JsonNode> articles) {
    this.articles = articles;
  }

  /** Of a page; a script that is no JSON counts as none. */
  static JsonLd of(Document document) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), 0, articles);
      } catch (JsonProcessingException e) {
        LOG.debug("A script of JSON-LD is no JSON; the page may say the same in other ways", e);
      }
    }
    return new JsonLd(articles);
  }

  private static void collect(JsonNode node, int depth, List<JsonNode> articles) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, depth + 1, articles));
    } else if (node.isObject()) {
      if (values(node.path("@type")).anyMatch(JsonLd::isArticle)) {
        articles.add(node);
      }
      collect(node.path("@graph"), depth + 1, articles);
      collect(node.path("mainEntity"), depth + 1, articles);
      collect(node.path("mainEntityOfPage"), depth + 1, articles);
    }
  }

  /** Of the types below CreativeWork, those that news sites use. */
  private static boolean isArticle(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.equals("Report")
        || type.equals("OpinionNewsArticle");
  }

  boolean hasArticle() {
    return !articles.isEmpty();
  }

  /** The first value of a property, as text; of an object its name. */
  Optional<String> text(String property) {
    return articles.stream()
        .flatMap(article -> values(article.path(property)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** All values of a property of one article, joined by commas. */
  Optional<String> texts(String property) {
    return articles.stream()
        .map(
            article ->
                values(article.path(property))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** True when the article or a part of it is said not to be free. */
  boolean isNotFree() {
    return articles.stream()
        .flatMap(article -> Stream.concat(Stream.of(article), elements(article.path("hasPart"))))
        .flatMap(part -> values(part.path("isAccessibleForFree")))
        .anyMatch(free -> free.strip().equalsIgnoreCase("false"));
  }

  /** CSS selectors of the parts that are not free. */
  List<String> lockedParts() {
    return articles.stream()
        .flatMap(article -> elements(article.path("hasPart")))
        .flatMap(part -> values(part.path("cssSelector")))
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  private static Stream<String> values(JsonNode node) {
    return elements(node)
        .map(element -> element.isObject() ? element.path("name") : element)
        .filter(JsonNode::isValueNode)
        .filter(element -> !element.isNull())
        .map(JsonNode::asText);
  }
}
