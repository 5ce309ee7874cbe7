// Sources: how often each states what the others state, who agrees with whom, and who shares text with whom.

/** Sources in the heat map: more than these no screen holds; the table above it has them all. */
const MATRIX = 30;

const sourcesView = {
  show(main) {
    present(main,
      el("div", { class: "page" },
        el("h1", { id: "page-title", tabindex: -1 }, "Sources"),
        el("p", { class: "lede" }, "How often each source states what independent others state. This measures agreement, not truth: a source that is first, or alone, and right scores low."),
        scores(), matrix(), lineages()));
  },
};

function scores() {
  const ranked = [...report.sources].sort((a, b) => (b.byLineage.share ?? -1) - (a.byLineage.share ?? -1) || b.byLineage.compared - a.byLineage.compared || a.index - b.index);
  return el("section", { "aria-labelledby": "scores" },
    el("h2", { id: "scores" }, "Agreement scores"),
    el("table", { class: "scores" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Source"), el("th", { scope: "col" }, "With other lineages"), el("th", { scope: "col", class: "figure" }, "Counts"), el("th", { scope: "col", class: "figure" }, "With all others"), el("th", { scope: "col", class: "figure" }, "Articles"), el("th", { scope: "col", class: "figure" }, "Claims"))),
      el("tbody", {}, ranked.map((s) => el("tr", {},
        el("th", { scope: "row" }, el("bdi", {}, s.name)),
        el("td", {}, interval(s.byLineage)),
        el("td", { class: "figure", "data-label": "Counts" }, counts(s.byLineage)),
        el("td", { class: "figure", "data-label": "With all others" }, s.raw.share === null ? "–" : `${percent(s.raw.share)} (${counts(s.raw)})`),
        el("td", { class: "figure", "data-label": "Articles" }, s.articles.toLocaleString("en")),
        el("td", { class: "figure", "data-label": "Claims" }, s.claims.toLocaleString("en")))))),
    el("p", { class: "caption" }, "The bar is the Wilson 95% interval: the fewer the comparisons, the wider it is. Copies of one text count as one voice."));
}

const counts = (a) => (a.compared === 0 ? "–" : `${a.agreed} of ${a.compared}`);

/** A score as a point on its interval. */
function interval(a) {
  if (a.share === null) return el("span", { class: "muted" }, "nothing to compare");
  const at = (share) => `${share * 100}%`;
  return el("div", { class: "interval" },
    el("b", {}, percent(a.share)),
    svg("svg", { role: "img", "aria-label": `95% interval ${percent(a.low)} to ${percent(a.high)}` },
      svg("line", { class: "grid", x1: 0, x2: "100%", y1: "50%", y2: "50%" }),
      svg("line", { class: "whisker", x1: at(a.low), x2: at(a.high), y1: "50%", y2: "50%" }),
      svg("circle", { class: "point", cx: at(a.share), cy: "50%", r: 4.5 })),
    el("small", {}, `${percent(a.low)}–${percent(a.high)}`));
}

/** Agreements over comparisons of every two sources, counted over the findings both speak in. */
function pairs() {
  const cells = new Map();
  for (const finding of report.findings) {
    const stated = new Map();
    for (const { claim, position } of finding.claims) {
      const source = claim.article.source.index;
      if (!stated.has(source)) stated.set(source, new Set());
      stated.get(source).add(position);
    }
    const speakers = [...stated.keys()].sort((a, b) => a - b);
    for (let i = 0; i < speakers.length; i++) {
      for (let j = i + 1; j < speakers.length; j++) {
        const key = `${speakers[i]} ${speakers[j]}`;
        const cell = cells.get(key) ?? { compared: 0, agreed: 0 };
        cell.compared++;
        const fits = finding.verdict === "agree" || finding.verdict === "compatible" || [...stated.get(speakers[i])].some((p) => stated.get(speakers[j]).has(p));
        if (fits) cell.agreed++;
        cells.set(key, cell);
      }
    }
  }
  return cells;
}

function matrix() {
  const cells = pairs();
  const cell = (a, b) => cells.get(a.index < b.index ? `${a.index} ${b.index}` : `${b.index} ${a.index}`);
  const compared = (s) => report.sources.reduce((sum, other) => sum + (cell(s, other)?.compared ?? 0), 0);
  const shown = report.sources.filter((s) => compared(s) > 0).sort((a, b) => compared(b) - compared(a) || a.index - b.index).slice(0, MATRIX);
  if (shown.length < 2) return null;
  return el("section", { "aria-labelledby": "matrix" },
    el("h2", { id: "matrix" }, "Who agrees with whom"),
    el("div", { class: "matrix-frame", tabindex: 0, role: "region", "aria-label": "Agreement matrix" },
      el("table", { class: "matrix" },
        el("thead", {}, el("tr", {}, el("td"), shown.map((s, i) => el("th", { scope: "col", title: s.name }, el("span", { "aria-hidden": "true" }, i + 1), el("span", { class: "unseen" }, s.name))))),
        el("tbody", {}, shown.map((a, i) => el("tr", {},
          el("th", { scope: "row" }, el("span", { class: "nth", "aria-hidden": "true" }, i + 1), el("bdi", {}, a.name)),
          shown.map((b) => heat(a, b, a === b ? null : cell(a, b)))))))),
    el("p", { class: "caption" }, `Agreements over questions on which both speak${report.sources.length > shown.length ? `; the ${shown.length} sources with the most comparisons` : ""}. Green where they mostly agree, red where they mostly do not.`));
}

function heat(a, b, pair) {
  if (!pair) return el("td", { class: a === b ? "self" : "void" });
  const share = pair.agreed / pair.compared;
  return el("td", { class: `heat-${Math.min(4, Math.floor(share * 5))}`, title: `${a.name} and ${b.name}: ${pair.agreed} of ${pair.compared}` }, `${pair.agreed}/${pair.compared}`);
}

function lineages() {
  const shared = report.lineages.filter((l) => l.articles.length > 1).sort((a, b) => b.articles.length - a.articles.length || a.index - b.index);
  return el("section", { "aria-labelledby": "lineages" },
    el("h2", { id: "lineages" }, "Lineages"),
    shared.length === 0
      ? el("p", {}, "No two articles share enough text to count as one voice.")
      : [
        el("p", {}, "Articles that share text (wire copy, translation, rewrite) count as one voice."),
        el("ul", { class: "lineages" }, shared.map((l) => {
          const members = l.articles.map((i) => report.articles[i]).sort((a, b) => (a.published ?? "9999").localeCompare(b.published ?? "9999"));
          return el("li", {},
            el("h3", {}, lineageMark(members[0]), ` ${count(members.length, "article")}, ${percent(l.shared)} shared`, l.credit ? [" · credits ", el("bdi", {}, l.credit)] : null),
            el("ol", {}, members.map((a) => el("li", {}, el("a", { href: articleLink(a) }, el("bdi", {}, a.title ?? a.source.name)), " ", byline(a)))));
        })),
      ]);
}
