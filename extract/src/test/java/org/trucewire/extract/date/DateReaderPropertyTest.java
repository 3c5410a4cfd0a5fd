package org.trucewire.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.trucewire.extract.Span;
import org.trucewire.extract.count.RandomTexts;

class DateReaderPropertyTest {
  private static final int TEXTS = 5_000;
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  @Test
  void anyTextGivesOrderedSpansWithinItAndIntervalsThatHold() {
    DateReader reader = new DateReader();
    DurationReader durations = new DurationReader();
    RandomTexts texts = new RandomTexts(20201021);
    Random random = new Random(7);
    for (int i = 0; i < TEXTS; i++) {
      // Given a text, a stretch of it, and a day of publication or none
      String text = texts.next();
      int from = text.isEmpty() ? 0 : random.nextInt(text.length());
      LocalDate published = i % 4 == 0 ? null : LEAP_DAY.plusDays(random.nextInt(4000));

      // When it is read
      List<DateExpression> found = reader.read(text, from, text.length(), published);

      // Then spans lie in the stretch, in order, and every reading resolves without an error
      int last = from;
      for (DateExpression expression : found) {
        Span span = expression.span();
        assertThat(span.start()).as(text).isGreaterThanOrEqualTo(from);
        assertThat(span.end())
            .as(text)
            .isGreaterThan(span.start())
            .isLessThanOrEqualTo(text.length());
        assertThat(span.end()).as(text).isGreaterThanOrEqualTo(last);
        last = span.end();
        for (boolean planned : new boolean[] {true, false}) {
          DateInterval interval = expression.resolve(planned);
          assertThat(interval.words()).isEqualTo(span);
          assertThat(interval.known()).isEqualTo(interval.precision() != Precision.NONE);
          if (published == null && interval.known()) {
            assertThat(interval.resolution()).as(text).isEqualTo(Resolution.STATED);
          }
        }
      }
      for (CeasefireDuration duration : durations.read(text, from, text.length())) {
        assertThat(duration.span().start()).isGreaterThanOrEqualTo(from);
        assertThat(duration.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(duration.iso()).matches("P(T\\d+[HM]|\\d+[DWMY])");
      }
    }
  }

  @Test
  void timeGrowsNoFasterThanTheText() {
    DateReader reader = new DateReader();
    for (String unit :
        List.of("one hundred ", "10 and ", "Monday to ", "a day after ", "2014-", "May and ")) {
      String text = unit.repeat(20_000);

      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> reader.read(text, 0, text.length(), LEAP_DAY), unit);
    }
  }
}
