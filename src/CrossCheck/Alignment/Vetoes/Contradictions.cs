using CrossCheck.Alignment.Anchors;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;

namespace CrossCheck.Alignment.Vetoes;

/// <summary>The rules that keep two claims apart whatever their weights add up to, and the one that joins in spite of them.</summary>
internal static class Contradictions
{
    /// <summary>Whether two claims can't answer one question, however alike they read.</summary>
    public static bool Any(ClaimProfile a, ClaimProfile b)
    {
        var pair = new ClaimPair(a, b);
        return Of(ref pair) != Contradiction.None;
    }

    /// <summary>
    /// Why the two claims of a pair can't answer one question, however alike they read. A toll told at two times is no contradiction.
    /// </summary>
    public static Contradiction Of(ref ClaimPair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (!StoryAnchors.MayMeet(a, b))
        {
            return Contradiction.OtherStory;
        }

        if (AreOfOtherOwners(ref pair))
        {
            return Contradiction.OtherOwner;
        }

        if (AreOtherNews(ref pair))
        {
            return Contradiction.OtherNews;
        }

        if (pair.Relation == ValueRelation.Different && AreOfOtherHappenings(a.Context.Instance, b.Context.Instance))
        {
            return Contradiction.OtherHappening;
        }

        if (AreTotalAndPart(ref pair))
        {
            return Contradiction.TotalAndPart;
        }

        if (pair.Relation == ValueRelation.Different && (a.Context.IsQuotation || b.Context.IsQuotation))
        {
            return a.Context.IsQuotation != b.Context.IsQuotation ? Contradiction.NoQuotation
                : pair.AreOfOtherTimes ? Contradiction.OtherDay
                : Contradiction.None;
        }

        if (pair.Relation == ValueRelation.Different && pair.Subject == SubjectLevel.OtherPeople)
        {
            return Contradiction.OtherPeople;
        }

        if (a.Claim.Kind != ClaimKind.Count || b.Claim.Kind != ClaimKind.Count)
        {
            return Contradiction.None;
        }

        var found =
            a.IsAverage != b.IsAverage ? Contradiction.Average
            : pair.Population == PopulationLevel.Other ? Contradiction.OtherPopulation
            : pair.Time == TimeLevel.Other ? Contradiction.OtherYear
            : AreOfOtherDays(a, b) ? Contradiction.OtherDay
            : a.Fate is not null && b.Fate is not null && a.Fate != b.Fate ? Contradiction.OtherFate
            : Contradiction.None;
        return found != Contradiction.None && AreRunningToll(ref pair) ? Contradiction.None : found;
    }

    /// <summary>
    /// Whether two figures belong to two people: both are named; or the ages differ, and only one says whose it is ("Johnathan Smith, 18,"
    /// and "a 19-year-old"), or neither does and an article
    /// tells of several such people.
    /// </summary>
    private static bool AreOfOtherOwners(ref ClaimPair pair)
    {
        var (x, y) = (pair.A.Context.Question.Owner, pair.B.Context.Question.Owner);
        return Owners.Compare(x, y) switch
        {
            OwnerRelation.Other => true,
            OwnerRelation.Unknown => pair.A.IsAge
                && pair.Relation == ValueRelation.Different
                && (x.IsNamed || y.IsNamed || x.Noun != y.Noun || !pair.A.IsOnlyAge || !pair.B.IsOnlyAge),
            _ => false,
        };
    }

    /// <summary>
    /// Reports of one happening as fresh news appear at most this many days apart: three days after it and on its day, and one more for a
    /// clock elsewhere.
    /// </summary>
    private const int LongestFresh = 4;

    /// <summary>
    /// Whether two dates that differ are each of what was fresh news when its report appeared, so far apart that it can't have been one
    /// happening.
    /// </summary>
    private static bool AreOtherNews(ref ClaimPair pair) =>
        pair.A.IsFresh
        && pair.B.IsFresh
        && pair.Relation == ValueRelation.Different
        && Math.Abs(pair.A.DaysUntil(pair.B)!.Value) > LongestFresh;

    /// <summary>
    /// Whether one claim is a total and the other a part: of the same total in one article, and between articles where one is broken down,
    /// the other is a part, and they differ.
    /// </summary>
    private static bool AreTotalAndPart(ref ClaimPair pair)
    {
        var (x, y) = (pair.A.Context, pair.B.Context);
        if (x.PartOf is null && y.PartOf is null)
        {
            return false;
        }

        return x.ArticleNumber == y.ArticleNumber
            ? x.PartOf == y.Token || y.PartOf == x.Token || x.PartOf == y.PartOf
            : pair.Relation == ValueRelation.Different
                && (x is { HasParts: true, PartOf: null } && !y.HasParts || y is { HasParts: true, PartOf: null } && !x.HasParts);
    }

    /// <summary>A time of at most this many days is that of one happening, not of a period.</summary>
    private const int OneHappening = 3;

    /// <summary>
    /// Whether two counts are of days that lie apart ("16 on 9 August", "15 on 8 September"), and neither has run up to its day.
    /// </summary>
    private static bool AreOfOtherDays(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        return x is { IsCumulative: false, First: { } firstX, Last: { } lastX }
            && y is { IsCumulative: false, First: { } firstY, Last: { } lastY }
            && lastX.DayNumber - firstX.DayNumber < OneHappening
            && lastY.DayNumber - firstY.DayNumber < OneHappening
            && (lastX.DayNumber + 1 < firstY.DayNumber || lastY.DayNumber + 1 < firstX.DayNumber);
    }

    /// <summary>Wording this alike, on the cosine of words near the value, is one formula filled in twice.</summary>
    private const float OneFormula = 0.45f;

    /// <summary>
    /// Whether two claims state one toll at two times of their own: the same people, the same fate, the same formula, and the later is
    /// larger.
    /// </summary>
    public static bool AreRunningToll(ref ClaimPair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (
            a.Harm is null
            || a.Harm != b.Harm
            || a.Context.Head == 0
            || a.Context.Head != b.Context.Head
            || pair.Population == PopulationLevel.Other
            || a.IsPart
            || b.IsPart
            || !a.Context.IsCumulative
            || !b.Context.IsCumulative
            || a.Context.Last is not { } lastA
            || b.Context.Last is not { } lastB
            || lastA == lastB
            || a.Claim.Value is not Quantity { Amount: { } x }
            || b.Claim.Value is not Quantity { Amount: { } y }
        )
        {
            return false;
        }

        return lastA < lastB == x < y && x != y && pair.Near >= OneFormula;
    }

    /// <summary>Whether both claims belong to happenings of one sort that have names without a word in common.</summary>
    private static bool AreOfOtherHappenings(Instance a, Instance b) =>
        a.Sort == b.Sort && !a.Name.IsEmpty && !b.Name.IsEmpty && !a.Name.Any(b.Name.Contains);
}
