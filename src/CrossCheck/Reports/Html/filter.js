// Which findings are shown and in what order, as the toolbar and the address have it.

/** Reviewers fold away what they dismissed; everything else stays in sight. */
const FOLDED = "not dismissed";

const filter = (() => {
  const anything = { text: "", severity: "", kind: "", source: "", story: "", review: FOLDED };
  const all = () => new Set(verdicts.map((v) => v.name));

  // What differs, or where nothing does everything.
  const differing = verdicts.filter((v) => v.flagged);
  const usual = report.findings.length > 0 && !report.findings.some((f) => f.traits.flagged) ? verdicts : differing;
  const chosen = { ...anything, verdicts: new Set(usual.map((v) => v.name)), sort: "importance" };
  let sought = [];

  const orders = {
    importance: (a, b) => (a.story ?? -1) - (b.story ?? -1) || a.index - b.index,
    confidence: (a, b) => b.confidence - a.confidence,
    articles: (a, b) => b.claims.length - a.claims.length,
    text: (a, b) => a.claims[0].claim.article.index - b.claims[0].claim.article.index || a.claims[0].claim.start - b.claims[0].claim.start,
  };

  const holdsWords = (f) => sought.every((word) => word.test(searchText(f)));

  function matches(f, verdictToo = true) {
    const state = decisions.stateOf(f);
    return (!verdictToo || chosen.verdicts.has(f.verdict))
      && (!chosen.severity || severities.indexOf(f.severity ?? "none") >= 0 && severities.indexOf(f.severity) <= severities.indexOf(chosen.severity))
      && (!chosen.kind || f.kind === chosen.kind)
      && (chosen.source === "" || f.sources.includes(report.sources[chosen.source]))
      && (chosen.story === "" || report.stories[f.story]?.id === chosen.story)
      && (chosen.review === "" || (chosen.review === FOLDED ? state !== "dismissed" : state === chosen.review))
      && holdsWords(f);
  }

  function set(changes) {
    Object.assign(chosen, changes);
    // Words are found by their beginnings, so that 12 is not found in 2012.
    sought = chosen.text.toLowerCase().split(/\s+/).filter(Boolean).map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}`, "u"));
  }

  /** What is chosen, as the parameters of an address; nothing for what is usual. */
  function params() {
    const written = new URLSearchParams();
    const shown = verdicts.filter((v) => chosen.verdicts.has(v.name));
    if (shown.length !== usual.length || shown.some((v) => !usual.includes(v))) written.set("show", shown.map((v) => v.name).join(","));
    for (const name of ["text", "severity", "kind", "story"]) if (chosen[name]) written.set(name, chosen[name]);
    if (chosen.source !== "") written.set("source", report.sources[chosen.source].name);
    if (chosen.review !== FOLDED) written.set("review", chosen.review || "all");
    if (chosen.sort !== "importance") written.set("sort", chosen.sort);
    return written;
  }

  /** Chooses what such parameters say; what the report does not know is passed over. */
  function restore(given) {
    const known = (values, value, otherwise) => (values.includes(value) ? value : otherwise);
    const source = report.sources.findIndex((s) => s.name === given.get("source"));
    set({
      text: given.get("text") ?? "",
      severity: known(severities, given.get("severity"), ""),
      kind: given.get("kind") ?? "",
      source: source < 0 ? "" : String(source),
      story: known(report.stories.map((s) => s.id), given.get("story"), ""),
      review: given.get("review") === "all" ? "" : known(states, given.get("review"), FOLDED),
      sort: known(Object.keys(orders), given.get("sort"), "importance"),
      ...(given.has("show") ? { verdicts: new Set(given.get("show").split(",").filter((name) => verdicts.some((v) => v.name === name))) } : {}),
    });
  }

  return {
    chosen,
    set,
    matches,
    params,
    restore,
    /** Sets everything aside but the words sought. */
    widen: () => set({ ...anything, text: chosen.text, review: "", verdicts: all() }),
    clear: () => set({ ...anything, verdicts: all() }),
    /** Sets aside what hides a finding. */
    admit(f) {
      if (!matches(f)) set({ ...anything, review: "", verdicts: new Set([...chosen.verdicts, f.verdict]) });
    },
    only: (changes) => set({ ...anything, review: chosen.review, ...changes }),
    found: () => report.findings.filter((f) => matches(f)).sort(orders[chosen.sort]),
    /** Whether the list goes story by story. */
    isByStory: () => report.stories.length > 0 && chosen.sort === "importance",
    /** What holds the words sought though the rest of the filter hides it. */
    hidden: (found) => (sought.length === 0 ? [] : report.findings.filter((f) => !found.includes(f) && holdsWords(f))),
  };
})();
