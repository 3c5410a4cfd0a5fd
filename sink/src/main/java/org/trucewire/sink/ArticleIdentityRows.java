package org.trucewire.sink;

import java.util.Map;
import org.trucewire.schemas.ArticleIdentity;

/** An article's revision and cluster as a row. */
final class ArticleIdentityRows {

  private ArticleIdentityRows() {}

  static Change.Put of(ArticleIdentity identity) {
    return new Change.Put(
        RecordKind.ARTICLE_IDENTITY,
        identity.getArticleId(),
        Table.ARTICLE_IDENTITIES.row(
            identity.getArticleId(),
            identity.getRevision(),
            identity.getContentHash(),
            identity.getPreviousHash(),
            identity.getClusterId(),
            identity.getSimilarity(),
            identity.getNearestArticleId(),
            identity.getSource(),
            identity.getPublished(),
            identity.getDecidedAt()),
        Map.of());
  }
}
