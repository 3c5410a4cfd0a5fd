/** An exactly-once stage always has a record or two on their way; they are not a backlog. */
export const ON_THEIR_WAY = 2;
const SECONDS_KEPT = 60;
const SECONDS_OF_TREND = 10;

/**
 * What one stage reported during the last minute. Times are seconds of the page's own monotonic
 * clock, so that a server whose clock is wrong or jumps does not bend a rate.
 */
export class StageHistory {
  #samples = []; // {at, lag, done}, oldest first
  #movedAt;

  /** Takes a report; lag is null while it is not known. */
  add(at, lag, done) {
    const last = this.#samples.at(-1);
    if (last === undefined || done !== last.done) {
      this.#movedAt = at;
    }
    this.#samples.push({ at, lag, done });
    while (this.#samples[0].at < at - SECONDS_KEPT) {
      this.#samples.shift();
    }
  }

  get lags() {
    return this.#samples.map(({ lag }) => lag);
  }

  /** Seconds since the number of records done last changed. */
  idleFor(now) {
    return now - this.#movedAt;
  }

  /** Records a second; null before there are two reports. A restart counts from zero again. */
  get rate() {
    const recent = this.#recent();
    const seconds = recent.at(-1).at - recent[0].at;
    return seconds > 0 ? Math.max(0, recent.at(-1).done - recent[0].done) / seconds : null;
  }

  /**
   * The backlog of a stage that did not once catch up during the trend: {lag, perSecond}, where
   * perSecond is how fast it grows (negative: shrinks); null when there is none.
   */
  get backlog() {
    const recent = this.#recent();
    const seconds = recent.at(-1).at - recent[0].at;
    const lasting = seconds >= SECONDS_OF_TREND - 2 && recent.every(({ lag }) => lag > ON_THEIR_WAY);
    return lasting
      ? { lag: recent.at(-1).lag, perSecond: (recent.at(-1).lag - recent[0].lag) / seconds }
      : null;
  }

  #recent() {
    const from = this.#samples.at(-1).at - SECONDS_OF_TREND;
    return this.#samples.filter(({ at }) => at >= from);
  }
}
