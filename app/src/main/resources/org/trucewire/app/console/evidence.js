import { element, isolated, spoken } from "./dom.js";
import { day } from "./format.js";

/** The sentence with its slots marked; marks that do not fit the sentence are left out. */
export function evidence(mention) {
  const sentence = mention.evidence ?? "";
  const pieces = [];
  let at = 0;
  for (const { start, end, role } of mention.highlights ?? []) {
    if (start < at || end <= start || end > sentence.length) {
      continue;
    }
    pieces.push(sentence.slice(at, start), marked(sentence.slice(start, end), role));
    at = end;
  }
  pieces.push(sentence.slice(at));
  return element("blockquote", { class: "evidence", dir: "auto" }, pieces);
}

function marked(text, role) {
  return element("mark", { "data-role": role, title: role }, text, spoken(` (${role})`));
}

/** Where the sentence was found: title, outlet, day, and the rule that read it. */
export function source(mention) {
  const title = isolated(mention.title || mention.url || "Untitled", { class: "title" });
  const address = webAddress(mention.url);
  return element(
    "p",
    { class: "source" },
    address === null
      ? title
      : element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, title),
    mention.outlet ? isolated(mention.outlet, { class: "outlet" }) : null,
    mention.published
      ? element("time", { datetime: mention.published }, day(mention.published))
      : null,
    mention.rule
      ? element("code", { class: "rule", title: "The rule that found the event" }, mention.rule)
      : null,
  );
}

/** The address when a browser may follow it; a feed can carry javascript: and data: too. */
function webAddress(address) {
  if (!address || !URL.canParse(address)) {
    return null;
  }
  const parsed = new URL(address);
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
}
