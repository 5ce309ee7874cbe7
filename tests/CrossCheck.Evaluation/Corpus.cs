using System.Collections.Immutable;
using CrossCheck.Alignment;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Findings;
using YamlDotNet.RepresentationModel;

namespace CrossCheck.Evaluation;

/// <summary>An annotated corpus with its claims extracted once.</summary>
internal sealed class Corpus
{
    /// <summary>The annotators did not mark every repetition, so two like values of which one is unmarked are weak evidence of two facts.</summary>
    private static readonly double UnknownWeight = double.Parse(Environment.GetEnvironmentVariable("UNK") ?? "0.25");

    private readonly ImmutableArray<Claim> claims;
    private readonly ClaimProfile[] profiles;
    private readonly Lineages lineages;
    private readonly ClaimMatcher matcher;

    private Corpus(GoldCorpus gold, ImmutableArray<Article> articles)
    {
        Gold = gold;
        var ordered = articles.OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        claims = new CrossChecker().Check(ordered).Claims;
        lineages = Lineages.Find([.. ordered.Select(Document.Parse)]);
        profiles = Aligner.Profiles(claims, lineages);
        matcher = new ClaimMatcher(articles, claims);
        FactsOf = AlignmentScore.FactsOf(gold, matcher);
    }

    /// <summary>The annotation.</summary>
    public GoldCorpus Gold { get; }

    /// <summary>The facts each claim states.</summary>
    public Dictionary<Claim, HashSet<string>> FactsOf { get; }

    /// <summary>Reads a gold file and the articles in the folder of its name.</summary>
    public static Corpus Read(string path)
    {
        var gold = GoldCorpus.Read(path);
        var folder = Path.Combine(Path.GetDirectoryName(path)!, gold.Name);
        var published = Published(Path.Combine(folder, "sources.yml"));
        return new Corpus(gold, [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => new Article
        {
            Id = Path.GetFileNameWithoutExtension(file),
            Path = Path.GetFileName(file),
            Source = Path.GetFileNameWithoutExtension(file),
            Text = File.ReadAllText(file),
            Published = published.GetValueOrDefault(Path.GetFileName(file)),
        })]);
    }

    /// <summary>All candidate pairs with their levels; pairs of two unannotated claims are different facts too, or they would be annotated.</summary>
    public List<Example> Examples()
    {
        var examples = new List<Example>();
        foreach (var (a, b) in Candidates.Find(profiles))
        {
            var (x, y) = (profiles[a], profiles[b]);
            if (x.Claim.ValueSpan.Overlaps(y.Claim.ValueSpan) && x.Context.Article == y.Context.Article)
            {
                continue;
            }

            var same = FactsOf.TryGetValue(x.Claim, out var f) && FactsOf.TryGetValue(y.Claim, out var g) && f.Overlaps(g);
            var family = (int)PairFamilies.Of(x, y);
            var levels = Comparisons.All.Select(c => c.Level(x, y)).ToArray();
            examples.Add(new Example([.. levels, family, .. levels.Select((level, i) => (family * Comparisons.All[i].Levels.Length) + level)], same, same || ValueComparison.Compare(x.Claim.Value, y.Claim.Value) == ValueRelation.Different || (FactsOf.ContainsKey(x.Claim) && FactsOf.ContainsKey(y.Claim)) ? 1 : UnknownWeight));
        }

        return examples;
    }

    public void Diagnose(PairWeights weights)
    {
        var scorer = new PairScorer(weights);
        var cand = Candidates.Find(profiles);
        var set = cand.ToHashSet();
        int pos = 0, posIn = 0;
        for (var i = 0; i < profiles.Length; i++)
            for (var j = i + 1; j < profiles.Length; j++)
                if (FactsOf.TryGetValue(profiles[i].Claim, out var f0) && FactsOf.TryGetValue(profiles[j].Claim, out var g0) && f0.Overlaps(g0) && profiles[i].Claim.Kind == profiles[j].Claim.Kind) { pos++; if (set.Contains((i, j))) posIn++; else Console.WriteLine($"   NOCAND {profiles[i].Claim.Kind} [{profiles[i].Claim.ValueText}] {profiles[i].Claim.SentenceText} || [{profiles[j].Claim.ValueText}] {profiles[j].Claim.SentenceText}"); }
        Console.WriteLine($"##### {Gold.Name} claims {profiles.Length} candidates {cand.Count} completeness {posIn}/{pos}");
        string Id(Claim c) => FactsOf.TryGetValue(c, out var f) ? string.Join("/", f) : "?";
        string Row(ClaimProfile a, ClaimProfile b) => $"      {PairScorer.Probability(scorer.LogOdds(a, b)):0.00} [{a.Claim.ValueText}] {a.Claim.Article.Id}: {a.Claim.SentenceText}\n           [{b.Claim.ValueText}] {b.Claim.Article.Id}: {b.Claim.SentenceText}\n           {a.Claim.Subject} / {b.Claim.Subject}  ev {string.Join(",", a.Context.Events)} / {string.Join(",", b.Context.Events)} time {a.Context.First}/{b.Context.First}\n           " + string.Join("; ", Comparisons.All.Select((c, k) => $"{c.Name}={c.Levels[c.Level(a, b)]} {weights.Of(PairFamilies.Of(a, b), k, c.Level(a, b)):+0.0;-0.0}"));
        var groups = new Aligner(scorer).Align(claims, lineages).SelectMany(new Judge(scorer).Decide).ToList();
        var wrong = new Dictionary<string, List<(ClaimProfile, ClaimProfile)>>();
        foreach (var g in groups)
            for (var i = 0; i < g.Claims.Length; i++)
                for (var j = i + 1; j < g.Claims.Length; j++)
                    if (FactsOf.TryGetValue(g.Claims[i].Claim, out var f) && FactsOf.TryGetValue(g.Claims[j].Claim, out var h) && !f.Overlaps(h))
                    {
                        var key = string.Join(" ~ ", new[] { Id(g.Claims[i].Claim), Id(g.Claims[j].Claim) }.Order());
                        if (!wrong.TryGetValue(key, out var list)) wrong[key] = list = [];
                        list.Add((g.Claims[i], g.Claims[j]));
                    }
        Console.WriteLine("=== WRONG PAIRS " + Gold.Name);
        foreach (var (key, list) in wrong.OrderByDescending(w => w.Value.Count).Take(12))
        {
            Console.WriteLine($"   {list.Count} {key}");
            var best = list.OrderByDescending(l => scorer.LogOdds(l.Item1, l.Item2)).First();
            Console.WriteLine(Row(best.Item1, best.Item2));
        }
        var groupOf = new Dictionary<Claim, int>(ReferenceEqualityComparer.Instance);
        for (var k = 0; k < groups.Count; k++) foreach (var c in groups[k].Claims) groupOf[c.Claim] = k;
        Console.WriteLine("=== MISSED PAIRS " + Gold.Name);
        var byFact = profiles.Where(p => FactsOf.ContainsKey(p.Claim)).SelectMany(p => FactsOf[p.Claim].Select(f => (f, p))).GroupBy(x => x.f, x => x.p);
        foreach (var (f, list) in byFact.Select(f => (f.Key, f.SelectMany((a, i) => f.Skip(i + 1).Where(b => a.Context.Article != b.Context.Article && !(groupOf.TryGetValue(a.Claim, out var x) && groupOf.TryGetValue(b.Claim, out var y) && x == y)).Select(b => (a, b))).ToList())).OrderByDescending(f => f.Item2.Count).Take(12))
        {
            Console.WriteLine($"   {list.Count} {f}");
            foreach (var m in list.OrderBy(l => scorer.LogOdds(l.a, l.b)).Where((_, i) => i == list.Count / 4 || i == list.Count * 3 / 4)) Console.WriteLine(Row(m.a, m.b));
        }
        Console.WriteLine("=== UNDETECTED AND FALSE FLAGS " + Gold.Name);
        foreach (var g in groups.Where(g => g.Verdict is Verdict.Conflict or Verdict.Update))
        {
            var ok = AlignmentScore.IsRight(new ScoredGroup([.. g.Claims.Select(c => c.Claim)], true, 1), Gold, FactsOf);
            Console.WriteLine($"   {(ok ? "RIGHT" : "FALSE")} {g.Verdict} {g.Confidence:0.00} {g.Claims.Length} claims: {string.Join(" | ", g.Claims.Select(c => Id(c.Claim)).Distinct())}");
            if (!ok) Console.WriteLine(Row(g.Strongest.A, g.Strongest.B));
        }
        foreach (var f in Gold.Facts.Where(f => f.IsDiffering))
        {
            var ps = profiles.Where(p => FactsOf.TryGetValue(p.Claim, out var x) && x.Contains(f.Id)).ToList();
            var diff = ps.SelectMany((a, i) => ps.Skip(i + 1).Where(b => ValueComparison.Compare(a.Claim.Value, b.Claim.Value) == ValueRelation.Different).Select(b => (a, b))).OrderByDescending(l => scorer.LogOdds(l.a, l.b)).ToList();
            Console.WriteLine($"   FACT {f.Id}: best {(diff.Count == 0 ? "none" : PairScorer.Probability(scorer.LogOdds(diff[0].a, diff[0].b)).ToString("0.00"))}");
            if (diff.Count > 0) Console.WriteLine(Row(diff[0].a, diff[0].b)); else foreach (var q in ps) Console.WriteLine($"        {q.Claim.ValueText} {q.Claim.Value}");
        }
    }

    /// <summary>Aligns and judges with the given weights, and scores the result.</summary>
    public (AlignmentScore Score, IReadOnlyList<ScoredGroup> Groups) Score(PairWeights weights)
    {
        var scorer = new PairScorer(weights);
        var judge = new Judge(scorer);
        var groups = new Aligner(scorer).Align(claims, lineages).SelectMany(judge.Decide)
            .Where(j => j.Verdict is Verdict.Conflict or Verdict.Update || j.Claims.Any(c => c.Context.Article != j.Claims[0].Context.Article))
            .Select(j => new ScoredGroup([.. j.Claims.Select(c => c.Claim)], j.Verdict is Verdict.Conflict or Verdict.Update, j.Confidence))
            .ToList();
        return (AlignmentScore.Of(Gold, matcher, groups), groups);
    }

    private static Dictionary<string, DateOnly?> Published(string manifest)
    {
        var dates = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        if (!File.Exists(manifest))
        {
            return dates;
        }

        var yaml = new YamlStream();
        using var reader = new StreamReader(manifest);
        yaml.Load(reader);
        foreach (var (file, entry) in (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["articles"])
        {
            if (((YamlMappingNode)entry).Children.TryGetValue("published", out var day))
            {
                dates[file.ToString()] = DateOnly.Parse(day.ToString(), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return dates;
    }
}
