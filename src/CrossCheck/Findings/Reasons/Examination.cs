using System.Collections.Immutable;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Findings.Reasons;

/// <summary>
/// A check whose reasons can be asked for: the report, and for any finding or pair of claims in it what was weighed. Immutable, but the
/// first question takes longer; safe for any number of threads.
/// </summary>
public sealed class Examination
{
    /// <summary>So many claims that came near a finding are told.</summary>
    private const int MostNearest = 5;

    private readonly ClaimProfile[] profiles;
    private readonly Dictionary<string, Judgement> judgements;
    private readonly PairScorer scorer;
    private readonly PairDecisions decisions;
    private readonly PairOutcomes outcomes;
    private readonly Lazy<Dictionary<string, int>> placeOf;

    internal Examination(
        Report report,
        ClaimProfile[] profiles,
        ImmutableArray<ClaimGroup> groups,
        Dictionary<string, Judgement> judgements,
        PairScorer scorer
    )
    {
        Report = report;
        this.profiles = profiles;
        this.judgements = judgements;
        this.scorer = scorer;
        decisions = new PairDecisions(profiles, scorer);
        outcomes = new PairOutcomes(report, profiles, groups, decisions);
        placeOf = new(() => profiles.Index().ToDictionary(p => p.Item.Claim.Id, p => p.Index, StringComparer.Ordinal));
    }

    /// <summary>What was found.</summary>
    public Report Report { get; }

    /// <summary>
    /// Why the claims of a finding stand together, why its verdict, and which claims came near without joining. Takes time in proportion to
    /// the number of claims in the report.
    /// </summary>
    /// <param name="finding">A finding of <see cref="Report"/>.</param>
    /// <exception cref="ArgumentException">
    /// The finding is of another report, or is no group of claims but a total that does not match its parts, which says itself all there is
    /// to say.
    /// </exception>
    public FindingEvidence Explain(Finding finding)
    {
        if (finding.Breakdown is not null)
        {
            throw new ArgumentException($"{finding.Id} is a total and its parts, not a group of claims.", nameof(finding));
        }

        var members = finding.Claims.Select(Place).ToList();
        var judgement = judgements.TryGetValue(finding.Fingerprint, out var kept)
            ? kept
            : throw new ArgumentException($"The report has no finding {finding.Fingerprint}.", nameof(finding));
        var deciding = Explain(Place(judgement.Strongest.A.Claim), Place(judgement.Strongest.B.Claim));
        return new FindingEvidence
        {
            Finding = finding,
            Pairs =
            [
                .. Pairs(members)
                    .OrderByDescending(p => p.Total)
                    .ThenBy(p => p.A.Id, StringComparer.Ordinal)
                    .ThenBy(p => p.B.Id, StringComparer.Ordinal),
            ],
            Deciding = deciding,
            Verdict = VerdictReasons.Of(judgement, deciding.Probability),
            Severity = finding.Severity is null ? [] : [.. SeverityScale.Points(judgement)],
            Confidence = VerdictReasons.Confidence(judgement, deciding.Probability),
            Nearest = Nearest(members),
            Totals = [.. Report.Totals.Where(t => t.Parts.Prepend(t.Total).Any(c => finding.Claims.Any(f => f.Id == c.Id)))],
        };
    }

    /// <summary>Why two claims stand in one finding, or why they do not.</summary>
    /// <param name="a">A claim of <see cref="Report"/>.</param>
    /// <param name="b">Another.</param>
    /// <exception cref="ArgumentException">A claim is of another report, or both are the same.</exception>
    public PairEvidence Explain(Claim a, Claim b)
    {
        var (one, other) = (Place(a), Place(b));
        return one == other
            ? throw new ArgumentException($"{a.Id} is one claim, not two.", nameof(b))
            : Explain(one, other) with
            {
                KeysOfA = KeyNames.Of(profiles[one], profiles[other]),
                KeysOfB = KeyNames.Of(profiles[other], profiles[one]),
            };
    }

    private int Place(Claim claim) =>
        placeOf.Value.TryGetValue(claim.Id, out var place)
            ? place
            : throw new ArgumentException($"The report has no claim {claim.Id}.", nameof(claim));

    private IEnumerable<PairEvidence> Pairs(List<int> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                yield return Explain(members[i], members[j]);
            }
        }
    }

    private PairEvidence Explain(int a, int b)
    {
        var (x, y) = (profiles[a], profiles[b]);
        var waterfall = scorer.Weigh(x, y);
        var (outcome, reason) = outcomes.Of(a, b, waterfall);
        return new PairEvidence
        {
            A = x.Claim,
            B = y.Claim,
            Outcome = outcome,
            Reason = reason,
            Values = PairReasons.Values(ValueComparison.Compare(x.Claim.Value, y.Claim.Value)),
            Veto = PairReasons.Veto(waterfall.Contradiction),
            Family = PairReasons.Whole(waterfall.Recognised) ?? PairReasons.Family(waterfall.Family),
            Base = waterfall.Base,
            Features = [.. waterfall.Steps.Select(s => new FeatureWeight(s.Feature, s.Level, s.Weight))],
            Total = waterfall.Total,
            Probability = PairReasons.Probability(waterfall),
            Rivals = Rivalry(a, b, out var amongRivals),
            AmongRivals = amongRivals,
        };
    }

    /// <summary>What the rivals of two claims of two articles that differ say; nothing for others.</summary>
    private ImmutableArray<FeatureWeight> Rivalry(int a, int b, out double? probability)
    {
        probability = null;
        var alone = decisions.Alone(a, b);
        var link = decisions.LinkOf(a, b, alone);
        if (!alone.IsLink || !decisions.SecondPass.Concerns(link))
        {
            return [];
        }

        var family = PairFamilies.Of(profiles[a], profiles[b]);
        var surroundings = decisions.SecondPass.Of(link);
        probability = Math.Round(decisions.SecondPass.Revised(link).Probability, 3);
        return
        [
            .. RivalComparisons
                .All.Index()
                .Select(f => (Feature: f, Level: f.Item.Of(surroundings)))
                .Select(f => new FeatureWeight(
                    f.Feature.Item.Name,
                    f.Feature.Item.Levels[f.Level].Label,
                    RivalWeights.Fitted.Of(f.Feature.Index, f.Level, family)
                )),
        ];
    }

    /// <summary>The claims outside that come nearest to a member, whatever keeps them out.</summary>
    private ImmutableArray<PairEvidence> Nearest(List<int> members)
    {
        var isMember = members.ToHashSet();
        var near = new PriorityQueue<(int Member, int Claim), double>();
        for (var claim = 0; claim < profiles.Length; claim++)
        {
            if (isMember.Contains(claim) || !PairReasons.AreOfOneSort(profiles[claim].Claim, profiles[members[0]].Claim))
            {
                continue;
            }

            var (member, total) = members.Select(m => (Member: m, scorer.Weigh(profiles[m], profiles[claim]).Total)).MaxBy(m => m.Total);
            if (total > Grouping.WeakestLink)
            {
                near.Enqueue((member, claim), total);
                if (near.Count > MostNearest)
                {
                    near.Dequeue();
                }
            }
        }

        return
        [
            .. near
                .UnorderedItems.OrderByDescending(n => n.Priority)
                .ThenBy(n => n.Element.Claim)
                .Select(n => Explain(n.Element.Member, n.Element.Claim)),
        ];
    }
}
