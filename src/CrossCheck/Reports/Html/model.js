// The report's data, unpacked: what every view reads and none changes.

const report = (() => {
  const packed = JSON.parse($("#report-data").textContent);
  const sources = packed.sources.map((s, index) => ({ ...s, index, raw: agreement(s.raw), byLineage: agreement(s.byLineage) }));
  const lineages = packed.lineages.map((l, index) => ({ ...l, index }));
  const articles = packed.articles.map((a, index) => ({
    ...a,
    index,
    source: sources[a.source] ?? { name: a.id, index: -1 },
    lineage: lineages[a.lineage] ?? null,
    claims: [],
  }));
  const claims = new Map();
  for (const [id, article, kind, start, length, sentenceStart, sentenceLength, said] of packed.claims) {
    const claim = { id, article: articles[article], kind: packed.kinds[kind], start, length, sentenceStart, sentenceLength, ...said, finding: null };
    claim.article.claims.push(claim);
    claims.set(id, claim);
  }
  for (const article of articles) {
    article.claims.sort((a, b) => a.start - b.start);
    // Sources with several articles need more than their name to be told apart.
    article.name = article.source.articles > 1 ? `${article.source.name} (${article.published ? day(article.published) : article.id})` : article.source.name;
  }
  const traits = new Map(packed.verdicts.map((v) => [v.name, v]));
  const findings = packed.findings.map((f, index) => {
    const members = f.claims.map((id, i) => ({ claim: claims.get(id), key: f.keys[i], position: f.positions[i], at: f.places[i][0], from: f.places[i][1], to: f.places[i][2] }));
    const years = new Set(members.map((m) => m.claim.article.published?.slice(0, 4)).filter(Boolean));
    const finding = { ...f, index, years: years.size, traits: traits.get(f.verdict), claims: members, kind: members[0].claim.kind, sources: [...new Set(members.map((m) => m.claim.article.source))] };
    finding.positions = positions(members);
    // A total that does not match its parts: all parts stand together against it, and its claims may stand in groups of their own.
    if (f.sum) finding.positions[1].text = f.sum;
    for (const { claim } of members) claim.finding = f.sum ? claim.finding ?? finding : finding;
    return finding;
  });

  const overlaps = packed.overlaps.map((o) => ({ ...o, first: articles[o.first], second: articles[o.second] }));

  function agreement([compared, agreed, share, low, high, telling]) {
    return { compared, agreed, share, low, high, telling };
  }

  /** The distinct values with the claims that state them, in the order in which they come. */
  function positions(members) {
    const found = new Map();
    for (const member of members) {
      if (!found.has(member.position)) found.set(member.position, { text: flat(valueText(member.claim)), members: [] });
      found.get(member.position).members.push(member);
    }
    return [...found.values()];
  }

  return {
    ...packed,
    sources,
    lineages,
    articles,
    claims,
    findings,
    overlaps,
    byId: new Map(findings.map((f) => [f.id, f])),
    byFingerprint: new Map(findings.map((f) => [f.fingerprint, f])),
  };
})();

/** A stretch of an article's text; where a very large report carries only passages, what these hold of it. */
function textOf(article, start, length) {
  for (const [offset, passage] of article.passages) {
    if (offset <= start && start < offset + passage.length) return passage.slice(start - offset, start - offset + length);
  }
  return "";
}

function valueText(claim) {
  return textOf(claim.article, claim.start, claim.length);
}

/** The day as of which a claim holds, in days since 1970; null where nobody knows. */
function dayNumber(claim) {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(claim.asOf ?? "") ? claim.asOf : claim.article.published ?? "");
  return Number.isNaN(time) ? null : time / 86400000;
}

/** The sources that state a value, each once, with the first day on which it does: "Reuters, 13 Nov". */
function voicesOf(position, finding) {
  const first = new Map();
  for (const { claim: { article } } of position.members) {
    const before = first.get(article.source.name);
    if (!first.has(article.source.name) || (article.published && (!before || article.published < before))) first.set(article.source.name, article.published ?? before ?? null);
  }
  return [...first].map(([name, published]) => (published ? `${name}, ${day(published, finding.years > 1)}` : name));
}

/** The sentence around a value: before, value, after. */
function quotation(claim) {
  const end = Math.max(claim.sentenceStart + claim.sentenceLength, claim.start + claim.length);
  const start = Math.min(claim.sentenceStart, claim.start);
  const valueEnd = claim.start + claim.length;
  return [textOf(claim.article, start, claim.start - start), valueText(claim), textOf(claim.article, valueEnd, end - valueEnd)];
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** As much of a quotation as a line holds, cut between words around the value. */
function briefly(claim, room = 90) {
  const [before, value, after] = quotation(claim).map(flat);
  const half = Math.max(room / 2, room - after.length);
  const left = before.length <= half ? before : `…${before.slice(before.indexOf(" ", before.length - half))}`;
  const rest = Math.max(room / 2, room - left.length);
  const cut = after.length <= rest ? after : `${after.slice(0, Math.max(0, after.lastIndexOf(" ", rest)))} …`;
  return [left && `${left} `, value, cut && (/^[\p{L}\p{N}“‘"(–—-]/u.test(cut) ? ` ${cut}` : cut)];
}

/** The table of verdicts, in the order of the report: the gravest first. */
const verdicts = report.verdicts;
const gravest = verdicts[0];
const severities = ["high", "medium", "low"];
const states = ["open", "confirmed", "explained", "dismissed"];

/** All that can be searched in a finding, in lower case; built when first asked for. */
function searchText(finding) {
  finding.haystack ??= [
    finding.id, finding.fingerprint, finding.label, finding.differs,
    ...finding.claims.map(({ claim }) => `${claim.article.source.name} ${claim.article.title ?? ""} ${claim.by ?? ""} ${quotation(claim).join("")}`),
  ].join("\n").toLowerCase().replace(/\s+/g, " ");
  return finding.haystack;
}
