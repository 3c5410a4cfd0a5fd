package org.trucewire.extract.date;

/** What a time expression does in its sentence. */
public enum DateUse {
  /** It says when: "on Monday", "in June 2014". */
  AT,
  /**
   * It modifies a noun that follows or owns: "Monday's attack", "the October 7 assault", "weekend
   * clashes".
   */
  MODIFIER,
  /** It says since when: "since 2014", "since Wednesday". */
  SINCE,
  /** It is a limit in time: "until Friday", "by Sunday", "before June". */
  UNTIL,
  /**
   * It is a stretch of time that reaches from or to the day of publication: "in the past 24 hours".
   */
  WINDOW,
  /** It says when something was said, not when it happened: "officials said on Tuesday". */
  SAYING,
  /**
   * It dates the clause that follows it and not the one it stands in: "a week after gunmen shot
   * down a helicopter" resolves to a week before the day of the sentence; "since 2022, when the
   * truce broke down" is read twice, as {@link #SINCE} and as this.
   */
  NEXT_CLAUSE,
  /** It is the date in the place-and-date line of an agency story: "MANILA, March 20 -". */
  DATELINE
}
