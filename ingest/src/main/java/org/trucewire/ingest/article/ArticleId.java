package org.trucewire.ingest.article;

/**
 * Says which article an item is: the same on every machine and every day, and the same after an
 * edit.
 */
public final class ArticleId {

  private static final int HEX_DIGITS = 32;

  private ArticleId() {}

  /**
   * The id of an article, 32 hex digits of a SHA-256 over the first of these that the item has: its
   * own id within {@code scope}, its canonical address, its content.
   *
   * @param scope within what the item's own id is unique: the feed's name, or the outlet
   * @param guid the item's own id; null when it has none
   * @param url the article's address; null when it has none
   * @param contentHash hash of title and body, see {@link #contentHash}
   */
  public static String of(String scope, String guid, String url, String contentHash) {
    String digest;
    if (guid != null) {
      digest = Digests.sha256Hex("guid", scope, guid);
    } else if (url != null) {
      digest = Digests.sha256Hex("url", CanonicalUrl.of(url));
    } else {
      digest = Digests.sha256Hex("content", contentHash);
    }
    return digest.substring(0, HEX_DIGITS);
  }

  /**
   * 64 hex digits of a SHA-256 over title and body: the same article with another one is a
   * revision.
   *
   * @param title null counts as empty
   */
  public static String contentHash(String title, String body) {
    return Digests.sha256Hex(title == null ? "" : title, body);
  }
}
