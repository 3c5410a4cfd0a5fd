package org.trucewire.ingest.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of a page's article.
 *
 * <p>readability4j chooses it from what {@link PageBlocks} leaves. Where its choice misses much of
 * the page's running text, the innermost element that holds that text is taken. The JSON-LD's
 * articleBody, where it is long, takes the place of a text that misses most of it, and otherwise
 * says which lines at the beginning and the end are not the article's.
 */
final class PageBody {

  private static final Logger LOG = LoggerFactory.getLogger(PageBody.class);

  /** readability4j fails to resolve links without one; nothing is fetched from it (RFC 6761). */
  private static final String UNKNOWN_ADDRESS = "https://unknown.invalid/";

  private static final double ENOUGH = 0.6;
  private static final double TOO_LITTLE = 0.35;
  private static final double NEARLY_ALL = 0.85;
  private static final int LONG_BODY = 600;
  private static final int MOST_HEAD_LINES = 15;
  private static final int SHORTEST_LEAD = 60;
  private static final int LONGEST_HEADING = 160;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE =
      Pattern.compile("(?s).*[.!?…。！？][\"'”’»)\\]\u00a0\u200b]*$");

  private PageBody() {}

  /** Empty when the page has no text. */
  static String of(Document page, JsonLd jsonLd, String title, String address) {
    Document document = page.clone();
    PageBlocks.clean(document);
    String text = BodyText.paragraphs(content(document, address));
    String stated = jsonLd.text("articleBody").map(PageBody::stated).orElse("");
    if (stated.length() >= LONG_BODY) {
      text = reconciled(text, stated);
    }
    return BoilerplateTail.shipped().cut(withoutHead(text, title));
  }

  private static Element content(Document document, String address) {
    List<Element> paragraphs = PageBlocks.paragraphs(document.body());
    Element chosen = chosen(document, address);
    double share = chosen == null ? 0 : share(chosen, paragraphs);
    if (share >= ENOUGH) {
      return chosen;
    }
    Element named = document.selectFirst("[itemprop=articleBody]");
    if (named != null && share(named, paragraphs) > share) {
      return named;
    }
    return share < TOO_LITTLE ? innermost(document.body(), paragraphs) : chosen;
  }

  private static Element chosen(Document document, String address) {
    try {
      // It rearranges the document that it is given.
      return new Readability4J(address == null ? UNKNOWN_ADDRESS : address, document.clone())
          .parse()
          .getArticleContent();
    } catch (RuntimeException e) {
      LOG.debug("readability4j failed on {}, another choice is made", address, e);
      return null;
    }
  }

  /** How much of these paragraphs' text an element of this or a copied document holds. */
  private static double share(Element element, List<Element> paragraphs) {
    Set<String> held =
        PageBlocks.paragraphs(element).stream().map(Element::text).collect(Collectors.toSet());
    long all = paragraphs.stream().mapToLong(p -> p.text().length()).sum();
    long in =
        paragraphs.stream()
            .map(Element::text)
            .filter(held::contains)
            .mapToLong(String::length)
            .sum();
    return all == 0 ? 1 : (double) in / all;
  }

  private static Element innermost(Element body, List<Element> paragraphs) {
    Map<Element, Integer> below = new HashMap<>();
    int all = 0;
    for (Element paragraph : paragraphs) {
      int length = paragraph.text().length();
      all += length;
      for (Element e = paragraph.parent(); e != null; e = e.parent()) {
        below.merge(e, length, Integer::sum);
      }
    }
    Element innermost = body;
    Element next = body;
    while (next != null) {
      innermost = next;
      next = null;
      for (Element child : innermost.children()) {
        if (below.getOrDefault(child, 0) >= NEARLY_ALL * all && all > 0) {
          next = child;
        }
      }
    }
    return innermost;
  }

  private static String stated(String body) {
    return BodyText.paragraphs(
        Jsoup.parseBodyFragment(body.indexOf('<') < 0 ? body.replace("\n", "<br>") : body).body());
  }

  private static String reconciled(String text, String stated) {
    Map<String, Integer> wanted = words(stated);
    int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> found = words(text);
    int both =
        wanted.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), found.getOrDefault(e.getKey(), 0)))
            .sum();
    if (both < ENOUGH * all) {
      return stated;
    }
    int allFound = found.values().stream().mapToInt(Integer::intValue).sum();
    if (both < NEARLY_ALL * all || all < ENOUGH * allFound) {
      return text; // the page has more than it states, or other things
    }
    String plain = plain(stated);
    List<String> lines = text.lines().toList();
    int first = 0;
    int last = lines.size();
    while (first < last && !plain.contains(plain(lines.get(first)))) {
      first++;
    }
    while (last > first && !plain.contains(plain(lines.get(last - 1)))) {
      last--;
    }
    String kept = String.join("\n", lines.subList(first, last));
    return kept.length() >= NEARLY_ALL * stated.length() ? kept : text;
  }

  private static String plain(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      counts.merge(word.group(), 1, Integer::sum);
    }
    return counts;
  }

  /** Without headline, date and the like above the first sentence. */
  private static String withoutHead(String text, String title) {
    List<String> lines = text.lines().toList();
    int lead = 0;
    while (lead < lines.size() && !isLead(lines.get(lead), title)) {
      lead++;
    }
    return lead == lines.size() || lead > MOST_HEAD_LINES
        ? text
        : String.join("\n", lines.subList(lead, lines.size()));
  }

  private static boolean isLead(String line, String title) {
    boolean isTitle = title != null && plain(line).equalsIgnoreCase(plain(title));
    boolean isSentence = line.length() >= SHORTEST_LEAD && SENTENCE.matcher(line).matches();
    return !isTitle && (isSentence || line.length() > LONGEST_HEADING);
  }
}
