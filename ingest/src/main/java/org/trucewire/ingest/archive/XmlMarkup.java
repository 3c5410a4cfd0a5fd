package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/** Finds tags in XML, passing over comments, CDATA sections, instructions and document types. */
final class XmlMarkup {

  private static final int LONGEST_TAG = 1024 * 1024;
  private static final boolean[] OPENING = ScannedBytes.stops("<");
  private static final boolean[] IN_TAG = ScannedBytes.stops(">\"'");

  /** A tag with its brackets, its bytes as ISO 8859-1. */
  record Tag(String text) {

    boolean isEnd() {
      return text.startsWith("</");
    }

    /** Whether it is an element of its own. */
    boolean isEmpty() {
      return text.endsWith("/>");
    }

    /** Whether its name without a prefix is this one. */
    boolean isCalled(String name) {
      String full = name();
      return full.substring(full.indexOf(':') + 1).equals(name);
    }

    /** Its name with its prefix. */
    String name() {
      int start = isEnd() ? 2 : 1;
      int end = start;
      while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return text.substring(start, end);
    }
  }

  private final ScannedBytes in;

  XmlMarkup(ScannedBytes in) {
    this.in = in;
  }

  /** The next start or end tag, null at the end; takes all up to its end. */
  Tag nextTag(MemberBytes into) throws IOException {
    while (in.takeUntil(OPENING, into)) {
      MemberBytes tag = new MemberBytes(LONGEST_TAG);
      in.take(tag);
      int next = in.peek();
      boolean complete;
      if (next == '?') {
        complete = takeTo("?>", tag);
      } else if (next == '!') {
        complete = takeDeclaration(tag);
      } else {
        complete = takeTag(tag);
      }
      byte[] bytes = tag.bytes();
      into.add(bytes, 0, bytes.length);
      if (complete && next != '?' && next != '!') {
        return new Tag(new String(bytes, ISO_8859_1));
      }
    }
    return null;
  }

  /**
   * Takes the rest of an element whose start tag was taken; false when it has no end. Only tags of
   * its own name count, so that one that is missing inside does not matter.
   */
  boolean takeElement(Tag start, MemberBytes into) throws IOException {
    int depth = 1;
    while (depth > 0) {
      Tag tag = nextTag(into);
      if (tag == null) {
        return false;
      }
      if (!tag.isEmpty() && tag.name().equals(start.name())) {
        depth += tag.isEnd() ? -1 : 1;
      }
    }
    return true;
  }

  private boolean takeTag(MemberBytes tag) throws IOException {
    while (in.takeUntil(IN_TAG, tag)) {
      int at = in.peek();
      in.take(tag);
      if (at == '>') {
        return true;
      }
      if (!in.takeUntil(ScannedBytes.stops(Character.toString(at)), tag)) {
        return false;
      }
      in.take(tag);
    }
    return false;
  }

  private boolean takeDeclaration(MemberBytes tag) throws IOException {
    in.take(tag);
    if (in.peek() == '-') {
      in.take(tag);
      return takeTo("-->", tag);
    }
    if (in.peek() == '[') {
      return takeTo("]]>", tag);
    }
    int brackets = 0;
    while (in.peek() >= 0) {
      int at = in.peek();
      in.take(tag);
      brackets += at == '[' ? 1 : at == ']' ? -1 : 0;
      if (at == '>' && brackets <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Takes all up to an end, which ends with '>'. */
  private boolean takeTo(String end, MemberBytes tag) throws IOException {
    char mark = end.charAt(0);
    int seen = 0;
    while (in.peek() >= 0) {
      int at = in.peek();
      in.take(tag);
      if (at == '>' && seen >= end.length() - 1) {
        return true;
      }
      seen = at == mark ? seen + 1 : 0;
    }
    return false;
  }
}
