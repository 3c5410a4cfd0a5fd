package org.trucewire.sink;

import java.util.Map;
import org.trucewire.schemas.Article;

/** An article's metadata as a row. */
final class ArticleRows {

  private ArticleRows() {}

  static Change.Put of(Article article) {
    String body = article.getBody();
    return new Change.Put(
        RecordKind.ARTICLE,
        article.getArticleId(),
        Table.ARTICLES.row(
            article.getArticleId(),
            article.getSource(),
            article.getGuid(),
            article.getUrl(),
            article.getOutlet(),
            article.getTitle(),
            article.getAuthor(),
            article.getLanguage(),
            article.getPublishedOn(),
            article.getPublishedAt(),
            article.getFetchedAt(),
            article.getOriginalType(),
            article.getOriginal().remaining(),
            body.codePointCount(0, body.length()),
            article.getContentHash(),
            article.getSection()),
        Map.of());
  }
}
