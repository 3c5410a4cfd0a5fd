/**
 * Makes an element. Children are elements, text, or null (left out). Text always goes in as a text
 * node, so that no string of a feed can become markup.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Text of a feed, isolated so that right-to-left text does not reorder what stands around it. */
export function isolated(text, attributes = {}) {
  return element("bdi", attributes, text);
}

/** Text that is read aloud and not shown. */
export function spoken(text) {
  return element("span", { class: "hidden-label" }, text);
}

/** Sets the text only when it changes, so that a live region is not read again. */
export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

const FOCUSABLE = "a[href], button, summary";

/** Replaces the children of a container and keeps the keyboard focus at the same control. */
export function replaceKeepingFocus(container, children) {
  const controls = [...container.querySelectorAll(FOCUSABLE)];
  const focused = controls.indexOf(document.activeElement);
  container.replaceChildren(...children);
  if (focused >= 0) {
    container.querySelectorAll(FOCUSABLE)[focused]?.focus({ preventScroll: true });
  }
}
