package org.trucewire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.article.Pages.article;
import static org.trucewire.ingest.article.Pages.jsonLd;
import static org.trucewire.ingest.article.Pages.page;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {

  private static final String PUBLISHED =
      "<meta property=\"article:published_time\" content=\"2026-03-02T10:00:00Z\">";

  @Test
  void jsonLdIsTrustedBeforeMetaElements() {
    // Given a page whose statements differ
    WebPage page = page(jsonLd("\"datePublished\":\"2026-03-01T10:00:00+03:00\"") + PUBLISHED, "x");
    // Then JSON-LD counts
    assertThat(page.toItem().published())
        .isEqualTo(
            new PublicationDate(LocalDate.of(2026, 3, 1), Instant.parse("2026-03-01T07:00:00Z")));
  }

  @Test
  void aLaterStatementAddsTheInstantButNeverChangesTheDay() {
    String day = jsonLd("\"datePublished\":\"2026-03-02\"");
    String otherDay = jsonLd("\"datePublished\":\"2026-03-01\"");
    assertThat(page(day + PUBLISHED, "x").toItem().published())
        .isEqualTo(
            new PublicationDate(LocalDate.of(2026, 3, 2), Instant.parse("2026-03-02T10:00:00Z")));
    assertThat(page(otherDay + PUBLISHED, "x").toItem().published())
        .isEqualTo(new PublicationDate(LocalDate.of(2026, 3, 1), null));
  }

  @Test
  void whatProgramsPrintForNoDateIsNone() {
    String none = jsonLd("\"datePublished\":\"0001-01-01T00:00:00Z\"");
    assertThat(page(none + PUBLISHED, "x").toItem().published().on())
        .isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(page(none, "x").toItem().published()).isNull();
  }

  @Test
  void brokenJsonLdIsPassedOver() {
    String broken = "<script type=\"application/ld+json\">{\"@type\": </script>";
    assertThat(page(broken + PUBLISHED, "x").toItem().published().on())
        .isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "'<span itemprop=\"datePublished\" content=\"2026-03-04\">today</span>', 2026-03-04",
    "'<meta name=\"dc.date.issued\" content=\"2026-03-05\">', 2026-03-05",
    "'<time datetime=\"2026-03-06T08:00+01:00\">6 March</time>', 2026-03-06",
    "'<div class=\"postDate\">Posted on March 7th, 2026 by Staff</div>', 2026-03-07",
    "'<div class=\"comment\"><time datetime=\"2026-03-08\"></time></div>',",
    "'<div class=\"date\">Updated 9 March 2026</div>',",
    "'<div class=\"date\">30 February 2026</div>',",
  })
  void otherPlaces(String html, LocalDate on) {
    PublicationDate published = page("", html + article()).toItem().published();
    assertThat(published == null ? null : published.on()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "https://gazette.example/2026/03/09/truce, 2026-03-09",
    "https://gazette.example/truce-20260310.html, 2026-03-10",
    "https://gazette.example/news/2026123456789, ",
  })
  void addresses(String address, LocalDate on) {
    PublicationDate published = page(address, "", article()).toItem().published();
    assertThat(published == null ? null : published.on()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "'March 14th, 2026 at 9:30 pm EDT', 2026-03-14, 2026-03-15T01:30:00Z",
    "'Sat Mar 14 2026 05:44:06 GMT+0200 (EET)', 2026-03-14, 2026-03-14T03:44:06Z",
    "'2026-03-14 23:46:00 UTC', 2026-03-14, 2026-03-14T23:46:00Z",
    "'By Staff | 14 March 2026 | 12:10', 2026-03-14,",
    "'Published 2026/3/4', 2026-03-04,",
    "'12:00 am UTC, 14 March 2026', 2026-03-14,",
  })
  void datesAmongWords(String text, LocalDate on, Instant at) {
    assertThat(DateInText.find(text)).contains(new PublicationDate(on, at));
  }
}
