package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.JsonItem;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.article.UnreadableItemException;
import org.trucewire.ingest.article.WebPage;
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
   * @throws BadMemberException if it is no article
   */
  Article article(Member member) throws BadMemberException {
    if (member.damage() != null) {
      throw new BadMemberException(
          "The file is damaged here and cannot be read on: " + member.damage().getMessage(),
          member.damage());
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
      return article(member.bytes());
    } catch (RuntimeException | StackOverflowError e) {
      throw new BadMemberException("The record cannot be read (" + e + ")", e);
    }
  }

  private Article article(byte[] bytes) throws BadMemberException {
    NewsItem item = item(bytes);
    String scope = item.outlet() == null ? source : item.outlet();
    Original original = new Original(bytes, file.format().mediaType());
    Article article = item.toArticle(source, scope, state.modifiedAt(), original);
    if (!SourceRecords.fits(article)) {
      throw new BadMemberException("The article and its original are larger than a record may be");
    }
    return article;
  }

  DeadLetter deadLetter(Member member, BadMemberException refused) {
    String location = file.path() + "#" + member.number();
    DeadLetter whole =
        DeadLetter.of(source, location, refused, refused.getMessage(), member.bytes());
    return member.isTooLarge()
        ? new DeadLetter(
            source,
            location,
            whole.cause(),
            whole.message(),
            member.bytes(),
            member.length(),
            member.sha256())
        : whole;
  }

  private NewsItem item(byte[] bytes) throws BadMemberException {
    return switch (file.format()) {
      case TEXT -> text(decoded(bytes));
      case HTML -> page(bytes);
      case JSON, JSON_LINES -> json(decoded(bytes));
    };
  }

  private static NewsItem text(String text) throws BadMemberException {
    return withText(
        new NewsItem(null, null, null, null, null, BodyText.ofPlainText(text), null, null));
  }

  private static NewsItem page(byte[] bytes) throws BadMemberException {
    WebPage page = WebPage.read(bytes, null, null);
    if (page.charset().equals(UTF_8.name())) {
      decoded(bytes);
    }
    return withText(page.toItem());
  }

  private static NewsItem withText(NewsItem item) throws BadMemberException {
    if (item.body().isBlank()) {
      throw new BadMemberException("The file holds no text");
    }
    return item;
  }

  private static NewsItem json(String text) throws BadMemberException {
    try {
      return JsonItem.read(text);
    } catch (UnreadableItemException e) {
      throw new BadMemberException(e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new BadMemberException("This is no valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String decoded(byte[] bytes) throws BadMemberException {
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadMemberException("These bytes are not valid UTF-8: " + e.getMessage(), e);
    }
  }
}
