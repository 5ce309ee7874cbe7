// The list of findings: what was found in one line, filters, sorting, and rows drawn as they come into sight.

/** Rows drawn at a time: a few screens. */
const CHUNK = 60;

/** Reviewers fold away what they dismissed; everything else stays in sight. */
const FOLDED = "not dismissed";

const findingsView = (() => {
  const filter = { text: "", verdicts: new Set(verdicts.filter((v) => v.flagged).map((v) => v.name)), severity: "", kind: "", source: "", review: FOLDED, sort: "importance" };
  const openIds = new Set();
  const selected = new Set();
  let sought = [];
  let found = [];
  let from = 0;
  let to = 0;
  let current = null;
  let list = null;
  let watcher = null;

  const everywhere = report.findings.length > 0 && !report.findings.some((f) => filter.verdicts.has(f.verdict));
  if (everywhere) filter.verdicts = new Set(verdicts.map((v) => v.name));

  function matches(f, verdictToo = true) {
    const state = decisions.stateOf(f);
    return (!verdictToo || filter.verdicts.has(f.verdict))
      && (!filter.severity || severities.indexOf(f.severity ?? "none") >= 0 && severities.indexOf(f.severity) <= severities.indexOf(filter.severity))
      && (!filter.kind || f.kind === filter.kind)
      && (filter.source === "" || f.sources.includes(report.sources[filter.source]))
      && (filter.review === "" || (filter.review === FOLDED ? state !== "dismissed" : state === filter.review))
      && sought.every((word) => word.test(searchText(f)));
  }

  const orders = {
    importance: (a, b) => a.index - b.index,
    confidence: (a, b) => b.confidence - a.confidence,
    articles: (a, b) => b.claims.length - a.claims.length,
    text: (a, b) => a.claims[0].claim.article.index - b.claims[0].claim.article.index || a.claims[0].claim.start - b.claims[0].claim.start,
  };

  function show(main) {
    present(main,
      headline(),
      el("section", { class: "desk", "aria-label": "Findings" },
        toolbar(),
        el("div", { class: "found" }, el("p", { id: "found" }), el("div", { class: "found-tools" }, decisions.served ? null : el("button", { type: "button", class: "plain", id: "export", click: decisions.save, title: "Save the decisions of this page as crosscheck.review.json" }, "Export decisions"))),
        el("div", { class: "bulk", id: "bulk", role: "group", "aria-label": "Decide on the selected findings", hidden: true }),
        el("button", { type: "button", class: "more", id: "earlier", click: () => { from = Math.max(0, from - CHUNK); draw(); } }),
        list = el("div", { class: "list", id: "list" }),
        el("button", { type: "button", class: "more", id: "later", click: extend }),
        el("p", { class: "folded", id: "folded" })),
      problems());
    watcher?.disconnect();
    watcher = new IntersectionObserver((seen) => { if (seen[0].isIntersecting) extend(); }, { rootMargin: "800px" });
    watcher.observe($("#later"));
    apply(false);
  }

  /** The one way to count: what was dismissed counts only as that, and what lies inside one article by itself. */
  function sortOf(f) {
    return decisions.stateOf(f) === "dismissed" ? "dismissed" : f.internal && f.traits.inside ? `${f.verdict}Inside` : f.verdict;
  }

  /** Counts findings by sort and severity, those that the page does not hold included. */
  function counting() {
    const counts = new Map();
    const add = (sort, severity, n) => { for (const key of [sort, `${sort} ${severity}`]) counts.set(key, (counts.get(key) ?? 0) + n); };
    for (const f of report.findings) add(sortOf(f), f.severity ?? "", 1);
    for (const [sort, severity, n] of report.omittedCounts) add(sort, severity, n);
    return (sort, severity) => counts.get(severity === undefined ? sort : `${sort} ${severity}`) ?? 0;
  }

  /** The whole report in one sentence, and the gravest findings by severity in one bar. */
  function headline() {
    const counted = counting();
    const grave = counted(gravest.name);
    const by = severities.map((s) => [s, counted(gravest.name, s)]).filter(([, n]) => n > 0);
    const others = [
      ...verdicts.flatMap((v) => [v === gravest ? null : [counted(v.name), v.tally], v.inside ? [counted(`${v.name}Inside`), `${v.tally} inside one article`] : null]),
      [counted("dismissed"), "dismissed"],
    ].filter((each) => each && each[0] > 0);
    const carried = report.articles.length;
    return el("section", { class: "headline", "aria-labelledby": "headline" },
      el("p", { class: "read" }, `${count(carried, "article")} from ${count(report.sources.length, "source")}, ${report.claims.size.toLocaleString("en")} figures and dates`),
      el("h1", { id: "headline" }, grave === 0 ? `No ${gravest.plural} between articles` : [el("span", { class: "numeral" }, grave.toLocaleString("en")), ` ${grave === 1 ? gravest.noun : gravest.plural} between articles`]),
      grave > 0 ? el("p", { class: "meaning" }, gravest.meaning) : null,
      grave > 0 ? el("div", { class: "severities" },
        el("div", { class: "bar", "aria-hidden": "true" }, by.map(([s, n]) => { const part = el("span", { class: `part s-${s}` }); part.style.flexGrow = n; return part; })),
        el("ul", {}, by.map(([s, n]) => el("li", {}, el("button", { type: "button", class: `weight s-${s}`, click: () => only(s) }, el("b", {}, n.toLocaleString("en")), ` ${s}`))))) : null,
      el("div", { class: "beside" },
        others.length > 0 ? el("p", {}, others.map(([n, what], i) => [i > 0 ? " · " : "", el("b", {}, n.toLocaleString("en")), ` ${what}`])) : null,
        el("p", { id: "progress" })));
  }

  function only(severity) {
    Object.assign(filter, { verdicts: new Set([gravest.name]), severity, text: "", kind: "", source: "" });
    show($("#main"));
  }

  function toolbar() {
    const option = (value, text) => el("option", { value }, text);
    const select = (name, label, options) => {
      const box = el("select", { id: `f-${name}`, change: (e) => { filter[name] = e.target.value; apply(); } }, options);
      box.value = filter[name];
      return el("label", { class: "pick" }, el("span", {}, label), box);
    };
    const kinds = [...new Set(report.findings.map((f) => f.kind))].sort();
    const search = el("input", { type: "search", id: "search", placeholder: "Search questions, quotations, sources", "aria-label": "Search findings", autocomplete: "off", spellcheck: "false", input: (e) => { filter.text = e.target.value.toLowerCase().replace(/\s+/g, " ").trim(); apply(); } });
    search.value = filter.text;
    return el("div", { class: "toolbar", role: "search" },
      el("div", { class: "verdicts", role: "group", "aria-label": "Verdicts shown" }, verdicts.map((v) => el("button", {
        type: "button", class: `chip v-${v.name}`, id: `v-${v.name}`, "aria-pressed": String(filter.verdicts.has(v.name)),
        click: (e) => {
          if (!filter.verdicts.delete(v.name)) filter.verdicts.add(v.name);
          e.currentTarget.setAttribute("aria-pressed", String(filter.verdicts.has(v.name)));
          apply();
        },
      }, capital(v.plural), " ", el("span", { class: "tally" })))),
      search,
      el("details", { class: "filters", open: matchMedia("(min-width: 48em)").matches },
        el("summary", {}, "Filter and sort"),
        el("div", { class: "picks" },
          select("severity", "Severity", [option("", "Any"), option("high", "High"), option("medium", "Medium and up"), option("low", "Low and up")]),
          select("kind", "Kind", [option("", "Any"), kinds.map((k) => option(k, capital(k)))]),
          select("source", "Source", [option("", "Any"), report.sources.map((s) => option(s.index, s.name))]),
          select("review", "Review", [option(FOLDED, "All but dismissed"), option("", "All"), states.map((s) => option(s, capital(s)))]),
          select("sort", "Sort by", [option("importance", "Importance"), option("confidence", "Confidence"), option("articles", "Most quoted"), option("text", "Order in the texts")]))));
  }

  /** Filters, sorts and draws from the top. */
  function apply(fromTop = true) {
    // Words are found by their beginnings, so that 12 is not found in 2012.
    sought = filter.text.split(" ").filter(Boolean).map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}`, "u"));
    found = report.findings.filter((f) => matches(f)).sort(orders[filter.sort]);
    if (fromTop || !found.includes(current)) {
      current = null;
      from = 0;
    }
    if (current) from = before(found.indexOf(current));
    to = Math.min(found.length, from + CHUNK);
    draw();
    bulk();
    tallies();
    sync();
    announce(count(found.length, "finding"));
  }

  /** Where drawing starts for a row to be in sight with a few before it. */
  function before(at) {
    return at < CHUNK / 2 ? 0 : at - 10;
  }

  function draw() {
    list.replaceChildren(...found.slice(from, to).map(row));
    ends();
  }

  function extend() {
    if (to >= found.length) return;
    const more = found.slice(to, to + CHUNK);
    to += more.length;
    list.append(...more.map(row));
    ends();
  }

  function ends() {
    const earlier = $("#earlier");
    const later = $("#later");
    earlier.hidden = from === 0;
    earlier.textContent = `${count(from, "earlier finding")}`;
    later.hidden = to >= found.length;
    later.textContent = `${count(found.length - to, "more finding")}`;
    // Where the end is still in sight after a chunk, the watcher sees no change and must look again.
    watcher?.unobserve(later);
    watcher?.observe(later);
  }

  function row(f) {
    return findingRow(f, { isOpen: openIds.has(f.id), toggle: () => { current = f; toggle(f); } });
  }

  function redraw(f) {
    const old = document.getElementById(nodeId(f));
    if (!old) return;
    const focus = old.contains(document.activeElement) ? [document.activeElement.className, document.activeElement.selectionStart] : null;
    const fresh = row(f);
    if (old.classList.contains("is-current")) fresh.classList.add("is-current");
    old.replaceWith(fresh);
    if (focus) ([...fresh.querySelectorAll("button, textarea, input, a")].find((n) => n.className === focus[0]) ?? $(".question", fresh)).focus({ preventScroll: true });
  }

  function toggle(f) {
    if (!openIds.delete(f.id)) openIds.add(f.id);
    redraw(f);
    makeCurrent(f);
    sync();
  }

  function makeCurrent(f) {
    $(".finding.is-current")?.classList.remove("is-current");
    current = f;
    document.getElementById(nodeId(f))?.classList.add("is-current");
  }

  /** Goes to a finding, drawing what is needed on the way. */
  function reach(f, { open = false, top = false } = {}) {
    const at = found.indexOf(f);
    if (at < from || at >= to) {
      from = before(at);
      to = Math.min(found.length, from + CHUNK);
      draw();
    }
    if (open && !openIds.has(f.id)) { openIds.add(f.id); redraw(f); }
    makeCurrent(f);
    const node = document.getElementById(nodeId(f));
    $(".question", node).focus({ preventScroll: true });
    sync();
    node.scrollIntoView({ block: top || node.offsetHeight > innerHeight * 0.8 ? "start" : "nearest" });
  }

  /** Opens a finding by its address, setting aside filters that hide it. */
  function open(f) {
    if (!matches(f)) {
      Object.assign(filter, { text: "", severity: "", kind: "", source: "", review: "" });
      filter.verdicts.add(f.verdict);
    }
    current = f;
    show($("#main"));
    reach(f, { open: true, top: true });
  }

  /** Selects a finding for a decision on several, or leaves it out. */
  function select(f, isSelected) {
    if (isSelected) selected.add(f);
    else selected.delete(f);
    bulk();
  }

  function bulk() {
    const bar = $("#bulk");
    if (!bar) return;
    bar.hidden = selected.size === 0;
    if (selected.size === 0 || $("b", bar)) {
      if (selected.size > 0) $("b", bar).textContent = `${selected.size} selected`;
      else bar.replaceChildren();
      return;
    }
    const note = el("input", { type: "text", class: "signature", id: "bulk-note", placeholder: "Note for all", "aria-label": "Note for all selected" });
    const all = (state) => {
      if (state === "explained" && !note.value.trim()) { askWhy(note); return; }
      for (const f of selected) decisions.set(f, state, note.value.trim() || decisions.noteOf(f));
      clear();
    };
    const clear = () => { selected.clear(); bulk(); draw(); };
    present(bar, el("b", {}, `${selected.size} selected`), note,
      [["confirmed", "Confirm"], ["dismissed", "Dismiss"], ["explained", "Explain"]].map(([state, label]) => el("button", { type: "button", class: "choice", click: () => all(state) }, label)),
      el("button", { type: "button", class: "plain", click: clear }, "Clear"));
  }

  /** Goes to the next finding below that waits for a decision, or from the top. */
  function nextOpen() {
    const at = current ? found.indexOf(current) : -1;
    const isDue = (f) => f !== current && f.traits.flagged && decisions.stateOf(f) === "open";
    const next = found.slice(at + 1).find(isDue) ?? found.find(isDue);
    if (next) reach(next, { open: current !== null && openIds.has(current.id) });
    else announce("Every finding listed is decided.");
  }

  /** Filters, order and what is open, as an address that a reload or a colleague can use. */
  function sync() {
    const params = new URLSearchParams();
    const usual = everywhere ? verdicts : verdicts.filter((v) => v.flagged);
    const shownVerdicts = verdicts.filter((v) => filter.verdicts.has(v.name));
    if (shownVerdicts.length !== usual.length || shownVerdicts.some((v) => !usual.includes(v))) params.set("show", shownVerdicts.map((v) => v.name).join(","));
    for (const name of ["text", "severity", "kind"]) if (filter[name]) params.set(name, filter[name]);
    if (filter.source !== "") params.set("source", report.sources[filter.source].name);
    if (filter.review !== FOLDED) params.set("review", filter.review || "all");
    if (filter.sort !== "importance") params.set("sort", filter.sort);
    if (openIds.size > 0) params.set("open", [...openIds].join(","));
    if (current && openIds.has(current.id)) params.set("at", current.id);
    const text = params.toString();
    if (text || location.hash.startsWith("#/findings?")) history.replaceState(null, "", text ? `#/findings?${text}` : "#/");
  }

  /** Shows what an address made by sync says; whether it leads to a finding. */
  function restore(params, main) {
    const known = (values, value, otherwise) => (values.includes(value) ? value : otherwise);
    const source = report.sources.findIndex((s) => s.name === params.get("source"));
    Object.assign(filter, {
      text: params.get("text") ?? "",
      severity: known(severities, params.get("severity"), ""),
      kind: params.get("kind") ?? "",
      source: source < 0 ? "" : String(source),
      review: params.get("review") === "all" ? "" : known(states, params.get("review"), FOLDED),
      sort: known(Object.keys(orders), params.get("sort"), "importance"),
    });
    if (params.has("show")) filter.verdicts = new Set(params.get("show").split(",").filter((name) => verdicts.some((v) => v.name === name)));
    openIds.clear();
    for (const id of (params.get("open") ?? "").split(",")) if (report.byId.has(id)) openIds.add(id);
    current = report.byId.get(params.get("at")) ?? null;
    const at = current;
    show(main);
    if (!at) return false;
    // What was decided since may be folded away by now; the reader was there and finds it again.
    if (found.includes(at)) reach(at, { open: true, top: true });
    else open(at);
    return true;
  }

  /** Where a search finds more than the filters show. */
  function hidden() {
    if (sought.length === 0) return [];
    const hits = report.findings.filter((f) => !found.includes(f) && sought.every((word) => word.test(searchText(f))));
    if (hits.length === 0) return [];
    const where = new Map();
    for (const f of hits) {
      const place = decisions.stateOf(f) === "dismissed" ? "dismissed" : filter.verdicts.has(f.verdict) ? "behind other filters" : `among ${f.traits.plural}`;
      where.set(place, (where.get(place) ?? 0) + 1);
    }
    return [` · ${hits.length.toLocaleString("en")} more not shown: ${[...where].map(([place, n]) => `${n} ${place}`).join(", ")}. `,
      el("button", { type: "button", class: "plain", id: "show-hidden", click: () => { Object.assign(filter, { verdicts: new Set(verdicts.map((v) => v.name)), severity: "", kind: "", source: "", review: "" }); show($("#main")); } }, "Show them")];
  }

  function tallies() {
    for (const v of verdicts) $(`#v-${v.name} .tally`).textContent = report.findings.filter((f) => f.traits === v && matches(f, false)).length.toLocaleString("en");
    const all = report.findings.length;
    $("#found").replaceChildren(...(found.length === 0
      ? ["Nothing matches. ", el("button", { type: "button", class: "plain", id: "reset", click: reset }, "Clear the filters")]
      : [found.length === all ? count(all, "finding") : `${found.length.toLocaleString("en")} of ${count(all, "finding")}`, report.omitted > 0 ? `; ${report.omitted.toLocaleString("en")} of least weight are only in the JSON report` : ""]), ...hidden());
    const dismissed = report.findings.filter((f) => decisions.stateOf(f) === "dismissed").length;
    $("#folded").replaceChildren(...(filter.review === FOLDED && dismissed > 0
      ? [`${count(dismissed, "dismissed finding")} folded away. `, el("button", { type: "button", class: "plain", click: () => { filter.review = "dismissed"; filter.verdicts = new Set(verdicts.map((v) => v.name)); show($("#main")); } }, "Show")]
      : []));
    reviewed();
  }

  function reviewed() {
    const due = report.findings.filter((f) => f.traits.flagged);
    const done = due.filter((f) => decisions.stateOf(f) !== "open").length;
    const again = due.filter((f) => f.superseded && decisions.stateOf(f) === "open").length;
    const headed = $(".headline");
    if (headed) headed.replaceWith(headline());
    $("#progress").textContent = due.length === 0 ? "" : `${done.toLocaleString("en")} of ${due.length.toLocaleString("en")} reviewed${again > 0 ? `; ${again} open again because a value changed` : ""}`;
  }

  function reset() {
    Object.assign(filter, { text: "", verdicts: new Set(verdicts.map((v) => v.name)), severity: "", kind: "", source: "", review: FOLDED });
    show($("#main"));
    $("#search").focus();
  }

  function problems() {
    return report.problems.length === 0 ? null : el("section", { class: "problems", "aria-labelledby": "problems" },
      el("h2", { id: "problems" }, "Files with problems"),
      el("ul", {}, report.problems.map((p) => el("li", {}, el("b", {}, el("bdi", {}, p.path)), " ", p.reason, p.leftOut ? " Left out." : " Read all the same."))));
  }

  function step(by) {
    if (found.length === 0) return;
    const at = current ? found.indexOf(current) : by > 0 ? -1 : found.length;
    reach(found[Math.min(found.length - 1, Math.max(0, at + by))]);
  }

  function decide(state) {
    if (!current) return;
    if (state === "explained" && !decisions.noteOf(current)) {
      reach(current, { open: true });
      askWhy($(`#${nodeId(current)} textarea`));
      return;
    }
    decisions.set(current, state, decisions.noteOf(current));
    nextOpen();
  }

  /** Takes the last decision back and returns to its finding. */
  function undo() {
    const f = decisions.undo();
    if (f && found.includes(f)) reach(f);
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => current && toggle(current),
    c: () => decide("confirmed"),
    d: () => decide("dismissed"),
    e: () => decide("explained"),
    u: undo,
    n: () => {
      if (!current) return;
      reach(current, { open: true });
      $(`#${nodeId(current)} textarea`).focus();
    },
    "/": () => $("#search").focus(),
  };

  decisions.watch((f, isNoteOnly) => {
    if (!list?.isConnected) return;
    // A note is kept when its field loses the focus, perhaps to the button being pressed: that button must stay where it is.
    if (isNoteOnly) $(`#${nodeId(f)} .standing`)?.replaceChildren(...standing(f, decisions.stateOf(f)).filter(Boolean));
    else redraw(f);
    reviewed();
  });

  /** On paper everything that matches is shown, in rows with their quotations; what the reader unfolded stays so. */
  addEventListener("beforeprint", () => {
    if (list?.isConnected) list.replaceChildren(...found.map((f) => findingRow(f, { isOpen: openIds.has(f.id), toggle: () => {} })));
  });
  addEventListener("afterprint", () => { if (list?.isConnected) draw(); });

  return { show, open, restore, keys, nextOpen, select, isSelected: (f) => selected.has(f) };
})();
