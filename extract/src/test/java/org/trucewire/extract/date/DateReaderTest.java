package org.trucewire.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All against a publication on Wednesday, 21 October 2020. */
class DateReaderTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 10, 21);

  private final DateReader reader = new DateReader();

  private List<DateExpression> read(String text) {
    return reader.read(text, 0, text.length(), PUBLISHED);
  }

  private static String days(DateInterval interval) {
    return interval.known()
        ? interval.start() + ".." + (interval.end() == null ? "" : interval.end())
        : "none";
  }

  private String past(String text) {
    return read(text).stream().map(e -> days(e.resolve(false))).collect(Collectors.joining(" "));
  }

  private String planned(String text) {
    return read(text).stream().map(e -> days(e.resolve(true))).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The truce of 10 October 2020 failed | 2020-10-10..2020-10-10
          on October 10, 2020, in Moscow | 2020-10-10..2020-10-10
          on Oct. 10, 2020 | 2020-10-10..2020-10-10
          on Oct 10 | 2020-10-10..2020-10-10
          on the 7th of October, 2019 | 2019-10-07..2019-10-07
          on 2020-09-27 the war began | 2020-09-27..2020-09-27
          on Saturday, Oct. 10, they agreed | 2020-10-10..2020-10-10
          on 10 November they signed | 2019-11-10..2019-11-10
          October 10-12 saw raids | 2020-10-10..2020-10-12
          between 3 and 7 May | 2020-05-03..2020-05-07
          on the 7th and 8th of August | 2020-08-07..2020-08-08
          from 28 September to 3 October 2019 | 2019-09-28..2019-10-03
          from 28 December to 3 January | 2019-12-28..2020-01-03
          from Monday to Wednesday | 2020-10-19..2020-10-21
          raids on Thursday and Friday | 2020-10-15..2020-10-16
          raids on Monday and Thursday | 2020-10-19..2020-10-19 2020-10-15..2020-10-15
          in the summer of 2014 | 2014-06-01..2014-08-31
          in spring 2016 | 2016-03-01..2016-05-31
          the winter of 2008-9 | 2008-12-01..2009-02-28
          since autumn 1974 | 1974-09-01..
          the autumn of 2009- | 2009-09-01..2009-11-30
          last summer | 2020-06-01..2020-08-31
          late last summer | 2020-08-01..2020-08-31
          last winter | 2019-12-01..2020-02-29
          a few minutes ago | 2020-10-21..2020-10-21
          in the last few hours | 2020-10-21..2020-10-21
          a short while ago | 2020-10-21..2020-10-21
          since the beginning of the year | 2020-01-01..
          on the evening of 9 January | 2020-01-09..2020-01-09
          since the night of Saturday 10 October | 2020-10-10..
          in September | 2020-09-01..2020-09-30
          in December | 2019-12-01..2019-12-31
          in May and June | 2020-05-01..2020-06-30
          in June 2014 | 2014-06-01..2014-06-30
          in early June | 2020-06-01..2020-06-10
          in mid-June 2014 | 2014-06-11..2014-06-20
          in late February 2016 | 2016-02-21..2016-02-29
          at the end of last month | 2020-09-21..2020-09-30
          last December | 2019-12-01..2019-12-31
          in January last year | 2019-01-01..2019-01-31
          in 2014 the war began | 2014-01-01..2014-12-31
          the 2008-09 war | 2008-01-01..2009-12-31
          between 2014 and 2016 | 2014-01-01..2016-12-31
          Heavy shelling since 2014 | 2014-01-01..
          killed since Monday | 2020-10-19..
          since May 2016 | 2016-05-01..
          the attacks of 9/11 | 2001-09-11..2001-09-11
          the Sept. 11 attacks | 2001-09-11..2001-09-11
          """)
  void readsNamedDates(String text, String expected) {
    assertThat(past(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Monday | 2020-10-19..2020-10-19
          on Wednesday | 2020-10-21..2020-10-21
          shelling Thursday night | 2020-10-15..2020-10-15
          early on Tuesday | 2020-10-20..2020-10-20
          last Wednesday | 2020-10-14..2020-10-14
          next Thursday | 2020-10-22..2020-10-22
          on Tuesday of last week | 2020-10-13..2020-10-13
          Iraq said today | 2020-10-21..2020-10-21
          early yesterday | 2020-10-20..2020-10-20
          it starts tomorrow | 2020-10-22..2020-10-22
          the day before yesterday | 2020-10-19..2020-10-19
          last night | 2020-10-20..2020-10-20
          killed overnight | 2020-10-20..2020-10-21
          overnight into Tuesday | 2020-10-19..2020-10-20
          overnight Monday into Tuesday | 2020-10-19..2020-10-20
          overnight on Saturday | 2020-10-17..2020-10-18
          last week | 2020-10-12..2020-10-18
          this week | 2020-10-19..2020-10-21
          last month | 2020-09-01..2020-09-30
          last year | 2019-01-01..2019-12-31
          over the past week | 2020-10-14..2020-10-21
          in the past 24 hours | 2020-10-20..2020-10-21
          in the last three days | 2020-10-18..2020-10-21
          in the previous four days | 2020-10-17..2020-10-20
          two days ago | 2020-10-19..2020-10-19
          two weeks ago | 2020-10-05..2020-10-11
          six months ago | 2020-04-01..2020-04-30
          a year ago | 2019-01-01..2019-12-31
          over the weekend | 2020-10-17..2020-10-18
          on Christmas Eve | 2019-12-24..2019-12-24
          earlier in the day | 2020-10-21..2020-10-21
          On Saturday they met and two days later they fought | 2020-10-17..2020-10-17 2020-10-19..2020-10-19
          It struck a day after the raid of October 7, 2019  | 2019-10-08..2019-10-08 2019-10-07..2019-10-07
          It came two days after gunmen shot down a helicopter | 2020-10-19..2020-10-19
          """)
  void readsRelativeDates(String text, String expected) {
    assertThat(past(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          will begin on Monday | 2020-10-26..2020-10-26
          will begin on Wednesday | 2020-10-21..2020-10-21
          will begin on 10 October | 2021-10-10..2021-10-10
          will hold in December | 2020-12-01..2020-12-31
          will hold from 20 to 25 October | 2020-10-20..2020-10-25
          will hold on January 6–7 | 2021-01-06..2021-01-07
          will begin at midnight | 2020-10-22..2020-10-22
          will begin in three days | 2020-10-24..2020-10-24
          will hold for the next 48 hours | 2020-10-21..2020-10-23
          will sign the next day | 2020-10-22..2020-10-22
          """)
  void resolvesPlannedEventsToTheFuture(String text, String expected) {
    assertThat(planned(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They may attack 10 towns",
        "the march on the capital",
        "Prime Minister May said",
        "He sat down for a second attack",
        "The Sun reported it",
        "2,014 people fled",
        "2014 rounds were fired",
        "at 2000 GMT",
        "a total of 1995 people",
        "$2010 was paid",
        "the Sunday Times and the Mail on Sunday",
        "Bloody Sunday and Black September",
        "in the early 1990s",
        "a 10-month-old war and a three-day ceasefire",
        "an august body",
        "killed 12 march leaders",
        "fired 10 Sun missiles"
      })
  void leavesWordsThatOnlyLookLikeDates(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          they attacked on Monday | AT
          Monday's attack killed two | MODIFIER
          the October 7 assault | MODIFIER
          deadly weekend clashes | MODIFIER
          dozens killed since Wednesday | SINCE
          it holds until Friday | UNTIL
          in the past 24 hours | WINDOW
          MANILA, March 20 - Rebels attacked | DATELINE
          KABUL, Oct 4 (Reuters) - Gunmen | DATELINE
          officials said on Tuesday | SAYING
          told reporters in Kabul on Tuesday | SAYING
          a week after gunmen struck | NEXT_CLAUSE
          """)
  void tellsWhatTheExpressionDoes(String text, DateUse expected) {
    assertThat(read(text)).extracting(DateExpression::use).containsExactly(expected);
  }

  @Test
  void readsSinceWhenTwice() {
    // Given a date that both clauses use
    List<DateExpression> found = read("Attacks rose since 2018, when a truce broke down");

    // Then the first reading is open, the second is the year of the clause that follows
    assertThat(found)
        .extracting(DateExpression::use)
        .containsExactly(DateUse.SINCE, DateUse.NEXT_CLAUSE);
    assertThat(days(found.get(0).resolve(false))).isEqualTo("2018-01-01..");
    assertThat(days(found.get(1).resolve(false))).isEqualTo("2018-01-01..2018-12-31");
  }

  @Test
  void countsFromTheDateOfAnEarlierSentence() {
    // Given an expression without a date of its own
    DateExpression next = read("The following day rebels struck").get(0);
    DateInterval anchor = read("on Saturday").get(0).resolve(false);

    // When it is resolved with the date told before
    DateInterval resolved = next.resolve(false, anchor);

    // Then it counts from there
    assertThat(next.needsAnchor()).isTrue();
    assertThat(days(resolved)).isEqualTo("2020-10-18..2020-10-18");
    assertThat(resolved.resolution()).isEqualTo(Resolution.INHERITED);
    assertThat(next.resolve(false).known()).isFalse();
  }

  @Test
  void resolvesOnlyStatedDatesWithoutPublication() {
    String text = "In June 2014, on Monday, on 7 May, last week, since 3 May 2015, in 2016";

    List<DateExpression> found = reader.read(text, 0, text.length(), null);

    assertThat(found)
        .extracting(e -> days(e.resolve(false)))
        .containsExactly(
            "2014-06-01..2014-06-30",
            "none",
            "none",
            "none",
            "2015-05-03..",
            "2016-01-01..2016-12-31");
  }

  @Test
  void givesSpansInTheWholeText() {
    String text = "Nothing here. They met on Oct. 10, 2020.";

    List<DateExpression> found = reader.read(text, 14, text.length(), PUBLISHED);

    assertThat(found).hasSize(1);
    DateInterval interval = found.get(0).resolve(false);
    assertThat(text.substring(interval.words().start(), interval.words().end()))
        .isEqualTo("Oct. 10, 2020");
    assertThat(interval.precision()).isEqualTo(Precision.DAY);
    assertThat(interval.resolution()).isEqualTo(Resolution.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SAN JOSE (COSTA RICA), 10 DEC 89 (EFE) -- RAIDS WENT ON | 1989-12-10
          KYIV, March 3, 2022 (Reuters) - Shells fell | 2022-03-03
          KYIV, March 3 (Reuters) - Shells fell |
          On 10 December 1989 raids went on |
          """)
  void readsTheDateline(String text, LocalDate day) {
    assertThat(reader.dateline(text)).isEqualTo(day);
  }
}
