using System.Collections.Immutable;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;

namespace CrossCheck.Findings.Reasons;

/// <summary>Says in a sentence what became of any two claims of a report, and why.</summary>
internal sealed class PairOutcomes
{
    private readonly ClaimProfile[] profiles;
    private readonly PairDecisions decisions;

    /// <summary>Of each group the places of its members.</summary>
    private readonly Lazy<ImmutableArray<ImmutableArray<int>>> membersOf;
    private readonly Lazy<Dictionary<int, int>> groupOf;
    private readonly Lazy<Dictionary<string, Finding>> findingOf;

    /// <summary>The outcomes of all pairs of <paramref name="profiles"/>, which are named by their places there.</summary>
    public PairOutcomes(Report report, ClaimProfile[] profiles, ImmutableArray<ClaimGroup> groups, PairDecisions decisions)
    {
        this.profiles = profiles;
        this.decisions = decisions;
        membersOf = new(() =>
        {
            var placeOf = profiles.Index().ToDictionary(p => p.Item.Claim.Id, p => p.Index, StringComparer.Ordinal);
            return [.. groups.Select(g => g.Members.Select(m => placeOf[m.Claim.Id]).ToImmutableArray())];
        });
        groupOf = new(() =>
            membersOf.Value.Index().SelectMany(g => g.Item.Select(place => (place, g.Index))).ToDictionary(x => x.place, x => x.Index)
        );
        findingOf = new(() =>
            report
                .Findings.Where(f => f.Breakdown is null)
                .SelectMany(f => f.Claims.Select(c => (c.Id, f)))
                .ToDictionary(x => x.Id, x => x.f, StringComparer.Ordinal)
        );
    }

    /// <summary>What became of two claims.</summary>
    public (PairOutcome Outcome, string Reason) Of(int a, int b, Waterfall waterfall)
    {
        var (x, y) = (profiles[a], profiles[b]);
        var probability = decisions.Decide(a, b) is { IsLink: true } link ? link.Probability : PairScorer.Probability(waterfall.Total);
        var (pair, needed) = (PairReasons.Share(probability), PairReasons.Share(Grouping.JoinAt));
        var apart = Apart(a, b, waterfall);
        if (findingOf.Value.TryGetValue(x.Claim.Id, out var finding) && finding.Claims.Any(c => c.Id == y.Claim.Id))
        {
            return (
                PairOutcome.Together,
                apart is null
                    ? $"Both stand in {finding.Id}; the pair reaches {pair}, and {needed} is needed."
                    : $"Both stand in {finding.Id}, brought there by its other claims; the pair alone would not join "
                        + $"({Lower(apart.Value.Reason)})."
            );
        }

        if (groupOf.Value.TryGetValue(a, out var one) && groupOf.Value.TryGetValue(b, out var other) && one == other)
        {
            return (
                PairOutcome.PartedByVerdict,
                finding is null
                    ? "They were grouped, but no finding came of it: an agreement inside one article, one that is less sure than "
                        + "asked for, or values that differ without enough evidence of one question."
                    : "They were grouped, but their values differ without enough evidence of one question, so the group came "
                        + "apart by value."
            );
        }

        return apart ?? (PairOutcome.PartedByGrouping, Parted(a, b, pair, needed));
    }

    /// <summary>Why the pair by itself does not join; null where it would.</summary>
    private (PairOutcome Outcome, string Reason)? Apart(int a, int b, Waterfall waterfall)
    {
        var (x, y) = (profiles[a], profiles[b]);
        var decision = decisions.Decide(a, b);
        var probability = decision.IsLink ? decision.Probability : PairScorer.Probability(waterfall.Total);
        return decision.Standing switch
        {
            PairStanding.NeverCompared => (PairOutcome.NeverCompared, WhyNeverCompared(x, y)),
            PairStanding.Listed => (
                PairOutcome.Listed,
                "They are items of one list: one sentence states both values, so they answer two questions."
            ),
            PairStanding.Vetoed => (PairOutcome.Vetoed, $"They contradict each other: {PairReasons.Veto(decision.Veto)}."),
            PairStanding.TooWeak => (
                PairOutcome.TooWeak,
                $"Too little speaks for one question: the pair reaches {PairReasons.Share(probability)}, and "
                    + $"{PairReasons.Share(Grouping.JoinAt)} is needed."
            ),
            PairStanding.Rivalled => (PairOutcome.Rivalled, Rivalled(decision.Rival!.Value, probability)),
            PairStanding.Joined => null,
            _ => throw new ArgumentOutOfRangeException(nameof(a), decision.Standing, "No words for this decision."),
        };
    }

    private static string WhyNeverCompared(ClaimProfile x, ClaimProfile y) =>
        x.Claim.Value is OpenDate || y.Claim.Value is OpenDate
            ? $"{(x.Claim.Value is OpenDate ? x : y).Claim.Id} is a date that its text leaves open, and is compared with nothing."
        : !PairReasons.AreOfOneSort(x.Claim, y.Claim)
            ? $"They were never compared: {PairReasons.Sort(x.Claim)} and {PairReasons.Sort(y.Claim)} can't answer one question."
        : BlockKeys.Of(x).Select(k => k.Hash).Intersect(BlockKeys.Of(y).Select(k => k.Hash)).Any()
            ? "They were never compared: the keys that they share are too common in this run to find anything by."
        : "They were never compared: they share no key by which claims find each other.";

    private string Rivalled(Rival rival, double probability)
    {
        var claim = profiles[rival.Claim].Claim.Id;
        return $"Their values differ and {claim} has a better partner in that article: "
            + $"the pair reaches {PairReasons.Share(probability)}, {claim} with {profiles[rival.Partner].Claim.Id} "
            + $"{PairReasons.Share(rival.Probability)}.";
    }

    private string Parted(int a, int b, string pair, string needed)
    {
        var (one, other) = (Group(a), Group(b));
        var links = new Dictionary<(int, int), double>();
        foreach (var x in one)
        {
            foreach (var y in other)
            {
                links[x < y ? (x, y) : (y, x)] = Linked(x, y);
            }
        }

        var names = $"{Names(one)} and {Names(other)}";
        return Component.Contradict(one, other, profiles)
            ? $"The pair reaches {pair}, but too many claims of {names} contradict each other for the two to join."
            : $"The pair reaches {pair}, but {names} together reach {PairReasons.Share(Component.Between(one, other, links))}, and "
                + $"{needed} is needed when a group's turn comes; stronger links are joined first.";
    }

    private List<int> Group(int claim) => groupOf.Value.TryGetValue(claim, out var group) ? [.. membersOf.Value[group]] : [claim];

    /// <summary>The probability that grouping counts for a pair.</summary>
    private double Linked(int a, int b) => decisions.Decide(a, b).Probability;

    private string Names(List<int> members) =>
        members.Count == 1 ? profiles[members[0]].Claim.Id : $"the group of {profiles[members[0]].Claim.Id} ({members.Count} claims)";

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
