package org.trucewire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.article.Pages.FIRST;
import static org.trucewire.ingest.article.Pages.SECOND;
import static org.trucewire.ingest.article.Pages.article;
import static org.trucewire.ingest.article.Pages.jsonLd;
import static org.trucewire.ingest.article.Pages.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=x><figcaption>UNWANTED by the river.</figcaption></figure>",
        "<div class=\"shareBar\"><a href=/f>UNWANTED</a></div>",
        "<div class=\"c-newsletter-box\"><h3>UNWANTED</h3><p>Our letter, every day.</p></div>",
        "<aside><p>UNWANTED</p></aside>",
        "<ul><li><a href=/1>UNWANTED story</a></li><li><a href=/2>Another story</a></li></ul>",
        "<div id=\"cookie-notice\">UNWANTED cookies</div>",
        "<div style=\"display: none\"><p>UNWANTED</p></div>",
      })
  void blocksBetweenParagraphsAreLeftOut(String block) {
    String body = "<article><p>%s</p>%s<p>%s</p></article>".formatted(FIRST, block, SECOND);
    assertThat(page("", body).body()).isEqualTo(FIRST.strip() + "\n" + SECOND.strip());
  }

  @Test
  void aBlockWithTheArticleInItStaysWhateverItIsCalled() {
    String body = "<div class=\"promo related\">" + article() + "</div>";
    assertThat(page("", body).body()).contains("stop firing at noon", "watch the bridges");
  }

  @Test
  void headlineAndDateAboveTheFirstSentenceAreLeftOut() {
    String body = article().replace("<article>", "<article><h1>Truce</h1><p>1 March | 10:00</p>");
    assertThat(page("<title>Truce</title>", body).body()).startsWith("Delegates from both");
  }

  @Test
  void theStatedBodyTakesThePlaceOfOneThatIsNotThere() {
    String stated = (FIRST + "\\n" + SECOND).repeat(3);
    WebPage page = page(jsonLd("\"articleBody\":\"" + stated + "\""), "<p>Loading the story.</p>");
    assertThat(page.body()).startsWith(FIRST.strip() + "\n" + SECOND.strip());
  }

  @Test
  void aStatedBodyThatIsOnlyABeginningDoesNotCutTheText() {
    String stated = FIRST.repeat(4);
    WebPage page = page(jsonLd("\"articleBody\":\"" + stated + "\""), article());
    assertThat(page.body()).contains("watch the bridges");
  }

  @Test
  void aPageSaysWhoWroteItAndWhereItStands() {
    String head =
        jsonLd("\"author\":[{\"@type\":\"Person\",\"name\":\"A. Writer\"},{\"name\":\"B. Other\"}]")
            + "<meta property=\"og:locale\" content=\"en_GB\">"
            + "<link rel=canonical href=\"https://gazette.example/\">"
            + "<meta property=\"og:url\" content=\"https://gazette.example/news/1\">";
    NewsItem item = page(head, article()).toItem();
    assertThat(item.author()).isEqualTo("A. Writer, B. Other");
    assertThat(item.language()).isEqualTo("en-GB");
    assertThat(item.url()).isEqualTo("https://gazette.example/news/1");
    assertThat(page("", "<p class=byline>By C. Third</p>" + article()).toItem().author())
        .isEqualTo("C. Third");
  }
}
