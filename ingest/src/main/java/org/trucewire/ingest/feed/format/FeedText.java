package org.trucewire.ingest.feed.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sigpwned.chardet4j.Chardet;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's text. Its charset is the first of these in which all of its bytes make sense: that
 * of the byte order mark, of the header, of the XML declaration, of a meta element, UTF-8, and what
 * the bytes look like.
 */
final class FeedText {

  private static final Pattern IN_HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{1,40})");
  private static final Pattern IN_XML =
      Pattern.compile(
          "^\\s*<\\?xml[^>]{0,120}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.+-]{1,40})[\"']");
  private static final Pattern IN_META =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{1,40})");

  private static final int HEAD_BYTES = 1024;

  /** The detector needs no more, and takes time for each byte. */
  private static final int DETECTED_BYTES = 64 * 1024;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private FeedText() {}

  /**
   * Decodes a document; what no charset makes sense of becomes U+FFFD.
   *
   * @param contentType as the server stated it; null when it did not
   */
  static String decode(byte[] bytes, String contentType) {
    Set<Charset> candidates = new LinkedHashSet<>();
    byteOrderMark(bytes).ifPresent(candidates::add);
    Optional<Charset> family = family(bytes);
    Charset head = family.orElse(ISO_8859_1);
    String beginning = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), head);
    Optional<Charset> declared = named(IN_XML, beginning);
    if (declared.filter(UTF_8::equals).isPresent()) {
      // Many servers state ISO-8859-1 for whatever they serve, and nothing is illegal in it.
      candidates.add(UTF_8);
    }
    named(IN_HEADER, contentType == null ? "" : contentType).ifPresent(candidates::add);
    family.ifPresent(candidates::add);
    declared.ifPresent(candidates::add);
    named(IN_META, beginning).ifPresent(candidates::add);
    Charset first = candidates.isEmpty() ? UTF_8 : candidates.iterator().next();
    candidates.add(UTF_8);
    return candidates.stream()
        .map(charset -> strictly(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> detected(bytes).flatMap(charset -> strictly(bytes, charset)))
        .map(FeedText::withoutMark)
        .orElseGet(() -> withoutMark(new String(bytes, first)));
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return Optional.of(Charset.forName("UTF-16LE"));
    }
    return startsWith(bytes, 0xfe, 0xff)
        ? Optional.of(Charset.forName("UTF-16BE"))
        : Optional.empty();
  }

  /** Charsets that do not write ASCII as such, by their first characters (XML, appendix F). */
  private static Optional<Charset> family(byte[] bytes) {
    if (startsWith(bytes, '<', 0, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0, '<')) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, '<', 0)) {
      return Optional.of(Charset.forName("UTF-16LE"));
    }
    if (startsWith(bytes, 0, '<')) {
      return Optional.of(Charset.forName("UTF-16BE"));
    }
    return startsWith(bytes, 0x4c, 0x6f, 0xa7, 0x94) // "<?xm" in EBCDIC
        ? charset("IBM037")
        : byteOrderMark(bytes);
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xff) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  /** What calls itself Latin-1 or ASCII is read as its superset, as browsers do it (WHATWG). */
  private static Optional<Charset> charset(String name) {
    try {
      if (!Charset.isSupported(name)) {
        return Optional.empty();
      }
      Charset charset = Charset.forName(name);
      boolean latin = charset.equals(ISO_8859_1) || charset.equals(US_ASCII);
      return Optional.of(latin ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> detected(byte[] bytes) {
    byte[] beginning = withoutTags(bytes);
    try {
      return Chardet.detectCharset(beginning);
    } catch (UnsupportedCharsetException e) {
      // "-I" says in which direction Hebrew is stored, not how.
      return charset(e.getCharsetName().replaceFirst("-I$", ""));
    }
  }

  /** The beginning of the text: the names of elements are English in any language. */
  private static byte[] withoutTags(byte[] bytes) {
    byte[] text = new byte[Math.min(bytes.length, DETECTED_BYTES)];
    int length = 0;
    boolean inTag = false;
    for (int i = 0; i < bytes.length && length < text.length; i++) {
      inTag |= bytes[i] == '<';
      if (!inTag) {
        text[length++] = bytes[i];
      }
      inTag &= bytes[i] != '>';
    }
    return Arrays.copyOf(text, length);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
