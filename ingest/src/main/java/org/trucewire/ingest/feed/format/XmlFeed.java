package org.trucewire.ingest.feed.format;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
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
import org.jdom2.JDOMException;
import org.trucewire.ingest.article.BodyText;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.article.PublicationDate;

/** Feeds in XML, read by ROME. */
final class XmlFeed {

  private XmlFeed() {}

  static FeedDocument read(String text, URI base) throws UnreadableFeedException {
    String xml = XmlHealing.references(XmlProlog.removed(text));
    try {
      RomeInput input = new RomeInput();
      Document document = input.parsed(xml);
      if (NewsSitemap.is(document)) {
        return NewsSitemap.read(document, base);
      }
      requireChannel(document.getRootElement());
      SyndFeed feed = new SyndFeedImpl(input.build(document), true);
      return new FeedDocument(
          FeedDocument.shown(feed.getFeedType()),
          feed.getTitle() == null ? null : BodyText.ofLine(feed.getTitle()),
          entries(feed, document, base),
          StatedInterval.of(document),
          FeedLinks.of(document, base),
          null);
    } catch (JDOMException | IOException e) {
      throw new UnreadableFeedException("This is no well-formed XML: " + e.getMessage(), e);
    } catch (FeedException e) {
      throw new UnreadableFeedException("This is no RSS or Atom feed: " + e.getMessage(), e);
    } catch (RuntimeException e) { // ROME throws what it likes.
      throw new UnreadableFeedException(
          "The parser of feeds (ROME) fails on it: " + e + "; please report it with this document",
          e);
    }
  }

  private static void requireChannel(Element root) throws UnreadableFeedException {
    if (root.getName().equals("rss")
        && root.getChildren().stream().noneMatch(child -> child.getName().equals("channel"))) {
      throw new UnreadableFeedException("This is RSS without a channel", null);
    }
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
            Links.absolute(base, entry.getLink()),
            outlet == null ? null : BodyText.ofLine(outlet),
            title(entry),
            author(entry),
            null,
            content.isEmpty() ? description : content,
            EntryElements.language(element),
            published(entry, element));
    return new FeedEntry(item, content.isEmpty(), EntryElements.original(element));
  }

  private static String title(SyndEntry entry) {
    if (entry.getTitle() != null) {
      return BodyText.ofLine(entry.getTitle());
    }
    return entry.getModule(DCModule.URI) instanceof DCModule terms && terms.getTitle() != null
        ? BodyText.ofLine(terms.getTitle())
        : null;
  }

  private static String longest(Stream<SyndContent> contents) {
    return contents
        .filter(content -> content.getValue() != null)
        .map(XmlFeed::text)
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

  /** ROME's own settings against external entities, and a limit of depth. */
  private static final class RomeInput extends WireFeedInput {

    /** With which ROME says that it has no parser for a document. */
    private static final String NO_FORMAT = "Invalid document";

    RomeInput() {
      super(false, Locale.ROOT);
    }

    Document parsed(String xml) throws JDOMException, IOException {
      try {
        return builder().build(new StringReader(xml));
      } catch (JDOMException e) {
        String declared = XmlHealing.prefixes(xml);
        if (declared.equals(xml)) {
          throw e;
        }
        return builder().build(new StringReader(declared));
      }
    }

    private SAXBuilder builder() {
      SAXBuilder builder = createSAXBuilder();
      builder.setXMLFilter(new DepthLimit());
      return builder;
    }

    @Override
    public WireFeed build(Document document) throws FeedException {
      try {
        return super.build(document);
      } catch (IllegalArgumentException e) {
        if (!NO_FORMAT.equals(e.getMessage())) {
          throw e;
        }
        Element root = document.getRootElement();
        throw new FeedException(
            "its first element is "
                + root.getName()
                + " in the namespace \""
                + root.getNamespaceURI()
                + "\", which no feed format has",
            e);
      }
    }
  }
}
