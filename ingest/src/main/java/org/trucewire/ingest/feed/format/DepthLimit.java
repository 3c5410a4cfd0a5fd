package org.trucewire.ingest.feed.format;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Ends the parsing of a document whose elements are nested beyond all reason; the time that the
 * tree takes to build grows with the square of its depth.
 */
final class DepthLimit extends XMLFilterImpl {

  /** That of the JDK's own parser since 24, so that every JDK refuses the same documents. */
  private static final int DEEPEST = 100;

  private int depth;

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    if (++depth > DEEPEST) {
      throw new SAXException("Elements are nested more than " + DEEPEST + " deep");
    }
    super.startElement(uri, localName, name, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    depth--;
    super.endElement(uri, localName, name);
  }
}
