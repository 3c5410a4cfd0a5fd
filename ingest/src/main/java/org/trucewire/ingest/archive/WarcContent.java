package org.trucewire.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.article.PageResult;
import org.trucewire.ingest.article.WebPage;

/** Reads the page that a record of a WARC file holds. */
final class WarcContent {

  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  private static final String TEXT = "text/plain";

  private final String address;
  private final Instant fetchedAt;
  private final String type;
  private final String mediaType;
  private final int headerLength;
  private final int limit;

  private WarcContent(WarcTargetRecord record, int headerLength, int limit) {
    this.address = record.target();
    this.fetchedAt = record.date();
    this.type = record.type();
    this.mediaType = record.headers().first("Content-Type").orElse("");
    this.headerLength = headerLength;
    this.limit = limit;
  }

  /** How the bytes of a record, its header before its block, are to be understood. */
  static Content of(WarcRecord record, int headerLength, int limit) {
    WarcContent content = new WarcContent((WarcTargetRecord) record, headerLength, limit);
    return new Content("application/warc", content::read);
  }

  /** Why a record holds no page, whatever its block is; null when it may hold one. */
  static String skipped(WarcRecord record) {
    if (!(record instanceof WarcTargetRecord)) {
      return "warc-" + kind(record.type());
    }
    String mediaType = record.headers().first("Content-Type").orElse("");
    boolean page =
        switch (record.type()) {
          case "response" -> record.headers().first("WARC-Target-URI").orElse("").contains("http");
          case "resource" -> PAGES.contains(essence(mediaType));
          case "conversion" ->
              PAGES.contains(essence(mediaType)) || essence(mediaType).equals(TEXT);
          default -> false;
        };
    return page ? null : "warc-" + kind(record.type());
  }

  private static String kind(String type) {
    Set<String> kinds =
        Set.of("warcinfo", "request", "metadata", "revisit", "resource", "conversion");
    return type != null && kinds.contains(type) ? type : "other";
  }

  private Parsed read(byte[] bytes) throws BadMemberException {
    byte[] block = Arrays.copyOfRange(bytes, headerLength, bytes.length);
    if (!type.equals("response")) {
      return item(block, mediaType);
    }
    int body = HttpBody.start(block);
    HttpResponse response = response(Arrays.copyOf(block, body));
    if (response.status() < 200 || response.status() > 299) {
      return new Parsed.Skipped("http-status");
    }
    String contentType = response.headers().first("Content-Type").orElse("");
    if (!essence(contentType).isEmpty() && !PAGES.contains(essence(contentType))) {
      return new Parsed.Skipped("media-type");
    }
    return item(HttpBody.decoded(block, body, response.headers(), limit), contentType);
  }

  private static HttpResponse response(byte[] header) throws BadMemberException {
    try {
      return HttpResponse.parseWithoutBody(
          Channels.newChannel(new ByteArrayInputStream(header)), null);
    } catch (IOException | RuntimeException e) {
      throw new BadMemberException("The HTTP header cannot be read: " + e.getMessage(), e);
    }
  }

  private Parsed item(byte[] body, String contentType) throws BadMemberException {
    if (essence(contentType).equals(TEXT)) {
      return item(text(body), new Original(body, TEXT));
    }
    PageResult page = WebPage.read(body, charset(contentType), address).result();
    if (page instanceof PageResult.Article article) {
      return item(article.item(), new Original(body, "text/html"));
    }
    if (page instanceof PageResult.NotAnArticle other) {
      return other.reason().equals("no-text") ? noText() : new Parsed.Skipped(other.reason());
    }
    return new Parsed.Skipped(page instanceof PageResult.Consent ? "consent" : "paywalled");
  }

  private Parsed item(NewsItem item, Original original) throws BadMemberException {
    return item.body().isBlank() ? noText() : new Parsed.Item(item, fetchedAt, original);
  }

  private Parsed noText() throws BadMemberException {
    throw new BadMemberException("The page at " + address + " holds no text");
  }

  private NewsItem text(byte[] body) throws BadMemberException {
    String text = CharsetText.decoded(body, StandardCharsets.UTF_8);
    return new NewsItem(
        null, address, null, null, null, null, BodyText.ofPlainText(text), null, null);
  }

  private static String essence(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that the header names, if Java knows it; else the page's own word counts. */
  private static String charset(String contentType) {
    return Optional.of(contentType.toLowerCase(Locale.ROOT).indexOf("charset="))
        .filter(at -> at >= 0)
        .map(at -> contentType.substring(at + "charset=".length()))
        .map(value -> value.split("[;\\s]", 2)[0].replaceAll("[\"']", ""))
        .filter(WarcContent::isKnown)
        .orElse(null);
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
