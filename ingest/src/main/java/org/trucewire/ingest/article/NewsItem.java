package org.trucewire.ingest.article;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.trucewire.schemas.Article;

/**
 * What was read of a news item. Blank texts become null, the language a BCP 47 tag.
 *
 * @param guid the item's own id; null when it has none
 * @param url address of the article; null when it has none
 * @param outlet name of the publisher; null when unknown
 * @param title headline; null when it has none
 * @param author byline; null when it has none
 * @param section the part of the outlet that it stands in, as stated; null when it is not
 * @param body plain text, paragraphs separated by newlines; never null, empty for a mere headline
 * @param language language as the source states it; null when it does not
 * @param published when it was published; null when unknown
 */
public record NewsItem(
    String guid,
    String url,
    String outlet,
    String title,
    String author,
    String section,
    String body,
    String language,
    PublicationDate published) {

  /** Normalizes the texts. */
  public NewsItem {
    guid = stripped(guid);
    url = stripped(url);
    outlet = stripped(outlet);
    title = stripped(title);
    author = stripped(author);
    section = stripped(section);
    body = body == null ? "" : storable(body);
    language = LanguageTag.of(language);
  }

  /** The same item with the body of its page, which also says what the item itself does not. */
  public NewsItem withPage(NewsItem page) {
    return new NewsItem(
        guid,
        url,
        outlet,
        title == null ? page.title : title,
        author == null ? page.author : author,
        section == null ? page.section : section,
        page.body,
        language == null ? page.language : language,
        published == null ? page.published : published);
  }

  /** True when there is neither headline nor body. */
  public boolean isEmpty() {
    return title == null && body.isBlank();
  }

  /**
   * The item as a record of the data contract.
   *
   * @param source name of the feed or archive that brought it
   * @param scope within what the item's own id is unique, see {@link ArticleId#of}
   * @param fetchedAt when it was taken in
   */
  public Article toArticle(String source, String scope, Instant fetchedAt, Original original) {
    String contentHash = ArticleId.contentHash(title, body);
    return Article.newBuilder()
        .setArticleId(ArticleId.of(scope, guid, url, contentHash))
        .setSource(source)
        .setGuid(guid)
        .setUrl(url)
        .setOutlet(outlet)
        .setTitle(title)
        .setAuthor(author)
        .setBody(body)
        .setLanguage(language)
        .setPublishedOn(published == null ? null : published.on())
        .setPublishedAt(published == null ? null : millis(published.at()))
        .setFetchedAt(millis(fetchedAt))
        .setOriginal(ByteBuffer.wrap(original.bytes()))
        .setOriginalType(original.mediaType())
        .setContentHash(contentHash)
        .setSection(section)
        .build();
  }

  private static Instant millis(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : storable(text.strip());
  }

  /**
   * NUL, which SQL databases refuse, and halves of surrogate pairs, which UTF-8 cannot hold, become
   * U+FFFD, as HTML and UTF-8 decoders do it; the number of code points stays.
   */
  private static String storable(String text) {
    boolean fine = text.codePoints().allMatch(NewsItem::isStorable);
    return fine
        ? text
        : text.codePoints()
            .map(c -> isStorable(c) ? c : 0xfffd)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
  }
}
