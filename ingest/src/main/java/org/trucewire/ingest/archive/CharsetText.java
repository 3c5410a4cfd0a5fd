package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.apache.commons.io.input.ReaderInputStream;

/** Text in its charset. What is malformed in it is refused and not guessed. */
final class CharsetText {

  private CharsetText() {}

  /**
   * Decodes bytes; a byte order mark goes before the given charset.
   *
   * @throws BadMemberException if they are not valid in it
   */
  static String decoded(byte[] bytes, Charset charset) throws BadMemberException {
    Charset marked = ofByteOrderMark(bytes);
    Charset used = marked == null ? charset : marked;
    try {
      String text =
          used.newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadMemberException(
          "These bytes are not valid " + used.name() + ": " + e.getMessage(), e);
    }
  }

  /** By the byte order mark; null when there is none. */
  static Charset ofByteOrderMark(byte[] head) {
    int first = at(head, 0);
    int second = at(head, 1);
    if (first == 0xfe && second == 0xff) {
      return UTF_16BE;
    }
    if (first == 0xff && second == 0xfe) {
      return UTF_16LE;
    }
    return first == 0xef && second == 0xbb && at(head, 2) == 0xbf ? UTF_8 : null;
  }

  /** UTF-16 becomes UTF-8, so that line ends and brackets are single bytes; the rest stays. */
  static InputStream withSingleByteMarkup(InputStream in, byte[] head, Charset charset)
      throws IOException {
    Charset marked = ofByteOrderMark(head);
    Charset used = marked == null ? charset : marked;
    return used.name().startsWith("UTF-16")
        ? ReaderInputStream.builder()
            .setReader(new InputStreamReader(in, used))
            .setCharset(UTF_8)
            .get()
        : in;
  }

  /** What the bytes are in after {@link #withSingleByteMarkup}. */
  static Charset afterwards(byte[] head, Charset charset) {
    Charset marked = ofByteOrderMark(head);
    Charset used = marked == null ? charset : marked;
    return used.name().startsWith("UTF-16") ? UTF_8 : used;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }
}
