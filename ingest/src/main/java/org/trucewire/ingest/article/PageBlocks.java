package org.trucewire.ingest.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what stands around and between an article's paragraphs: captions, share bars,
 * boxes for newsletters, lists of other stories, notices of cookies.
 *
 * <p>Blocks are known by what they are (a figure, an aside), by the words that their classes and
 * ids are made of, and by how much of their text is links. A block with much of the page's running
 * text stays, whatever it is called.
 */
final class PageBlocks {

  private static final int LONG_PARAGRAPH = 80;
  private static final double MOST_OF_TEXT = 0.3;
  private static final double MOSTLY_LINKS = 0.6;
  private static final int LONGEST_LIST = 2000;

  private static final String ALWAYS =
      "script, style, noscript, template, figcaption, aside, nav, footer, form, dialog, button,"
          + " [hidden], .hidden, [style~=(?i)display:\\s*none], [role=navigation], [role=complementary], [role=dialog], [role=banner],"
          + " [role=contentinfo], [role=search], [aria-modal=true]";

  /** Some sites make their paragraphs of other elements. */
  private static final String PARAGRAPHS = "p, div, section, article, li, blockquote, td, dd";

  private static final String LISTS = "ul, ol, div, section, p, table";

  /** Words of classes and ids; each names a kind of block wherever it is used. */
  private static final Set<String> WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "caption",
          "comment",
          "comments",
          "cookie",
          "cookies",
          "consent",
          "copyright",
          "credit",
          "credits",
          "dateline",
          "disqus",
          "gallery",
          "gdpr",
          "infobox",
          "newsletter",
          "newsletters",
          "outbrain",
          "paywall",
          "popular",
          "promo",
          "promos",
          "recirc",
          "recirculation",
          "recommendations",
          "recommended",
          "regwall",
          "related",
          "share",
          "sharebar",
          "sharing",
          "signup",
          "skip",
          "slideshow",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "taboola",
          "timestamp",
          "toolbar",
          "trending");

  private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "head");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  private PageBlocks() {}

  /** Removes them from the document that it is given. */
  static void clean(Document document) {
    int all = runningText(document);
    remove(document.select(ALWAYS), all);
    remove(document.select("[class], [id]").stream().filter(PageBlocks::isNamed).toList(), all);
    remove(document.select(LISTS).stream().filter(PageBlocks::isMostlyLinks).toList(), all);
  }

  private static void remove(List<Element> blocks, int all) {
    for (Element block : blocks) {
      boolean isPage = NEVER.contains(block.normalName()) || block.hasAttr("itemscope");
      if (!isPage && block.parent() != null && runningText(block) <= all * MOST_OF_TEXT) {
        block.remove();
      }
    }
  }

  private static boolean isNamed(Element element) {
    return names(element).stream().anyMatch(WORDS::contains);
  }

  private static boolean isMostlyLinks(Element element) {
    List<Element> links = element.select("a");
    if (links.size() < 2 && !(links.size() == 1 && element.normalName().equals("ul"))) {
      return false;
    }
    int length = element.text().length();
    return length > 0 && length <= LONGEST_LIST && linked(element) > MOSTLY_LINKS * length;
  }

  private static int linked(Element element) {
    return element.select("a").stream().mapToInt(link -> link.text().length()).sum();
  }

  /** Characters in paragraphs that are long and no lists of links. */
  private static int runningText(Element root) {
    return paragraphs(root).stream().mapToInt(paragraph -> paragraph.text().length()).sum();
  }

  /** The paragraphs of running text below an element. */
  static List<Element> paragraphs(Element root) {
    return root.select(PARAGRAPHS).stream().filter(PageBlocks::isRunning).toList();
  }

  private static boolean isRunning(Element paragraph) {
    boolean plain = paragraph.normalName().equals("p");
    if (!plain && paragraph.ownText().length() < LONG_PARAGRAPH / 2) {
      return false;
    }
    int length = paragraph.text().length();
    return length >= LONG_PARAGRAPH && linked(paragraph) < length * MOSTLY_LINKS;
  }

  /** The words that an element's class and id are made of, in lower case. */
  static Set<String> names(Element element) {
    Set<String> names = new HashSet<>();
    String all = element.className() + " " + element.id();
    if (!all.isBlank()) {
      for (String word : HUMP.split(all, -1)) {
        if (!word.isEmpty()) {
          names.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }
}
