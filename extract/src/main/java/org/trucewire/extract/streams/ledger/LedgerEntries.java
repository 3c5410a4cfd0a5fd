package org.trucewire.extract.streams.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.trucewire.extract.Extraction;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;

/** What is counted of one article: entries with a count of 1, to be added up by key. */
public final class LedgerEntries {

  /** Source of what nobody can read, and so nobody knows the source of. */
  static final String UNKNOWN_SOURCE = "";

  private LedgerEntries() {}

  /** A record in the topic of articles. */
  static LedgerEntry emitted(Article article) {
    return of(article, LedgerStage.INGEST, LedgerState.EMITTED, null, 0);
  }

  /** The same article, unchanged. */
  public static LedgerEntry duplicate(Article article) {
    return of(article, LedgerStage.EXTRACT, LedgerState.DUPLICATE, null, 0);
  }

  /** The same article with another title or body, which was read again. */
  public static LedgerEntry revision(Article article, Extraction extraction) {
    return of(
        article,
        LedgerStage.EXTRACT,
        LedgerState.REVISION,
        extraction.outcome().name().toLowerCase(Locale.ROOT),
        extraction.mentions().size());
  }

  /** An article that was not there before. */
  public static LedgerEntry first(Article article, Extraction extraction) {
    return switch (extraction.outcome()) {
      case MENTIONS ->
          of(
              article,
              LedgerStage.EXTRACT,
              LedgerState.MENTIONS,
              null,
              extraction.mentions().size());
      case NOTHING_FOUND -> of(article, LedgerStage.EXTRACT, LedgerState.NOTHING_FOUND, null, 0);
      case FILTERED_GATE -> of(article, LedgerStage.EXTRACT, LedgerState.FILTERED, "gate", 0);
      case FILTERED_LANGUAGE ->
          of(article, LedgerStage.EXTRACT, LedgerState.FILTERED, "language", 0);
    };
  }

  /** An article that could be read, but not processed. */
  static LedgerEntry deadLetter(Article article, String cause) {
    return of(article, LedgerStage.EXTRACT, LedgerState.DEAD_LETTER, cause, 0);
  }

  /** One of anything else. */
  static LedgerEntry one(
      String source, Instant at, LedgerStage stage, LedgerState state, String reason) {
    return LedgerEntry.newBuilder()
        .setSource(source)
        .setHour(at.truncatedTo(ChronoUnit.HOURS))
        .setStage(stage)
        .setState(state)
        .setReason(reason)
        .setCount(1)
        .build();
  }

  private static LedgerEntry of(
      Article article, LedgerStage stage, LedgerState state, String reason, long mentions) {
    return LedgerEntry.newBuilder(
            one(article.getSource(), article.getFetchedAt(), stage, state, reason))
        .setMentions(mentions)
        .build();
  }

  /** The sum of two entries of one key. */
  static LedgerEntry sum(LedgerEntry a, LedgerEntry b) {
    return LedgerEntry.newBuilder(a)
        .setCount(a.getCount() + b.getCount())
        .setMentions(a.getMentions() + b.getMentions())
        .build();
  }
}
