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
  const isEstimated = report.sources.some((s) => s.reliability !== undefined);
  const ranked = [...report.sources].sort((a, b) => b.byLineage.telling - a.byLineage.telling || (b.byLineage.share ?? -1) - (a.byLineage.share ?? -1) || b.byLineage.compared - a.byLineage.compared || a.index - b.index);
  return el("section", { "aria-labelledby": "scores" },
    el("h2", { id: "scores" }, "Agreement scores"),
    el("table", { class: "scores" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Source"), el("th", { scope: "col" }, "With other lineages"), el("th", { scope: "col", class: "figure" }, "Counts"), el("th", { scope: "col", class: "figure" }, "With all others"), isEstimated ? el("th", { scope: "col", class: "figure" }, "Reliability") : null, el("th", { scope: "col", class: "figure" }, "Articles"), el("th", { scope: "col", class: "figure" }, "Claims"))),
      el("tbody", {}, ranked.map((s) => el("tr", {},
        el("th", { scope: "row" }, el("bdi", {}, s.name)),
        el("td", {}, interval(s.byLineage)),
        el("td", { class: "figure", "data-label": "Counts" }, counts(s.byLineage)),
        el("td", { class: "figure", "data-label": "With all others" }, s.raw.share === null ? "–" : s.raw.telling ? `${percent(s.raw.share)} (${counts(s.raw)})` : counts(s.raw)),
        isEstimated ? el("td", { class: "figure", "data-label": "Reliability" }, s.reliability === undefined ? "–" : s.reliability.toFixed(2)) : null,
        el("td", { class: "figure", "data-label": "Articles" }, s.articles.toLocaleString("en")),
        el("td", { class: "figure", "data-label": "Claims" }, s.claims.toLocaleString("en")))))),
    el("p", { class: "caption" }, "The bar is the Wilson 95% interval: the fewer the comparisons, the wider it is. Copies of one text count as one voice; what reviewers dismissed counts for and against nobody. With fewer than five comparisons there is no score.", isEstimated ? " Reliability is truth discovery’s estimate of how near a source’s answers are to the better supported ones." : ""),
    alone());
}

/** Where each source says what no other lineage says. */
function alone() {
  const loners = report.sources.filter((s) => s.alone.some((id) => report.byId.has(id)));
  return loners.length === 0 ? null : el("details", { class: "alone-list" },
    el("summary", {}, "Where a source stands alone"),
    el("dl", {}, loners.map((s) => el("div", {},
      el("dt", {}, el("bdi", {}, s.name)),
      el("dd", {}, s.alone.map((id) => report.byId.get(id)).filter(Boolean).slice(0, 50).map((f, i) => [i > 0 ? "; " : "", el("a", { href: `#${f.id}` }, el("bdi", {}, f.label))]))))));
}

const counts = (a) => (a.compared === 0 ? "–" : `${a.agreed} of ${a.compared}`);

/** A score as a point on its interval. */
function interval(a) {
  if (a.share === null) return el("span", { class: "muted" }, "nothing to compare");
  if (!a.telling) return el("span", { class: "muted" }, "too few to score");
  const at = (share) => `${share * 100}%`;
  return el("div", { class: "interval" },
    el("b", {}, percent(a.share)),
    svg("svg", { role: "img", "aria-label": `95% interval ${percent(a.low)} to ${percent(a.high)}` },
      svg("line", { class: "grid", x1: 0, x2: "100%", y1: "50%", y2: "50%" }),
      svg("line", { class: "whisker", x1: at(a.low), x2: at(a.high), y1: "50%", y2: "50%" }),
      svg("circle", { class: "point", cx: at(a.share), cy: "50%", r: 4.5 })),
    el("small", {}, `${percent(a.low)}–${percent(a.high)}`));
}

function matrix() {
  const cells = new Map(report.matrix.map(([a, b, compared, agreed]) => [`${a} ${b}`, { compared, agreed }]));
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
  const others = report.overlaps.filter((o) => o.first.lineage !== o.second.lineage);
  return el("section", { "aria-labelledby": "lineages" },
    el("h2", { id: "lineages" }, "Lineages"),
    el("p", {}, shared.length === 0
      ? "No two articles share enough text to count as one voice."
      : "Articles that share text (wire copy, translation, rewrite) count as one voice."),
    el("ul", { class: "lineages" }, shared.map((l) => {
      const members = l.articles.map((i) => report.articles[i]).sort((a, b) => (a.published ?? "9999").localeCompare(b.published ?? "9999"));
      return el("li", {},
        el("h3", {}, lineageMark(members[0]), ` ${count(members.length, "article")}, ${percent(l.shared)} shared`, l.credit ? [" · credits ", el("bdi", {}, l.credit)] : null),
        el("ol", {}, members.map((a) => el("li", {}, el("a", { href: articleLink(a) }, el("bdi", {}, a.title ?? a.source.name)), " ", byline(a)))),
        overlapList(report.overlaps.filter((o) => o.first.lineage === o.second.lineage && o.first.lineage.index === l.index)));
    })),
    others.length === 0 ? null : el("details", { class: "alone-list" }, el("summary", {}, "Articles that share some text, too little to be one voice"), overlapList(others)));
}

function overlapList(overlaps) {
  return overlaps.length === 0 ? null : el("ul", { class: "overlaps" }, overlaps.slice(0, 100).map((o) => el("li", {},
    el("a", { href: `#/shared/${encodeURIComponent(o.first.id)}/${encodeURIComponent(o.second.id)}` },
      el("bdi", {}, o.first.name), " and ", el("bdi", {}, o.second.name)),
    `: ${sharing(o)}`)));
}

/** "71% of the shorter text", "82% of the sentences, in other words". */
function sharing({ shared, ordered }) {
  return ordered > shared ? `${percent(ordered)} of the sentences say the same in the same order` : `${percent(shared)} of the shorter text`;
}

/** The passages that two articles share, side by side. */
const sharedView = {
  show(main, overlap) {
    const { first, second } = overlap;
    const column = (article) => el("h2", {}, lineageMark(article), " ", el("a", { href: articleLink(article) }, el("bdi", {}, article.name)));
    const text = (article, start, length) => el("blockquote", {}, el("bdi", {}, flat(textOf(article, start, length))));
    const pairs = (title, spans) => (spans.length === 0 ? null : el("section", { "aria-label": title },
      el("h3", {}, title),
      spans.map(([a, aLength, b, bLength]) => el("div", { class: "pair" }, text(first, a, aLength), text(second, b, bLength)))));
    present(main,
      el("div", { class: "page" },
        el("p", { class: "back" }, el("a", { href: "#/sources" }, "All sources")),
        el("h1", { id: "page-title", tabindex: -1 }, "Shared text"),
        el("p", { class: "lede" }, `${capital(sharing(overlap))}.`),
        el("div", { class: "pair heads" }, column(first), column(second)),
        pairs("In the same words, small edits aside", overlap.passages),
        pairs("Sentence by sentence, in whatever words", overlap.sentences)));
  },
};
