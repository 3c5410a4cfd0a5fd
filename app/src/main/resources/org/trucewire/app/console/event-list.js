import { element, replaceKeepingFocus, setText } from "./dom.js";
import { eventCard, searchText } from "./event-card.js";
import { counted, number, words } from "./format.js";

const MOST_CARDS = 500;
/** More than this at once is the replay after connecting; a flash on every card would only glare. */
const MOST_FLASHES = 10;
const TYPES = [
  "CALLED", "AGREED", "EFFECTIVE", "EXTENDED", "REJECTED", "VIOLATED", "ENDED", "HOSTILITIES",
];

/** The list of events with its filters and its pause. */
export class EventList {
  #list = document.getElementById("event-list");
  #pauseButton = document.getElementById("pause");
  #text = document.getElementById("text");
  #clear = document.getElementById("clear");
  #token = document.getElementById("ceasefire-filter");
  #cards = new Map(); // event id -> {event, text, item}, oldest first
  #waiting = new Map(); // event id -> event that is not shown yet, or null for one to go, oldest first
  #chips = new Map(); // type -> {button, count}
  #chosen = new Set();
  #ceasefire = null;
  #paused = false;
  #drawing = false;
  #onCeasefire;

  /** @param onCeasefire told the id of the ceasefire that the list is narrowed to, or null */
  constructor(onCeasefire) {
    this.#onCeasefire = onCeasefire;
    TYPES.forEach((type) => this.#addChip(type));
    this.#text.addEventListener("input", () => this.#filter());
    this.#clear.addEventListener("click", () => this.#clearFilters());
    this.#token.addEventListener("click", () => this.showCeasefire(null));
    this.#pauseButton.addEventListener("click", () => this.#togglePause());
  }

  /** Takes an event that arrived: a new card on top, or the card with the same id anew. */
  add(event) {
    this.#wait(event.event_id, event);
  }

  /** Its article was revised and does not report it any more. */
  remove(eventId) {
    this.#wait(eventId, null);
  }

  #wait(eventId, event) {
    this.#waiting.delete(eventId);
    this.#waiting.set(eventId, event);
    dropOldest(this.#waiting);
    if (this.#paused) {
      this.#labelPause();
    } else {
      this.#drawSoon();
    }
  }

  /** Shows all events of one ceasefire ({id, name}), or with null no longer only those. */
  showCeasefire(ceasefire) {
    if (ceasefire !== null) {
      this.#text.value = "";
      this.#chosen.clear();
    }
    this.#ceasefire = ceasefire;
    this.#token.hidden = ceasefire === null;
    setText(this.#token, ceasefire === null ? "" : `Ceasefire: ${ceasefire.name}`);
    this.#onCeasefire(ceasefire?.id ?? null);
    this.#filter();
  }

  #drawSoon() {
    if (!this.#drawing) {
      this.#drawing = true;
      requestAnimationFrame(() => {
        this.#drawing = false;
        if (!this.#paused) {
          this.#draw();
        }
      });
    }
  }

  #draw() {
    const flash = this.#waiting.size <= MOST_FLASHES;
    for (const [id, event] of this.#waiting) {
      if (event === null) {
        this.#cards.get(id)?.item.remove();
        this.#cards.delete(id);
      } else {
        this.#put(event, flash);
      }
    }
    this.#waiting.clear();
    dropOldest(this.#cards).forEach(({ item }) => item.remove());
    this.#filter();
  }

  #put(event, flash) {
    const text = searchText(event);
    const known = this.#cards.get(event.event_id);
    if (known) {
      const open = known.item.querySelector("details")?.open ?? false;
      replaceKeepingFocus(known.item.firstChild, eventCard(event));
      known.item.querySelector("details")?.toggleAttribute("open", open);
      known.event = event;
      known.text = text;
    } else {
      const card = element("article", { class: "card" }, eventCard(event));
      const item = element("li", flash ? { class: "arrived" } : {}, card);
      this.#list.prepend(item);
      this.#cards.set(event.event_id, { event, text, item });
    }
    const { item } = this.#cards.get(event.event_id);
    item.firstChild.dataset.type = event.type;
  }

  #addChip(type) {
    const count = element("span", { class: "count" }, "0");
    const attributes = { type: "button", class: "chip", "data-type": type, "aria-pressed": "false" };
    const button = element("button", attributes, words(type), " ", count);
    button.addEventListener("click", () => {
      if (!this.#chosen.delete(type)) {
        this.#chosen.add(type);
      }
      this.#filter();
    });
    this.#chips.set(type, { button, count });
    document.getElementById("types").append(button);
  }

  #filter() {
    const terms = this.#text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const counts = new Map();
    let shown = 0;
    for (const { event, text, item } of this.#cards.values()) {
      const fits =
        terms.every((term) => text.includes(term)) &&
        (this.#ceasefire === null || event.ceasefire_id === this.#ceasefire.id);
      if (fits) {
        counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
      }
      item.hidden = !fits || (this.#chosen.size > 0 && !this.#chosen.has(event.type));
      shown += item.hidden ? 0 : 1;
    }
    for (const [type, { button, count }] of this.#chips) {
      setText(count, number(counts.get(type) ?? 0));
      button.setAttribute("aria-pressed", String(this.#chosen.has(type)));
    }
    this.#report(shown, terms.length > 0 || this.#chosen.size > 0 || this.#ceasefire !== null);
  }

  #report(shown, filtered) {
    const kept = this.#cards.size;
    const all = kept >= MOST_CARDS ? `the latest ${number(kept)} events` : counted(kept, "event");
    setText(
      document.getElementById("shown"),
      filtered ? `${number(shown)} of ${all}` : kept > 0 ? all : "",
    );
    this.#clear.hidden = !filtered;
    document.getElementById("empty").hidden = shown > 0;
    setText(
      document.getElementById("empty-headline"),
      kept === 0 ? "Waiting for events …" : "No event matches these filters.",
    );
    setText(
      document.getElementById("empty-detail"),
      kept === 0
        ? "Each event appears here with the sentence that reports it."
        : "Events that arrive and match them will appear here.",
    );
  }

  #clearFilters() {
    this.#text.value = "";
    this.#chosen.clear();
    this.showCeasefire(null);
    this.#text.focus();
  }

  #togglePause() {
    this.#paused = !this.#paused;
    this.#pauseButton.setAttribute("aria-pressed", String(this.#paused));
    this.#labelPause();
    if (!this.#paused) {
      this.#drawSoon();
    }
  }

  #labelPause() {
    const held = this.#waiting.size > 0 ? ` (${number(this.#waiting.size)} waiting)` : "";
    setText(this.#pauseButton, this.#paused ? `Resume${held}` : "Pause");
  }
}

/** Keeps the newest entries of a map in the order of arrival; gives those that went. */
function dropOldest(entries) {
  const dropped = [];
  for (const [key, value] of entries) {
    if (entries.size <= MOST_CARDS) {
      break;
    }
    dropped.push(value);
    entries.delete(key);
  }
  return dropped;
}
