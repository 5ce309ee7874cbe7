using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Evaluation;

/// <summary>How the fit is regularised, and how much planted pairs count in it.</summary>
/// <param name="Ridge">The penalty on the weights of pairs that all families share.</param>
/// <param name="Own">How many times that on each family's own.</param>
/// <param name="RivalRidge">The penalty on the weights of rivals that numbers and dates share.</param>
/// <param name="FindingRidge">The penalty on the weights of findings.</param>
/// <param name="Planted">How much one planted copy of a corpus counts beside the corpus, in pairs.</param>
/// <param name="PlantedFindings">The same, in findings.</param>
internal sealed record FitSettings(
    double Ridge = 12,
    double Own = 6,
    double RivalRidge = 5,
    double FindingRidge = 5,
    double Planted = 1,
    double PlantedFindings = 0.5
);

/// <summary>
/// Fits what alignment and verdicts weigh. Each stage learns from what the stage before it says of corpora that it had not seen, so that no
/// stage trusts another more than it may on new articles.
/// </summary>
internal sealed class WeightFit
{
    /// <summary>So much of <see cref="FitSettings.RivalRidge"/> on what is no level: intercepts and slopes.</summary>
    private const double LightRidge = 0.05;

    private static readonly int[] Sizes = [.. Comparisons.All.Select(c => c.Levels.Length)];

    /// <summary>
    /// Where the shared weights of each feature begin; after them the intercept of each family, and then the same again for each family.
    /// </summary>
    private static readonly int[] Offsets = [.. Sizes.Index().Select(s => Sizes.Take(s.Index).Sum())];

    private static readonly int Shared = Sizes.Sum();

    private readonly FitSettings settings;
    private readonly IReadOnlyList<Corpus> corpora;
    private readonly IReadOnlyList<IReadOnlyList<Corpus>> planted;
    private readonly int folds;
    private readonly List<Example>[] pairs;
    private readonly PairWeights[] unseenPairs;
    private readonly List<Example>[] rivals;
    private readonly RivalWeights[] unseenRivals;
    private readonly List<Example>[] findings;

    /// <summary>Fits on all corpora but each <paramref name="folds"/>-th, for every beginning.</summary>
    /// <param name="corpora">The annotated corpora.</param>
    /// <param name="planted">Copies of each with values planted.</param>
    /// <param name="folds">How many parts are left out in turn; at most the number of corpora, which leaves out each.</param>
    /// <param name="settings">How.</param>
    public WeightFit(IReadOnlyList<Corpus> corpora, IReadOnlyList<IReadOnlyList<Corpus>> planted, int folds, FitSettings settings)
    {
        (this.corpora, this.planted, this.folds, this.settings) = (corpora, planted, Math.Min(folds, corpora.Count), settings);
        pairs = [.. Each((corpus, copy, _) => corpus.Pairs().Select(p => PairExample(corpus, p.A, p.B, copy * settings.Planted)))];
        unseenPairs = Unseen(pairs, PairsFrom);
        rivals =
        [
            .. Each(
                (corpus, copy, fold) =>
                    corpus
                        .Rivalries(new PairScorer(unseenPairs[fold]), Neutral)
                        .Select(r => RivalExample(corpus, r.A, r.B, r.Surroundings, copy * settings.Planted))
            ),
        ];
        unseenRivals = Unseen(rivals, RivalsFrom);
        findings =
        [
            .. Each(
                (corpus, copy, fold) =>
                    corpus
                        .Differences(new PairScorer(unseenPairs[fold]), unseenRivals[fold])
                        .Select(d => FindingExample(corpus, d.Group, d.Difference, copy * settings.PlantedFindings))
            ),
        ];
        LeftOut =
        [
            .. Unseen(findings, FindingsFrom).Select((model, fold) => new AlignmentWeights(unseenPairs[fold], unseenRivals[fold], model)),
        ];
    }

    /// <summary>For each fold weights that have not seen its corpora.</summary>
    public IReadOnlyList<AlignmentWeights> LeftOut { get; }

    /// <summary>The weights that have not seen corpus <paramref name="index"/>.</summary>
    public AlignmentWeights Without(int index) => LeftOut[index % folds];

    /// <summary>The weights fitted on all corpora.</summary>
    public AlignmentWeights OnAll() =>
        new(PairsFrom(pairs.SelectMany(e => e)), RivalsFrom(rivals.SelectMany(e => e)), FindingsFrom(findings.SelectMany(e => e)));

    /// <summary>The examples of every corpus with those of its planted copies.</summary>
    private IEnumerable<List<Example>> Each(Func<Corpus, double, int, IEnumerable<Example>> examples) =>
        corpora.Select(
            (corpus, i) =>
                (List<Example>)
                    [.. examples(corpus, 1, i % folds), .. planted[i].SelectMany(copy => examples(copy, 1.0 / planted[i].Count, i % folds))]
        );

    private T[] Unseen<T>(List<Example>[] examples, Func<IEnumerable<Example>, T> fit)
    {
        var fitted = new T[folds];
        Parallel.For(0, folds, fold => fitted[fold] = fit(examples.Where((_, i) => i % folds != fold).SelectMany(e => e)));
        return fitted;
    }

    private static double Counted(Corpus corpus, double copy) => corpus.Plants.Count > 0 ? copy : 1;

    private static Example PairExample(Corpus corpus, ClaimProfile a, ClaimProfile b, double copy)
    {
        var family = (int)PairFamilies.Of(a, b);
        var levels = Comparisons.All.Select((c, i) => Offsets[i] + c.Level(a, b)).ToList();
        var own = Shared + PairFamilies.Count + (family * Shared);
        return new Example(
            [.. levels.Select(l => (l, 1.0)), (Shared + family, 1), .. levels.Select(l => (own + l, 1.0))],
            corpus.StateOneFact(a.Claim, b.Claim),
            Counted(corpus, copy) * corpus.WeightOf(a, b)
        );
    }

    private PairWeights PairsFrom(IEnumerable<Example> examples)
    {
        // Every level has a weight that all families share and one of each family's own, so that a family with few pairs leans on the
        // others.
        var fitted = LogisticFit.Fit(
            [.. examples],
            [
                .. Enumerable.Repeat(settings.Ridge, Shared),
                .. Enumerable.Repeat(settings.Ridge * LightRidge, PairFamilies.Count),
                .. Enumerable.Repeat(settings.Ridge * settings.Own, Shared * PairFamilies.Count),
            ]
        );
        return new PairWeights(
            [.. Enumerable.Range(0, PairFamilies.Count).Select(family => fitted[Shared + family])],
            [
                .. Enumerable
                    .Range(0, PairFamilies.Count)
                    .Select(family =>
                        Sizes
                            .Select(
                                (size, f) =>
                                    Enumerable
                                        .Range(Offsets[f], size)
                                        .Select(l => fitted[l] + fitted[Shared + PairFamilies.Count + (family * Shared) + l])
                                        .ToArray()
                            )
                            .ToArray()
                    ),
            ]
        );
    }

    private static RivalWeights Neutral { get; } = new([.. RivalWeights.Names.Select(_ => new double[RivalWeights.Families.Length])]);

    private static Example RivalExample(Corpus corpus, ClaimProfile a, ClaimProfile b, Surroundings surroundings, double copy)
    {
        var names = RivalWeights.Names.Count;
        var own = names * (1 + Array.IndexOf(RivalWeights.Families, PairFamilies.Of(a, b)));
        var active = RivalWeights.Activations(surroundings).ToList();
        return new Example(
            [.. active.Select(x => (x.Name, x.Amount)), .. active.Select(x => (own + x.Name, x.Amount))],
            corpus.StateOneFact(a.Claim, b.Claim),
            Counted(corpus, copy) * corpus.WeightOf(a, b)
        );
    }

    private RivalWeights RivalsFrom(IEnumerable<Example> examples)
    {
        var names = RivalWeights.Names;
        double Penalty(int name) => settings.RivalRidge * (names[name].Contains('|') ? 1 : LightRidge);
        var fitted = LogisticFit.Fit(
            [.. examples],
            [.. names.Select((_, n) => Penalty(n)), .. RivalWeights.Families.SelectMany(_ => names.Select((_, n) => 3 * Penalty(n)))]
        );
        return new RivalWeights([
            .. names.Select((_, n) => RivalWeights.Families.Select((_, f) => fitted[n] + fitted[(names.Count * (1 + f)) + n]).ToArray()),
        ]);
    }

    private static Example FindingExample(Corpus corpus, ClaimGroup group, GroupDifference difference, double copy) =>
        new(
            [.. difference.Signs.Index().Where(s => s.Item != 0).Select(s => (s.Index, s.Item))],
            AlignmentScore.IsRight(new ScoredGroup([.. group.Members.Select(m => m.Claim)], true, 1), corpus.Gold, corpus.FactsOf),
            Counted(corpus, copy)
        );

    private FindingModel FindingsFrom(IEnumerable<Example> examples) =>
        new(
            LogisticFit.Fit(
                [.. examples],
                [settings.FindingRidge * LightRidge, .. Enumerable.Repeat(settings.FindingRidge, FindingModel.Names.Count - 1)]
            )
        );
}
