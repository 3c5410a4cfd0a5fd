package org.trucewire.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewire.ingest.article.JsonItem;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.article.UnreadableItemException;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;
import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.ingest.source.SourceRecords;
import org.trucewire.schemas.Article;

/**
 * Makes articles of a body's items, or says why one is none. All but the time of arrival follows
 * from the body and its key alone, so that a body that is sent again gets the same answer.
 */
final class ItemReader {

  private static final String MEDIA_TYPE = "application/json";

  private final int itemsMax;

  ItemReader(int itemsMax) {
    this.itemsMax = itemsMax;
  }

  /**
   * Reads a body.
   *
   * @param lines whether it is one item a line (NDJSON); otherwise an object, an array of them, or
   *     some one after the other
   * @throws RefusedException if it holds no item, or more than the limit
   */
  List<PushItem> read(PushKey key, byte[] body, boolean lines, Instant now)
      throws RefusedException {
    List<ItemSlices.Slice> slices = lines ? ItemSlices.ofLines(body) : ItemSlices.ofJson(body);
    if (slices.isEmpty()) {
      throw new RefusedException(Refusal.MALFORMED, "The body holds no article");
    }
    if (slices.size() > itemsMax) {
      throw new RefusedException(
          Refusal.TOO_LARGE,
          "The body holds "
              + slices.size()
              + " articles; send no more than "
              + itemsMax
              + " in one request ("
              + PushSourceConfig.ITEMS_MAX
              + ")");
    }
    List<PushItem> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < slices.size(); i++) {
      PushItem item = item(key, slices.get(i), i + 1, now);
      boolean repeated =
          item instanceof PushItem.Taken taken
              && !seen.add(taken.article().getArticleId() + taken.article().getContentHash());
      items.add(
          repeated
              ? new PushItem.Repeated(((PushItem.Taken) item).article().getArticleId())
              : item);
    }
    return items;
  }

  /** A body that cannot be told into items at all. */
  static PushItem refused(PushKey key, byte[] body, int number, Throwable cause, String message) {
    return new PushItem.Refused(
        DeadLetter.of(key.source(), "push:" + key.id() + "#" + number, cause, message, body));
  }

  private static PushItem item(PushKey key, ItemSlices.Slice slice, int number, Instant now) {
    try {
      if (slice.problem() != null) {
        throw slice.problem();
      }
      NewsItem item = JsonItem.read(decoded(slice.bytes()));
      Original original = new Original(slice.bytes(), MEDIA_TYPE);
      Article article = item.toArticle(key.source(), key.scope(item.outlet()), now, original);
      return SourceRecords.fits(article)
          ? new PushItem.Taken(article)
          : refused(
              key,
              slice.bytes(),
              number,
              new IllegalArgumentException("too large"),
              "The article and its original are larger than a record may be");
    } catch (UnreadableItemException e) {
      return refused(key, slice.bytes(), number, e, e.getMessage());
    } catch (JsonProcessingException e) {
      String rest =
          slice.problem() == null ? "" : "; from here on no item can be told from the next";
      return refused(
          key, slice.bytes(), number, e, "This is no valid JSON: " + e.getOriginalMessage() + rest);
    } catch (CharacterCodingException e) {
      return refused(
          key, slice.bytes(), number, e, "These bytes are not valid UTF-8: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return refused(key, slice.bytes(), number, e, "The item cannot be read (" + e + ")");
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
