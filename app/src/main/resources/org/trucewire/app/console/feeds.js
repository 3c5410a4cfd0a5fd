import { element, isolated, setText } from "./dom.js";
import { counted, number } from "./format.js";

/** In the order of urgency; the words are those of the metrics and of docs/feeds.md. */
const STATES = [
  "gone", "blocked", "failing", "drifted", "empty", "stale", "throttled", "quiet", "active", "new",
];
/** A feed in one of these is not broken: it has nothing new, or was not asked yet. */
const WELL = new Set(["quiet", "active", "new"]);
const SHOWN_QUIET = 5;

/** Lists the feeds that are not active, with the evidence and since when, and counts all. */
export function showFeeds(feeds) {
  const states = feeds?.states ?? {};
  const unwell = feeds?.unwell ?? [];
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  document.getElementById("feeds").hidden = total === 0;
  const known = STATES.filter((state) => states[state] > 0).reverse();
  setText(
    document.getElementById("feed-counts"),
    `${counted(total, "feed")}: ${known.map((state) => `${number(states[state])} ${state}`).join(", ")}`,
  );
  const troubled = unwell.filter(({ state }) => !WELL.has(state));
  const quiet = unwell.filter(({ state }) => WELL.has(state));
  const shown = [...troubled, ...quiet.slice(0, SHOWN_QUIET)];
  const list = document.getElementById("feed-list");
  const key = JSON.stringify(shown);
  if (list.dataset.shown !== key) {
    list.dataset.shown = key;
    list.replaceChildren(...shown.map(feedRow));
  }
  const left = unwell.length - shown.length + (feeds?.more ?? 0);
  const more = document.getElementById("feeds-more");
  more.hidden = left === 0;
  setText(more, `${number(left)} more that are not active`);
}

/** Feeds that somebody should look at, the most urgent first: {name, state, evidence}. */
export function troubledFeeds(feeds) {
  return (feeds?.unwell ?? []).filter(({ state }) => !WELL.has(state));
}

function feedRow({ connector, name, state, evidence, since }) {
  return element(
    "li",
    {},
    element("span", { class: "state", "data-state": state }, state),
    isolated(name, { class: "source-name", title: `Connector ${connector}` }),
    since ? element("time", { datetime: since, class: "since" }, `since ${moment(since)}`) : null,
    isolated(evidence, { class: "note" }),
  );
}

/** To the minute, in UTC, as the evidence writes its dates. */
function moment(instant) {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
