// Decisions: those the report came with, those made in this browser, and, on a served page, those the server keeps.

const decisions = (() => {
  const served = report.reviewer !== undefined;
  const key = `crosscheck decisions ${location.pathname}`;
  const local = served ? {} : keep.read(key) ?? {};
  let onChange = () => {};

  for (const finding of report.findings) {
    const made = local[finding.fingerprint];
    // The review file may have moved on since this browser last wrote: the later word holds.
    if (made && (!finding.decision || finding.decision.at <= made.at)) finding.decision = made;
  }

  const reviewer = () => keep.read("crosscheck reviewer") ?? report.reviewer ?? "";

  function entry(finding, state, note) {
    const by = reviewer();
    return {
      fingerprint: finding.fingerprint,
      state,
      ...(note ? { note } : {}),
      ...(by ? { by } : {}),
      at: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
      question: finding.label,
      values: finding.values,
      sentences: finding.sentences,
    };
  }

  async function set(finding, state, note, isNoteOnly = false) {
    const before = finding.decision;
    finding.decision = entry(finding, state, note);
    onChange(finding, isNoteOnly);
    announce(`${finding.label}: ${state}`);
    if (served) {
      const failure = await send(finding.decision);
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
  async function send({ fingerprint, state, note, by }) {
    try {
      const answer = await fetch(`decisions/${fingerprint}`, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ state, note, by }) });
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
    save,
    reviewer,
    stateOf: (finding) => finding.decision?.state ?? "open",
    noteOf: (finding) => finding.decision?.note ?? "",
    signAs: (name) => keep.write("crosscheck reviewer", name.trim()),
    watch: (listener) => { onChange = listener; },
  };
})();
