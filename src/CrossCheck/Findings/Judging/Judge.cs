using System.Collections.Immutable;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;

namespace CrossCheck.Findings.Judging;

/// <summary>What was found of one group: the verdict and the pair that carries it.</summary>
/// <param name="Claims">The claims judged.</param>
/// <param name="Verdict">How they stand to each other.</param>
/// <param name="Confidence">How sure the verdict is, 0 to 1.</param>
/// <param name="Strongest">The two claims that differ and most surely answer one question, or of an agreement the first two.</param>
/// <param name="IsInternal">Whether claims differ only inside one article.</param>
internal sealed record Judgement(
    ImmutableArray<ClaimProfile> Claims,
    Verdict Verdict,
    double Confidence,
    (ClaimProfile A, ClaimProfile B) Strongest,
    bool IsInternal
);

/// <summary>
/// Judges groups: what agrees, what merely moved with time, what can't both hold, and what may be no more than two questions.
/// </summary>
internal sealed class Judge(FindingModel model)
{
    /// <summary>
    /// A difference is reported from even odds on: on corpora left out of the fit about half of those just above it were right, and 3 of 13
    /// of those just below (docs/alignment.md).
    /// </summary>
    public const double FlagAt = 0.5;

    /// <summary>
    /// A less likely one is listed apart as possible down to this confidence, at which about one in four is right on annotated articles;
    /// below it the group is taken apart.
    /// </summary>
    public const double PossibleAt = 0.35;

    /// <summary>Judges a group. A group whose values differ without enough evidence comes apart into groups that do not differ.</summary>
    public IEnumerable<Judgement> Decide(ClaimGroup group)
    {
        var members = group.Members;
        if (GroupDifference.Of(group) is { } difference && model.Confidence(difference) is var confidence && confidence >= PossibleAt)
        {
            var verdict =
                confidence < FlagAt ? Verdict.Possible
                : RunningFigure.IsUpdate(members) ? Verdict.Update
                : Verdict.Conflict;
            return [new Judgement(members, verdict, confidence, difference.Strongest, difference.IsInternal)];
        }

        var relations = Relations(members);
        return relations.Contains(ValueRelation.Different) ? Apart(group) : [Settled(members, relations, group.Cohesion)];
    }

    private static Judgement Settled(ImmutableArray<ClaimProfile> members, HashSet<ValueRelation> relations, double cohesion) =>
        new(
            members,
            relations.SetEquals([ValueRelation.Equal]) ? Verdict.Agree : Verdict.Compatible,
            cohesion,
            (members[0], members[1]),
            false
        );

    /// <summary>How the values stand to each other, each relation once.</summary>
    private static HashSet<ValueRelation> Relations(ImmutableArray<ClaimProfile> members)
    {
        var relations = new HashSet<ValueRelation>();
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                relations.Add(ValueComparison.Compare(members[i].Claim.Value, members[j].Claim.Value));
            }
        }

        return relations;
    }

    /// <summary>Splits a group into runs of values that do not differ, in their order.</summary>
    private static IEnumerable<Judgement> Apart(ClaimGroup group)
    {
        var parts = new List<List<int>>();
        for (var i = 0; i < group.Members.Length; i++)
        {
            var value = group.Members[i].Claim.Value;
            var home = parts.Find(p =>
                p.TrueForAll(m => ValueComparison.Compare(group.Members[m].Claim.Value, value) != ValueRelation.Different)
            );
            if (home is null)
            {
                parts.Add([i]);
            }
            else
            {
                home.Add(i);
            }
        }

        foreach (var part in parts.Where(p => p.Count > 1))
        {
            ImmutableArray<ClaimProfile> members = [.. part.Select(i => group.Members[i])];
            var linked = group.Links.Where(l => part.Contains(l.A) && part.Contains(l.B)).Sum(l => l.Probability);
            yield return Settled(members, Relations(members), linked / (part.Count * (part.Count - 1) / 2.0));
        }
    }
}
