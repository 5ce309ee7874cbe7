using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CrossCheck.Claims;
using CrossCheck.Findings.Titles;

namespace CrossCheck.Evaluation;

/// <summary>
/// How much the titles of groups have in common with the questions of the facts that they hold, counted as ../shared/eval/score.py does.
/// </summary>
internal static partial class TitleMeasure
{
    /// <summary>The penalties on the weights that all families share, and on those of each family's own.</summary>
    private const double Ridge = 3,
        OwnRidge = 20;

    private static readonly FrozenSet<string> Small = (
        "the a an of in on at to for and or by with from as that this is are was were be been how many much what when where which who "
        + "whose did do does had has have it its his her their into per than about there not no he she they"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The weights of the words of titles, fitted on the groups of these corpora.</summary>
    public static TitleWeights Fit(IEnumerable<Corpus> corpora)
    {
        var names = TitleWeights.Names.Count;
        var none = new TitleWeights([.. TitleWeights.Names.Select(_ => new double[TitleWeights.Families])]);
        var examples =
            from corpus in corpora
            from held in Held(corpus)
            let question = TitleStems.Of(held.Fact.Question)
            let support = QuestionTitle.Support(held.Claims, corpus.Names, none)
            from stem in support.Stems.Order(StringComparer.Ordinal)
            select Example(support, stem, question.Contains(stem));
        var fitted = LogisticFit.Fit(
            [.. examples],
            [.. Enumerable.Repeat(Ridge, names), .. Enumerable.Repeat(OwnRidge, names * TitleWeights.Families)]
        );
        return new TitleWeights([
            .. Enumerable
                .Range(0, names)
                .Select(n => Enumerable.Range(1, TitleWeights.Families).Select(f => fitted[n] + fitted[(f * names) + n]).ToArray()),
        ]);

        Example Example(WordSupport support, string stem, bool isAsked)
        {
            List<(int Index, double Amount)> active = [(0, 1)];
            var shares = support.Shares(stem);
            for (var place = 0; place < shares.Length; place++)
            {
                if (shares[place] > 0)
                {
                    active.Add((1 + place, shares[place]));
                }
            }

            var own = names * (1 + support.Family);
            return new Example([.. active, .. active.Select(a => (own + a.Index, a.Amount))], isAsked, 1);
        }
    }

    /// <summary>The data file of the weights.</summary>
    public static string File(TitleWeights weights, int corpora) =>
        "# How likely the question that a careful reader asks has a word, in log-odds for each place where the group's articles have it\n"
        + "# (WordPlace says which): the share of the articles that have it there counts.\n"
        + $"# Logistic regression with a ridge penalty over the words of the groups of {corpora} annotated corpora; fitted by\n"
        + "# dotnet run --project tests/CrossCheck.Evaluation -c Release -- fit-titles FOLDER > "
        + "src/CrossCheck/Findings/Titles/title-words.txt\n"
        + "# Weights for: counts, dates, lengths of time, the rest\n"
        + string.Concat(
            TitleWeights.Names.Select(
                (name, n) => $"{name}: {string.Join(", ", weights[n].Select(w => w.ToString("0.00", CultureInfo.InvariantCulture)))}\n"
            )
        );

    /// <summary>Prints each title beside its question, what it has in common with it, and what the best of its forms would have.</summary>
    public static void Print(IEnumerable<Corpus> corpora, Func<Corpus, TitleWeights> weightsFor, TextWriter output)
    {
        var (all, best, count) = (0.0, 0.0, 0);
        foreach (var corpus in corpora)
        {
            output.WriteLine($"== {corpus.Gold.Name}");
            foreach (var (claims, fact) in Held(corpus))
            {
                var question = Stems(fact.Question);
                var rated = QuestionTitle.Rated(claims, corpus.Names, weightsFor(corpus)).ToList();
                var title = rated.Count == 0 ? "" : rated.MaxBy(r => r.Score).Title;
                var own = Alike(Stems(title), question);
                var top = rated
                    .Select(r => (F: Alike(Stems(r.Title), question), r.Title))
                    .DefaultIfEmpty((F: own, Title: title))
                    .MaxBy(r => r.F);
                (all, best, count) = (all + own, best + top.F, count + 1);
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{own:0.00} of {top.F:0.00} [{claims[0].Kind}] {fact.Question}\n     {title}\n     {top.Title}"
                    )
                );
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ALL {all / count:0.000} of {best / count:0.000}, {count} titles"));
    }

    /// <summary>The groups that hold mostly one fact, each with the first of those.</summary>
    private static IEnumerable<(IReadOnlyList<Claim> Claims, GoldFact Fact)> Held(Corpus corpus)
    {
        foreach (var group in corpus.Judge(AlignmentWeights.Fitted))
        {
            var scored = ScoredGroup.Of(group);
            if (AlignmentScore.Held(scored, corpus.FactsOf).Min(StringComparer.Ordinal) is { } held)
            {
                yield return (scored.Claims, corpus.Gold.Facts.First(f => f.Id == held));
            }
        }
    }

    private static double Alike(HashSet<string> a, HashSet<string> b) => 2.0 * a.Count(b.Contains) / Math.Max(1, a.Count + b.Count);

    private static HashSet<string> Stems(string text) =>
        [
            .. Word()
                .Matches(text.ToLowerInvariant())
                .Select(w => w.Value)
                .Where(w => !Small.Contains(w))
                .Select(w => w.Length > 3 ? Ending().Replace(w, "") : w),
        ];

    [GeneratedRegex("[a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("(ies|ing|ed|es|s|e|y)$")]
    private static partial Regex Ending();
}
