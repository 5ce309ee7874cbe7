using System.Collections.Immutable;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Language;

namespace CrossCheck.Findings.Judging;

/// <summary>Tells figures that rightly move with time from those that contradict each other.</summary>
internal static class RunningFigure
{
    /// <summary>
    /// Two ages in reports less than this part of a year apart, about a month, contradict each other: a birthday between them is much less
    /// likely than an error.
    /// </summary>
    private const double ShortestTimeForBirthday = 0.1;

    /// <summary>
    /// A running figure that the later reports state larger moved with time; so did one that the texts themselves date differently.
    /// </summary>
    public static bool IsUpdate(ImmutableArray<ClaimProfile> members) =>
        IsRevised(members)
        || (members[0].IsAge ? GrowsOlder(members) : MayRun(members) && (GrowsWithPublication(members) || GrowsWithTexts(members)));

    /// <summary>Whether a sentence itself revises the figure: "with six and later eight".</summary>
    public static bool IsRevised(ImmutableArray<ClaimProfile> members) => members.Any(m => m.Context.IsRevision);

    /// <summary>Whether the claims are of a figure that may run up with time.</summary>
    public static bool MayRun(ImmutableArray<ClaimProfile> members) =>
        !members[0].IsAge && members[0].Claim.Kind.Traits().MayRun && members.Any(IsRunning);

    /// <summary>Whether whoever published later states more.</summary>
    public static bool GrowsWithPublication(ImmutableArray<ClaimProfile> members) =>
        GrowsWith(members, m => (m.Claim.Article.Published, m.Claim.Article.Published));

    /// <summary>Whether the figures that the texts themselves date later are larger.</summary>
    public static bool GrowsWithTexts(ImmutableArray<ClaimProfile> members) => GrowsWith(members, m => (m.Context.First, m.Context.Last));

    /// <summary>Whether every member has a time, and of any two that differ in value one is wholly later and larger.</summary>
    private static bool GrowsWith(ImmutableArray<ClaimProfile> members, Func<ClaimProfile, (DateOnly? First, DateOnly? Last)> time) =>
        EveryPair(
            members,
            (one, other) =>
                time(one) is ({ } first, { } last)
                && time(other) is ({ } otherFirst, { } otherLast)
                && (
                    !one.DiffersFrom(other)
                    || (last < otherFirst && Least(one) < Least(other))
                    || (otherLast < first && Least(other) < Least(one))
                )
        );

    /// <summary>
    /// Whether every two ages differ by as many years as lie between the reports, birthdays aside; days apart nobody grows older.
    /// </summary>
    private static bool GrowsOlder(ImmutableArray<ClaimProfile> members) =>
        EveryPair(
            members,
            (one, other) =>
                one.YearsUntil(other) is { } years
                && Least(one) is { } age
                && Least(other) is { } otherAge
                && (age == otherAge || (Math.Abs(years) >= ShortestTimeForBirthday && Math.Abs((double)(otherAge - age) - years) < 1))
        );

    private static bool EveryPair(ImmutableArray<ClaimProfile> members, Func<ClaimProfile, ClaimProfile, bool> holds)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (!holds(members[i], members[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static decimal? Least(ClaimProfile member) => member.Claim.Value is Quantity quantity ? quantity.Amount ?? quantity.Low : null;

    /// <summary>A toll, or a count that the text calls a total or dates with "since".</summary>
    private static bool IsRunning(ClaimProfile member) =>
        (member.Context.Scope & Scope.Total) != 0
        || EventSorts.Is(member.Claim.Event, EventSort.Running)
        || member.Claim.Time?.EndsWith("/..", StringComparison.Ordinal) == true;
}
