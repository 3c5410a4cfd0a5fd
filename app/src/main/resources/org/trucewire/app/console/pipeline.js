import { element, isolated, setText } from "./dom.js";
import { showFeeds } from "./feeds.js";
import { counted, number, words } from "./format.js";
import { ON_THEIR_WAY, StageHistory } from "./stage-history.js";
import { verdict } from "./verdict.js";

const SVG = "http://www.w3.org/2000/svg";
const SPARK = { width: 60, height: 14 };

/** The operators' panel: stages with their backlog, dead letters, sources, and the verdict. */
export class Pipeline {
  #histories = new Map(); // stage name -> StageHistory
  #deadLettersAtFirst = null;

  /** Takes a report of the stages; now is in seconds of the page's monotonic clock. */
  add(report, now) {
    const stages = report.stages ?? [];
    for (const { name, lag, done } of stages) {
      if (!this.#histories.has(name)) {
        this.#histories.set(name, new StageHistory());
      }
      this.#histories.get(name).add(now, lag, done);
    }
    const rows = stages.flatMap((stage) => stageRows(stage, this.#histories.get(stage.name)));
    document.getElementById("stages").replaceChildren(...rows);
    this.#showDeadLetters(report.dead_letters ?? 0);
    showSources(report.sources ?? []);
    showFeeds(report.feeds);
    const running = stages.filter(({ state }) => state === "running").length;
    setText(
      document.getElementById("pipeline-summary"),
      `${running} of ${stages.length} stages running`,
    );
    showVerdict(verdict(report, this.#histories, now));
  }

  #showDeadLetters(count) {
    this.#deadLettersAtFirst ??= count;
    const since = count - this.#deadLettersAtFirst;
    const line = document.getElementById("dead-letters");
    line.dataset.some = String(count > 0);
    setText(
      line,
      (count === 0 ? "No dead letters" : counted(count, "dead letter")) +
        (since > 0 ? `, ${number(since)} since this page opened` : ""),
    );
  }
}

/** Shows a verdict in the page's head. */
export function showVerdict({ level, headline, detail }) {
  document.getElementById("verdict").dataset.level = level;
  setText(document.getElementById("verdict-headline"), headline);
  setText(document.getElementById("verdict-detail"), detail);
}

function stageRows(stage, history) {
  const rate = history.rate;
  const row = element(
    "tr",
    {},
    element("th", { scope: "row" }, isolated(words(stage.name))),
    element("td", {}, element("span", { class: "state", "data-state": stage.state }, stage.state)),
    element("td", { class: "number" }, sparkline(history.lags), waiting(stage.lag)),
    element("td", { class: "number" }, rate === null ? "–" : perSecond(rate)),
    element("td", { class: "number" }, number(stage.done ?? 0)),
  );
  return stage.note
    ? [row, element("tr", { class: "note" }, element("td", { colspan: 5 }, isolated(stage.note)))]
    : [row];
}

function waiting(lag) {
  return typeof lag === "number"
    ? element("b", { "data-some": String(lag > ON_THEIR_WAY) }, number(lag))
    : element("b", { title: "Not known at the moment" }, "–");
}

function perSecond(rate) {
  return rate > 0 && rate < 10 ? rate.toFixed(1) : number(Math.round(rate));
}

/** The backlog of the last minute; nothing while there was none but records on their way. */
function sparkline(lags) {
  const most = Math.max(...lags.map((lag) => lag ?? 0));
  if (lags.length < 2 || most <= ON_THEIR_WAY) {
    return null;
  }
  const points = lags.map((lag, index) => {
    const x = SPARK.width - (lags.length - 1 - index);
    const y = SPARK.height - 1 - ((lag ?? 0) / most) * (SPARK.height - 2);
    return `${x},${y.toFixed(1)}`;
  });
  const line = document.createElementNS(SVG, "polyline");
  line.setAttribute("points", points.join(" "));
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "spark");
  drawing.setAttribute("viewBox", `0 0 ${SPARK.width} ${SPARK.height}`);
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(line);
  return drawing;
}

function showSources(sources) {
  const items = sources.map(({ name, state, note }) =>
    element(
      "li",
      {},
      element("span", { class: "state", "data-state": String(state).toLowerCase() }, words(state)),
      isolated(name, { class: "source-name" }),
      note ? isolated(note, { class: "note" }) : null,
    ));
  const none = element("li", { class: "muted" }, "No source is set up.");
  document.getElementById("sources").replaceChildren(...(items.length > 0 ? items : [none]));
}
