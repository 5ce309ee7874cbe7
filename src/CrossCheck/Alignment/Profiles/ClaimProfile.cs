using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Context.Happenings;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Profiles;

/// <summary>A claim prepared for comparison: what many comparisons ask of it, worked out once.</summary>
internal sealed class ClaimProfile
{
    /// <summary>A time at most this many days before publication is that of the news itself.</summary>
    private const double DaysOfYear = 365.25;

    private const int NewsDays = 10;

    /// <summary>What happened at most this many days before publication is told as fresh news.</summary>
    private const int FreshDays = 3;

    private readonly float[] near;
    private readonly int[] beside;
    private readonly int[] valuesInArticle;
    private readonly EventConcept[] events;

    private ClaimProfile(
        Claim claim,
        SentenceProfile sentence,
        ArticleProfile article,
        ArticleStatements statements,
        float[] near,
        int[] beside
    )
    {
        Claim = claim;
        Sentence = sentence;
        ArticleProfile = article;
        this.near = near;
        this.beside = beside;
        events = claim.Context.Events.IsEmpty
            ? []
            : [.. claim.Context.Events.Select(e => new EventConcept(WordHash.OfConcept('e', e), EventFamilies.Of(e)))];
        ValueHash = Profiles.ValueHash.Of(claim);
        valuesInArticle = statements.ValuesOf(claim.Kind);
        AlikeInArticle = statements.CountAlike(claim);
        IsOnlyAge = !statements.HasSeveralAges(claim);
        Fate = EventSorts.Is(claim.Event, EventSort.Fate) ? claim.Event : null;
        Harm = claim.Kind == ClaimKind.Count && EventSorts.Is(claim.Event, EventSort.Harm) ? claim.Event : null;
        IsPart = (claim.Context.Scope & (Scope.Part | Scope.Additional)) != 0;
        IsNews = IsOfTheNews(claim);
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>What the claim is about.</summary>
    public ClaimContext Context => Claim.Context;

    /// <summary>The wording of its sentence.</summary>
    public SentenceProfile Sentence { get; }

    /// <summary>For each word of the sentence its weight around the value, those close by weighing most; of unit length.</summary>
    public ReadOnlySpan<float> Near => near;

    /// <summary>Hashes of the other values in the sentence, in order.</summary>
    public ReadOnlySpan<int> Beside => beside;

    /// <summary>Whether its governing event is the one that its article tells most of.</summary>
    public bool IsMainEvent => events.Length > 0 && events[0].Hash == ArticleProfile.MainEvent;

    /// <summary>The events around the value, the governing one first.</summary>
    public ReadOnlySpan<EventConcept> Events => events;

    /// <summary>The hash of the claim's own value; zero for a vague or open one.</summary>
    public int ValueHash { get; }

    /// <summary>What befell people; nobody counted under one of these is counted under another. Null where it is none of them.</summary>
    public string? Fate { get; }

    /// <summary>What harm, or rescue from it, is counted; null where it is none.</summary>
    public string? Harm { get; }

    /// <summary>Whether the figure is a part of a whole or an addition to it.</summary>
    public bool IsPart { get; }

    /// <summary>
    /// Whether the claim speaks of the day's news: its time is close to publication, or it has none in a report that carries none on from
    /// before.
    /// </summary>
    public bool IsNews { get; }

    /// <summary>Hashes of the values that the whole article states of this kind, in order; shared by all its claims of the kind.</summary>
    public ReadOnlySpan<int> ValuesInArticle => valuesInArticle;

    /// <summary>The article that states it.</summary>
    public ArticleProfile ArticleProfile { get; }

    /// <summary>Whether the values of two claims differ beyond rounding, bounds and precision.</summary>
    public bool DiffersFrom(ClaimProfile other) => ValueComparison.Compare(Claim.Value, other.Claim.Value) == ValueRelation.Different;

    /// <summary>Days from this claim's report to that of another, negative where the other came first; null where one is undated.</summary>
    public int? DaysUntil(ClaimProfile other) => other.Claim.Article.Published?.DayNumber - Claim.Article.Published?.DayNumber;

    /// <summary>
    /// Years from this claim's report to that of another, negative where the other came first; null where one is undated.
    /// </summary>
    public double? YearsUntil(ClaimProfile other) => DaysUntil(other) / DaysOfYear;

    /// <summary>Whether the claim states an age.</summary>
    public bool IsAge => Claim.Value is Quantity { Dimension: "age" };

    /// <summary>Whether the claim counts what comes in whole numbers, and its figure is none ("22.8 points"): an average.</summary>
    public bool IsAverage =>
        Claim is { Kind: ClaimKind.Count, Value: Quantity { Dimension: "count", Amount: { } amount } }
        && amount != decimal.Truncate(amount);

    /// <summary>Whether its article states one age only of people who are not named and called by its owner's noun.</summary>
    public bool IsOnlyAge { get; }

    /// <summary>
    /// How many claims of its article share its kind, head noun and governing event, from 1: a lone one is more surely the answer to a
    /// question about them.
    /// </summary>
    public int AlikeInArticle { get; }

    /// <summary>Whether the claim is a date that its article tells as fresh news: at most three days before publication.</summary>
    public bool IsFresh =>
        Claim.Value is DateValue date
        && Claim.Article.Published is { } published
        && published.DayNumber - date.Last.DayNumber is >= 0 and <= FreshDays;

    /// <summary>Whether the claim is a date close to that of publication.</summary>
    public bool IsRecent =>
        Claim.Value is DateValue date
        && Claim.Article.Published is { } published
        && Math.Abs(published.DayNumber - date.Last.DayNumber) <= NewsDays;

    /// <summary>Prepares <paramref name="claim"/>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="article">Its article.</param>
    /// <param name="statements">What its article states.</param>
    /// <param name="rarity">How much a word tells in this run.</param>
    /// <param name="sameSentence">The claims of its sentence, itself among them.</param>
    public static ClaimProfile Of(
        Claim claim,
        SentenceProfile sentence,
        ArticleProfile article,
        ArticleStatements statements,
        WordRarity rarity,
        ReadOnlySpan<Claim> sameSentence
    )
    {
        float[] near = claim.Context.Sentence is { } context ? sentence.WeightsAround(context, claim.Context.Token, rarity) : [];
        return new ClaimProfile(claim, sentence, article, statements, near, ValuesBeside(claim, sameSentence));
    }

    /// <summary>Prepares a claim of which nothing is known but itself.</summary>
    public static ClaimProfile Alone(Claim claim) =>
        Of(claim, SentenceProfile.Empty, ArticleProfile.Empty, ArticleStatements.None, new WordRarity([claim]), []);

    private static int[] ValuesBeside(Claim claim, ReadOnlySpan<Claim> sameSentence)
    {
        if (sameSentence.Length < 2)
        {
            return [];
        }

        var values = new List<int>(sameSentence.Length);
        foreach (var other in sameSentence)
        {
            if (!ReferenceEquals(other, claim) && Profiles.ValueHash.Of(other) is var hash and not 0)
            {
                values.Add(hash);
            }
        }

        values.Sort();
        return [.. values];
    }

    private static bool IsOfTheNews(Claim claim)
    {
        var time = claim.Context.First ?? claim.Context.CarriedFirst;
        return claim.Article.Published is { } published
            ? time is not { } first || (first <= published && published.DayNumber - first.DayNumber <= NewsDays)
            : time is null;
    }
}

/// <summary>An event as it is compared.</summary>
/// <param name="Hash">Equal for one concept.</param>
/// <param name="Families">One bit for each family of events that news word for one another.</param>
internal readonly record struct EventConcept(uint Hash, ulong Families)
{
    /// <summary>The hash of saying, whatever the word for it.</summary>
    public static readonly uint Saying = WordHash.OfConcept('e', EventFinder.Saying);
}
