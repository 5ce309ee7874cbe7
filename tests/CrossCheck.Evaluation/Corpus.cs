using System.Collections.Immutable;
using CrossCheck.Alignment;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using YamlDotNet.RepresentationModel;

namespace CrossCheck.Evaluation;

/// <summary>An annotated corpus with its claims extracted once.</summary>
internal sealed class Corpus
{
    private readonly ImmutableArray<Claim> claims;
    private readonly ClaimProfile[] profiles;
    private readonly ClaimMatcher matcher;

    private Corpus(GoldCorpus gold, ImmutableArray<Article> articles)
    {
        Gold = gold;
        claims = new CrossChecker().Check(articles).Claims;
        profiles = Aligner.Profiles(claims);
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
            examples.Add(new Example([.. Comparisons.All.Select(c => c.Level(x, y))], same, 1));
        }

        return examples;
    }

    /// <summary>Aligns and judges with the given weights, and scores the result.</summary>
    public (AlignmentScore Score, IReadOnlyList<ScoredGroup> Groups) Score(PairWeights weights)
    {
        var scorer = new PairScorer(weights);
        var judge = new Judge(scorer);
        var groups = new Aligner(scorer).Align(claims).SelectMany(judge.Decide)
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
