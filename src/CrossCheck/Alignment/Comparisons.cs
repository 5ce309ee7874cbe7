using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Alignment;

/// <summary>The features on which claims are compared, in the order in which they are explained.</summary>
internal static class Comparisons
{
    /// <summary>Upper ends of the wording levels: cosine of weighted words.</summary>
    private static readonly float[] WordingSteps = [0.05f, 0.15f, 0.3f, 0.45f, 0.65f];

    private static readonly ImmutableArray<Level> WordingLevels =
    [
        "none shared",
        "hardly",
        "a little",
        "partly",
        "largely",
        "nearly the same",
    ];

    private static readonly ImmutableArray<Level> Subjects = Level.Of<SubjectLevel>(),
        Happenings = Level.Of<EventLevel>();

    private static readonly ImmutableArray<Level> Kinds = [.. Enum.GetNames<ClaimKind>().Select(kind => (Level)kind.ToLowerInvariant())];

    private static readonly string[] Sorts = ["general", "special", "unnamed"];

    /// <summary>
    /// A claim in this first share of an article stands in its lead; two whose shares differ by less than the other stand in like places.
    /// </summary>
    private const double LeadShare = 0.15,
        NearInOrder = 0.1;

    /// <summary>All features.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("kind", Kinds, (ref p) => (int)p.A.Claim.Kind) { IsCircumstance = true },
        new("articles", ["two articles", "one article", "one sentence"], Articles) { IsCircumstance = true },
        new("value", Level.Of<ValueLevel>(), (ref p) => (int)p.Value),
        new("question", [.. Subjects.SelectMany(s => Happenings.Select(h => (Level)$"{s}, {h}"))], Question) { IsCostly = true },
        new(
            "parts of the question",
            ["contradicted", .. Sorts.SelectMany(s => Enumerable.Range(0, 6).Select(n => (Level)$"{s}, {n} of 5 alike"))],
            Parts
        )
        {
            IsCostly = true,
        },
        new("harm", Level.Of<HarmLevel>(), (ref p) => (int)p.Harm),
        new("population", Level.Of<PopulationLevel>(), (ref p) => (int)p.Population),
        new("place", Level.Of<PlaceLevel>(), (ref p) => (int)Place(ref p)),
        new("name before", Level.Of<NameBeforeLevel>(), (ref p) => (int)NameBefore(ref p)),
        new("description", Level.Of<DescriptionLevel>(), (ref p) => (int)p.Description),
        new("near wording", WordingLevels, (ref p) => ClaimPair.Step(p.Near, WordingSteps)) { IsCostly = true },
        new("sentence wording", WordingLevels, (ref p) => ClaimPair.Step(p.Whole, WordingSteps)) { IsCostly = true },
        new("passage wording", WordingLevels, (ref p) => ClaimPair.Step(p.Passage, WordingSteps)) { IsCostly = true },
        new("copied text", Level.Of<CopiedLevel>(), (ref p) => (int)Copied(ref p)),
        new("names", Level.Of<NamesLevel>(), (ref p) => (int)p.Names) { IsCostly = true },
        new("time", Level.Of<TimeLevel>(), (ref p) => (int)p.Time),
        new("neighbours", [Level.Nothing("no other values"), "none shared", "one shared", "two or more shared"], Neighbours),
        new("own value elsewhere", [Level.Nothing("nowhere"), "in the other article"], Elsewhere),
        new("scope", ["same", "part or addition against whole"], (ref p) => p.A.IsPart == p.B.IsPart ? 0 : 1),
        new("bound", ["same", "different"], (ref p) => BoundOf(p.A) == BoundOf(p.B) ? 0 : 1),
        new("role", ["same", "different"], (ref p) => p.A.Claim.Role == p.B.Claim.Role ? 0 : 1),
        new("dated", Level.Of<DatedLevel>(), (ref p) => (int)Dated(ref p)),
        new(
            "rivals",
            ["both alone", "one alone", "both among others"],
            (ref p) => (p.A.AlikeInArticle > 1 ? 1 : 0) + (p.B.AlikeInArticle > 1 ? 1 : 0)
        )
        {
            IsCircumstance = true,
        },
        new("position", ["both lead", "near in order", "apart"], Position) { IsCircumstance = true },
        new(
            "form",
            Level.Of<FormLevel>(),
            (ref p) => IsCompound(p.A.Claim) == IsCompound(p.B.Claim) ? (int)FormLevel.Same : (int)FormLevel.OneCompound
        ),
        new("force", Level.Of<ForceLevel>(), (ref p) => (int)ForceOf(p.A.Claim.Force, p.B.Claim.Force)),
        new("detail", Level.Of<DetailLevel>(), (ref p) => (int)Detail(p.A.Claim.Value, p.B.Claim.Value)),
    ];

    /// <summary>Whether two claims can't answer one question, however alike they read.</summary>
    public static bool Contradict(ClaimProfile a, ClaimProfile b)
    {
        var pair = new ClaimPair(a, b);
        return Contradiction(ref pair) != Alignment.Contradiction.None;
    }

    /// <summary>
    /// Why the two claims of a pair can't answer one question, however alike they read. A toll told at two times is no contradiction.
    /// </summary>
    public static Contradiction Contradiction(ref ClaimPair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (!StoryAnchors.MayMeet(a, b))
        {
            return Alignment.Contradiction.OtherStory;
        }

        if (AreOfOtherOwners(ref pair))
        {
            return Alignment.Contradiction.OtherOwner;
        }

        if (AreOtherNews(ref pair))
        {
            return Alignment.Contradiction.OtherNews;
        }

        if (AreTotalAndPart(ref pair))
        {
            return Alignment.Contradiction.TotalAndPart;
        }

        if (pair.Relation == ValueRelation.Different && (a.Context.IsQuotation || b.Context.IsQuotation))
        {
            return a.Context.IsQuotation != b.Context.IsQuotation ? Alignment.Contradiction.NoQuotation
                : pair.AreOfOtherTimes ? Alignment.Contradiction.OtherDay
                : Alignment.Contradiction.None;
        }

        if (pair.Relation == ValueRelation.Different && pair.Subject == SubjectLevel.OtherPeople)
        {
            return Alignment.Contradiction.OtherPeople;
        }

        if (a.Claim.Kind != ClaimKind.Count || b.Claim.Kind != ClaimKind.Count)
        {
            return Alignment.Contradiction.None;
        }

        var found =
            pair.Population == PopulationLevel.Other ? Alignment.Contradiction.OtherPopulation
            : pair.Time == TimeLevel.Other ? Alignment.Contradiction.OtherYear
            : AreOfOtherDays(a, b) ? Alignment.Contradiction.OtherDay
            : a.Fate is not null && b.Fate is not null && a.Fate != b.Fate ? Alignment.Contradiction.OtherFate
            : Alignment.Contradiction.None;
        return found != Alignment.Contradiction.None && AreRunningToll(ref pair) ? Alignment.Contradiction.None : found;
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

    private static int Articles(ref ClaimPair pair) =>
        pair.A.Context.ArticleNumber != pair.B.Context.ArticleNumber ? 0
        : pair.A.Context.Sentence!.Index != pair.B.Context.Sentence!.Index ? 1
        : 2;

    /// <summary>"a 45-yard field goal": the value stands within a compound and describes what follows.</summary>
    private static bool IsCompound(Claim claim) => claim.Value is Quantity && claim.ValueText.Contains('-');

    private static ForceLevel ForceOf(Force a, Force b) =>
        a != b ? ForceLevel.Other
        : a == Force.Asserted ? ForceLevel.Asserted
        : ForceLevel.Same;

    private static DetailLevel Detail(Value a, Value b) =>
        a is not DateValue x || b is not DateValue y ? DetailLevel.NoDates
        : x.Granularity != y.Granularity ? DetailLevel.Other
        : x.Time is not null ? DetailLevel.Clocks
        : x.Granularity == Granularity.Day ? DetailLevel.Days
        : DetailLevel.Longer;

    private static int Question(ref ClaimPair pair) => ((int)pair.Subject * Happenings.Length) + (int)pair.Happening;

    private static int Position(ref ClaimPair pair) =>
        pair.A.Context.Position < LeadShare && pair.B.Context.Position < LeadShare ? 0
        : Math.Abs(pair.A.Context.Position - pair.B.Context.Position) < NearInOrder ? 1
        : 2;

    /// <summary>
    /// How many parts of the question are alike at once: event, time, names, population, and being the only such claim in its article.
    /// </summary>
    private static int Parts(ref ClaimPair pair)
    {
        if (
            pair.Subject is SubjectLevel.OtherPeople or SubjectLevel.Other
            || pair.Population == PopulationLevel.Other
            || pair.Harm == HarmLevel.Other
        )
        {
            return 0;
        }

        var alike =
            (pair.Happening is EventLevel.Same or EventLevel.Shared or EventLevel.Like ? 1 : 0)
            + (AtOneTime(ref pair) ? 1 : 0)
            + (pair.Names is NamesLevel.Some or NamesLevel.Most or NamesLevel.All ? 1 : 0)
            + (pair.Population != PopulationLevel.OneSide ? 1 : 0)
            + (pair.A.AlikeInArticle == 1 && pair.B.AlikeInArticle == 1 ? 1 : 0);
        var sort =
            pair.Subject == SubjectLevel.Missing ? 2
            : pair.Subject is SubjectLevel.Same or SubjectLevel.Similar && !pair.A.Context.IsGeneral ? 1
            : 0;
        return 1 + (sort * 6) + alike;
    }

    /// <summary>Dates this many days apart may date one thing.</summary>
    private const int SameWeek = 7;

    private static bool AtOneTime(ref ClaimPair pair) =>
        (pair.A.Claim.Value, pair.B.Claim.Value) is (DateValue x, DateValue y)
            ? ValueComparison.DaysApart(x, y) <= SameWeek
            : pair.Time is TimeLevel.News or TimeLevel.Same or TimeLevel.Overlapping or TimeLevel.CarriedOverlapping;

    private static DatedLevel Dated(ref ClaimPair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (a.Claim.Kind != ClaimKind.Date)
        {
            return DatedLevel.NoDates;
        }

        if (a.Events.IsEmpty || b.Events.IsEmpty)
        {
            return DatedLevel.Nothing;
        }

        var (x, y) = (a.Events[0], b.Events[0]);
        if (x.Hash == EventConcept.Saying || y.Hash == EventConcept.Saying)
        {
            return x.Hash == y.Hash ? DatedLevel.Sayings : DatedLevel.OneSaying;
        }

        var isNews = a.IsRecent && b.IsRecent;
        return x.Hash == y.Hash
            ? !isNews
                ? DatedLevel.Same
                : a.IsMainEvent && b.IsMainEvent
                    ? DatedLevel.SameMain
                    : DatedLevel.SameNews
            : (x.Families & y.Families) != 0
                ? isNews
                    ? DatedLevel.LikeNews
                    : DatedLevel.Like
                : isNews
                    ? DatedLevel.OtherNews
                    : DatedLevel.Other;
    }

    private static PlaceLevel Place(ref ClaimPair pair)
    {
        var (x, y) = (pair.A.Context.Where, pair.B.Context.Where);
        if (x.IsEmpty || y.IsEmpty)
        {
            return x.IsEmpty && y.IsEmpty ? PlaceLevel.None : PlaceLevel.OneSide;
        }

        var shared = 0;
        foreach (var word in x)
        {
            shared += y.Contains(word) ? 1 : 0;
        }

        return shared == 0 ? PlaceLevel.Other
            : shared == x.Length && shared == y.Length ? PlaceLevel.Same
            : PlaceLevel.Partly;
    }

    private static NameBeforeLevel NameBefore(ref ClaimPair pair)
    {
        var (x, y) = (pair.A.Context.Name, pair.B.Context.Name);
        return x == 0 && y == 0 ? NameBeforeLevel.None
            : x == 0 || y == 0 ? NameBeforeLevel.OneSide
            : x == y ? NameBeforeLevel.Same
            : Holds(pair.A.Sentence, y) && Holds(pair.B.Sentence, x) ? NameBeforeLevel.InOtherSentence
            : NameBeforeLevel.Other;
    }

    private static bool Holds(SentenceProfile sentence, uint word)
    {
        foreach (var other in sentence.Words)
        {
            if (other.Hash == word)
            {
                return true;
            }
        }

        return false;
    }

    private static CopiedLevel Copied(ref ClaimPair pair)
    {
        var (a, b, x, y) = (pair.A.ArticleProfile, pair.B.ArticleProfile, pair.A.Context, pair.B.Context);
        if (!a.SharesTextWith(b))
        {
            return CopiedLevel.None;
        }

        var there = a.Counterpart(x.Sentence!.Index, b);
        return there == y.Sentence!.Index ? CopiedLevel.SameSentence
            : there is not null || b.Counterpart(y.Sentence.Index, a) is not null ? CopiedLevel.OtherSentence
            : CopiedLevel.Elsewhere;
    }

    private static int Neighbours(ref ClaimPair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (a.Beside.Length == 0 || b.Beside.Length == 0)
        {
            return 0;
        }

        var shared = 0;
        var (i, j) = (0, 0);
        while (i < a.Beside.Length && j < b.Beside.Length)
        {
            var order = a.Beside[i].CompareTo(b.Beside[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 1 + Math.Min(shared, 2);
    }

    /// <summary>
    /// Whether the value of one claim also stands elsewhere in the other's article, which then may hold the better partner.
    /// </summary>
    private static int Elsewhere(ref ClaimPair pair) =>
        !ValueLevels.IsSame(pair.Value)
        && (pair.B.ValuesInArticle.BinarySearch(pair.A.ValueHash) >= 0 || pair.A.ValuesInArticle.BinarySearch(pair.B.ValueHash) >= 0)
            ? 1
            : 0;

    private static Bound BoundOf(ClaimProfile profile) => profile.Claim.Value is Quantity quantity ? quantity.Bound : Bound.Exact;
}
