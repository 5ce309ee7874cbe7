using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using FuzzySharp;

namespace CrossCheck.Alignment;

/// <summary>Two claims side by side, with what several features ask of them worked out when it is first asked for, and once.</summary>
internal ref struct ClaimPair
{
    /// <summary>
    /// Two noun phrases whose token-set ratio (FuzzySharp, 0 to 100) reaches this are taken for one spelling of the other.
    /// </summary>
    private const int SimilarPhrase = 85;

    /// <summary>Upper ends of the levels of shared names: rarity of what is shared over that of the smaller list.</summary>
    private static readonly float[] NameSteps = [0.01f, 0.3f, 0.6f, 0.9f];

    private ValueLevel? value;
    private SubjectLevel? subject;
    private EventLevel? happening;
    private PopulationLevel? population;
    private TimeLevel? time;
    private ValueRelation? relation;
    private bool hasWording;
    private float near,
        whole,
        sharedNames;

    /// <summary>Lays two claims side by side.</summary>
    public ClaimPair(ClaimProfile a, ClaimProfile b)
    {
        A = a;
        B = b;
    }

    /// <summary>The one claim.</summary>
    public ClaimProfile A { get; }

    /// <summary>The other.</summary>
    public ClaimProfile B { get; }

    /// <summary>How their values stand to each other.</summary>
    public ValueRelation Relation => relation ??= ValueComparison.Compare(A.Claim.Value, B.Claim.Value);

    /// <summary>The family by which the pair is weighed.</summary>
    public PairFamily Family => PairFamilies.Of(A.Claim.Kind, Relation);

    /// <summary>How near the values are, numbers or dates.</summary>
    public ValueLevel Value => value ??= ValueLevels.Of(A.Claim.Value, B.Claim.Value, Relation);

    /// <summary>Whether one thing is counted or measured.</summary>
    public SubjectLevel Subject => subject ??= SubjectOf(A, B);

    /// <summary>Whether one thing happened.</summary>
    public EventLevel Happening => happening ??= HappeningOf(A.Events, B.Events);

    /// <summary>Whether one population is counted.</summary>
    public PopulationLevel Population => population ??= (PopulationLevel)Lists(A.Context.Populations, B.Context.Populations);

    /// <summary>Whether one harm is counted.</summary>
    public readonly HarmLevel Harm =>
        A.Harm is null && B.Harm is null ? HarmLevel.None
        : A.Harm is null || B.Harm is null ? HarmLevel.OneSide
        : A.Harm == B.Harm ? HarmLevel.Same
        : HarmLevel.Other;

    /// <summary>How the times stand to each other.</summary>
    public TimeLevel Time => time ??= TimeOf(A, B);

    /// <summary>Whether both times are known and share no day.</summary>
    public readonly bool AreOfOtherTimes => AreApart(A.Context, B.Context);

    /// <summary>The cosine of the words around both values, those close by weighing most; 0 to 1.</summary>
    public float Near
    {
        get
        {
            CompareWords();
            return near;
        }
    }

    /// <summary>The cosine of the words of both sentences; 0 to 1.</summary>
    public float Whole
    {
        get
        {
            CompareWords();
            return whole;
        }
    }

    /// <summary>The cosine of the words of both sentences and the ones before them; 0 to 1.</summary>
    public readonly float Passage => Cosine(A.Sentence.Passage, B.Sentence.Passage);

    /// <summary>The rarity of the names that both sentences hold.</summary>
    public float SharedNames
    {
        get
        {
            CompareWords();
            return sharedNames;
        }
    }

    /// <summary>How many names are shared.</summary>
    public NamesLevel Names =>
        Math.Min(A.Sentence.NameMass, B.Sentence.NameMass) is > 0 and var smaller
            ? NamesLevel.None + Step(SharedNames / smaller, NameSteps)
            : NamesLevel.Missing;

    /// <summary>How alike two descriptions of what is counted are: whether one holds the other.</summary>
    public readonly DescriptionLevel Description => (DescriptionLevel)Lists(A.Context.Modifiers, B.Context.Modifiers);

    /// <summary>
    /// In the order of <see cref="PopulationLevel"/> and <see cref="DescriptionLevel"/>: 0 none; 1 one side has some; 2 one list holds the
    /// other; 3 each has one that the other lacks.
    /// </summary>
    private static int Lists(ImmutableArray<uint> x, ImmutableArray<uint> y)
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

    /// <summary>How many of <paramref name="steps"/>, which ascend, lie below <paramref name="value"/>.</summary>
    public static int Step(float value, float[] steps)
    {
        var level = 0;
        while (level < steps.Length && value > steps[level])
        {
            level++;
        }

        return level;
    }

    private static SubjectLevel SubjectOf(ClaimProfile a, ClaimProfile b)
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

    private static EventLevel HappeningOf(ReadOnlySpan<EventConcept> x, ReadOnlySpan<EventConcept> y)
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

    private static TimeLevel TimeOf(ClaimProfile a, ClaimProfile b)
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
    private static bool AreApart(ClaimContext x, ClaimContext y)
    {
        var (fromX, toX) = x.First is not null ? (x.First, x.Last) : (x.CarriedFirst, x.CarriedLast);
        var (fromY, toY) = y.First is not null ? (y.First, y.Last) : (y.CarriedFirst, y.CarriedLast);
        return fromX > toY || fromY > toX;
    }

    /// <summary>One walk through the words of both sentences finds what they share near the values, on the whole, and in names.</summary>
    private void CompareWords()
    {
        if (hasWording)
        {
            return;
        }

        hasWording = true;
        var x = A.Sentence.Words;
        var y = B.Sentence.Words;
        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            if (x[i].Hash == y[j].Hash)
            {
                near += A.Near[i] * B.Near[j];
                whole += x[i].Weight * y[j].Weight;
                sharedNames += Math.Min(A.Sentence.Names[i], B.Sentence.Names[j]);
                i++;
                j++;
            }
            else if (x[i].Hash < y[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        near = Math.Min(near, 1);
        whole = Math.Min(whole, 1);
    }

    private static float Cosine(ReadOnlySpan<WeightedWord> x, ReadOnlySpan<WeightedWord> y)
    {
        var sum = 0f;
        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            if (x[i].Hash == y[j].Hash)
            {
                sum += x[i++].Weight * y[j++].Weight;
            }
            else if (x[i].Hash < y[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Math.Min(sum, 1);
    }
}
