package org.trucewire.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationReaderTest {
  private final DurationReader reader = new DurationReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agreed on a 72-hour truce                           | PT72H | 72-hour
          a three-day ceasefire began                         | P3D   | three-day
          a week-long humanitarian pause                      | P1W   | week-long
          a weeklong truce                                    | P1W   | weeklong
          a two-month-long cessation of hostilities           | P2M   | two-month-long
          a 48 hour cease-fire                                | PT48H | 48 hour
          a ceasefire for 30 days                             | P30D  | 30 days
          the truce was extended by a month                   | P1M   | a month
          an immediate ceasefire lasting roughly six weeks    | P6W   | six weeks
          a ceasefire for one year                            | P1Y   | one year
          """)
  void readsHowLongACeasefireLasts(String text, String iso, String words) {
    assertThat(reader.read(text, 0, text.length()))
        .singleElement()
        .satisfies(
            duration -> {
              assertThat(duration.iso()).isEqualTo(iso);
              assertThat(text.substring(duration.span().start(), duration.span().end()))
                  .isEqualTo(words);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an open-ended ceasefire",
        "the five-month-long war before the ceasefire",
        "a three to five day truce",
        "six-to-eight-week truce",
        "a ceasefire after 11 days of war",
        "the truce failed three days ago",
        "the four-day summit on a ceasefire",
        "a 72-hour visit"
      })
  void leavesOtherLengths(String text) {
    assertThat(reader.read(text, 0, text.length())).isEmpty();
  }
}
