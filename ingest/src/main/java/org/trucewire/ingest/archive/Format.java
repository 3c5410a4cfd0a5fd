package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How articles are laid out in a file. */
enum Format {
  /** The whole file is the text of one article. */
  TEXT,
  /** The whole file is the page of one article. */
  HTML,
  /** One object, or an array of them; ninjs too. */
  JSON,
  /** One object a line; ninjs too. */
  JSON_LINES,
  /** A header row, then a row for each article. */
  CSV,
  /** NewsML-G2 or NITF, told apart by the root element. */
  XML,
  /** Web archive, ISO 28500. */
  WARC,
  /** Container of files. */
  ZIP,
  /** Container of files. */
  TAR;

  /** As much of a file's beginning is looked at. */
  static final int HEAD_BYTES = 4096;

  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("json", JSON),
          Map.entry("ninjs", JSON),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("csv", CSV),
          Map.entry("tsv", CSV),
          Map.entry("xml", XML),
          Map.entry("nitf", XML),
          Map.entry("newsml", XML),
          Map.entry("warc", WARC),
          Map.entry("zip", ZIP),
          Map.entry("tar", TAR));

  private static final Pattern NEWS =
      Pattern.compile("<(?:\\w+:)?(?:newsMessage|newsItem|packageItem|nitf)[\\s>]");

  private static final Pattern PAGE =
      Pattern.compile("(?i)^(?:<!--.*?-->\\s*)*<(?:!doctype html|html)[\\s>]", Pattern.DOTALL);

  private static final int TAR_MAGIC_AT = 257;

  /** By the name's last extension, of a name without that of its packing. */
  static Optional<Format> ofName(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /** A container, by its magic number; whatever its name is, it is nothing else. */
  static Optional<Format> ofContainer(byte[] head) {
    String start = new String(head, ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return Optional.of(ZIP);
    }
    return start.startsWith("ustar", TAR_MAGIC_AT) ? Optional.of(TAR) : Optional.empty();
  }

  /** Of content whose name says nothing, where it is certain. */
  static Optional<Format> ofContent(byte[] head) {
    String start = new String(head, ISO_8859_1);
    if (start.startsWith("WARC/")) {
      return Optional.of(WARC);
    }
    String text = (start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start).strip();
    if (!text.startsWith("<")) {
      return Optional.empty();
    }
    if (PAGE.matcher(text).find()) {
      return Optional.of(HTML);
    }
    return NEWS.matcher(text).find() ? Optional.of(XML) : Optional.empty();
  }

  /** Whether what follows can be added to a file that was read to its end. */
  boolean grows() {
    return this == JSON_LINES || this == CSV || this == WARC;
  }

  /** Whether the file is one article, or is read as one. */
  boolean isSingle() {
    return this == TEXT || this == HTML || this == XML;
  }
}
