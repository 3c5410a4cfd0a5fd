package org.trucewire.ingest.feed.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * What a feed says of where it is told of (WebSub, section 4, https://www.w3.org/TR/websub/).
 *
 * @param hubs that tell of it, in the order of the document
 * @param self its canonical address; null when it says none
 */
public record FeedLinks(List<URI> hubs, URI self) {

  /** Of a feed that says nothing. */
  public static final FeedLinks NONE = new FeedLinks(List.of(), null);

  private static final int MOST_HUBS = 8;
  private static final Set<String> ATOM =
      Set.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");
  private static final Pattern LINK = Pattern.compile("<([^<>]{1,2048})>([^<]*)");
  private static final Pattern REL =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]{0,200})\"|([^\\s;,\"]{1,200}))");

  /** Takes what this says, and from the other what this does not. */
  public FeedLinks or(FeedLinks other) {
    return new FeedLinks(hubs.isEmpty() ? other.hubs : hubs, self == null ? other.self : self);
  }

  /** Reads the values of headers Link (RFC 8288), of an answer that came from {@code base}. */
  public static FeedLinks ofHeaders(List<String> values, URI base) {
    Found found = new Found(base);
    for (String value : values) {
      Matcher link = LINK.matcher(value);
      while (link.find()) {
        Matcher rel = REL.matcher(link.group(2));
        if (rel.find()) {
          found.add(rel.group(1) == null ? rel.group(2) : rel.group(1), link.group(1));
        }
      }
    }
    return found.links();
  }

  /** Those of a feed in XML: its elements atom:link. */
  static FeedLinks of(Document document, URI base) {
    Element root = document.getRootElement();
    Element channel =
        root.getChildren().stream()
            .filter(child -> child.getName().equals("channel"))
            .findFirst()
            .orElse(root);
    Found found = new Found(base);
    for (Element child : channel.getChildren()) {
      if (child.getName().equals("link") && ATOM.contains(child.getNamespaceURI())) {
        found.add(child.getAttributeValue("rel"), child.getAttributeValue("href"));
      }
    }
    return found.links();
  }

  /** Collects links by their relation. */
  static final class Found {
    private final URI base;
    private final List<URI> hubs = new ArrayList<>();
    private URI self;

    Found(URI base) {
      this.base = base;
    }

    /** Notes a link; null for what is not stated. */
    void add(String relations, String href) {
      if (relations == null) {
        return;
      }
      List<String> all = List.of(relations.toLowerCase(Locale.ROOT).strip().split("\\s+"));
      Optional<URI> address = address(href);
      if (all.contains("hub") && hubs.size() < MOST_HUBS) {
        address.filter(hub -> !hubs.contains(hub)).ifPresent(hubs::add);
      }
      if (all.contains("self") && self == null) {
        self = address.orElse(null);
      }
    }

    FeedLinks links() {
      return new FeedLinks(List.copyOf(hubs), self);
    }

    private Optional<URI> address(String href) {
      try {
        String absolute = Links.absolute(base, href);
        URI uri = absolute == null ? null : URI.create(absolute);
        return Optional.ofNullable(uri).filter(u -> u.getHost() != null);
      } catch (IllegalArgumentException e) {
        return Optional.empty(); // an address that nobody could ask is none
      }
    }
  }
}
