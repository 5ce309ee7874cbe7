using System.Collections.Immutable;
using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Structured;

/// <summary>What was found on one item of structured claims.</summary>
/// <param name="Id">"g1", "g2", … in report order.</param>
/// <param name="Fingerprint">Sixteen hexadecimal digits that stay the same while the item and the values stated do.</param>
/// <param name="Item">The item.</param>
/// <param name="Claims">The claims' numbers in the table, from 0, in file order.</param>
/// <param name="Verdict">How they stand to each other.</param>
/// <param name="Severity">How much it matters; null where they agree or are compatible.</param>
/// <param name="IsInternal">Whether one source contradicts itself and no other speaks.</param>
/// <param name="Differs">How they differ ("11 (a, b) against 12 (c)"), or that they do not; one sentence.</param>
/// <param name="Estimate">Of a conflict between sources, the better supported value; null for everything else.</param>
public sealed record ItemFinding(
    string Id,
    string Fingerprint,
    string Item,
    ImmutableArray<int> Claims,
    Verdict Verdict,
    Severity? Severity,
    bool IsInternal,
    string Differs,
    Estimate? Estimate
);

/// <summary>Scores, lineages and conflicts of structured claims. The same file gives the same report.</summary>
public sealed class ScoreReport
{
    private readonly ItemTable items;
    private readonly TruthDiscovery truth;
    private readonly Severity?[] severities;
    private readonly int[] order;

    private ScoreReport(ClaimTable claims, CancellationToken cancellation)
    {
        Claims = claims;
        items = new ItemTable(claims, cancellation);
        truth = TruthDiscovery.On(items.Ballots, cancellation);
        var families = Genealogy.Of(truth.Copies, claims.SourceCount);
        var voices = Voices(families);
        severities = [.. Enumerable.Range(0, claims.ItemCount).Select(item => SeverityOf(item, voices))];
        order =
        [
            .. Enumerable
                .Range(0, claims.ItemCount)
                .Where(item => items.Verdicts[item] is not null)
                .OrderByDescending(item => items.Verdicts[item])
                .ThenByDescending(item => severities[item]),
        ];
        var names = Enumerable.Range(0, claims.SourceCount).Select(claims.Sources.Text).ToArray();
        Sources = Score(names, voices);
        Lineages = [.. DrawLineages(names, families)];
        Matrix = AgreementMatrix.Of(items.Ballots, names);
    }

    /// <summary>The claims.</summary>
    public ClaimTable Claims { get; }

    /// <summary>The sources, in the order in which the file names them; their ids are their names.</summary>
    public ImmutableArray<SourceScore> Sources { get; }

    /// <summary>The lineages of two or more sources: those found by shared errors, then those that the file names.</summary>
    public ImmutableArray<Lineage> Lineages { get; }

    /// <summary>Who agrees with whom.</summary>
    public AgreementMatrix Matrix { get; }

    /// <summary>
    /// The findings, conflicts first, then updates, then the rest; within each by severity and file order. Put together as they are read.
    /// </summary>
    public IEnumerable<ItemFinding> Findings
    {
        get
        {
            var wording = new ItemWording(Claims, items, truth);
            for (var i = 0; i < order.Length; i++)
            {
                yield return wording.Of(order[i], i + 1, severities[order[i]]);
            }
        }
    }

    /// <summary>
    /// The verdicts that claims of a table can get: that they answer one question is said, so that no difference is merely possible.
    /// </summary>
    public static IEnumerable<VerdictTraits> GivenVerdicts => Verdicts.All.Where(v => v.Verdict != Verdict.Possible);

    /// <summary>Number of findings with a verdict.</summary>
    public int Count(Verdict verdict) => items.Verdicts.Count(v => v == verdict);

    /// <summary>Number of findings that have a severity; they come first.</summary>
    public int FlaggedCount => Verdicts.All.Where(v => v.IsFlagged).Sum(v => Count(v.Verdict));

    /// <summary>Scores the claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ScoreReport Of(ClaimTable claims, CancellationToken cancellation = default) => new(claims, cancellation);

    /// <summary>The voice of each vote: the lineage its row names, or else the root of its source's family.</summary>
    private int[] Voices(Descent[] families)
    {
        var voices = new int[items.Ballots.Sources.Length];
        for (var vote = 0; vote < voices.Length; vote++)
        {
            var lineage = items.Ballots.Lineages[vote];
            voices[vote] = lineage < Claims.SourceCount ? families[lineage].Root : lineage;
        }

        return voices;
    }

    /// <summary>
    /// How many voices stand on each side: high where two or more stand on either, medium where one stands against one, low where one
    /// stands against several or a source contradicts itself.
    /// </summary>
    private Severity? SeverityOf(int item, int[] voices)
    {
        if (items.Verdicts[item]?.Traits().IsFlagged != true)
        {
            return null;
        }

        if (items.QuestionOf[item] is not (>= 0 and var question))
        {
            return Severity.Low;
        }

        var (most, second) = (0, 0);
        var (first, end) = items.Ballots.Candidates(question);
        for (var candidate = first; candidate < end; candidate++)
        {
            var (from, to) = items.Ballots.Votes(candidate);
            var count = voices.AsSpan(from..to).ToArray().Distinct().Count();
            (most, second) = count > most ? (count, most) : (most, Math.Max(second, count));
        }

        return second >= 2 ? Severity.High
            : most >= 2 ? Severity.Low
            : Severity.Medium;
    }

    private ImmutableArray<SourceScore> Score(string[] names, int[] voices)
    {
        var raw = Agreements.Count(items.Ballots, items.Ballots.Sources, Claims.SourceCount);
        var byLineage = Agreements.Count(items.Ballots, voices, items.Ballots.LineageCount);
        var findingOf = new int[items.Ballots.QuestionCount];
        for (var i = 0; i < order.Length; i++)
        {
            if (items.QuestionOf[order[i]] is >= 0 and var question)
            {
                findingOf[question] = i + 1;
            }
        }

        var claims = new int[names.Length];
        for (var row = 0; row < Claims.Count; row++)
        {
            claims[Claims[row].Source]++;
        }

        return
        [
            .. names.Select(
                (name, source) =>
                    new SourceScore(
                        name,
                        name,
                        0,
                        claims[source],
                        Wilson.Of(raw.Compared[source], raw.Agreed[source]),
                        Wilson.Of(byLineage.Compared[source], byLineage.Agreed[source])
                    )
                    {
                        Reliability = truth.Reliability[source],
                        Alone = [.. (byLineage.Alone[source] ?? []).Select(question => findingOf[question]).Order().Select(ItemWording.Id)],
                    }
            ),
        ];
    }

    private IEnumerable<Lineage> DrawLineages(string[] names, Descent[] families)
    {
        var found = families
            .Select((descent, source) => (descent, source))
            .GroupBy(f => f.descent.Root, (_, members) => members.ToList())
            .Where(members => members.Count > 1)
            .Select(members =>
                (
                    Credit: (string?)null,
                    Sources: members.Select(m =>
                        m.descent.Copies < 0
                            ? new LineageSource(names[m.source], null, null, null)
                            : new LineageSource(names[m.source], names[m.descent.Copies], m.descent.Rate, m.descent.Probability)
                    )
                )
            );
        var stated = new SortedSet<int>[Claims.Lineages.Count];
        for (var row = 0; row < Claims.Count; row++)
        {
            if (Claims[row].Lineage is >= 0 and var lineage)
            {
                (stated[lineage] ??= []).Add(Claims[row].Source);
            }
        }

        var named = stated
            .Select(
                (sources, lineage) =>
                    (
                        Credit: (string?)Claims.Lineages.Text(lineage),
                        Sources: sources.Select(s => new LineageSource(names[s], null, null, null))
                    )
            )
            .Where(lineage => lineage.Sources.Count() > 1);
        return found
            .Concat(named)
            .Select(
                (lineage, i) =>
                    new Lineage(
                        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"l{i + 1}"),
                        [],
                        lineage.Sources.Max(s => s.Rate) ?? 0,
                        lineage.Credit
                    )
                    {
                        Sources = [.. lineage.Sources],
                    }
            );
    }
}
