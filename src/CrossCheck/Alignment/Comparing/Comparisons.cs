using System.Collections.Immutable;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Comparing;

// Long, because all that is compared is to be seen in one place.

/// <summary>
/// The features on which claims are compared, in the order in which they are explained: one list, and for each feature at most one short
/// function, so that all that is compared can be seen in one place.
/// </summary>
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
