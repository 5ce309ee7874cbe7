// Decisions: those the report came with, those made in this browser, and, on a served page, those the server keeps.

const decisions = (() => {
  const served = report.reviewer !== undefined;
  const key = `crosscheck decisions ${location.pathname}`;
  const local = served ? {} : keep.read(key) ?? {};
  let onChange = () => {};
  let sending = Promise.resolve();

  for (const finding of report.findings) {
    const made = local[finding.fingerprint];
    // The review file may have moved on since this browser last wrote: the later word holds.
    if (made && (!finding.decision || finding.decision.at <= made.at)) finding.decision = made;
  }

  const reviewer = () => keep.read("crosscheck reviewer") ?? report.reviewer ?? "";

  /** Decisions made on this page, the latest last, each with what held before it. */
  const made = [];

  /** What the new decision takes the place of, where that was decided or another's note: the program keeps the same history. */
  function historyOf(finding, state, note, by) {
    const before = finding.decision;
    if (!before) return [];
    const { state: was, note: why = "", by: who = "", at } = before;
    const says = (was !== state || why !== note || who !== by) && (was !== "open" || (who !== by && why));
    return [...(says ? [{ state: was, ...(why ? { note: why } : {}), ...(who ? { by: who } : {}), at }] : []), ...(before.earlier ?? [])];
  }

  function entry(finding, state, note, { apart = finding.decision?.apart ?? [], split = finding.decision?.split ?? false } = {}) {
    const by = reviewer();
    const earlier = historyOf(finding, state, note, by);
    return {
      fingerprint: finding.fingerprint,
      state,
      ...(note ? { note } : {}),
      ...(by ? { by } : {}),
      at: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
      question: finding.label,
      values: finding.values,
      sentences: finding.sentences,
      ...(apart.length > 0 ? { apart } : {}),
      ...(split ? { split } : {}),
      ...(earlier.length > 0 ? { earlier } : {}),
    };
  }

  async function set(finding, state, note, isNoteOnly = false, taken = {}) {
    const before = finding.decision;
    if (!isNoteOnly) made.push([finding, before]);
    await keepOn(finding, entry(finding, state, note, taken), isNoteOnly);
  }

  /** Takes the latest decision on a finding back, or on whatever was decided last; the finding, or null where nothing was. */
  function undo(finding = made.at(-1)?.[0]) {
    const at = made.findLastIndex(([decided]) => decided === finding);
    if (at < 0) return null;
    const [[, before]] = made.splice(at, 1);
    const again = entry(finding, before?.state ?? "open", before?.note ?? "", { apart: before?.apart ?? [], split: before?.split ?? false });
    keepOn(finding, before ? { ...before, at: again.at } : again);
    return finding;
  }

  async function keepOn(finding, decision, isNoteOnly = false) {
    const before = finding.decision;
    finding.decision = decision;
    onChange(finding, isNoteOnly);
    const other = decision.earlier?.[0];
    announce(`${finding.label}: ${decision.state}${other && other.by !== decision.by ? `; it was ${other.state} by ${other.by ?? "somebody else"}` : ""}`);
    if (served) {
      // One after the other: a note and the decision on it must arrive in their order.
      const sent = sending.then(() => send(decision));
      sending = sent;
      const failure = await sent;
      if (failure) {
        finding.decision = before;
        onChange(finding);
        announce(failure);
        alert(failure);
      }
    } else {
      local[finding.fingerprint] = finding.decision;
      keep.write(key, local);
    }
  }

  /** Null when the server has written the decision, else what went wrong. */
  async function send({ fingerprint, state, note, by, apart, split }) {
    try {
      const answer = await fetch(`decisions/${fingerprint}`, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ state, note, by, apart, split }) });
      return answer.ok ? null : `The decision was not kept: ${await answer.text()}`;
    } catch {
      return "The decision was not kept: the review session has ended. Start crosscheck review again.";
    }
  }

  /** The review file with all decisions of this page, one a line, as the program itself writes it. */
  function file() {
    const all = [...report.otherDecisions, ...report.findings.flatMap((f) => [f.superseded, f.decision]).filter(Boolean)];
    all.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
    return `[{"format":"crosscheck review","version":1}\n${all.map((d) => `,${JSON.stringify(d)}\n`).join("")}]\n`;
  }

  function save() {
    const link = el("a", { href: URL.createObjectURL(new Blob([file()], { type: "application/json" })), download: "crosscheck.review.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  return {
    served,
    set,
    undo,
    canUndo: (finding) => made.some(([decided]) => decided === finding),
    isOut: (finding, member) => (finding.decision?.apart ?? []).includes(member.key),
    save,
    reviewer,
    stateOf: (finding) => finding.decision?.state ?? "open",
    noteOf: (finding) => finding.decision?.note ?? "",
    signAs: (name) => keep.write("crosscheck reviewer", name.trim()),
    watch: (listener) => { onChange = listener; },
  };
})();
