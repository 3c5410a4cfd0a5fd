import { Ceasefires } from "./ceasefires.js";
import { Connection, seconds } from "./connection.js";
import { setText } from "./dom.js";
import { EventList } from "./event-list.js";
import { elapsed } from "./format.js";
import { Pipeline, showVerdict } from "./pipeline.js";

const NARROW = "(max-width: 60rem)";
/** The server reports every second; a report older than this says nothing about now. */
const STALE_SECONDS = 5;
const STATES = { connecting: "Connecting", live: "Live", lost: "Disconnected" };

const events = new EventList((ceasefireId) => ceasefires.choose(ceasefireId));
const ceasefires = new Ceasefires((ceasefire) => events.showCeasefire(ceasefire));
const pipeline = new Pipeline();
let reportedAt = null;

if (matchMedia(NARROW).matches) {
  document.querySelectorAll("details.panel").forEach((panel) => panel.removeAttribute("open"));
}

new Connection(
  "api/stream",
  {
    event: (event) => events.add(event),
    "event-gone": (id) => events.remove(id),
    ceasefire: (ceasefire) => ceasefires.add(ceasefire),
    "ceasefire-gone": (id) => ceasefires.remove(id),
    stages: (report) => {
      ceasefires.setToday(report.at);
      reportedAt = seconds();
      pipeline.add(report, reportedAt);
    },
  },
  showConnection,
);

function showConnection({ state, lostFor }) {
  const badge = document.getElementById("connection");
  badge.dataset.state = state;
  document.body.dataset.connection = state;
  setText(badge, STATES[state]);
  const lost = document.getElementById("lost");
  const wasHidden = lost.hidden;
  lost.hidden = state !== "lost";
  if (state === "lost") {
    showVerdict({
      level: "bad",
      headline: "No connection to the server",
      detail: `for ${elapsed(lostFor)}`,
    });
    // Written once: an alert that changes every second would be read aloud every second.
    if (wasHidden) {
      lost.textContent =
        "The connection to the server is lost. What you see may be out of date. " +
        "The page keeps trying; is the server still running?";
    }
  } else if (reportedAt !== null && seconds() - reportedAt > STALE_SECONDS) {
    showVerdict({
      level: "bad",
      headline: "No report from the pipeline",
      detail: `for ${elapsed(seconds() - reportedAt)}`,
    });
  }
}
