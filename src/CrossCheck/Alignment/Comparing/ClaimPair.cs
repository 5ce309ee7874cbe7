using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;

namespace CrossCheck.Alignment.Comparing;

/// <summary>Two claims side by side, with what several features ask of them worked out when it is first asked for, and once.</summary>
internal ref struct ClaimPair
{
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
    public SubjectLevel Subject => subject ??= ContextLevels.Subject(A, B);

    /// <summary>Whether one thing happened.</summary>
    public EventLevel Happening => happening ??= ContextLevels.Happening(A.Events, B.Events);

    /// <summary>Whether one population is counted.</summary>
    public PopulationLevel Population => population ??= (PopulationLevel)ContextLevels.Lists(A.Context.Populations, B.Context.Populations);

    /// <summary>Whether one harm is counted.</summary>
    public readonly HarmLevel Harm =>
        A.Harm is null && B.Harm is null ? HarmLevel.None
        : A.Harm is null || B.Harm is null ? HarmLevel.OneSide
        : A.Harm == B.Harm ? HarmLevel.Same
        : HarmLevel.Other;

    /// <summary>How the times stand to each other.</summary>
    public TimeLevel Time => time ??= ContextLevels.Time(A, B);

    /// <summary>Whether both times are known and share no day.</summary>
    public readonly bool AreOfOtherTimes => ContextLevels.AreApart(A.Context, B.Context);

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
    public readonly DescriptionLevel Description => (DescriptionLevel)ContextLevels.Lists(A.Context.Modifiers, B.Context.Modifiers);

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
