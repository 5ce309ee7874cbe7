using System.Collections.Immutable;
using CrossCheck.Alignment;
using CrossCheck.Claims;

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
    private readonly ImmutableArray<ClaimGroup> groups;
    private readonly Dictionary<string, Judgement> judgements;
    private readonly PairScorer scorer;
    private readonly JoiningRule rule;
    private readonly Lazy<Dictionary<string, int>> placeOf;
    private readonly Lazy<Dictionary<int, int>> groupOf;
    private readonly Lazy<Dictionary<string, Finding>> findingOf;
    private readonly Lazy<Candidates> candidates;
    private readonly Lazy<LinkNet> net;
    private readonly Lazy<SecondPass> secondPass;

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
        this.groups = groups;
        this.judgements = judgements;
        this.scorer = scorer;
        rule = new JoiningRule(scorer);
        placeOf = new(() => profiles.Index().ToDictionary(p => p.Item.Claim.Id, p => p.Index, StringComparer.Ordinal));
        groupOf = new(() =>
            groups.Index().SelectMany(g => g.Item.Members.Select(m => (Place(m.Claim), g.Index))).ToDictionary(x => x.Item1, x => x.Index)
        );
        findingOf = new(() =>
            report
                .Findings.Where(f => f.Breakdown is null)
                .SelectMany(f => f.Claims.Select(c => (c.Id, f)))
                .ToDictionary(x => x.Id, x => x.f, StringComparer.Ordinal)
        );
        candidates = new(() => Candidates.Of(profiles));
        net = new(() => new LinkNet(profiles, new Aligner(scorer, RivalWeights.Fitted).Links(profiles)));
        secondPass = new(() => new SecondPass(profiles, net.Value, RivalWeights.Fitted));
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
        var (outcome, reason) = Outcome(a, b, waterfall);
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
        var alone = DecideAlone(a, b);
        var link = Link(a, b, alone);
        if (!alone.IsLink || !secondPass.Value.Concerns(link))
        {
            return [];
        }

        var family = PairFamilies.Of(profiles[a], profiles[b]);
        var surroundings = secondPass.Value.Of(link);
        probability = Math.Round(secondPass.Value.Revised(link).Probability, 3);
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

    private (PairOutcome Outcome, string Reason) Outcome(int a, int b, Waterfall waterfall)
    {
        var (x, y) = (profiles[a], profiles[b]);
        var probability = Decide(a, b) is { IsLink: true } link ? link.Probability : PairScorer.Probability(waterfall.Total);
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
        var decision = Decide(a, b);
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
        : !AreOfOneSort(x.Claim, y.Claim) ? $"They were never compared: {Sort(x.Claim)} and {Sort(y.Claim)} can't answer one question."
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

    /// <summary>What the rule for joining says of two claims, rivals and all.</summary>
    private PairDecision Decide(int a, int b)
    {
        var decision = DecideAlone(a, b);
        if (!decision.IsLink)
        {
            return decision;
        }

        var probability = Revised(a, b, decision);
        if (probability >= Grouping.JoinAt)
        {
            return decision with { Standing = PairStanding.Joined, Probability = probability };
        }

        var rival = decision.Standing == PairStanding.Joined ? BetterPartner(a, b, decision.Probability) : null;
        return decision with
        {
            Standing = rival is null ? PairStanding.TooWeak : PairStanding.Rivalled,
            Probability = probability,
            Rival = rival,
        };
    }

    /// <summary>
    /// The best partner that either claim has in the other's article and that beats the pair by itself; null where none does.
    /// </summary>
    private Rival? BetterPartner(int a, int b, double alone)
    {
        var (ofA, ofB) = (net.Value.Rival(a, b), net.Value.Rival(b, a));
        var (claim, best) = ofB is not null && !(ofA?.LogOdds >= ofB.Value.LogOdds) ? (b, ofB) : (a, ofA);
        return best is { } partner && PairScorer.Probability(partner.LogOdds) is var probability && probability > alone
            ? new Rival(claim, partner.Claim, probability)
            : null;
    }

    /// <summary>The probability that two claims answer one question, among their rivals.</summary>
    private double Revised(int a, int b, PairDecision alone) => secondPass.Value.Revised(Link(a, b, alone)).Probability;

    private Link Link(int a, int b, PairDecision alone) =>
        new(Math.Min(a, b), Math.Max(a, b), alone.Probability, profiles[a].DiffersFrom(profiles[b]));

    private PairDecision DecideAlone(int a, int b) =>
        candidates.Value.Meet(a, b) ? rule.Decide(profiles[a], profiles[b], double.NegativeInfinity) : PairDecision.NeverCompared;

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

    private List<int> Group(int claim) =>
        groupOf.Value.TryGetValue(claim, out var group) ? [.. groups[group].Members.Select(m => Place(m.Claim))] : [claim];

    /// <summary>The probability that grouping counts for a pair.</summary>
    private double Linked(int a, int b) => Decide(a, b).Probability;

    private string Names(List<int> members) =>
        members.Count == 1 ? profiles[members[0]].Claim.Id : $"the group of {profiles[members[0]].Claim.Id} ({members.Count} claims)";

    /// <summary>The claims outside that come nearest to a member, whatever keeps them out.</summary>
    private ImmutableArray<PairEvidence> Nearest(List<int> members)
    {
        var isMember = members.ToHashSet();
        var near = new PriorityQueue<(int Member, int Claim), double>();
        for (var claim = 0; claim < profiles.Length; claim++)
        {
            if (isMember.Contains(claim) || !AreOfOneSort(profiles[claim].Claim, profiles[members[0]].Claim))
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

    /// <summary>Sums in different currencies may answer one question, though their values can't be compared.</summary>
    private static bool AreOfOneSort(Claim a, Claim b) =>
        (a.Value, b.Value) is (Quantity x, Quantity y)
            ? x.Dimension == y.Dimension || a.Kind == ClaimKind.Money && b.Kind == ClaimKind.Money
            : a.Value is DateValue && b.Value is DateValue;

    private static string Sort(Claim claim)
    {
        var kind = claim.Kind.Traits().Name;
        return claim.Value is Quantity { Dimension: { Length: > 0 } dimension } && dimension != kind
            ? $"a {kind} ({dimension})"
            : $"a {kind}";
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
