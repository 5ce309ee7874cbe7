// Builds elements. Text always becomes a text node and never markup, so what an article says can't reach the parser.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** Shows these children in a node, in place of what was there. */
function present(node, ...children) {
  node.replaceChildren();
  fill(node, null, children);
}

const $ = (selector, within = document) => within.querySelector(selector);

/** "1 article", "2 articles", "1,234 articles". */
const count = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

const percent = (share) => `${Math.round(share * 100)}%`;

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** "31 Dec 2019" for "2019-12-31", or "31 Dec"; other forms stay as they are. */
function day(iso, withYear = true) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? new Date(`${iso}T00:00:00Z`) : null;
  return date ? date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: withYear ? "numeric" : undefined, timeZone: "UTC" }) : iso;
}

/** Tells people who can't see the page what changed. */
function announce(text) {
  $("#live").textContent = text;
}

/** A store in this browser; pages opened from disk may be denied one, and then decisions last as long as the page. */
const keep = {
  read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; }
  },
};
