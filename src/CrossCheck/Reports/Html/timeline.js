// Draws a running figure in the order of time: when each source said which figure. Sources that differ for one day stand above each other.

/** Numbers nearer than this above each other, in percent of the height, would run into each other. */
const LEAST_ABOVE = 10;

/** Marks of one figure that stand beside each other. */
const MOST_MARKS = 6;

/** The days and figures that can be placed; null where time does not tell them apart. */
function moments(finding) {
  const placed = finding.claims.map((m) => ({ ...m, day: dayNumber(m.claim), figure: m.at ?? m.from ?? m.to })).filter((m) => m.day !== null && m.figure !== null);
  return new Set(placed.map((m) => m.day)).size < 2 ? null : placed.sort((a, b) => a.day - b.day || a.figure - b.figure);
}

/** Groups in the order in which they come. */
function grouped(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

function timeline(finding) {
  const placed = moments(finding);
  if (!placed) return null;
  const figures = placed.map((m) => m.figure);
  const logarithmic = Math.min(...figures) > 0 && Math.max(...figures) / Math.min(...figures) >= LOGARITHMIC_FROM;
  const to = logarithmic ? Math.log10 : (v) => v;
  const along = placement(placed.map((m) => m.day), 8);
  const up = placement(figures.map(to), 14);
  const x = (m) => `${along(m.day)}%`;
  const y = (m) => `${100 - up(to(m.figure))}%`;
  const days = grouped(placed, (m) => m.day);
  const line = (a, b, kind) => svg("line", { class: kind, x1: x(a), y1: y(a), x2: x(b), y2: y(b) });
  const told = days.map((same) => `${dayOf(same[0].day)}: ${grouped(same, (m) => m.figure).map((g) => `${flat(valueText(g[0].claim))} (${[...new Set(g.map((m) => m.claim.article.source.name))].join(", ")})`).join(", ")}`);
  return el("figure", { class: "timeline" },
    el("figcaption", {}, `Figures in the order of time${finding.unit ? `, in ${finding.unit}` : ""}${logarithmic ? ", on a logarithmic scale" : ""}`),
    svg("svg", { class: "course", role: "img", "aria-label": `Time line: ${told.join("; ")}` },
      days.map((same) => svg("line", { class: "grid", x1: x(same[0]), x2: x(same[0]), y1: 0, y2: "100%" })),
      days.slice(1).map((same, i) => line(days[i].at(-1), same.at(-1), "course-line")),
      days.filter((same) => same[0].figure !== same.at(-1).figure).map((same) => line(same[0], same.at(-1), "course-apart")),
      days.flatMap((same) => grouped(same, (m) => m.figure)).flatMap((g) => g.slice(0, MOST_MARKS).map((m, i) => point(m, x(m), y(m), i))),
      days.flatMap((same) => legible(grouped(same, (m) => m.figure), (m) => up(to(m.figure)))).map(([m, isAlone, marks]) => (isAlone
        ? svg("text", { x: x(m), y: y(m), dy: -9, "text-anchor": anchor(along(m.day)) }, shortNumber(m.figure))
        : svg("text", { x: x(m), y: y(m), dx: along(m.day) > 88 ? -11 : 4 + 7 * marks, dy: 4, "text-anchor": along(m.day) > 88 ? "end" : "start" }, shortNumber(m.figure))))),
    el("div", { class: "lane axis course-axis" }, svg("svg", { class: "track" }, apart(days, along).map((same) => svg("text", { x: x(same[0]), y: 12, "text-anchor": anchor(along(same[0].day)) }, dayOf(same[0].day, finding.years > 1))))),
    el("ol", { class: "moments" }, days.map((same) => el("li", {},
      el("time", { datetime: new Date(same[0].day * DAY).toISOString().slice(0, 10) }, dayOf(same[0].day)),
      el("span", {}, grouped(same, (m) => m.position).map((g, i) => [i > 0 ? " · " : "", el("b", {}, el("bdi", {}, flat(valueText(g[0].claim)))), " ", el("bdi", { class: "who" }, [...new Set(g.map((m) => m.claim.article.source.name))].join(", "))])))),
      undated(finding)));
}

/** The figures of articles without a date, below those that have one. */
function undated(finding) {
  const rest = finding.claims.filter((m) => dayNumber(m.claim) === null);
  return rest.length === 0 ? null : el("li", {}, el("span", { class: "who" }, "Undated"),
    el("span", {}, grouped(rest, (m) => m.position).map((g, i) => [i > 0 ? " · " : "", el("b", {}, el("bdi", {}, flat(valueText(g[0].claim)))), " ", el("bdi", { class: "who" }, [...new Set(g.map((m) => m.claim.article.source.name))].join(", "))])));
}

/** Maps values to percentages with some room at both ends. */
function placement(values, room) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (v) => (high === low ? 50 : room + ((v - low) / (high - low)) * (100 - 2 * room));
}

const anchor = (at) => (at < 12 ? "start" : at > 88 ? "end" : "middle");

/** The days whose names do not run into the one before them; the last always has its name. */
function apart(days, along) {
  const named = [];
  for (const same of days.toReversed()) {
    if (named.length === 0 || along(named[0][0].day) - along(same[0].day) >= LEAST_APART) named.unshift(same);
  }
  return named;
}

/** Of the figures of one day those whose numbers do not run into each other, whether there is only one, and how many marks each has beside it; the list below has them all. */
function legible(groups, height) {
  const named = [];
  for (const same of groups.toReversed()) {
    if (named.length === 0 || height(named.at(-1)[0]) - height(same[0]) >= LEAST_ABOVE) named.push(same);
  }
  return named.map((same) => [same[0], groups.length === 1, Math.min(same.length, MOST_MARKS)]);
}

function point(member, x, y, n) {
  const shape = mark(member.claim.article, x, member.at === null);
  shape.setAttribute("y", y);
  shape.append(svg("title", {}, `${member.claim.article.name}: ${flat(valueText(member.claim))}`));
  if (n > 0) shape.firstChild.setAttribute("transform", `translate(${n * 7} 0)`);
  return shape;
}
