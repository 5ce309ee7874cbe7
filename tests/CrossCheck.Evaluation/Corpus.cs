using System.Collections.Immutable;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Vetoes;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Findings.Titles;
using CrossCheck.Stories;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Evaluation;

/// <summary>An annotated corpus with its claims extracted once.</summary>
internal sealed class Corpus
{
    /// <summary>
    /// The annotators did not mark every repetition, so two like values of which one is unmarked are weak evidence of two facts.
    /// </summary>
    private const double UnknownWeight = 0.25;

    private readonly ClaimProfile[] profiles;
    private readonly ClaimMatcher matcher;
    private readonly Dictionary<string, int> mentions;
    private readonly Lazy<Dictionary<Claim, List<Value>>> original;

    internal Corpus(GoldCorpus gold, ImmutableArray<Article> articles)
    {
        Gold = gold;
        var ordered = articles.OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        Articles = ordered;
        var claims = new CrossChecker().Extract(ordered).Claims;
        Document[] documents = [.. ordered.Select(Document.Parse)];
        var byArticle = claims.ToLookup(c => c.Context.ArticleNumber);
        var stories = StoryFinder.Find(ordered, [.. documents.Select((document, i) => ArticleText.Of(document, [.. byArticle[i]]))]);
        Names = new StoryNames(StoryMap.Of(ordered, stories, claims), claims);
        profiles = Aligner.Profiles(claims, Lineages.Find(documents), stories);
        matcher = new ClaimMatcher(articles, claims);
        mentions = gold.Facts.ToDictionary(f => f.Id, f => f.Mentions.Count);
        original = new(OriginalValues);
        FactsOf = AlignmentScore.FactsOf(gold, matcher);
    }

    /// <summary>The annotation.</summary>
    public GoldCorpus Gold { get; }

    /// <summary>The articles, ordered by id.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>The names of the stories that the articles tell.</summary>
    public StoryNames Names { get; }

    /// <summary>The facts each claim states.</summary>
    public Dictionary<Claim, HashSet<string>> FactsOf { get; }

    /// <summary>The corpora thrown into one folder.</summary>
    public static Corpus Mixed(IEnumerable<Corpus> corpora)
    {
        var all = corpora.ToList();
        var gold = new GoldCorpus(
            "all as one",
            [.. all.SelectMany(c => c.Gold.Facts.Select(f => f with { Id = c.Gold.Name + " " + f.Id }))],
            [.. all.SelectMany(c => c.Gold.Traps)]
        );
        return new Corpus(gold, [.. all.SelectMany(c => c.Articles)]);
    }

    /// <summary>What was planted in a copy of annotated articles; empty in the articles as they were published.</summary>
    public IReadOnlyList<Plant> Plants { get; private init; } = [];

    /// <summary>A copy with wrong values planted.</summary>
    public Corpus Planted(int seed)
    {
        var planted = Planting.Plant(Gold, Articles, seed);
        return new Corpus(planted.Gold, [.. planted.Articles]) { Plants = planted.Plants };
    }

    /// <summary>
    /// The pairs to learn from: all candidates; in a planted copy those of a planted claim only, since the others stand in the articles as
    /// published.
    /// </summary>
    public IEnumerable<(ClaimProfile A, ClaimProfile B)> Pairs() =>
        Candidates
            .Of(profiles)
            .Pairs()
            .Select(p => (A: profiles[p.A], B: profiles[p.B]))
            .Where(p =>
                IsToLearn(p.A, p.B)
                && !JoiningRule.IsListed(p.A, p.B)
                && !Contradictions.Any(p.A, p.B)
                && !(p.A.Claim.ValueSpan.Overlaps(p.B.Claim.ValueSpan) && p.A.Context.ArticleNumber == p.B.Context.ArticleNumber)
            );

    /// <summary>The links by these weights that rivals have a say on, with what their surroundings say.</summary>
    public IEnumerable<(ClaimProfile A, ClaimProfile B, Surroundings Surroundings)> Rivalries(PairScorer scorer, RivalWeights any)
    {
        var links = new Aligner(scorer, any).Links(profiles);
        var pass = new SecondPass(profiles, new LinkNet(profiles, links), any);
        return links
            .SelectMany(batch => batch)
            .Where(l => pass.Concerns(l) && IsToLearn(profiles[l.A], profiles[l.B]))
            .Select(l => (profiles[l.A], profiles[l.B], pass.Of(l)));
    }

    /// <summary>The groups by these weights whose claims differ; in a planted copy those with a planted claim only.</summary>
    public IEnumerable<(ClaimGroup Group, GroupDifference Difference)> Differences(PairScorer scorer, RivalWeights rivals) =>
        new Aligner(scorer, rivals)
            .Align(profiles)
            .Where(g => Plants.Count == 0 || g.Members.Any(m => original.Value.ContainsKey(m.Claim)))
            .Select(g => (g, GroupDifference.Of(g)!))
            .Where(g => g.Item2 is not null);

    /// <summary>
    /// How much a pair counts in a fit: a fact stated in n places makes pairs by the square of n, and a handful of facts that all articles
    /// repeat must not outvote the others.
    /// </summary>
    public double WeightOf(ClaimProfile a, ClaimProfile b)
    {
        var isKnown = FactsOf.ContainsKey(a.Claim) && FactsOf.ContainsKey(b.Claim);
        var differs =
            ValueComparison.Compare(a.Claim.Value, b.Claim.Value) == ValueRelation.Different
            && !OnceAgreed(a.Claim, b.Claim)
            && !OnceAgreed(b.Claim, a.Claim);
        return isKnown || differs ? 1 / Math.Cbrt(Math.Max(Mentions(a.Claim), Mentions(b.Claim))) : UnknownWeight;

        int Mentions(Claim claim) => FactsOf.TryGetValue(claim, out var facts) ? facts.Max(fact => mentions[fact]) : 1;
    }

    /// <summary>
    /// Whether a planted claim stated, before it was changed, what another does that nobody annotated: then that may well repeat its fact.
    /// </summary>
    private bool OnceAgreed(Claim changed, Claim other) =>
        Plants.Count > 0
        && !FactsOf.ContainsKey(other)
        && original.Value.TryGetValue(changed, out var before)
        && before.Exists(v => ValueComparison.Compare(v, other.Value) != ValueRelation.Different);

    private bool IsToLearn(ClaimProfile a, ClaimProfile b) =>
        Plants.Count == 0 || original.Value.ContainsKey(a.Claim) || original.Value.ContainsKey(b.Claim);

    /// <summary>For each planted claim the values that the unchanged statements of its fact give.</summary>
    private Dictionary<Claim, List<Value>> OriginalValues()
    {
        var values = new Dictionary<Claim, List<Value>>(ReferenceEqualityComparer.Instance);
        foreach (var plant in Plants)
        {
            var unchanged = plant
                .Fact.Mentions.Where(m => m.Article != plant.Article)
                .SelectMany(matcher.Find)
                .Select(c => c.Value)
                .ToList();
            foreach (var claim in plant.Fact.Mentions.Where(m => m.Article == plant.Article).SelectMany(matcher.Find))
            {
                values[claim] = unchanged;
            }
        }

        return values;
    }

    /// <summary>Each plant with whether a flagged group holds it together with an unchanged statement of its fact.</summary>
    public IEnumerable<(Plant Plant, bool IsFound)> FoundPlants(IReadOnlyList<ScoredGroup> groups) =>
        Plants.Select(plant =>
        {
            var own = plant
                .Fact.Mentions.Where(m => m.Article == plant.Article)
                .SelectMany(matcher.Find)
                .ToHashSet(ReferenceEqualityComparer.Instance);
            var others = plant
                .Fact.Mentions.Where(m => m.Article != plant.Article)
                .SelectMany(matcher.Find)
                .ToHashSet(ReferenceEqualityComparer.Instance);
            return (plant, groups.Any(g => g.Flagged && g.Claims.Any(own.Contains) && g.Claims.Any(others.Contains)));
        });

    /// <summary>
    /// The candidates of two articles whose values differ, with their log-odds among their rivals and whether they state one fact; those
    /// that are no link come last.
    /// </summary>
    public IEnumerable<(double LogOdds, bool Same)> Ranked(AlignmentWeights weights)
    {
        var links = SecondPass
            .Revise(profiles, new Aligner(new PairScorer(weights.Pairs), weights.Rivals).Links(profiles), weights.Rivals)
            .SelectMany(batch => batch)
            .ToDictionary(l => (l.A, l.B), l => PairScorer.LogOdds(l.Probability));
        return Candidates
            .Of(profiles)
            .Pairs()
            .Where(p =>
                profiles[p.A].Context.ArticleNumber != profiles[p.B].Context.ArticleNumber
                && ValueComparison.Compare(profiles[p.A].Claim.Value, profiles[p.B].Claim.Value) == ValueRelation.Different
            )
            .Select(p => (links.GetValueOrDefault(p, double.NegativeInfinity), StateOneFact(profiles[p.A].Claim, profiles[p.B].Claim)));
    }

    /// <summary>Aligns and judges with the given weights.</summary>
    public ImmutableArray<Judgement> Judge(AlignmentWeights weights) =>
        [
            .. new Aligner(new PairScorer(weights.Pairs), weights.Rivals)
                .Align(profiles)
                .SelectMany(new Judge(weights.Findings).Decide)
                .Where(j => j.Verdict.Traits().Differs || j.Claims.Any(c => c.Context.ArticleNumber != j.Claims[0].Context.ArticleNumber)),
        ];

    /// <summary>Aligns and judges with the given weights, and scores the result.</summary>
    public (AlignmentScore Score, IReadOnlyList<ScoredGroup> Groups) Score(AlignmentWeights weights)
    {
        var groups = Judge(weights).Select(ScoredGroup.Of).ToList();
        return (AlignmentScore.Of(Gold, matcher, groups), groups);
    }

    /// <summary>Whether one of the judgements flags the fact.</summary>
    public bool IsDetected(GoldFact fact, IEnumerable<Judgement> judgements) =>
        AlignmentScore.IsDetected(fact, matcher, [.. judgements.Select(ScoredGroup.Of)], FactsOf);

    /// <summary>The two claims of a trap that share a group; null where none do.</summary>
    public (ClaimProfile A, ClaimProfile B)? Joined(GoldTrap trap, IEnumerable<Judgement> judgements)
    {
        var (a, b) = (matcher.Find(trap.A), matcher.Find(trap.B));
        foreach (var judgement in judgements)
        {
            if (
                judgement.Claims.FirstOrDefault(c => a.Contains(c.Claim)) is { } x
                && judgement.Claims.FirstOrDefault(c => b.Contains(c.Claim)) is { } y
            )
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
                if (
                    ValueComparison.Compare(stated[i].Claim.Value, stated[j].Claim.Value) == ValueRelation.Different
                    && PairScorer.Probability(scorer.LogOdds(stated[i], stated[j])) is var probability
                    && probability > (strongest?.Probability ?? 0)
                )
                {
                    strongest = (stated[i], stated[j], probability);
                }
            }
        }

        return strongest;
    }
}
