package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The items of a NewsML-G2 news message, or one item that is a whole file.
 *
 * <p>It finds where each item ends by its tags alone, so that each is at hand in its own bytes, and
 * one that is malformed inside spoils no other.
 */
final class XmlReader implements MemberReader {

  private final ScannedBytes in;
  private final XmlMarkup markup;
  private final int limit;
  private final Content content;
  private boolean begun;
  private boolean inItems;
  private boolean ended;
  private long item;

  XmlReader(InputStream in, int limit, Content content) {
    this.in = new ScannedBytes(in);
    this.markup = new XmlMarkup(this.in);
    this.limit = limit;
    this.content = content;
  }

  @Override
  public Member next() throws IOException {
    if (!begun) {
      begun = true;
      MemberBytes bytes = new MemberBytes(limit);
      XmlMarkup.Tag root = markup.nextTag(bytes);
      if (root == null || !root.isCalled("newsMessage")) {
        return single(bytes, root);
      }
      inItems = !root.isEmpty();
    }
    return ended ? null : nextItem();
  }

  /** The whole file, of which the beginning up to the root's tag is taken already. */
  private Member single(MemberBytes bytes, XmlMarkup.Tag root) throws IOException {
    ended = true;
    boolean complete = root != null && (root.isEmpty() || markup.takeElement(root, bytes));
    in.takeAll(bytes);
    return bytes.isBlank() && in.damage() == null
        ? null
        : bytes.toMember(1, complete && in.damage() == null, in.damage(), content);
  }

  private Member nextItem() throws IOException {
    int depth = 1;
    boolean inSet = false;
    while (inItems) {
      MemberBytes bytes = new MemberBytes(limit);
      XmlMarkup.Tag tag = markup.nextTag(bytes);
      if (tag == null) {
        ended = true;
        IOException cut = new EOFException("The news message has no end");
        IOException cause = in.damage() == null ? cut : in.damage();
        return bytes.toMember(item + 1, false, cause, content);
      }
      if (tag.isEnd()) {
        depth--;
        inItems = depth > 0;
      } else if (inSet || tag.isCalled("newsItem") || tag.isCalled("packageItem")) {
        item++;
        MemberBytes own = new MemberBytes(limit);
        byte[] start = tag.text().getBytes(ISO_8859_1);
        own.add(start, 0, start.length);
        boolean complete = tag.isEmpty() || markup.takeElement(tag, own);
        ended = !complete;
        return own.toMember(item, complete, complete ? null : in.damage(), content);
      } else if (!tag.isEmpty()) {
        depth++;
      }
    }
    ended = true;
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
