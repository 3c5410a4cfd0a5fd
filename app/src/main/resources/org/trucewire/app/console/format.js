const LANGUAGE = "en-GB";
const UTC = "UTC";
const DAY = { day: "numeric", month: "short", year: "numeric", timeZone: UTC };
const dayFormat = new Intl.DateTimeFormat(LANGUAGE, DAY);
const monthFormat = new Intl.DateTimeFormat(LANGUAGE, {
  month: "long",
  year: "numeric",
  timeZone: UTC,
});
const numberFormat = new Intl.NumberFormat(LANGUAGE);
const listFormat = new Intl.ListFormat(LANGUAGE, { type: "conjunction" });
const MILLIS_OF_DAY = 86_400_000;

export function number(value) {
  return numberFormat.format(value);
}

/** "1 article", "2 articles". */
export function counted(value, noun) {
  return `${number(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** An ISO day as epoch milliseconds, or null when it is absent or not a day. */
function epoch(isoDay) {
  const millis = Date.parse(`${isoDay}T00:00:00Z`);
  return Number.isNaN(millis) ? null : millis;
}

/** "19 Oct 2020"; what is not an ISO day is given back as it came. */
export function day(isoDay) {
  const millis = epoch(isoDay);
  return millis === null ? String(isoDay) : dayFormat.format(millis);
}

/** Whole days from one ISO day to another (or to an instant), or null when either is unknown. */
export function daysBetween(fromIsoDay, toIso) {
  const from = epoch(fromIsoDay);
  const to = epoch(String(toIso).slice(0, 10));
  return from === null || to === null ? null : Math.round((to - from) / MILLIS_OF_DAY);
}

/** An inclusive interval of days: "19 Oct 2020", "October 2020", "2019", "since 1 Jan 2014". */
export function interval(startIsoDay, endIsoDay) {
  const start = epoch(startIsoDay);
  const end = epoch(endIsoDay);
  if (start === null && end === null) {
    return null;
  }
  if (end === null) {
    return `since ${day(startIsoDay)}`;
  }
  if (start === null) {
    return `until ${day(endIsoDay)}`;
  }
  if (startIsoDay.endsWith("-01-01") && endIsoDay === `${startIsoDay.slice(0, 4)}-12-31`) {
    return startIsoDay.slice(0, 4);
  }
  if (startIsoDay.endsWith("-01") && isLastOfSameMonth(startIsoDay, endIsoDay)) {
    return monthFormat.format(start);
  }
  return start > end ? `${day(startIsoDay)} to ${day(endIsoDay)}` : dayFormat.formatRange(start, end);
}

function isLastOfSameMonth(startIsoDay, endIsoDay) {
  const next = new Date(epoch(endIsoDay) + MILLIS_OF_DAY).toISOString();
  return startIsoDay.slice(0, 7) === endIsoDay.slice(0, 7) && next.slice(8, 10) === "01";
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = ["year", "month", "week", "day", "hour", "minute"];

/** An ISO 8601 duration in words: PT72H is "72 hours". */
export function duration(iso) {
  const parts = DURATION.exec(iso)
    ?.slice(1)
    .map((amount, index) => (amount ? counted(Number(amount), UNITS[index]) : null))
    .filter((part) => part !== null);
  return parts?.length ? listFormat.format(parts) : iso;
}

/** Seconds that have passed, roughly: "12 s", "3 min", "2 h". */
export function elapsed(seconds) {
  if (seconds < 90) {
    return `${Math.round(seconds)} s`;
  }
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

/** IN_EFFECT is "In effect". */
export function words(constant) {
  const text = String(constant).replaceAll("_", " ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
