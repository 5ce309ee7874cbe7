// What the reader chooses by: verdicts, words, and the filters that fold away on a small screen.

/** @param changed Called with what is chosen anew. */
function toolbar(changed) {
  const { chosen } = filter;
  const option = (value, text) => el("option", { value }, text);
  const select = (name, label, options) => {
    const box = el("select", { id: `f-${name}`, change: (e) => changed({ [name]: e.target.value }) }, options);
    box.value = chosen[name];
    return el("label", { class: "pick" }, el("span", {}, label), box);
  };
  const kinds = [...new Set(report.findings.map((f) => f.kind))].sort();
  const search = el("input", { type: "search", id: "search", placeholder: "Search questions, quotations, sources", "aria-label": "Search findings", autocomplete: "off", spellcheck: "false", input: (e) => changed({ text: e.target.value.trim() }) });
  search.value = chosen.text;
  return el("div", { class: "toolbar", role: "search" },
    el("div", { class: "verdicts", role: "group", "aria-label": "Verdicts shown" }, verdicts.map((v) => verdictChip(v, changed))),
    search,
    el("details", { class: "filters", open: matchMedia("(min-width: 48em)").matches },
      el("summary", {}, "Filter and sort"),
      el("div", { class: "picks" },
        report.stories.length > 0 ? select("story", "Story", [option("", "Any"), report.stories.map((s) => option(s.id, `${s.label} (${s.id})`))]) : null,
        select("severity", "Severity", [option("", "Any"), option("high", "High"), option("medium", "Medium and up"), option("low", "Low and up")]),
        select("kind", "Kind", [option("", "Any"), kinds.map((k) => option(k, capital(k)))]),
        select("source", "Source", [option("", "Any"), report.sources.map((s) => option(s.index, s.name))]),
        select("review", "Review", [option(FOLDED, "All but dismissed"), option("", "All"), states.map((s) => option(s, capital(s)))]),
        select("sort", "Sort by", [option("importance", report.stories.length > 0 ? "Story and importance" : "Importance"), option("confidence", "Confidence"), option("articles", "Most quoted"), option("text", "Order in the texts")]))));
}

/** Shows or hides the findings with a verdict. */
function verdictChip(v, changed) {
  return el("button", {
    type: "button", class: `chip v-${v.name}`, id: `v-${v.name}`, "aria-pressed": String(filter.chosen.verdicts.has(v.name)),
    click: (e) => {
      const shown = new Set(filter.chosen.verdicts);
      if (!shown.delete(v.name)) shown.add(v.name);
      e.currentTarget.setAttribute("aria-pressed", String(shown.has(v.name)));
      changed({ verdicts: shown });
    },
  }, capital(v.plural), " ", el("span", { class: "tally" }));
}

/** Where a search finds more than the filters show. */
function hiddenHits(found, show) {
  const hits = filter.hidden(found);
  if (hits.length === 0) return [];
  const where = new Map();
  for (const f of hits) {
    const place = decisions.stateOf(f) === "dismissed" ? "dismissed" : filter.chosen.verdicts.has(f.verdict) ? "behind other filters" : `among ${f.traits.plural}`;
    where.set(place, (where.get(place) ?? 0) + 1);
  }
  return [` · ${hits.length.toLocaleString("en")} more not shown: ${[...where].map(([place, n]) => `${n} ${place}`).join(", ")}. `,
    el("button", { type: "button", class: "plain", id: "show-hidden", click: show }, "Show them")];
}

/** How many findings each verdict has, how many are listed, and what is folded away.
 * @param again Shows the list after the filter was changed.
 * @param reset Clears the filters. */
function tallies(found, again, reset) {
  for (const v of verdicts) $(`#v-${v.name} .tally`).textContent = report.findings.filter((f) => f.traits === v && filter.matches(f, false)).length.toLocaleString("en");
  const all = report.findings.length;
  $("#found").replaceChildren(...(found.length === 0
    ? ["Nothing matches. ", el("button", { type: "button", class: "plain", id: "reset", click: reset }, "Clear the filters")]
    : [found.length === all ? count(all, "finding") : `${found.length.toLocaleString("en")} of ${count(all, "finding")}`, report.omitted > 0 ? `; ${report.omitted.toLocaleString("en")} of least weight are only in the JSON report` : ""]), ...hiddenHits(found, () => { filter.widen(); again(); }));
  const dismissed = report.findings.filter((f) => decisions.stateOf(f) === "dismissed").length;
  $("#folded").replaceChildren(...(filter.chosen.review === FOLDED && dismissed > 0
    ? [`${count(dismissed, "dismissed finding")} folded away. `, el("button", { type: "button", class: "plain", click: () => { filter.set({ review: "dismissed", verdicts: new Set(verdicts.map((v) => v.name)) }); again(); } }, "Show")]
    : []));
}
