package org.trucewire.ingest.feed.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.server.Feeds;

class FeedFormsTest {

  private static final URI BASE = URI.create("https://gazette.example/feeds/world");

  @Test
  void jsonFeed() throws Exception {
    FeedDocument feed =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "language": "en",
             "items": [{"id": 7, "url": "/7", "title": "Truce", "content_html": "<p>One.</p><p>Two.</p>",
               "date_published": "2024-05-01T10:00:00+02:00", "authors": [{"name": "A. Writer"}]},
              {"id": "8", "external_url": "https://o.example/8", "summary": "Short."}]}
            """);
    assertThat(feed.form()).isEqualTo("JSON Feed");
    NewsItem item = feed.entries().get(0).item();
    assertThat(item.guid()).isEqualTo("7");
    assertThat(item.url()).isEqualTo("https://gazette.example/7");
    assertThat(item.body()).isEqualTo("One.\nTwo.");
    assertThat(item.author()).isEqualTo("A. Writer");
    assertThat(item.outlet()).isEqualTo("Gazette");
    assertThat(item.language()).isEqualTo("en");
    assertThat(item.published().at()).isEqualTo(Instant.parse("2024-05-01T08:00:00Z"));
    assertThat(feed.entries().get(0).summaryOnly()).isFalse();
    assertThat(feed.entries().get(1).summaryOnly()).isTrue();
    assertThat(feed.entries().get(1).original().mediaType()).isEqualTo("application/feed+json");
  }

  @Test
  void titleInDublinCore() throws Exception {
    FeedDocument feed =
        read(
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title>
            <item><dc:title>Truce &amp;amp; talks</dc:title><link>https://gazette.example/9</link></item>
            </channel></rss>
            """);
    assertThat(feed.entries().get(0).item().title()).isEqualTo("Truce & talks");
  }

  @Test
  void whatTheParserFailsOnIsSaidSo() {
    // Given an old feed whose base64 stands on a line of its own, for which ROME is not made
    String feed =
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
        <title mode="base64">
          Q2Vhc2UtZmlyZQ==
        </title></entry></feed>
        """;
    assertThatThrownBy(() -> read(feed))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("The parser of feeds (ROME) fails on it: java.lang.Illegal")
        .hasMessageContaining("please report it");
  }

  @Test
  void newsSitemap() throws Exception {
    FeedDocument feed =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://g.example/1</loc><news:news><news:publication><news:name>Gazette</news:name>
            <news:language>fr</news:language></news:publication>
            <news:publication_date>2024-05-01</news:publication_date><news:title>Trêve</news:title>
            </news:news></url><url><loc>https://g.example/about</loc></url></urlset>
            """);
    assertThat(feed.entries()).hasSize(1);
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.item().title()).isEqualTo("Trêve");
    assertThat(entry.item().url()).isEqualTo("https://g.example/1");
    assertThat(entry.item().outlet()).isEqualTo("Gazette");
    assertThat(entry.item().language()).isEqualTo("fr");
    assertThat(entry.summaryOnly()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ttl>90</ttl>|90",
        "<ttl>soon</ttl>|",
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>|360",
        "<sy:updatePeriod>hourly</sy:updatePeriod>|60",
      })
  void whatAFeedStatesOfItsInterval(String elements, Long minutes) throws Exception {
    String document =
        Feeds.rss(Feeds.item("a", "A", "x"))
            .replace("<language>", elements + "<language>")
            .replace("<rss ", "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\" ");
    assertThat(read(document).stated())
        .isEqualTo(minutes == null ? null : Duration.ofMinutes(minutes));
  }

  @Test
  void whatCanMeanOnlyOneThingIsMended() throws Exception {
    String document =
        Feeds.rss(
            "<item><guid>1</guid><title>Salt &amp; Pepper & more &eacute; \u0001&#2;</title>"
                + "<link>https://g.example/?a=1&b=2</link><dc:date>2024-05-01</dc:date>"
                + "<description><![CDATA[<p>5 &amp; 6</p>]]></description></item>");
    NewsItem item =
        read("<!DOCTYPE rss PUBLIC \"-//X//DTD\" \"https://x.example/rss.dtd\">"
                + document.substring(document.indexOf("<rss")))
            .entries()
            .get(0)
            .item();
    assertThat(item.title()).startsWith("Salt & Pepper & more é");
    assertThat(item.url()).isEqualTo("https://g.example/?a=1&b=2");
    assertThat(item.body()).isEqualTo("5 & 6");
    assertThat(item.published().on()).hasToString("2024-05-01");
  }

  @Test
  void charsetsWithoutAnyDeclaration() throws Exception {
    String text =
        "Перемирие вдоль линии соприкосновения соблюдается, сообщили наблюдатели в среду.";
    String document = Feeds.rss(Feeds.item("a", "A", text)).replace(" encoding=\"UTF-8\"", "");
    for (byte[] bytes :
        new byte[][] {
          document.getBytes(UTF_8),
          document.getBytes(UTF_16LE),
          ("\ufeff" + document).getBytes(UTF_16LE),
          document.getBytes(Charset.forName("windows-1251"))
        }) {
      assertThat(read(bytes).entries().get(0).item().body()).isEqualTo(text);
    }
  }

  @Test
  void feedsThatAPageNamesAreFoundInItsOrder() {
    String page =
        """
        <!doctype html><html><head>
        <link rel="alternate" hreflang="fr" href="/fr">
        <link rel="alternate" type="application/rss+xml" href="/rss">
        <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://o.example/atom">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        </head></html>
        """;
    assertThat(
            FeedDocument.discover(fetched(page.getBytes(UTF_8))).stream()
                .map(FeedOffer::uri)
                .toList())
        .containsExactly(
            URI.create("https://gazette.example/rss"), URI.create("https://o.example/atom"));
  }

  private static FeedDocument read(String document) throws UnreadableFeedException {
    return read(document.getBytes(UTF_8));
  }

  private static FeedDocument read(byte[] document) throws UnreadableFeedException {
    return FeedDocument.read(fetched(document));
  }

  private static Fetched fetched(byte[] body) {
    return new Fetched(BASE, body, "application/xml", Validators.NONE, null);
  }
}
