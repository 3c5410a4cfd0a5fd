package org.trucewire.ingest.feed.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks bodies that were packed for the way (RFC 9110, section 8.4): gzip, deflate, br. */
final class ContentCoding {

  /** What requests state. */
  static final String ACCEPTED = "gzip, deflate, br";

  /** A body packed more often than that is no honest one. */
  private static final int MOST_LAYERS = 3;

  private ContentCoding() {}

  /**
   * Undoes what the header says was done, the last first; and gzip that the header does not
   * mention, for a file feed.xml.gz that is served as it is.
   *
   * @param header Content-Encoding; null when there is none
   * @throws FetchException if a coding is unknown, or more than {@code limit} bytes come out
   * @throws IOException if the bytes are damaged
   */
  static byte[] unpack(byte[] body, String header, int limit) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String coding : (header == null ? "" : header).split(",", -1)) {
      String name = coding.strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.equals("identity")) {
        codings.add(name);
      }
    }
    if (codings.size() > MOST_LAYERS) {
      throw new FetchException(
          FetchException.Kind.REFUSED,
          "The body is packed " + codings.size() + " times: " + header);
    }
    Collections.reverse(codings);
    byte[] unpacked = body;
    for (String coding : codings) {
      unpacked = unpackOne(unpacked, coding, limit);
    }
    return codings.isEmpty() && isGzip(unpacked) ? read(gzip(unpacked), limit) : unpacked;
  }

  private static byte[] unpackOne(byte[] body, String coding, int limit) throws IOException {
    return switch (coding) {
      // Servers are seen to state gzip and send the plain body.
      case "gzip", "x-gzip" -> isGzip(body) ? read(gzip(body), limit) : body;
      case "deflate" -> read(deflate(body), limit);
      case "br" -> read(new BrotliInputStream(new ByteArrayInputStream(body)), limit);
      default ->
          throw new FetchException(
              FetchException.Kind.REFUSED,
              "The body has the unknown encoding " + coding + ", which was not asked for");
    };
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
  }

  private static InputStream gzip(byte[] body) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(body));
  }

  /** The standard means zlib's format (RFC 1950); some servers send the bare stream (RFC 1951). */
  private static InputStream deflate(byte[] body) {
    boolean zlib =
        body.length > 1
            && (body[0] & 0x0f) == 8
            && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(new ByteArrayInputStream(body), new Inflater(!zlib));
  }

  private static byte[] read(InputStream unpacking, int limit) throws IOException {
    try (unpacking) {
      byte[] unpacked = unpacking.readNBytes(limit + 1);
      if (unpacked.length > limit) {
        throw BoundedBody.tooLarge(limit);
      }
      return unpacked;
    }
  }
}
