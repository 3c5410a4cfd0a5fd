package org.trucewire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTest {

  private static final String PARAGRAPH =
      "Delegates from both valleys agreed to stop firing at noon, the mediators announced. ";

  @ParameterizedTest
  @CsvSource({
    "<p>One.</p><p>Two.</p>, One.|Two.",
    "One.<br>Two.<br/><br/>Three., One.|Two.|Three.",
    "<ul><li>a</li><li>b</li></ul>, a|b",
    "one <b>two</b>\t\tthree, one two three",
    "a &lt;b&gt; &amp;amp; c, a <b> &amp; c",
    "<p>&nbsp;</p><p>x</p><p> </p>, x",
    "<script>alert(1)</script><style>p{}</style>text<noscript>no</noscript>, text",
    "<div>a<div>b</div>c</div>, a|b|c",
    "<p>un<i>broken</i>!</p>, unbroken!",
    "5 < 6 and 7 > 6, 5 < 6 and 7 > 6",
  })
  void fragments(String html, String expected) {
    assertThat(BodyText.ofFragment(html)).isEqualTo(expected.replace('|', '\n'));
  }

  @Test
  void charactersStayAsTheyAre() {
    String text = "Cafe\u0301 “quoted” \u00a0 😀 ﬁ";
    assertThat(BodyText.ofPlainText("\r\n" + text + "\r\nnext\r")).isEqualTo(text + "\nnext");
  }

  @Test
  void linesAreOneLine() {
    assertThat(BodyText.ofLine(" Truce <i>holds</i> &amp;\n lasts "))
        .isEqualTo("Truce holds & lasts");
    assertThat(BodyText.ofLine(" plain ")).isEqualTo("plain");
  }

  @Test
  void aPageGivesItsArticleAndWhatItsHeadSays() {
    String html =
        """
        <!doctype html><html lang="en-US"><head><title>Truce | Gazette</title>
        <meta property="og:title" content="Truce agreed"><meta name="author" content="A. Writer">
        <meta property="og:site_name" content="Border Gazette">
        <meta property="article:published_time" content="2024-03-01T10:00:00+03:00">
        <link rel="canonical" href="/news/1"></head>
        <body><nav><a href="/">Home</a><a href="/war">War</a></nav>
        <div class="sidebar"><ul><li><a href="/x">Another story</a></li></ul></div>
        <article><h1>Truce agreed</h1><p>%s</p><p>%s</p><script>track()</script></article>
        <footer>Imprint</footer></body></html>
        """
            .formatted(PARAGRAPH.repeat(3), PARAGRAPH.replace("noon", "dusk").repeat(3));
    NewsItem item =
        WebPage.read(html.getBytes(UTF_8), null, "https://gazette.example/amp/1").toItem();
    assertThat(item.title()).isEqualTo("Truce agreed");
    assertThat(item.author()).isEqualTo("A. Writer");
    assertThat(item.outlet()).isEqualTo("Border Gazette");
    assertThat(item.language()).isEqualTo("en-US");
    assertThat(item.url()).isEqualTo("https://gazette.example/news/1");
    assertThat(item.published().on()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(item.body())
        .contains("stop firing at noon", "stop firing at dusk")
        .doesNotContain("Home", "Another story", "track()", "Imprint");
  }

  @Test
  void pagesAreReadInTheirCharset() {
    String html =
        "<html><head><meta charset=windows-1251></head><body><p>Перемирие</p></body></html>";
    byte[] bytes = html.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    assertThat(WebPage.read(bytes, null, null).body()).isEqualTo("Перемирие");
    assertThat(WebPage.read(html.getBytes(UTF_8), "UTF-8", null).body()).isEqualTo("Перемирие");
  }

  @Test
  void aPageNestedVeryDeeplyIsStillRead() {
    String html = "<div>".repeat(100_000) + "<p>" + PARAGRAPH + "</p>";
    assertThat(WebPage.read(html.getBytes(UTF_8), null, null).body()).contains("both valleys");
  }
}
