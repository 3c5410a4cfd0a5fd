package org.trucewire.extract.streams;

import java.util.List;
import org.trucewire.extract.streams.identity.RevisedArticle;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Mention;

/**
 * What became of one record of the articles' topic.
 *
 * @param revised the new article or revision; null for a duplicate
 * @param mentions what it gave, and behind that what its earlier version gave and it does not,
 *     withdrawn
 * @param entry its one state in the ledger
 */
record ReadArticle(RevisedArticle revised, List<Mention> mentions, LedgerEntry entry) {}
