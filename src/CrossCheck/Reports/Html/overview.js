// What the report comes to: its headline, its stories in a line each, and the files with problems.

/** The one way to count: what was dismissed counts only as that, and what lies inside one article by itself. */
function sortOf(f) {
  return decisions.stateOf(f) === "dismissed" ? "dismissed" : f.internal && f.traits.inside ? `${f.verdict}Inside` : f.verdict;
}

/** Counts findings by sort and severity, as a function of both; the sort alone counts all of it. */
function counting(findings, omitted = []) {
  const counts = new Map();
  const add = (sort, severity, n) => { for (const key of [sort, `${sort} ${severity}`]) counts.set(key, (counts.get(key) ?? 0) + n); };
  for (const f of findings) add(sortOf(f), f.severity ?? "", 1);
  for (const [sort, severity, n] of omitted) add(sort, severity, n);
  return (sort, severity) => counts.get(severity === undefined ? sort : `${sort} ${severity}`) ?? 0;
}

/** "2 updates · 1 possible difference", in the words of every count; those of which there are none are left out. */
function tally(counted, leftOut = null) {
  const sorts = [
    ...verdicts.flatMap((v) => [v === leftOut ? null : [counted(v.name), v.noun, v.plural], v.inside ? [counted(`${v.name}Inside`), `${v.noun} inside one article`, `${v.plural} inside one article`] : null]),
    [counted("dismissed"), "dismissed", "dismissed"],
  ];
  return sorts.filter((each) => each && each[0] > 0).map(([n, one, many], i) => [i > 0 ? " · " : "", el("b", {}, n.toLocaleString("en")), ` ${n === 1 ? one : many}`]);
}

/** The whole report in one sentence, and the gravest findings by severity in one bar.
 * @param only Shows the gravest findings of a severity alone. */
function headline(only) {
  const counted = counting(report.findings, report.omittedCounts);
  const grave = counted(gravest.name);
  const by = severities.map((s) => [s, counted(gravest.name, s)]).filter(([, n]) => n > 0);
  const others = tally(counted, gravest);
  return el("section", { class: "headline", "aria-labelledby": "headline" },
    el("p", { class: "read" }, `${count(report.articles.length, "article")} from ${count(report.sources.length, "source")}, ${count(report.claims.size, "claim")}`),
    el("h1", { id: "headline" }, grave === 0 ? `No ${gravest.plural} between articles` : [el("span", { class: "numeral" }, grave.toLocaleString("en")), ` ${grave === 1 ? gravest.noun : gravest.plural} between articles`]),
    grave > 0 ? el("p", { class: "meaning" }, gravest.meaning) : null,
    grave > 0 ? el("div", { class: "severities" },
      el("div", { class: "bar", "aria-hidden": "true" }, by.map(([s, n]) => { const part = el("span", { class: `part s-${s}` }); part.style.flexGrow = n; return part; })),
      el("ul", {}, by.map(([s, n]) => el("li", {}, el("button", { type: "button", class: `weight s-${s}`, click: () => only(s) }, el("b", {}, n.toLocaleString("en")), ` ${s}`))))) : null,
    el("div", { class: "beside" },
      others.length > 0 ? el("p", {}, others) : null,
      el("p", { id: "progress" })));
}

/** Brings the headline up to date with what was decided. */
function reviewed(only) {
  const due = report.findings.filter((f) => f.traits.flagged);
  const done = due.filter((f) => decisions.stateOf(f) !== "open").length;
  const again = due.filter((f) => f.superseded && decisions.stateOf(f) === "open").length;
  $(".headline")?.replaceWith(headline(only));
  $("#progress").textContent = due.length === 0 ? "" : `${done.toLocaleString("en")} of ${due.length.toLocaleString("en")} reviewed${again > 0 ? `; ${again} open again because a value changed` : ""}`;
}

/** What a story is about and what was found in it.
 * @param alone Shows the story of an id alone, or all. */
function storyHeading(story, alone) {
  const isAlone = filter.chosen.story === story.id;
  return el("div", { class: "story" },
    el("h2", {}, el("bdi", {}, story.label), " ", el("span", { class: "number" }, story.id)),
    el("p", {}, story.extent, ": ", tally(counting(report.findings.filter((f) => report.stories[f.story] === story))), " ",
      el("button", { type: "button", class: "plain", click: () => alone(isAlone ? "" : story.id) }, isAlone ? "All stories" : "This story alone")));
}

function problems() {
  return report.problems.length === 0 ? null : el("section", { class: "problems", "aria-labelledby": "problems" },
    el("h2", { id: "problems" }, "Files with problems"),
    el("ul", {}, report.problems.map((p) => el("li", {}, el("b", {}, el("bdi", {}, p.path)), " ", p.reason, p.leftOut ? " Left out." : " Read all the same."))));
}
