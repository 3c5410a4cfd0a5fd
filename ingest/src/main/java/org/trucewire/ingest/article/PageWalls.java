package org.trucewire.ingest.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Tells articles from what is shown instead of them.
 *
 * <p>That a page says it is not free is not enough: many send the whole text and cover it. What
 * counts is whether the text is there.
 */
final class PageWalls {

  /** Words; the shortest articles that agencies send have about fifty. */
  private static final int SHORT = 200;

  private static final int TINY = 120;
  private static final double HALF = 0.5;
  private static final int ENOUGH_CUES = 2;

  private static final Set<String> WALL_NAMES =
      Set.of("paywall", "regwall", "meteredcontent", "piano", "subscriberonly", "premiumwall");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:subscribe|sign in|log in|register|sign up)(?: now)? (?:to|and) (?:continue|keep|read|unlock)"
              + "|to (?:continue|keep) reading|already (?:a|have an?) (?:subscri|account)"
              + "|(?:exclusive(?:ly)? (?:to|for)|reserved for|only (?:available )?(?:to|for)) (?:our )?(?:\\w+ )?(?:subscribers|members)"
              + "|subscribers only|unlock this (?:article|story)|free articles? (?:left|remaining)");

  private static final Pattern CONSENT =
      Pattern.compile(
          "\\bcookies?\\b|\\bconsent|\\bgdpr\\b|our partners|privacy policy|(?:accept|reject|agree to)"
              + " all|manage (?:options|preferences|settings)|personal data|legitimate interest");

  private static final Pattern CONSENT_FORM = Pattern.compile("(?i)(?:^|[/.])consent[./?]");

  private static final Pattern BLOCKED =
      Pattern.compile(
          "enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot"
              + "|access (?:to this page has been )?denied|unusual traffic|checking your browser"
              + "|just a moment|attention required|request blocked|not a robot");

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "^(?:error )?404\\b|page (?:was |is |could )?not (?:be )?found|page (?:does not|doesn't) exist");

  private final Document document;
  private final JsonLd jsonLd;

  PageWalls(Document document, JsonLd jsonLd) {
    this.document = document;
    this.jsonLd = jsonLd;
  }

  /** What the page is, given what was read of it. */
  PageResult judged(NewsItem item, PageHead head, String address) {
    int words = words(item.body());
    String visible = words(document.text()) <= SHORT * 3 ? lower(document.text()) : "";
    String title = lower(document.title());
    boolean tiny = words <= TINY;
    if (tiny && !jsonLd.hasArticle()) {
      if (BLOCKED.matcher(title).find() || BLOCKED.matcher(visible).find()) {
        return new PageResult.NotAnArticle("blocked");
      }
      if (NOT_FOUND.matcher(title).find()) {
        return new PageResult.NotAnArticle("not-found");
      }
    }
    if (!jsonLd.hasArticle() && isConsent(words, visible)) {
      return new PageResult.Consent();
    }
    if (isPaywalled(words)) {
      return new PageResult.Paywalled(item);
    }
    if (item.body().isBlank()) {
      return new PageResult.NotAnArticle("no-text");
    }
    if (address != null
        && PageHead.isFrontPage(address)
        && !jsonLd.hasArticle()
        && head.meta("og:type").filter("article"::equalsIgnoreCase).isEmpty()) {
      return new PageResult.NotAnArticle("front-page");
    }
    return new PageResult.Article(item);
  }

  private boolean isConsent(int words, String visible) {
    boolean asks =
        document.select("form[action]").stream()
            .anyMatch(form -> CONSENT_FORM.matcher(form.attr("action")).find());
    long cues = CONSENT.matcher(visible).results().map(MatchResult::group).distinct().count();
    return words <= SHORT && (cues > ENOUGH_CUES || (asks && cues > 0));
  }

  private boolean isPaywalled(int words) {
    int announced = jsonLd.text("wordCount").map(PageWalls::number).orElse(0);
    boolean cut = words < announced * HALF || (announced == 0 && words < SHORT);
    if (jsonLd.isNotFree()) {
      return cut && !lockedPartIsHere(words);
    }
    return words < SHORT && hasWall() && (announced == 0 || cut);
  }

  /** A page that names what is locked, and sends it all the same, hides nothing. */
  private boolean lockedPartIsHere(int words) {
    return jsonLd.lockedParts().stream()
        .anyMatch(selector -> words(selected(selector)) >= Math.max(SHORT, words / 2));
  }

  /** The text of a part that the page names; what cannot be selected is not there. */
  private String selected(String selector) {
    try {
      Element part = document.selectFirst(selector);
      return part == null ? "" : part.text();
    } catch (SelectorParseException | IllegalArgumentException e) {
      return "";
    }
  }

  private boolean hasWall() {
    boolean named =
        document.select("[class], [id]").stream()
            .anyMatch(e -> PageBlocks.names(e).stream().anyMatch(WALL_NAMES::contains));
    return named && PROMPT.matcher(lower(document.text())).find();
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static int words(String text) {
    return (int) WORDS.matcher(text).results().count();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
