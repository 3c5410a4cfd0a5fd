package org.trucewire.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an article was published.
 *
 * @param on the day, in the zone that the source states
 * @param at the instant; null when the source states no time of day or no zone
 */
public record PublicationDate(LocalDate on, Instant at) {

  private static final int LONGEST = 80;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .optionalStart()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' '][XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  /** RFC 822, 1123 and 5322, section 4.3 (obsolete forms) included. */
  private static final Pattern RFC =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}\\.?,?\\s{1,3})?(\\d{1,2})[\\s-]([A-Za-z]{3,9})\\.?,?[\\s-](\\d{4}|\\d{2})"
              + "(?:,?\\s{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s{0,3}([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2}))?)?(?:\\s{0,3}\\([A-Za-z"
              + " ]{1,20}\\))?");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3,9})\\.?\\s{1,3}(\\d{1,2}),?\\s{1,3}(\\d{4})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** RFC 5322, section 4.3. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.of(
          "EST", ZoneOffset.ofHours(-5),
          "EDT", ZoneOffset.ofHours(-4),
          "CST", ZoneOffset.ofHours(-6),
          "CDT", ZoneOffset.ofHours(-5),
          "MST", ZoneOffset.ofHours(-7),
          "MDT", ZoneOffset.ofHours(-6),
          "PST", ZoneOffset.ofHours(-8),
          "PDT", ZoneOffset.ofHours(-7));

  /**
   * Reads ISO 8601 days and times, the dates of RFC 822, 1123 and 5322, and "October 22, 2020".
   *
   * @param text null and what is no date give an empty result
   */
  public static Optional<PublicationDate> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Character.isDigit(stripped.charAt(0)) && stripped.indexOf('-') == 4
          ? Optional.of(iso(stripped))
          : named(stripped);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An instant, its day in UTC. */
  public static PublicationDate of(Instant instant) {
    return new PublicationDate(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant);
  }

  private static PublicationDate iso(String text) {
    TemporalAccessor best =
        ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (best instanceof OffsetDateTime zoned) {
      return new PublicationDate(zoned.toLocalDate(), zoned.toInstant());
    }
    return new PublicationDate(LocalDate.from(best), null);
  }

  private static Optional<PublicationDate> named(String text) {
    Matcher rfc = RFC.matcher(text);
    if (rfc.matches()) {
      LocalDate day = day(year(rfc.group(3)), rfc.group(2), rfc.group(1));
      return Optional.of(new PublicationDate(day, instant(day, rfc)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      LocalDate day =
          day(Integer.parseInt(monthFirst.group(3)), monthFirst.group(1), monthFirst.group(2));
      return Optional.of(new PublicationDate(day, null));
    }
    return Optional.empty();
  }

  private static LocalDate day(int year, String month, String day) {
    int index = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    return LocalDate.of(year, index + 1, Integer.parseInt(day));
  }

  /** RFC 5322, section 4.3: two digits below 50 are of this century. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
  }

  private static Instant instant(LocalDate day, Matcher rfc) {
    Optional<ZoneOffset> zone = zone(rfc.group(7));
    if (rfc.group(4) == null || zone.isEmpty()) {
      return null;
    }
    int second = rfc.group(6) == null ? 0 : Math.min(59, Integer.parseInt(rfc.group(6)));
    return day.atTime(Integer.parseInt(rfc.group(4)), Integer.parseInt(rfc.group(5)), second)
        .toInstant(zone.get());
  }

  /** Offset of a zone as RFC 5322 writes it; null and other names give an empty result. */
  static Optional<ZoneOffset> zone(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String zone = text.toUpperCase(Locale.ROOT);
    if (List.of("GMT", "UTC", "UT", "Z").contains(zone)) {
      return Optional.of(ZoneOffset.UTC);
    }
    return Character.isLetter(zone.charAt(0))
        ? Optional.ofNullable(ZONES.get(zone))
        : Optional.of(ZoneOffset.of(zone));
  }
}
