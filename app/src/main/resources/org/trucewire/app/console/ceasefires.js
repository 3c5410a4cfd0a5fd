import { element, isolated, replaceKeepingFocus, setText } from "./dom.js";
import { actorNames } from "./event-card.js";
import { counted, day, daysBetween, duration, number, words } from "./format.js";

const MOST_KEPT = 500;
const SHOWN_AT_FIRST = 30;
const STATES = ["IN_EFFECT", "AGREED", "PROPOSED", "REJECTED", "ENDED"];

/** The column of ceasefires: those in effect first, then by their latest day. */
export class Ceasefires {
  #list = document.getElementById("ceasefire-list");
  #allButton = document.getElementById("ceasefires-all");
  #known = new Map(); // ceasefire id -> ceasefire, least recently changed first
  #chosen = null;
  #all = false;
  #today = null;
  #drawing = false;
  #onChoice;

  /** @param onChoice told {id, name} of the ceasefire whose events are wanted, or null */
  constructor(onChoice) {
    this.#onChoice = onChoice;
    this.#allButton.addEventListener("click", () => {
      this.#all = !this.#all;
      this.#drawSoon();
    });
  }

  add(ceasefire) {
    this.#known.delete(ceasefire.ceasefire_id);
    this.#known.set(ceasefire.ceasefire_id, ceasefire);
    if (this.#known.size > MOST_KEPT) {
      this.#known.delete(this.#known.keys().next().value);
    }
    this.#drawSoon();
  }

  /** None of its events is left that shows it. */
  remove(ceasefireId) {
    this.#known.delete(ceasefireId);
    this.#drawSoon();
  }

  /** The server's day, to which the days of a lasting ceasefire are counted. */
  setToday(instant) {
    const today = String(instant).slice(0, 10);
    if (today !== this.#today) {
      this.#today = today;
      this.#drawSoon();
    }
  }

  choose(ceasefireId) {
    this.#chosen = ceasefireId;
    this.#drawSoon();
  }

  #drawSoon() {
    if (!this.#drawing) {
      this.#drawing = true;
      requestAnimationFrame(() => {
        this.#drawing = false;
        this.#draw();
      });
    }
  }

  #draw() {
    const sorted = [...this.#known.values()].sort(
      (a, b) => rank(a) - rank(b) || latestDay(b).localeCompare(latestDay(a)),
    );
    const shown = this.#all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
    replaceKeepingFocus(this.#list, shown.map((ceasefire) => this.#item(ceasefire)));
    document.getElementById("ceasefires-empty").hidden = sorted.length > 0;
    this.#allButton.hidden = sorted.length <= SHOWN_AT_FIRST;
    setText(this.#allButton, this.#all ? "Show fewer" : `Show all ${number(sorted.length)}`);
    const inEffect = sorted.filter(({ state }) => state === "IN_EFFECT").length;
    setText(
      document.getElementById("ceasefire-count"),
      sorted.length > 0 ? `${number(inEffect)} in effect of ${number(sorted.length)}` : "",
    );
  }

  #item(ceasefire) {
    const id = ceasefire.ceasefire_id;
    const parties = actorNames(ceasefire.parties);
    const name = (ceasefire.parties ?? []).map((party) => party.name || party.id).join(", ");
    const pressed = id === this.#chosen;
    const button = element(
      "button",
      { type: "button", class: "parties", "aria-pressed": String(pressed), title: "Show its events" },
      parties.length > 0 ? parties : "Parties not named",
    );
    button.addEventListener("click", () =>
      this.#onChoice(pressed ? null : { id, name: name || "parties not named" }));
    return element(
      "li",
      {},
      element("span", { class: "state", "data-state": ceasefire.state }, words(ceasefire.state)),
      button,
      element("p", { class: "terms" }, terms(ceasefire)),
      element("p", { class: "span" }, span(ceasefire, this.#today)),
      violations(ceasefire),
    );
  }
}

function rank(ceasefire) {
  const index = STATES.indexOf(ceasefire.state);
  return index < 0 ? STATES.length : index;
}

function latestDay(ceasefire) {
  return ceasefire.ended_on ?? ceasefire.effective_on ?? ceasefire.agreed_on ?? "";
}

/** Where, of what kind, by whose mediation. */
function terms(ceasefire) {
  const mediators = actorNames(ceasefire.mediators);
  const parts = [
    ceasefire.place ? [isolated(ceasefire.place)] : null,
    ceasefire.kind ? [words(ceasefire.kind)] : null,
    ceasefire.duration ? [`for ${duration(ceasefire.duration)}`] : null,
    mediators.length > 0 ? ["mediated by ", ...mediators] : null,
  ].filter((part) => part !== null);
  return parts.flatMap((part, index) => (index > 0 ? [" · ", ...part] : part));
}

/** Its days, with how many it lasted, or has lasted until today. */
function span(ceasefire, today) {
  const { agreed_on: agreed, effective_on: effective, ended_on: ended, state } = ceasefire;
  const parts = [
    agreed ? `agreed ${day(agreed)}` : null,
    effective ? `in effect from ${day(effective)}` : null,
    ended ? `ended ${day(ended)}` : null,
  ].filter((part) => part !== null);
  const lasting = state === "IN_EFFECT" || state === "AGREED" ? today : null;
  const days = daysBetween(effective ?? agreed, ended ?? lasting);
  const lasted = days !== null && days >= 0 ? element("b", {}, counted(days, "day")) : null;
  const text = parts.length > 0 ? parts.join(", ") : "no date stated";
  return lasted === null ? [text] : [text, " · ", lasted];
}

function violations(ceasefire) {
  const byParty = ceasefire.violations ?? [];
  if (byParty.length === 0) {
    return element("p", { class: "no-violations" }, "No violation reported");
  }
  const names = new Map((ceasefire.parties ?? []).map((party) => [party.id, party.name]));
  const most = Math.max(...byParty.map(total));
  return element(
    "table",
    { class: "violations" },
    element("caption", {}, "Violations by party"),
    element("tbody", {}, byParty.map((row) => violationRow(row, names, most))),
  );
}

function violationRow(row, names, most) {
  const bar = element("span", { class: "bar", "aria-hidden": "true" });
  for (const certainty of ["asserted", "claimed"]) {
    const part = element("i", { class: certainty });
    part.style.inlineSize = `${most > 0 ? ((row[certainty] ?? 0) / most) * 100 : 0}%`;
    bar.append(part);
  }
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, isolated(names.get(row.actor_id) || row.actor_id)),
    element("td", { class: "counts" },
      `${number(row.asserted ?? 0)} asserted, ${number(row.claimed ?? 0)} claimed`),
    element("td", { class: "bars" }, bar),
  );
}

function total(row) {
  return (row.asserted ?? 0) + (row.claimed ?? 0);
}
