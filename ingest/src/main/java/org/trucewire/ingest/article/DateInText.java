package org.trucewire.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date among other words, as pages show it: "Posted on March 14th, 2026 at 9:30 am EDT". */
final class DateInText {

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + "\\s{1,3}" + DAY + ",?\\s{1,3}(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b" + DAY + "[\\s-]{1,3}" + MONTH + ",?[\\s-]{1,3}(\\d{4})\\b");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,|t–-]{0,4}(?:at\\s{1,2})?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,9})?"
              + "\\s{0,2}([ap])?\\.?(?:m\\b\\.?)?\\s{0,2}\\(?"
              + "((?:gmt|utc)?[+-]\\d{2}:?\\d{2}|[a-z]{1,4}\\b)?");

  private DateInText() {}

  /** The first date; its instant only where time of day and zone follow it. */
  static Optional<PublicationDate> find(String text) {
    String lower = text.replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
    try {
      Matcher yearFirst = YEAR_FIRST.matcher(lower);
      if (yearFirst.find()) {
        return dated(lower, yearFirst, 1, yearFirst.group(3), 4);
      }
      Matcher monthFirst = MONTH_FIRST.matcher(lower);
      if (monthFirst.find()) {
        return dated(lower, monthFirst, 3, month(monthFirst.group(1)), 2);
      }
      Matcher dayFirst = DAY_FIRST.matcher(lower);
      return dayFirst.find()
          ? dated(lower, dayFirst, 3, month(dayFirst.group(2)), 1)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name) + 1);
  }

  private static Optional<PublicationDate> dated(
      String text, Matcher date, int year, String month, int day) {
    LocalDate on =
        LocalDate.of(
            Integer.parseInt(date.group(year)),
            Integer.parseInt(month),
            Integer.parseInt(date.group(day)));
    return Optional.of(new PublicationDate(on, instant(on, text.substring(date.end()))));
  }

  private static Instant instant(LocalDate on, String after) {
    Matcher time = TIME.matcher(after);
    if (!time.find() || time.group(5) == null) {
      return null;
    }
    String zone = time.group(5).replaceFirst("^(?:gmt|utc)(?=[+-])", "");
    int hour = Integer.parseInt(time.group(1));
    if (time.group(4) != null) {
      hour = hour % 12 + (time.group(4).equals("p") ? 12 : 0);
    }
    LocalTime at =
        LocalTime.of(
            hour,
            Integer.parseInt(time.group(2)),
            time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3))));
    return PublicationDate.zone(zone).map(offset -> on.atTime(at).toInstant(offset)).orElse(null);
  }
}
