package org.trucewire.extract.streams.identity;

import org.trucewire.schemas.Article;

/**
 * An article that is new, or that came before with another content.
 *
 * @param article as it is now
 * @param number 1 for a new one, one more for each change
 * @param previousHash content hash of the version before; null for a new one
 */
public record RevisedArticle(Article article, int number, String previousHash) {}
