package org.trucewire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource({
    "2020-10-22, 2020-10-22,",
    "2020-10-22T08:30:00, 2020-10-22,",
    "2020-10-22 08:30, 2020-10-22,",
    "2020-10-22T08:30:00Z, 2020-10-22, 2020-10-22T08:30:00Z",
    "2020-10-22T23:30:00.5-05:00, 2020-10-22, 2020-10-23T04:30:00.5Z",
    "2020-10-22T23:30:00+0400, 2020-10-22, 2020-10-22T19:30:00Z",
    "2020-10-22 23:30:00 +04:00, 2020-10-22, 2020-10-22T19:30:00Z",
    "'Thu, 22 Oct 2020 08:30:00 GMT', 2020-10-22, 2020-10-22T08:30:00Z",
    "'Thu, 22 Oct 2020 08:30 EST', 2020-10-22, 2020-10-22T13:30:00Z",
    "'Thursday, 22-Oct-20 08:30:00 UTC', 2020-10-22, 2020-10-22T08:30:00Z",
    "22 October 2020 23:59:60 +0500, 2020-10-22, 2020-10-22T18:59:59Z",
    "'Thu, 22 Oct 2020 08:30:00 XYZ', 2020-10-22,",
    "22 Oct 98, 1998-10-22,",
    "'October 22, 2020', 2020-10-22,",
    "Oct. 22 2020, 2020-10-22,",
    "'Thu, 22 Oct 2020 08:30:00 +0000 (UTC)', 2020-10-22, 2020-10-22T08:30:00Z",
  })
  void datesThatSourcesWrite(String text, LocalDate on, Instant at) {
    assertThat(PublicationDate.parse("  " + text + "\n")).contains(new PublicationDate(on, at));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2020-13-01",
        "31 Foo 2020",
        "2020",
        "30 Feb 2020x",
        "0000",
        "99 Oct 2020"
      })
  void whatIsNoDate(String text) {
    assertThat(PublicationDate.parse(text)).isEmpty();
  }

  @Test
  void nullAndWhatIsTooLongAreNoDates() {
    assertThat(PublicationDate.parse(null)).isEmpty();
    assertThat(PublicationDate.parse("1".repeat(1_000_000))).isEmpty();
  }
}
