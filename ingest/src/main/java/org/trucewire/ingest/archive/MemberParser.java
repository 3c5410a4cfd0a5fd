package org.trucewire.ingest.archive;

import java.time.Instant;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.ingest.source.SourceRecords;
import org.trucewire.schemas.Article;

/** Makes articles of a file's records, or says why one is none. */
final class MemberParser {

  private final ArchiveFile file;
  private final FileState state;
  private final String source;
  private final int maxBytes;

  MemberParser(ArchiveFile file, FileState state, String source, int maxBytes) {
    this.file = file;
    this.state = state;
    this.source = source;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads one record.
   *
   * @throws BadMemberException if it is no article and should have been one
   */
  Outcome outcome(Member member) throws BadMemberException {
    if (member.damage() != null) {
      throw new BadMemberException(
          "The file is damaged here: " + member.damage().getMessage(), member.damage());
    }
    if (member.isTooLarge()) {
      throw new BadMemberException(
          "The record has "
              + member.length()
              + " bytes; the limit "
              + ArchiveSourceConfig.ARTICLE_MAX_BYTES
              + " is "
              + maxBytes);
    }
    try {
      Parsed parsed = member.content().reading().read(member.bytes());
      if (parsed instanceof Parsed.Item item) {
        return new Outcome.Taken(article(member, item));
      }
      return new Outcome.Skipped(((Parsed.Skipped) parsed).reason());
    } catch (RuntimeException | StackOverflowError e) {
      throw new BadMemberException("The record cannot be read (" + e + ")", e);
    }
  }

  private Article article(Member member, Parsed.Item parsed) throws BadMemberException {
    NewsItem item = parsed.item();
    String scope = item.outlet() == null ? source : item.outlet();
    Original original =
        parsed.original() == null
            ? new Original(member.bytes(), member.content().mediaType())
            : parsed.original();
    Instant fetched = parsed.fetchedAt() == null ? state.modifiedAt() : parsed.fetchedAt();
    Article article = item.toArticle(source, scope, fetched, original);
    if (!SourceRecords.fits(article)) {
      throw new BadMemberException("The article and its original are larger than a record may be");
    }
    return article;
  }

  DeadLetter deadLetter(Member member, BadMemberException refused) {
    String location = file.path() + member.place();
    DeadLetter whole =
        DeadLetter.of(source, location, refused, refused.getMessage(), member.bytes())
            .fetchedAt(state.modifiedAt());
    return member.isTooLarge() ? whole.cut(member.length(), member.sha256()) : whole;
  }
}
