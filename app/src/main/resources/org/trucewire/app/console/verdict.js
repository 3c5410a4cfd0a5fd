import { troubledFeeds } from "./feeds.js";
import { elapsed, number } from "./format.js";

const QUIET_AFTER_SECONDS = 60;
/** A source in one of these states brings articles, or will without help. */
const WELL = new Set(["RUNNING", "UNASSIGNED", "RESTARTING"]);

/**
 * One line that tells an operator whether something is broken, we are slow, or the sources are
 * quiet: {level: "bad" | "slow" | "wait" | "good", headline, detail}. The headline holds no
 * number that changes by the second, since it is read aloud when it changes.
 */
export function verdict(report, histories, now) {
  const stages = report.stages ?? [];
  const sources = report.sources ?? [];
  return (
    broken(stages, sources) ??
    unbalanced(report.ledger ?? []) ??
    starting(stages) ??
    behind(stages, histories) ??
    paused(sources) ??
    troubled(report.feeds) ??
    idle(stages, histories, now)
  );
}

function broken(stages, sources) {
  const down = stages.filter(({ state }) => state === "failed" || state === "stopped");
  const failed = sources.filter(({ state }) => state === "FAILED");
  const named = [
    ...down.map(({ name, state }) => `${name} ${state}`),
    ...failed.map(({ name }) => `source ${name} failed`),
  ];
  const note = [...down, ...failed].find((part) => part.note)?.note;
  return named.length === 0
    ? null
    : { level: "bad", headline: `Broken: ${named.join(", ")}`, detail: note ?? "" };
}

function unbalanced(ledger) {
  return ledger.length === 0
    ? null
    : { level: "bad", headline: "Broken: the ledger does not add up", detail: ledger.join("; ") };
}

function starting(stages) {
  const changing = stages.filter(({ state }) => state === "starting" || state === "rebalancing");
  return changing.length === 0
    ? null
    : {
        level: "wait",
        headline: `Not ready: ${changing.map(({ name, state }) => `${name} ${state}`).join(", ")}`,
        detail: changing[0].note ?? "",
      };
}

function behind(stages, histories) {
  const late = stages
    .map(({ name }) => ({ name, backlog: histories.get(name).backlog }))
    .filter(({ backlog }) => backlog !== null)
    .sort((a, b) => b.backlog.lag - a.backlog.lag)[0];
  if (late === undefined) {
    return null;
  }
  const { lag, perSecond } = late.backlog;
  const waiting = `${number(lag)} waiting`;
  return perSecond < 0
    ? {
        level: "slow",
        headline: `Catching up: ${late.name}`,
        detail: `${waiting}, about ${elapsed(lag / -perSecond)} left`,
      }
    : {
        level: "slow",
        headline: `We are slow: ${late.name} falls behind`,
        detail: `${waiting}, ${number(Math.round(perSecond))} more each second`,
      };
}

function paused(sources) {
  const halted = sources.filter(({ state }) => !WELL.has(state));
  return halted.length === 0
    ? null
    : {
        level: "wait",
        headline: `Not all sources run: ${halted.map(({ name }) => name).join(", ")}`,
        detail: halted[0].note ?? halted[0].state.toLowerCase(),
      };
}

/** Everything of ours is well, and what is not is at the feeds' ends. */
function troubled(feeds) {
  const named = troubledFeeds(feeds);
  if (named.length === 0) {
    return null;
  }
  const [first] = named;
  const count = named.length + (feeds.more ?? 0);
  return {
    level: "slow",
    headline:
      count === 1 ? `A feed needs a look: ${first.name}` : `${number(count)} feeds need a look`,
    detail: `${first.name} is ${first.state}: ${first.evidence}`,
  };
}

function idle(stages, histories, now) {
  const ingest = stages.find(({ name }) => name === "ingest");
  const seconds = ingest === undefined ? 0 : histories.get(ingest.name).idleFor(now);
  return seconds < QUIET_AFTER_SECONDS
    ? { level: "good", headline: "Up to date", detail: "every stage runs, nothing piles up" }
    : {
        level: "good",
        headline: "Sources are quiet",
        detail: `no new article for ${elapsed(seconds)}, everything else is up to date`,
      };
}
