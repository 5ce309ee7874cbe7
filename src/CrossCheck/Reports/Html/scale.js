// Draws values: figures on a scale with the range their words allow, dates on a time line. Positions are percentages, so a drawing fits any width.

const DAY = 86400000;
const SHAPES = 4;
const COLOURS = 7;

/** Above this ratio of largest to smallest a linear scale would press the small figures together. */
const LOGARITHMIC_FROM = 50;

/** Below this many lanes each article has its own; from there on, each value. */
const MOST_LANES = 12;

/** The mark of a lineage: seven colours and four shapes, so that neighbours differ in both. */
function mark(article, x, hollow) {
  const i = article.lineage?.index ?? 0;
  const shape = [
    () => svg("circle", { r: 5 }),
    () => svg("rect", { x: -4.5, y: -4.5, width: 9, height: 9 }),
    () => svg("path", { d: "M0-5.8 5.6 4.2H-5.6z" }),
    () => svg("path", { d: "M0-6.2 6.2 0 0 6.2-6.2 0z" }),
  ][i % SHAPES]();
  shape.setAttribute("class", `mark lineage-${i % COLOURS}${hollow ? " hollow" : ""}`);
  return svg("svg", { x, y: "50%", overflow: "visible" }, shape);
}

/** The mark alone, for legends and bylines. */
function lineageMark(article) {
  return svg("svg", { class: "key", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, mark(article, 0).firstChild);
}

/** Ticks nearer than this, in percent of the scale, would run into each other on a phone. */
const LEAST_APART = 24;

/** Maps a finding's values to percentages; null where nothing can be drawn. */
function axisOf(finding) {
  const isDate = finding.kind === "date";
  const numbers = finding.claims.flatMap((m) => [m.at, m.from, m.to]).filter((v) => v !== null);
  if (numbers.length === 0) return null;
  let low = Math.min(...numbers);
  let high = Math.max(...numbers);
  const logarithmic = !isDate && low > 0 && high / low >= LOGARITHMIC_FROM;
  const to = logarithmic ? Math.log10 : (v) => v;
  [low, high] = [to(low), to(high)];
  const room = (high - low) * 0.1 || (logarithmic ? 0.2 : isDate ? 2 : Math.max(Math.abs(low) * 0.1, 0.5));
  [low, high] = [low - room, high + room];
  const place = (v) => ((to(v) - low) / (high - low)) * 100;
  return { isDate, place, logarithmic, ticks: valueTicks(finding, isDate, place) ?? (isDate ? dateTicks(low, high) : logarithmic ? logTicks(low, high) : numberTicks(low, high, numbers)) };
}

/** Where few values lie well apart, the ticks are the values themselves. */
function valueTicks(finding, isDate, place) {
  const values = [...new Set(finding.claims.map((m) => m.at))].sort((a, b) => a - b);
  const apart = values.every((v, i) => v !== null && (i === 0 || place(v) - place(values[i - 1]) >= LEAST_APART));
  return apart ? values.map((v) => [v, isDate ? dayOf(v) : shortNumber(v)]) : null;
}

const dayOf = (days, withYear = true) => new Date(Math.floor(days) * DAY).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: withYear ? "numeric" : undefined, timeZone: "UTC" });

function numberTicks(low, high, numbers) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  let step = power * [1, 2, 2.5, 5, 10].find((m) => m * power >= rough);
  // Things counted come whole: eleven and a half attacks is no tick.
  if (numbers.every(Number.isInteger)) step = Math.max(1, Math.ceil(step));
  const ticks = [];
  for (let v = Math.ceil(low / step) * step; v <= high; v += step) ticks.push([v, shortNumber(v)]);
  return ticks;
}

function logTicks(low, high) {
  const step = Math.max(1, Math.ceil((high - low) / 4));
  const ticks = [];
  for (let p = Math.ceil(low); p <= high; p += step) ticks.push([10 ** p, shortNumber(10 ** p)]);
  return ticks;
}

function shortNumber(v) {
  const rounded = Number(v.toPrecision(10));
  return Math.abs(rounded) >= 1000000
    ? new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 }).format(rounded)
    : rounded.toLocaleString("en", { maximumFractionDigits: 4 });
}

/** Ticks at the starts of days, months or years, never more than five. */
function dateTicks(low, high) {
  const span = high - low;
  const steps = [["day", 1], ["day", 2], ["day", 5], ["day", 10], ["month", 1], ["month", 3], ["month", 6], ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 50]];
  const days = { day: 1, month: 30.4, year: 365.25 };
  const [unit, step] = steps.find(([u, n]) => span / (days[u] * n) <= 5) ?? ["year", 100];
  const format = { day: { day: "numeric", month: "short", year: "numeric" }, month: { month: "short", year: "numeric" }, year: { year: "numeric" } }[unit];
  const first = new Date(low * DAY);
  const ticks = [];
  for (let i = 0; ticks.length < 6; i += step) {
    const date = unit === "day" ? Math.ceil(low) * DAY + i * DAY
      : unit === "month" ? Date.UTC(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / step) * step + i)
        : new Date(0).setUTCFullYear(Math.floor(first.getUTCFullYear() / step) * step + i);
    if (date / DAY > high) break;
    if (date / DAY >= low) ticks.push([date / DAY, new Date(date).toLocaleDateString("en-GB", { ...format, timeZone: "UTC" })]);
  }
  return ticks;
}

/** The stretch that the words allow: an arrow where they set no end. */
function range(axis, { at, from, to }) {
  if (at === null && from === null && to === null) return [];
  const x1 = from === null ? 0 : axis.place(from);
  const x2 = to === null ? 100 : axis.place(to);
  if (x2 - x1 < 0.01) return [];
  const arrow = (x, sign) => svg("svg", { x: `${x}%`, y: "50%", overflow: "visible" }, svg("path", { class: "range", d: `M${-5 * sign}-4 0 0 ${-5 * sign} 4` }));
  return [
    svg("line", { class: "range", x1: `${x1}%`, x2: `${x2}%`, y1: "50%", y2: "50%" }),
    from === null ? arrow(0, -1) : svg("line", { class: "range", x1: `${x1}%`, x2: `${x1}%`, y1: "32%", y2: "68%" }),
    to === null ? arrow(100, 1) : svg("line", { class: "range", x1: `${x2}%`, x2: `${x2}%`, y1: "32%", y2: "68%" }),
  ];
}

/** Where a mark stands: on the stated figure, else in the middle of what the words allow. */
function middle(axis, { at, from, to }) {
  if (at !== null) return axis.place(at);
  if (from !== null && to !== null) return (axis.place(from) + axis.place(to)) / 2;
  return from !== null ? axis.place(from) : to !== null ? axis.place(to) : null;
}

/** The scale of an open finding: a lane for each article, or for each value where there are many. */
function scale(finding) {
  const axis = axisOf(finding);
  if (!axis) return null;
  const perArticle = new Map();
  for (const member of finding.claims) perArticle.set(`${member.claim.article.index} ${member.position}`, member);
  const lanes = perArticle.size <= MOST_LANES
    ? [...perArticle.values()].map((m) => ({ name: [lineageMark(m.claim.article), " ", el("bdi", {}, m.claim.article.name)], value: flat(valueText(m.claim)), members: [m] }))
    : finding.positions.map((p) => ({ name: [count(new Set(p.members.map((m) => m.claim.article)).size, "article")], value: p.text, members: p.members }));
  lanes.sort((a, b) => (middle(axis, a.members[0]) ?? 0) - (middle(axis, b.members[0]) ?? 0));
  const grid = axis.ticks.map(([v]) => svg("line", { class: "grid", x1: `${axis.place(v)}%`, x2: `${axis.place(v)}%`, y1: 0, y2: "100%" }));
  const what = axis.isDate ? "Time line" : "Scale";
  return el("figure", { class: "scale" },
    el("figcaption", {}, axis.isDate ? "When, by article" : `Figures by article${finding.unit ? `, in ${finding.unit}` : ""}${axis.logarithmic ? ", on a logarithmic scale" : ""}`),
    el("div", { class: "lanes", role: "img", "aria-label": `${what}: ${finding.positions.map((p) => `${p.text}, ${count(p.members.length, "mention")}`).join("; ")}` },
      lanes.map((lane) => el("div", { class: "lane" },
        el("span", { class: "lane-name" }, lane.name),
        svg("svg", { class: "track" }, grid.map((line) => line.cloneNode()), range(axis, lane.members[0]), lane.members.slice(0, 60).map((m, i) => drawn(axis, m, i))),
        el("span", { class: "lane-value" }, el("bdi", {}, lane.value)))),
      el("div", { class: "lane axis" }, el("span"),
        svg("svg", { class: "track" }, axis.ticks.map(([v, text]) => svg("text", { x: `${axis.place(v)}%`, y: 12, "text-anchor": axis.place(v) < 8 ? "start" : axis.place(v) > 92 ? "end" : "middle" }, text))),
        el("span"))));
}

/** The nth mark of a lane; marks on one spot fan out to stay countable. */
function drawn(axis, member, n) {
  const x = middle(axis, member);
  if (x === null) return null;
  const shape = mark(member.claim.article, `${x}%`, member.at === null);
  shape.append(svg("title", {}, `${member.claim.article.name}: ${flat(valueText(member.claim))}`));
  if (n > 0) shape.firstChild.setAttribute("transform", `translate(${n * 7} 0)`);
  return shape;
}

/** The same in small, for a closed finding: with the least and the greatest value under it. */
function sparkline(finding) {
  const axis = axisOf(finding);
  if (!axis) return null;
  const stated = finding.claims.map((m) => m.at ?? m.from ?? m.to).filter((v) => v !== null);
  const ends = [...new Set([Math.min(...stated), Math.max(...stated)])].map((v) => (axis.isDate ? dayOf(v, finding.years > 1) : shortNumber(v)));
  const seen = new Set();
  const members = finding.claims.filter((m) => {
    const spot = `${m.claim.article.lineage?.index} ${m.at} ${m.from} ${m.to}`;
    return !seen.has(spot) && seen.add(spot);
  }).slice(0, 24);
  return [
    svg("svg", { class: "spark", "aria-hidden": "true" },
      svg("line", { class: "grid", x1: 0, x2: "100%", y1: "50%", y2: "50%" }),
      members.filter((m) => m.at === null).map((m) => range(axis, m)),
      members.map((m) => drawn(axis, m, 0))),
    el("p", { class: "spark-ends", "aria-hidden": "true" }, ends.map((end) => el("span", {}, end)), axis.logarithmic ? el("em", {}, "log") : null),
  ];
}
