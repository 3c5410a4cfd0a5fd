package org.trucewire.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.PublicationDate;

/**
 * An RSS or Atom document.
 *
 * @param entries its entries, in the order of the document
 */
record FeedDocument(List<FeedEntry> entries) {

  /**
   * Reads a document, in the charset that its server or the document itself states.
   *
   * @throws UnreadableFeedException if it is no XML or no feed, has a document type declaration, is
   *     nested very deeply, or holds entries in a form that ROME passes over
   */
  static FeedDocument read(Fetched fetched) throws UnreadableFeedException {
    KeptDocument input = new KeptDocument();
    try (Reader reader = reader(fetched)) {
      SyndFeed feed = new SyndFeedImpl(input.build(reader), true);
      return new FeedDocument(entries(feed, input.kept, fetched.uri()));
    } catch (FeedException | IOException | RuntimeException e) { // ROME throws what it likes
      throw new UnreadableFeedException("This is no RSS or Atom feed: " + e.getMessage(), e);
    }
  }

  /**
   * RFC 3023 made text/xml without a charset US-ASCII, and ROME still does; RFC 7303 leaves it to
   * the document.
   */
  private static Reader reader(Fetched fetched) throws IOException {
    InputStream in = new ByteArrayInputStream(fetched.body());
    String type = fetched.contentType();
    boolean stated = type != null && type.toLowerCase(Locale.ROOT).contains("charset=");
    return stated ? new XmlReader(in, type, true) : new XmlReader(in, true);
  }

  private static List<FeedEntry> entries(SyndFeed feed, Document document, URI base)
      throws UnreadableFeedException {
    List<Element> elements = EntryElements.in(document);
    List<SyndEntry> parsed = feed.getEntries();
    if (elements.size() != parsed.size()) {
      String message =
          "The document has " + elements.size() + " entries, of which " + parsed.size();
      throw new UnreadableFeedException(
          message + " are in the form that its feed type demands", new FeedException(message));
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      entries.add(entry(feed, parsed.get(i), elements.get(i), base));
    }
    return List.copyOf(entries);
  }

  private static FeedEntry entry(SyndFeed feed, SyndEntry entry, Element element, URI base) {
    String content = longest(entry.getContents().stream());
    String description = longest(Stream.ofNullable(entry.getDescription()));
    SyndFeed origin = entry.getSource();
    String outlet =
        origin == null || origin.getTitle() == null ? feed.getTitle() : origin.getTitle();
    NewsItem item =
        new NewsItem(
            EntryElements.guid(element),
            absolute(base, entry.getLink()),
            outlet == null ? null : BodyText.ofLine(outlet),
            entry.getTitle() == null ? null : BodyText.ofLine(entry.getTitle()),
            author(entry),
            content.isEmpty() ? description : content,
            EntryElements.language(element),
            published(entry, element));
    return new FeedEntry(item, content.isEmpty(), EntryElements.original(element));
  }

  private static String longest(Stream<SyndContent> contents) {
    return contents
        .filter(content -> content.getValue() != null)
        .map(FeedDocument::text)
        .reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }

  /** Atom says when a text is plain; RSS never does and means HTML. */
  private static String text(SyndContent content) {
    String type = content.getType() == null ? "html" : content.getType().toLowerCase(Locale.ROOT);
    boolean plain = type.equals("text") || (type.equals("text/plain") && content.getMode() != null);
    return plain
        ? BodyText.ofPlainText(content.getValue())
        : BodyText.ofFragment(content.getValue());
  }

  private static String author(SyndEntry entry) {
    if (entry.getAuthors().isEmpty()) {
      return entry.getAuthor();
    }
    return entry.getAuthors().stream()
        .map(SyndPerson::getName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static PublicationDate published(SyndEntry entry, Element element) {
    Date fallback =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return PublicationDate.parse(EntryElements.date(element))
        .orElse(fallback == null ? null : PublicationDate.of(fallback.toInstant()));
  }

  private static String absolute(URI base, String link) {
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      return base.resolve(link.strip()).toString();
    } catch (IllegalArgumentException e) {
      return link; // odd, but it may still tell this item from others
    }
  }

  /** Keeps the document that ROME reads, for the entries' own XML. */
  private static final class KeptDocument extends WireFeedInput {

    private Document kept;

    KeptDocument() {
      super(false, Locale.ROOT);
    }

    @Override
    protected SAXBuilder createSAXBuilder() {
      SAXBuilder builder = super.createSAXBuilder();
      builder.setXMLFilter(new DepthLimit());
      return builder;
    }

    @Override
    public WireFeed build(Document document) throws FeedException {
      kept = document;
      return super.build(document);
    }
  }
}
