using System.Collections.Immutable;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using FuzzySharp;

namespace CrossCheck.Alignment.Comparing;

/// <summary>How what stands around two values compares: what is counted, what happened, when, and which of its kind.</summary>
internal static class ContextLevels
{
    /// <summary>
    /// Two noun phrases whose token-set ratio (FuzzySharp, 0 to 100) reaches this are taken for one spelling of the other.
    /// </summary>
    private const int SimilarPhrase = 85;

    public static SubjectLevel Subject(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        if (x.Head == 0 || y.Head == 0)
        {
            return SubjectLevel.Missing;
        }

        if (x.Head == y.Head)
        {
            return SubjectLevel.Same;
        }

        if (x.CountsPeople && y.CountsPeople)
        {
            return x.IsGeneral || y.IsGeneral ? SubjectLevel.General : SubjectLevel.OtherPeople;
        }

        return a.Claim.Subject is { } one && b.Claim.Subject is { } other && Fuzz.TokenSetRatio(one, other) >= SimilarPhrase
            ? SubjectLevel.Similar
            : SubjectLevel.Other;
    }

    public static EventLevel Happening(ReadOnlySpan<EventConcept> x, ReadOnlySpan<EventConcept> y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return EventLevel.Missing;
        }

        if (x[0].Hash == y[0].Hash)
        {
            return EventLevel.Same;
        }

        foreach (var concept in x)
        {
            foreach (var other in y)
            {
                if (concept.Hash == other.Hash)
                {
                    return EventLevel.Shared;
                }
            }
        }

        return (x[0].Families & y[0].Families) != 0 ? EventLevel.Like : EventLevel.Other;
    }

    public static TimeLevel Time(ClaimProfile a, ClaimProfile b)
    {
        if (a.Claim.Kind == ClaimKind.Date)
        {
            return TimeLevel.Unknown;
        }

        var (x, y) = (a.Context, b.Context);
        if (x.First is { } firstX && y.First is { } firstY)
        {
            return firstX == firstY && x.Last == y.Last ? TimeLevel.Same
                : firstX <= y.Last && firstY <= x.Last ? TimeLevel.Overlapping
                : firstX.Year == firstY.Year ? TimeLevel.SameYear
                : TimeLevel.Other;
        }

        if (a.IsNews || b.IsNews)
        {
            return !(a.IsNews && b.IsNews) ? TimeLevel.NewsAndBefore
                : AreApart(x, y) ? TimeLevel.OtherNews
                : TimeLevel.News;
        }

        return (x.First ?? x.CarriedFirst) is null || (y.First ?? y.CarriedFirst) is null ? TimeLevel.Unknown
            : AreApart(x, y) ? TimeLevel.CarriedOther
            : TimeLevel.CarriedOverlapping;
    }

    /// <summary>Whether both times are known, stated or carried on, and share no day.</summary>
    public static bool AreApart(ClaimContext x, ClaimContext y)
    {
        var (fromX, toX) = x.First is not null ? (x.First, x.Last) : (x.CarriedFirst, x.CarriedLast);
        var (fromY, toY) = y.First is not null ? (y.First, y.Last) : (y.CarriedFirst, y.CarriedLast);
        return fromX > toY || fromY > toX;
    }

    /// <summary>
    /// In the order of <see cref="PopulationLevel"/> and <see cref="DescriptionLevel"/>: 0 none; 1 one side has some; 2 one list holds the
    /// other; 3 each has one that the other lacks.
    /// </summary>
    public static int Lists(ImmutableArray<uint> x, ImmutableArray<uint> y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return x.IsEmpty && y.IsEmpty ? 0 : 1;
        }

        var shared = 0;
        foreach (var item in x)
        {
            shared += y.AsSpan().Contains(item) ? 1 : 0;
        }

        return shared == Math.Min(x.Length, y.Length) ? 2 : 3;
    }
}
