// Addresses, keys and the theme: which view is shown and what moves through it.

const root = document.documentElement;
const main = $("#main");
let shown = null;

/** Shows what the address names: #g12 or a fingerprint is a finding, #/… a view. */
function route() {
  const address = location.hash.slice(1);
  const named = report.byId.get(address) ?? report.byFingerprint.get(address);
  const [, view = "", id, claim] = address.startsWith("/") ? address.split("/") : [];
  const article = view === "article" ? report.articles.find((a) => a.id === decode(id)) : null;
  const overlap = view === "shared" ? report.overlaps.find((o) => o.first.id === decode(id) && o.second.id === decode(claim)) : null;
  const isFirst = shown === null;
  shown = article ? "article" : overlap ? "sources" : view === "articles" || view === "sources" ? view : "findings";
  let placed = true;
  if (address.startsWith("/findings?")) placed = findingsView.restore(new URLSearchParams(address.slice(10)), main);
  else if (named) findingsView.open(named);
  else if (article) placed = articleView.show(main, article, claim);
  else if (overlap) sharedView.show(main, overlap);
  else if (shown === "articles") articlesView.show(main);
  else if (shown === "sources") sourcesView.show(main);
  else findingsView.show(main);
  for (const link of document.querySelectorAll(".masthead nav a")) {
    if (link.dataset.view === (shown === "article" ? "articles" : shown)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${article ? article.title ?? article.source.name : capital(shown)} · CrossCheck report`;
  if (named || (article && placed) || (address.startsWith("/findings?") && placed)) return;
  scrollTo(0, 0);
  if (!isFirst) $("#page-title")?.focus({ preventScroll: true });
}

function decode(text) {
  try { return decodeURIComponent(text ?? ""); } catch { return text; }
}

$(".meanings").append(...verdicts.flatMap((v) => [el("dt", { class: `v-${v.name}` }, capital(v.name)), el("dd", {}, v.meaning)]));

function helpMe() {
  const dialog = $("#help-dialog");
  if (!dialog.open) dialog.showModal();
}

addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const isField = e.target.closest?.("input:not([type=checkbox]), textarea, select");
  // A letter typed at a control is the control's; the heading of a finding is where j and k lead.
  const isControl = e.target.closest?.("a, button, summary, input, [tabindex]:not(main)") && !e.target.closest(".question");
  if (e.key === "Escape" && isField) {
    isField.blur();
    isField.closest(".finding")?.querySelector(".question").focus({ preventScroll: true });
  }
  if (isField || e.isComposing || $("#help-dialog").open || (isControl && /^[a-z]$/i.test(e.key))) return;
  const act = e.key === "?" ? helpMe : shown === "findings" ? findingsView.keys[e.key] : null;
  if (act) {
    e.preventDefault();
    act();
  }
});

// The theme follows the system until the reader picks one.
const picked = keep.read("crosscheck theme");
if (picked) root.dataset.theme = picked;
$("#theme").addEventListener("click", () => {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  keep.write("crosscheck theme", root.dataset.theme);
});
$("#help").addEventListener("click", helpMe);
$(".skip").addEventListener("click", (e) => { e.preventDefault(); main.focus(); });

addEventListener("hashchange", route);
route();
