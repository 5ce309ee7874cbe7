// Articles: the list of them, and one text with every claim marked and linked to its finding.

const articlesView = {
  show(main) {
    present(main,
      el("section", { class: "page", "aria-labelledby": "page-title" },
        el("h1", { id: "page-title", tabindex: -1 }, "Articles"),
        el("p", { class: "lede" }, "Every text that was read, with its figures and dates marked."),
        el("ul", { class: "articles" }, report.articles.map((a) => {
          const findings = new Set(a.claims.map((c) => c.finding).filter(Boolean));
          const grave = [...findings].filter((f) => f.traits === gravest).length;
          return el("li", {},
            el("a", { href: articleLink(a) }, lineageMark(a), " ", el("b", {}, el("bdi", {}, a.title ?? a.source.name))),
            el("p", {}, byline(a)),
            el("p", { class: "counts" }, grave > 0 ? el("span", { class: `v-${gravest.name}` }, count(grave, gravest.noun)) : `no ${gravest.noun}`, ` · ${count(findings.size, "finding")} · ${count(a.claims.length, "claim")}`));
        }))));
  },
};

function byline(article) {
  return [
    article.title ? [el("bdi", {}, article.source.name), article.published ? ", " : ""] : null,
    article.published ? el("time", { datetime: article.published }, day(article.published)) : article.title ? "" : "No date",
    article.credit ? [" · credits ", el("bdi", {}, article.credit)] : null,
  ];
}

const articleView = {
  show(main, article, claimId) {
    const shared = report.articles.filter((a) => a !== article && a.lineage === article.lineage);
    present(main,
      el("article", { class: "page text-page", "aria-labelledby": "page-title" },
        el("p", { class: "back" }, el("a", { href: "#/articles" }, "All articles")),
        el("h1", { id: "page-title", tabindex: -1 }, el("bdi", {}, article.title ?? article.source.name)),
        el("p", { class: "byline" }, lineageMark(article), " ", byline(article), " · ", el("bdi", { class: "path" }, article.path),
          article.url ? [" · ", el("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, "Original")] : null),
        shared.length > 0 ? el("p", { class: "notice" }, "Shares its text with ", shared.slice(0, 5).map((a, i) => [i > 0 ? ", " : "", el("a", { href: articleLink(a) }, el("bdi", {}, a.name))]), shared.length > 5 ? ` and ${shared.length - 5} more` : "", ": they count as one voice.") : null,
        el("ul", { class: "legend", "aria-label": "Marks" }, verdicts.map((v) => el("li", {}, el("span", { class: `claim v-${v.name}` }, capital(v.name)))), el("li", {}, el("span", { class: "claim alone" }, "Stated only here"))),
        el("div", { class: "text" }, article.passages.map(([offset, passage], i) => [i > 0 || offset > 0 ? el("p", { class: "gap" }, "…") : null, marked(article, offset, passage)]))));
    const target = claimId && document.getElementById(`in-${claimId}`);
    if (target) {
      target.classList.add("is-target");
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    }
    return Boolean(target);
  },
};

/** A passage with its claims marked, a paragraph for each line. Claims may nest or overlap (a rate and its period); then the first to start has the words. */
function marked(article, offset, passage) {
  const paragraphs = [[]];
  const say = (text) => text.split("\n").forEach((line, i) => {
    if (i > 0) paragraphs.push([]);
    paragraphs.at(-1).push(line);
  });
  let at = offset;
  const end = offset + passage.length;
  for (const claim of article.claims) {
    if (claim.start < at || claim.start + claim.length > end) continue;
    say(passage.slice(at - offset, claim.start - offset));
    paragraphs.at(-1).push(claimMark(claim));
    at = claim.start + claim.length;
  }
  say(passage.slice(at - offset));
  const hasWords = (line) => line.some((part) => typeof part !== "string" || part.trim());
  return el("div", { class: "passage" }, paragraphs.filter(hasWords).map((line) => el("p", { dir: "auto" }, line)));
}

function claimMark(claim) {
  const { finding } = claim;
  return finding
    ? el("a", { class: `claim v-${finding.verdict}`, id: `in-${claim.id}`, href: `#${finding.id}`, title: `${capital(finding.verdict)}${finding.severity ? `, ${finding.severity}` : ""}: ${finding.differs}` }, valueText(claim))
    : el("span", { class: "claim alone", id: `in-${claim.id}`, tabindex: -1 }, valueText(claim));
}
