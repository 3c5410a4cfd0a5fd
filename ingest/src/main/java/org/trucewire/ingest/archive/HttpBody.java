package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The body of a recorded HTTP response. Crawlers store it as it was sent, or decoded under the
 * header that it was sent with, as Common Crawl does it; so its bytes decide and not the header.
 */
final class HttpBody {

  private HttpBody() {}

  /** Where the body begins: after the first blank line. */
  static int start(byte[] block) {
    for (int i = 0; i + 1 < block.length; i++) {
      if (block[i] == '\n' && block[i + 1] == '\n') {
        return i + 2;
      }
      if (block[i] == '\n'
          && i + 2 < block.length
          && block[i + 1] == '\r'
          && block[i + 2] == '\n') {
        return i + 3;
      }
    }
    return block.length;
  }

  /**
   * The body without transfer and content encoding.
   *
   * @throws BadMemberException if it is damaged, or larger than {@code limit}
   */
  static byte[] decoded(byte[] block, int start, MessageHeaders headers, int limit)
      throws BadMemberException {
    byte[] body = Arrays.copyOfRange(block, start, block.length);
    if (says(headers, "Transfer-Encoding", "chunked")) {
      body = dechunked(body);
    }
    try {
      if (body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
        return bounded(new GZIPInputStream(new ByteArrayInputStream(body)), limit);
      }
      if (says(headers, "Content-Encoding", "deflate") && isZlib(body)) {
        return bounded(new InflaterInputStream(new ByteArrayInputStream(body)), limit);
      }
    } catch (IOException e) {
      throw new BadMemberException("The page's compression is damaged: " + e.getMessage(), e);
    }
    if (says(headers, "Content-Encoding", "br") && isBinary(body)) {
      throw new BadMemberException("The page is compressed with Brotli, which is not read here");
    }
    return body;
  }

  private static boolean says(MessageHeaders headers, String name, String value) {
    return headers.first(name).orElse("").toLowerCase(Locale.ROOT).contains(value);
  }

  /** The chunks joined, and as it is what does not consist of chunks. */
  private static byte[] dechunked(byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int lineEnd = at;
      while (lineEnd < body.length && body[lineEnd] != '\n') {
        lineEnd++;
      }
      int size = chunkSize(body, at, lineEnd);
      if (size < 0 || size > body.length - lineEnd - 1) {
        joined.write(body, at, body.length - at); // wrong from here on, or no chunks at all
        return joined.toByteArray();
      }
      if (size == 0) {
        return joined.toByteArray();
      }
      joined.write(body, lineEnd + 1, size);
      at = lineEnd + 1 + size;
      while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return joined.toByteArray();
  }

  private static int chunkSize(byte[] body, int from, int to) {
    String line = new String(body, from, to - from, ISO_8859_1);
    String hex = line.split(";", 2)[0].strip();
    return hex.matches("[0-9a-fA-F]{1,7}") ? Integer.parseInt(hex, 16) : -1;
  }

  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
  }

  /** Whether there are control characters that no text has. */
  private static boolean isBinary(byte[] body) {
    int control = 0;
    int looked = Math.min(body.length, 1024);
    for (int i = 0; i < looked; i++) {
      control += body[i] >= 0 && body[i] < 9 ? 1 : 0;
    }
    return control > looked / 100;
  }

  private static byte[] bounded(InputStream in, int limit) throws IOException, BadMemberException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new BadMemberException(
          "The page has more than "
              + limit
              + " bytes, the limit "
              + ArchiveSourceConfig.ARTICLE_MAX_BYTES);
    }
    return bytes;
  }
}
