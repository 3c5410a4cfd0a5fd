package org.trucewire.ingest.article;

/** What a page turned out to be. */
public sealed interface PageResult {

  /**
   * An article with its full text.
   *
   * @param item never with an empty body
   */
  record Article(NewsItem item) implements PageResult {}

  /**
   * An article whose text is kept from readers who do not pay.
   *
   * @param teaser what is shown of it; its body may be empty
   */
  record Paywalled(NewsItem teaser) implements PageResult {}

  /** A page that asks for consent to cookies and the like instead of showing the article. */
  record Consent() implements PageResult {}

  /**
   * No article at all.
   *
   * @param reason one of {@code no-text}, {@code blocked}, {@code not-found}, {@code front-page}
   */
  record NotAnArticle(String reason) implements PageResult {}
}
