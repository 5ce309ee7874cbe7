using System.Collections.Immutable;
using CrossCheck.Alignment;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Stories;
using YamlDotNet.RepresentationModel;

namespace CrossCheck.Evaluation;

/// <summary>An annotated corpus with its claims extracted once.</summary>
internal sealed class Corpus
{
    /// <summary>The annotators did not mark every repetition, so two like values of which one is unmarked are weak evidence of two facts.</summary>
    private const double UnknownWeight = 0.25;

    private readonly ImmutableArray<Claim> claims;
    private readonly ClaimProfile[] profiles;

    private readonly ClaimMatcher matcher;

    private Corpus(GoldCorpus gold, ImmutableArray<Article> articles)
    {
        Gold = gold;
        var ordered = articles.OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        Articles = ordered;
        claims = new CrossChecker().Extract(ordered).Claims;
        Document[] documents = [.. ordered.Select(Document.Parse)];
        var lineages = Lineages.Find(documents);
        var byArticle = claims.ToLookup(c => c.Context.Article);
        var stories = StoryFinder.Find(ordered, [.. documents.Select((document, i) => ArticleText.Of(document, [.. byArticle[i]]))]);
        profiles = Aligner.Profiles(claims, lineages, stories);
        matcher = new ClaimMatcher(articles, claims);
        FactsOf = AlignmentScore.FactsOf(gold, matcher);
    }

    /// <summary>The annotation.</summary>
    public GoldCorpus Gold { get; }

    /// <summary>The articles, ordered by id.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>The facts each claim states.</summary>
    public Dictionary<Claim, HashSet<string>> FactsOf { get; }

    /// <summary>The corpora thrown into one folder.</summary>
    public static Corpus Mixed(IEnumerable<Corpus> corpora)
    {
        var all = corpora.ToList();
        var gold = new GoldCorpus("all as one", [.. all.SelectMany(c => c.Gold.Facts.Select(f => f with { Id = c.Gold.Name + " " + f.Id }))], [.. all.SelectMany(c => c.Gold.Traps)]);
        return new Corpus(gold, [.. all.SelectMany(c => c.Articles)]);
    }

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
        var mentions = Gold.Facts.ToDictionary(f => f.Id, f => f.Mentions.Count);
        foreach (var (a, b) in Candidates.Of(profiles).Pairs())
        {
            var (x, y) = (profiles[a], profiles[b]);
            if (JoiningRule.IsListed(x, y) || Comparisons.Contradict(x, y) || (x.Claim.ValueSpan.Overlaps(y.Claim.ValueSpan) && x.Context.Article == y.Context.Article))
            {
                continue;
            }

            var same = StateOneFact(x.Claim, y.Claim);
            var family = (int)PairFamilies.Of(x, y);
            var levels = Comparisons.All.Select(c => c.Level(x, y)).ToArray();
            var differs = ValueComparison.Compare(x.Claim.Value, y.Claim.Value) == ValueRelation.Different;
            var isKnown = FactsOf.ContainsKey(x.Claim) && FactsOf.ContainsKey(y.Claim);
            var weight = isKnown || differs ? 1 / Math.Cbrt(Math.Max(Mentions(x.Claim), Mentions(y.Claim))) : UnknownWeight;
            examples.Add(new Example([.. levels, family, .. levels.Select((level, i) => (family * Comparisons.All[i].Levels.Length) + level)], same, weight));
        }

        return examples;

        // A fact stated in n places makes pairs by the square of n; the weight keeps a handful of facts that all articles repeat from outvoting the others.
        int Mentions(Claim claim) => FactsOf.TryGetValue(claim, out var facts) ? facts.Max(fact => mentions[fact]) : 1;
    }

    /// <summary>Aligns and judges with the given weights.</summary>
    public ImmutableArray<Judgement> Judge(PairWeights weights)
    {
        var scorer = new PairScorer(weights);
        return [.. new Aligner(scorer).Align(profiles).SelectMany(new Judge(scorer).Decide)
            .Where(j => j.Verdict is Verdict.Conflict or Verdict.Update || j.Claims.Any(c => c.Context.Article != j.Claims[0].Context.Article))];
    }

    /// <summary>Aligns and judges with the given weights, and scores the result.</summary>
    public (AlignmentScore Score, IReadOnlyList<ScoredGroup> Groups) Score(PairWeights weights)
    {
        var groups = Judge(weights).Select(ScoredGroup.Of).ToList();
        return (AlignmentScore.Of(Gold, matcher, groups), groups);
    }

    /// <summary>Whether one of the judgements flags the fact.</summary>
    public bool IsDetected(GoldFact fact, IEnumerable<Judgement> judgements) => AlignmentScore.IsDetected(fact, matcher, [.. judgements.Select(ScoredGroup.Of)], FactsOf);

    /// <summary>The two claims of a trap that share a group; null where none do.</summary>
    public (ClaimProfile A, ClaimProfile B)? Joined(GoldTrap trap, IEnumerable<Judgement> judgements)
    {
        var (a, b) = (matcher.Find(trap.A), matcher.Find(trap.B));
        foreach (var judgement in judgements)
        {
            if (judgement.Claims.FirstOrDefault(c => a.Contains(c.Claim)) is { } x && judgement.Claims.FirstOrDefault(c => b.Contains(c.Claim)) is { } y)
            {
                return (x, y);
            }
        }

        return null;
    }

    /// <summary>What blocking keeps of the pairs of mentions of one fact, of one kind of value.</summary>
    public Blocking Completeness()
    {
        var met = Candidates.Of(profiles).Pairs().ToHashSet();
        var (kept, all) = (0, 0);
        for (var i = 0; i < profiles.Length; i++)
        {
            for (var j = i + 1; j < profiles.Length; j++)
            {
                if (profiles[i].Claim.Kind == profiles[j].Claim.Kind && StateOneFact(profiles[i].Claim, profiles[j].Claim))
                {
                    all++;
                    kept += met.Contains((i, j)) ? 1 : 0;
                }
            }
        }

        return new Blocking(profiles.Length, met.Count, kept, all);
    }

    /// <summary>Whether both claims stand where one annotated fact is stated.</summary>
    public bool StateOneFact(Claim a, Claim b) => FactsOf.TryGetValue(a, out var x) && FactsOf.TryGetValue(b, out var y) && x.Overlaps(y);

    /// <summary>The pair of differing claims of a fact that is most surely joined; null where no two differ.</summary>
    public (ClaimProfile A, ClaimProfile B, double Probability)? Strongest(GoldFact fact, PairScorer scorer)
    {
        var stated = profiles.Where(p => FactsOf.TryGetValue(p.Claim, out var facts) && facts.Contains(fact.Id)).ToList();
        (ClaimProfile A, ClaimProfile B, double Probability)? strongest = null;
        for (var i = 0; i < stated.Count; i++)
        {
            for (var j = i + 1; j < stated.Count; j++)
            {
                if (ValueComparison.Compare(stated[i].Claim.Value, stated[j].Claim.Value) == ValueRelation.Different
                    && PairScorer.Probability(scorer.LogOdds(stated[i], stated[j])) is var probability && probability > (strongest?.Probability ?? 0))
                {
                    strongest = (stated[i], stated[j], probability);
                }
            }
        }

        return strongest;
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
