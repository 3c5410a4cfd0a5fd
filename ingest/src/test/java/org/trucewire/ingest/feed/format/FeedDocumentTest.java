package org.trucewire.ingest.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.ingest.article.NewsItem;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.server.Feeds;

class FeedDocumentTest {

  private static final URI BASE = URI.create("https://gazette.example/feeds/world");

  @Test
  void atom() throws Exception {
    FeedEntry entry =
        read("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title>
        <id>urn:f</id><updated>2024-05-01T00:00:00Z</updated>
        <entry xml:lang="de"><id> urn:e:1 </id><title type="html">A &amp;lt;truce&amp;gt;</title>
        <link href="../news/1"/><published>2024-05-01T23:00:00-07:00</published>
        <updated>2024-05-03T00:00:00Z</updated><author><name>A. Writer</name></author>
        <summary>Short.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
        </entry></feed>\
        """)
            .get(0);
    NewsItem item = entry.item();
    assertThat(item.guid()).isEqualTo("urn:e:1");
    assertThat(item.url()).isEqualTo("https://gazette.example/news/1");
    assertThat(item.title()).isEqualTo("A <truce>");
    assertThat(item.body()).isEqualTo("One.\nTwo.");
    assertThat(item.author()).isEqualTo("A. Writer");
    assertThat(item.outlet()).isEqualTo("Gazette");
    assertThat(item.language()).isEqualTo("de");
    assertThat(item.published().on()).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(item.published().at()).isEqualTo(Instant.parse("2024-05-02T06:00:00Z"));
    assertThat(entry.summaryOnly()).isFalse();
    assertThat(entry.original().mediaType()).isEqualTo("application/atom+xml");
    assertThat(new String(entry.original().bytes(), UTF_8))
        .startsWith("<entry xmlns=\"http://www.w3.org/2005/Atom\"");
  }

  @Test
  void plainTextOfAtomIsNoMarkup() throws Exception {
    NewsItem item =
        read("""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>f</id>
        <updated>2024-05-01T00:00:00Z</updated><entry><id>1</id><title>T</title>
        <content type="text">5 &lt;b&gt; 6</content></entry></feed>\
        """)
            .get(0)
            .item();
    assertThat(item.body()).isEqualTo("5 <b> 6");
    assertThat(item.published()).isNull();
  }

  @Test
  void rdf() throws Exception {
    NewsItem item =
        read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://g.example/"><title>Gazette</title><link>https://g.example/</link>
        <description>d</description><dc:language>fr</dc:language></channel>
        <item rdf:about="https://g.example/1"><title>Trêve</title><link>https://g.example/1</link>
        <description>Elle tient.</description><dc:date>2024-05-01T10:00:00+02:00</dc:date>
        <dc:creator>A. Writer</dc:creator></item></rdf:RDF>\
        """)
            .get(0)
            .item();
    assertThat(item.guid()).isEqualTo("https://g.example/1");
    assertThat(item.title()).isEqualTo("Trêve");
    assertThat(item.body()).isEqualTo("Elle tient.");
    assertThat(item.author()).isEqualTo("A. Writer");
    assertThat(item.published().at()).isEqualTo(Instant.parse("2024-05-01T08:00:00Z"));
  }

  @Test
  void encodedContentIsTheFullText() throws Exception {
    FeedEntry entry =
        read("""
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>G</title><link>l</link><description>d</description>
        <item><title>T</title><link>/1</link><description>Short.</description>
        <content:encoded><![CDATA[<p>The whole <b>text</b>.</p><p>Of it.</p>]]></content:encoded>
        </item></channel></rss>\
        """)
            .get(0);
    assertThat(entry.item().body()).isEqualTo("The whole text.\nOf it.");
    assertThat(entry.item().guid()).isNull();
    assertThat(entry.item().url()).isEqualTo("https://gazette.example/1");
    assertThat(entry.summaryOnly()).isFalse();
  }

  @Test
  void whatStandsBeforeTheXmlIsForgiven() throws Exception {
    assertThat(read("\n  " + Feeds.rssOf(1, 3))).hasSize(3);
  }

  @Test
  void feedsMayHaveNoEntries() throws Exception {
    assertThat(read(Feeds.rss())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<html><body>Log in</body></html>",
        "<rss version=\"2.0\"><channel><title>cut off",
        "<rss version=\"2.0\"/>",
        "{\"version\": \"1\", \"items\": []}",
        "{\"version\":",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss"
            + " version=\"2.0\"><channel><title>&a;</title></channel></rss>",
      })
  void whatIsNoFeed(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(UnreadableFeedException.class);
  }

  @Test
  void entriesThatRomePassesOverAreAnError() {
    assertThatThrownBy(
            () ->
                read(
                    "<rss version=\"2.0\"><channel><title>t</title><link>l</link>"
                        + "<description>d</description><x:item"
                        + " xmlns:x=\"urn:x\"><x:title>T</x:title></x:item></channel></rss>"))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("1 entries, of which 0");
  }

  @Test
  void elementsNestedVeryDeeplyAreAnError() throws Exception {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    String document = Feeds.rss("<item><title>T</title>" + deep + "</item>");
    assertThatThrownBy(() -> read(document))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("100");
  }

  private static List<FeedEntry> read(String document) throws UnreadableFeedException {
    Fetched fetched =
        new Fetched(BASE, document.getBytes(UTF_8), "application/xml", Validators.NONE, null);
    return FeedDocument.read(fetched).entries();
  }
}
