package org.trucewire.ingest.article;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page's article was published: the first statement that is a date, in order of trust, from
 * JSON-LD over meta elements, microdata and time elements to the address and the visible text.
 *
 * <p>A later statement never changes the day; where the first names no instant, one that names an
 * instant on the same day adds it.
 */
final class PageDates {

  /** There was no web before; "0001-01-01" and "1970-01-01" are what programs print for none. */
  private static final LocalDate EARLIEST = LocalDate.of(1991, 1, 1);

  private static final int LONGEST_VISIBLE = 120;
  private static final int MOST_ELEMENTS = 40;

  private static final String[] PROPERTIES = {
    "article:published_time", "og:article:published_time", "article:published", "og:published_time"
  };
  private static final String[] NAMES = {
    "parsely-pub-date",
    "pubdate",
    "pub_date",
    "publish-date",
    "publishdate",
    "published_time",
    "publication_date",
    "citation_publication_date",
    "prism.publicationDate",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date.created",
    "dcterms.created",
    "dateCreated",
    "date"
  };

  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-/_]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  private static final Set<String> DATED =
      Set.of(
          "date",
          "dates",
          "dateline",
          "datetime",
          "posted",
          "pubdate",
          "published",
          "time",
          "timestamp");

  private static final Pattern CHANGED =
      Pattern.compile("(?i)\\b(?:updated|modified|last edited)\\b");

  private final Document document;
  private final JsonLd jsonLd;
  private final PageHead head;

  PageDates(Document document, JsonLd jsonLd, PageHead head) {
    this.document = document;
    this.jsonLd = jsonLd;
    this.head = head;
  }

  /** Empty when the page states none. */
  Optional<PublicationDate> published() {
    Optional<PublicationDate> first =
        statements().filter(date -> !date.on().isBefore(EARLIEST)).findFirst();
    if (first.isEmpty() || first.get().at() != null) {
      return first;
    }
    return statements()
        .filter(date -> date.at() != null && date.on().equals(first.get().on()))
        .findFirst()
        .or(() -> first);
  }

  private Stream<PublicationDate> statements() {
    return Stream.<Supplier<Stream<String>>>of(
            () -> jsonLd.text("datePublished").stream(),
            () -> Arrays.stream(PROPERTIES).flatMap(name -> head.meta(name).stream()),
            this::microdata,
            () -> Arrays.stream(NAMES).flatMap(name -> head.meta(name).stream()),
            this::times,
            this::addresses,
            this::visible)
        .flatMap(Supplier::get)
        .flatMap(text -> PublicationDate.parse(text).or(() -> DateInText.find(text)).stream());
  }

  private Stream<String> microdata() {
    return document.select("[itemprop~=(?i)datePublished]").stream()
        .filter(PageDates::isOfTheArticle)
        .flatMap(e -> Stream.of(e.attr("content"), e.attr("datetime"), shortText(e)));
  }

  private Stream<String> times() {
    return document.select("time").stream()
        .filter(PageDates::isOfTheArticle)
        .limit(MOST_ELEMENTS)
        .flatMap(e -> Stream.of(e.attr("datetime"), shortText(e)));
  }

  private Stream<String> addresses() {
    return Stream.ofNullable(head.url())
        .flatMap(url -> IN_ADDRESS.matcher(url).results())
        .map(date -> date.group(1) + "-" + date.group(3) + "-" + date.group(4));
  }

  private Stream<String> visible() {
    return document.select("[class], [id]").stream()
        .filter(e -> PageBlocks.names(e).stream().anyMatch(DATED::contains))
        .filter(PageDates::isOfTheArticle)
        .map(PageDates::shortText)
        .filter(text -> !CHANGED.matcher(text).find())
        .limit(MOST_ELEMENTS);
  }

  private static String shortText(Element element) {
    String text = element.text();
    return text.length() <= LONGEST_VISIBLE ? text : "";
  }

  /** Comments and lists of other stories have dates too; changes come after the publication. */
  private static boolean isOfTheArticle(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      Set<String> names = PageBlocks.names(e);
      if (names.contains("comment")
          || names.contains("comments")
          || names.contains("related")
          || e.normalName().equals("aside")
          || e.normalName().equals("footer")) {
        return false;
      }
    }
    String itemprop = element.attr("itemprop").toLowerCase(Locale.ROOT);
    return !itemprop.contains("datemodified") || itemprop.contains("datepublished");
  }
}
