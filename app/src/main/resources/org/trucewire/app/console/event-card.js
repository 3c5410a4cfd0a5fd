import { element, isolated, spoken } from "./dom.js";
import { evidence, source } from "./evidence.js";
import { counted, duration, interval, number, words } from "./format.js";

const ACTS_OF_FORCE = new Set(["HOSTILITIES", "VIOLATED"]);

/** The parts of one event's card: what, who, facts, and each sentence that reports it. */
export function eventCard(event) {
  const [first, ...others] = event.mentions ?? [];
  return [
    element("header", {}, badges(event), who(event), confidence(event.confidence)),
    element("div", { class: "reported" }, first ? [evidence(first), source(first)] : null,
      others.length > 0 ? furtherMentions(others) : null),
    facts(event),
  ];
}

/** Everything of an event that the text filter looks into, in lower case. */
export function searchText(event) {
  const actors = [event.initiators, event.targets, event.mediators, event.claimants].flat();
  return [
    event.type,
    event.mode,
    event.ceasefire_kind,
    event.cameo,
    event.plover,
    event.date?.start,
    event.place?.name,
    event.place?.country,
    ...actors.flatMap((actor) => [actor?.id, actor?.name]),
    ...(event.mentions ?? []).flatMap((mention) =>
      [mention.evidence, mention.title, mention.outlet, mention.rule, mention.published]),
  ]
    .filter(Boolean)
    .join("\n")
    .toLowerCase();
}

/** Names joined by commas, each with its id as a tool tip. */
export function actorNames(actors) {
  return (actors ?? []).flatMap((actor, index) => [
    index > 0 ? ", " : null,
    isolated(actor.name || actor.id, { class: "actor", title: actor.id }),
  ]);
}

function badges(event) {
  return element(
    "span",
    { class: "badges" },
    element("span", { class: "type", "data-type": event.type }, words(event.type)),
    element("span", { class: "mode", "data-mode": event.mode }, words(event.mode)),
  );
}

function who(event) {
  const initiators = actorNames(event.initiators);
  const targets = actorNames(event.targets);
  const arrow = [
    element("span", { class: "arrow", "aria-hidden": "true" }, " → "),
    spoken(ACTS_OF_FORCE.has(event.type) ? " against " : " to "),
  ];
  return element(
    "h3",
    { class: "who" },
    initiators.length > 0 ? initiators : element("span", { class: "muted" }, "Actor not named"),
    targets.length > 0 ? [...arrow, ...targets] : null,
  );
}

function confidence(value) {
  if (typeof value !== "number") {
    return null;
  }
  const percent = `${Math.round(Math.min(Math.max(value, 0), 1) * 100)}%`;
  const filled = element("i");
  filled.style.inlineSize = percent;
  return element(
    "span",
    { class: "confidence", title: `Confidence ${value.toFixed(2)} of 1` },
    element("span", { class: "gauge", "aria-hidden": "true" }, filled),
    spoken("Confidence "),
    percent,
  );
}

function facts(event) {
  const when = interval(event.date?.start, event.date?.end);
  const rows = [
    ["Date", when && element("span", { title: event.date.words }, when)],
    ["Place", event.place && place(event.place)],
    [event.mode === "DENIED" ? "Denied by" : "Claimed by", some(actorNames(event.claimants))],
    ["Mediators", some(actorNames(event.mediators))],
    ["Toll", toll(event)],
    ["Violations", event.violations],
    ["Ceasefire", ceasefire(event)],
    ["Sources", event.source_count > 1 ? event.source_count : null],
    ["Codes", codes(event)],
  ];
  return element(
    "dl",
    { class: "facts" },
    rows
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([label, value]) =>
        element("div", { "data-fact": label }, element("dt", {}, label), element("dd", {}, value))),
  );
}

function some(names) {
  return names.length > 0 ? names : null;
}

function place(where) {
  const located = typeof where.latitude === "number" && typeof where.longitude === "number";
  const title = located ? `${where.latitude.toFixed(3)}, ${where.longitude.toFixed(3)}` : null;
  const country = where.country && where.country !== where.name ? ` (${where.country})` : "";
  return isolated(`${where.name}${country}`, { title });
}

function toll(event) {
  const parts = [
    typeof event.killed === "number" ? `${number(event.killed)} killed` : null,
    typeof event.wounded === "number" ? `${number(event.wounded)} wounded` : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}

function ceasefire(event) {
  const parts = [
    event.ceasefire_kind ? words(event.ceasefire_kind) : null,
    event.ceasefire_duration ? duration(event.ceasefire_duration) : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}

function codes(event) {
  const parts = [
    event.cameo ? element("span", { title: "CAMEO code" }, event.cameo) : null,
    event.plover ? element("span", { title: "PLOVER code" }, event.plover) : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.flatMap((part, i) => (i > 0 ? [" · ", part] : [part])) : null;
}

function furtherMentions(mentions) {
  return element(
    "details",
    { class: "further" },
    element("summary", {}, counted(mentions.length, "further mention")),
    mentions.flatMap((mention) => [evidence(mention), source(mention)]),
  );
}
