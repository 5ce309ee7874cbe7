// One finding: a row that unfolds into its scale, its quotations side by side, the reasons, and the review.

/** Quotations of one value shown before the rest is folded. */
const QUOTATIONS = 3;

/** Values told in a row before the rest is counted. */
const VALUES = 6;

const articleLink = (article, claim) => `#/article/${encodeURIComponent(article.id)}${claim ? `/${claim.id}` : ""}`;

/** Other than the address of the finding: the browser would jump to a node called like it and take the focus away. */
const nodeId = (finding) => `finding-${finding.id}`;

function findingRow(finding, { isOpen, toggle }) {
  const state = decisions.stateOf(finding);
  const row = el("article", { class: `finding v-${finding.verdict} s-${finding.severity ?? "none"} r-${state}${isOpen ? " is-open" : ""}`, id: nodeId(finding), "aria-labelledby": `${finding.id}-label` },
    el("div", { class: "summary", click: (e) => { if (!e.target.closest("a, button, input")) toggle(); } },
      el("div", { class: "ranked" }, rank(finding), finding.traits.flagged ? selectBox(finding) : null),
      el("div", { class: "gist" },
        el(report.stories.length > 0 ? "h3" : "h2", { id: `${finding.id}-label`, class: "title" },
          el("button", { type: "button", class: "question", "aria-expanded": String(isOpen), "aria-controls": `${finding.id}-body`, click: toggle }, el("bdi", {}, capital(finding.label)))),
        finding.story !== undefined && !filter.isByStory() ? el("p", { class: "who" }, el("bdi", {}, report.stories[finding.story].label)) : null,
        el("p", { class: "stands" }, stands(finding)),
        isOpen ? null : carrying(finding)),
      el("div", { class: "glance" }, sparkline(finding)),
      el("div", { class: "standing" }, standing(finding, state))));
  if (isOpen) row.append(body(finding));
  return row;
}

/** The box by which a row is selected for a decision on several. */
function selectBox(finding) {
  const box = el("input", { type: "checkbox", class: "select-row", "aria-label": `Select: ${finding.label}`, change: () => selection.set(finding, box.checked) });
  box.checked = selection.has(finding);
  return box;
}

function rank(finding) {
  return finding.severity
    ? el("span", { class: "rank" }, el("span", { class: "unseen" }, "Severity: "), finding.severity)
    : el("span", { class: "rank" }, finding.traits.mark);
}

/** "at least 11 (GVS News, 30 Dec) against at least 12 (Reuters, 31 Dec; The New Arab, 1 Jan)"; running figures in the order of time. */
function stands(finding) {
  return finding.positions.slice(0, VALUES).map((position, i) => {
    const voices = voicesOf(position, finding);
    return [
      i > 0 ? el("span", { class: "between" }, finding.running ? " · " : finding.traits.between) : null,
      el("span", { class: "position" }, el("b", {}, el("bdi", {}, position.text)), " ", el("span", { class: "who" }, "(", el("bdi", {}, voices.slice(0, 3).join("; ")), voices.length > 3 ? ` and ${voices.length - 3} more` : "", ")")),
    ];
  }).concat(finding.positions.length > VALUES ? el("span", { class: "between" }, ` and ${finding.positions.length - VALUES} more values`) : []);
}

/** The two quotations that carry the verdict, a line each. */
function carrying(finding) {
  return finding.traits.differs && finding.carrying ? el("ul", { class: "carrying" }, finding.carrying.map((id) => {
    const claim = report.claims.get(id);
    const [before, value, after] = briefly(claim);
    return el("li", {}, el("bdi", {}, "“", before, el("mark", {}, value), after, "” "), el("span", { class: "who" }, el("bdi", {}, claim.article.source.name)));
  })) : null;
}

function standing(finding, state) {
  const words = state !== "open" ? capital(state) : finding.superseded ? "Open again" : "";
  return [
    words ? el("span", { class: `state state-${state}` }, words) : null,
    decisions.noteOf(finding) ? el("span", { class: "noted", title: decisions.noteOf(finding) }, "note") : null,
    el("a", { class: "number", href: `#${finding.id}`, title: "Link to this finding" }, finding.id),
  ];
}

function body(finding) {
  return el("div", { class: "body", id: `${finding.id}-body` },
    finding.superseded ? el("p", { class: "reopened" }, reopened(finding)) : null,
    el("p", { class: "verdict-means" }, finding.internal ? "Inside one article. " : "", finding.traits.meaning),
    finding.running ? timeline(finding) ?? scale(finding) : scale(finding),
    el("div", { class: "sides" }, finding.positions.map((p) => side(p, finding))),
    el("dl", { class: "reasons" },
      reason(finding.traits.differs ? "How they differ" : "How they agree", finding.differs),
      finding.better ? reason("Better supported", `${finding.better}, ${percent(finding.betterBy)} as far as these sources tell: an estimate, not the truth`) : null,
      reason("Why they belong together", finding.joined),
      finding.weighed ? reason("What was weighed", capital(finding.weighed)) : null,
      reason("Confidence", `${percent(finding.confidence)} that these claims answer one question and the verdict is right`),
      finding.totals.length > 0 ? reason("Totals and parts", el("bdi", {}, finding.totals.join("; "))) : null,
      finding.internal ? reason("Where", "Inside one article") : null,
      reason("Fingerprint", [el("a", { class: "fingerprint", href: `#${finding.fingerprint}` }, finding.fingerprint), " ",
        el("button", { type: "button", class: "plain copy", click: () => copy(`${location.href.split("#")[0]}#${finding.fingerprint}`, "Link copied") }, "Copy link")])),
    takenOut(finding),
    review(finding));
}

function reason(name, text) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, text));
}

function reopened(finding) {
  const { values, state, by, at, note } = finding.superseded;
  return [
    el("b", {}, `Decided on ${values.join(" against ")}; now ${finding.values.join(" against ")}.`),
    ` It was ${state}${by ? ` by ${by}` : ""} on ${day(at.slice(0, 10))}${note ? `: “${note}”` : ""}. The values changed, so it is open again.`,
  ];
}

/** All who state one value, with their sentences. */
function side(position, finding) {
  const quotes = position.members.map((m) => quote(m.claim, finding, m));
  const rest = quotes.splice(QUOTATIONS);
  return el("section", { class: "side", "aria-label": position.text },
    el("h3", {}, el("bdi", {}, position.text), el("span", { class: "voices" }, voices(position))),
    quotes,
    rest.length > 0 ? el("details", {}, el("summary", {}, `${count(rest.length, "more quotation")}`), rest) : null);
}

/** "3 articles, 1 lineage": how many independent voices stand behind a value. */
function voices(position) {
  const articles = new Set(position.members.map((m) => m.claim.article));
  const lineages = new Set([...articles].map((a) => a.lineage));
  return articles.size === lineages.size ? count(articles.size, "article") : `${count(articles.size, "article")}, ${count(lineages.size, "lineage")}`;
}

function quote(claim, finding, member) {
  const [before, value, after] = quotation(claim);
  const { article } = claim;
  const said = [claim.as ? `understood as ${claim.as}` : null, claim.by ? `citing ${claim.by}` : null, claim.asOf && claim.asOf !== article.published ? `as of ${day(claim.asOf)}` : null, claim.force ?? null].filter(Boolean).join("; ");
  return el("figure", { class: "quote" },
    el("blockquote", {}, el("bdi", {}, before.replace(/^\s+/, ""), el("mark", {}, value), after.replace(/\s+$/, ""))),
    el("figcaption", {},
      lineageMark(article), " ",
      el("b", {}, el("bdi", {}, article.source.name)),
      article.published ? [", ", el("time", { datetime: article.published }, day(article.published))] : null,
      said ? el("span", { class: "said" }, ` (${said})`) : null,
      " ", el("a", { class: "in-article", href: articleLink(article, claim), "aria-label": `Read in the article by ${article.source.name}` }, "In the article"),
      " ", el("button", { type: "button", class: "plain copy", click: () => copy(`“${flat([before, value, after].join(""))}” ${[article.source.name, day(article.published), article.url ?? article.path].filter(Boolean).join(", ")}`, "Quotation copied") }, "Copy"),
      member ? [" ", takeOut(finding, member)] : null));
}

/** Takes one claim out of a finding to which it does not belong, or puts it back. */
function takeOut(finding, member) {
  const isOut = decisions.isOut(finding, member);
  const others = finding.decision?.apart ?? [];
  const apart = isOut ? others.filter((key) => key !== member.key) : [...others, member.key];
  return [
    isOut ? el("span", { class: "out" }, "taken out") : null,
    el("button", {
      type: "button", class: "plain take-out", "aria-pressed": String(isOut), title: "It answers another question. Later runs leave it out of this finding.",
      click: () => decisions.set(finding, decisions.stateOf(finding), decisions.noteOf(finding), false, { apart }),
    }, isOut ? "Put back" : "Does not belong here"),
  ];
}

/** What was taken out, and whether that is a finding of its own from the next run on. */
function takenOut(finding) {
  const apart = finding.decision?.apart ?? [];
  if (apart.length === 0) return null;
  const split = finding.decision.split ?? false;
  return el("p", { class: "taken-out" },
    `${count(apart.length, "claim")} taken out: from the next run on this finding is judged without ${apart.length === 1 ? "it" : "them"}. `,
    apart.length > 1 ? el("button", {
      type: "button", class: "plain split", "aria-pressed": String(split),
      click: () => decisions.set(finding, decisions.stateOf(finding), decisions.noteOf(finding), false, { split: !split }),
    }, split ? "They become a finding of their own. Undo the split" : "Split: make them a finding of their own") : null,
    finding.takenOut.map((id) => report.claims.get(id)).map((claim) => quote(claim, finding, null)));
}

/** Puts a text on the clipboard. */
async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    announce(said);
  } catch {
    announce("This browser does not let the page copy.");
  }
}

/** The review of one finding: three decisions, a note, and who made them. */
function review(finding) {
  const state = decisions.stateOf(finding);
  const note = el("textarea", {
    rows: 2, placeholder: "Why? A note for whoever looks next.", "aria-label": "Note",
    change: () => {
      const text = note.value.trim();
      if (text && note.dataset.explains) decisions.set(finding, "explained", text);
      else decisions.set(finding, decisions.stateOf(finding), text, true);
    },
  });
  note.value = decisions.noteOf(finding);
  const choice = (to, label, hint) => el("button", {
    type: "button", class: `choice choice-${to}`, "aria-pressed": String(state === to), title: hint,
    click: () => {
      if (to === "explained" && state !== to && !note.value.trim()) {
        askWhy(note);
        return;
      }
      decisions.set(finding, state === to ? "open" : to, note.value.trim());
      $(`#${nodeId(finding)} textarea`)?.focus({ preventScroll: true });
    },
  }, label);
  const made = finding.decision;
  return el("div", { class: "review", role: "group", "aria-label": "Review" },
    el("div", { class: "choices" },
      choice("confirmed", "Confirm", "The sources do disagree (c)"),
      choice("dismissed", "Dismiss", "No real finding: fold it away (d)"),
      choice("explained", "Explain", "They disagree, and the note says why (e)")),
    note,
    el("p", { class: "made" },
      made ? `${inWords(made)}. ` : null,
      decisions.canUndo(finding) ? [el("button", { type: "button", class: "plain undo", title: "Take the last decision back (u)", click: () => { decisions.undo(finding); $(`#${nodeId(finding)} textarea`)?.focus({ preventScroll: true }); } }, "Undo"), " "] : null,
      el("button", { type: "button", class: "plain next-open", click: () => findingsView.nextOpen() }, "Next open finding"), " ",
      el("label", {}, "Signed ", el("input", { class: "signature", type: "text", value: decisions.reviewer(), placeholder: "your name", autocomplete: "name", change: (e) => decisions.signAs(e.target.value) }))),
    (made?.earlier ?? []).length > 0 ? el("ul", { class: "earlier" }, made.earlier.map((e) => el("li", {}, `Before: ${inWords(e)}${e.note ? `: “${e.note}”` : ""}`))) : null);
}

/** "Confirmed by Ana, 5 Jan 2026". */
function inWords(decision) {
  return `${capital(decision.state)}${decision.by ? ` by ${decision.by}` : ""}, ${day(decision.at.slice(0, 10))}`;
}

/** An explanation is its note: without one the note is asked for, and decides when it is written. */
function askWhy(note) {
  note.dataset.explains = "1";
  note.placeholder = "Explain needs a note: why do they disagree?";
  note.focus();
  announce(note.placeholder);
}
