using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Lexicon;
using FuzzySharp;

namespace CrossCheck.Alignment;

/// <summary>The features on which claims are compared, in the order in which they are explained.</summary>
internal static class Comparisons
{
    /// <summary>Two noun phrases whose token-set ratio (FuzzySharp, 0 to 100) reaches this are taken for one spelling of the other.</summary>
    private const int SimilarPhrase = 85;

    /// <summary>Upper ends of the wording levels: cosine of weighted words.</summary>
    private static readonly float[] WordingSteps = [0.05f, 0.15f, 0.3f, 0.45f, 0.65f];

    private static readonly string[] WordingLevels = ["none shared", "hardly", "a little", "partly", "largely", "nearly the same"];

    /// <summary>Upper ends of the levels of shared names: rarity of what is shared over that of the smaller list.</summary>
    private static readonly float[] NameSteps = [0.01f, 0.3f, 0.6f, 0.9f];

    private static readonly string[] Subjects = ["same noun", "general and special people", "similar phrase", "a noun missing", "other people", "another noun"];

    private static readonly string[] Happenings = ["same event", "an event shared", "a like event", "an event missing", "another event"];

    /// <summary>All features.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("kind", ["count", "measure", "money", "percent", "date", "duration", "rank", "ratio"], (a, _) => (int)a.Claim.Kind),
        new("articles", ["two articles", "one article", "one sentence"], (a, b) => a.Context.Article != b.Context.Article ? 0 : a.Context.Sentence!.Index != b.Context.Sentence!.Index ? 1 : 2),
        new("value", ValueLevels.Names, ValueLevels.Of),
        new("question", [.. Subjects.SelectMany(s => Happenings.Select(h => $"{s}, {h}"))], (a, b) => (Subject(a, b) * Happenings.Length) + Happening(a, b)),
        new("parts of the question", ["contradicted", .. new[] { "general", "special", "unnamed" }.SelectMany(s => Enumerable.Range(0, 6).Select(n => $"{s}, {n} of 5 alike"))], Parts),
        new("harm", ["none", "same", "one side", "another"], Harm),
        new("population", ["none named", "one named", "same", "another"], Population),
        new("description", ["none", "one described", "same", "another"], (a, b) => Lists(a.Context.Modifiers, b.Context.Modifiers)),
        new("near wording", WordingLevels, (a, b) => Step(ClaimProfile.Cosine(a.Near, b.Near), WordingSteps)),
        new("sentence wording", WordingLevels, (a, b) => Step(ClaimProfile.Cosine(a.Whole, b.Whole), WordingSteps)),
        new("passage wording", WordingLevels, (a, b) => Step(ClaimProfile.Cosine(a.Passage, b.Passage), WordingSteps)),
        new("copied text", ["no shared text", "the same sentence", "another sentence", "shared elsewhere"], Copied),
        new("names", ["one or both without", "none shared", "few shared", "some shared", "most shared", "all shared"], Names),
        new("time", ["both the news", "same", "overlapping", "same year", "another", "the news and before", "carried on, overlapping", "carried on, another", "unknown"], Time),
        new("neighbours", ["no other values", "none shared", "one shared", "two or more shared"], Neighbours),
        new("own value elsewhere", ["nowhere", "in the other article"], Elsewhere),
        new("scope", ["same", "part or addition against whole"], (a, b) => Part(a) == Part(b) ? 0 : 1),
        new("bound", ["same", "different"], (a, b) => BoundOf(a) == BoundOf(b) ? 0 : 1),
        new("role", ["same", "different"], (a, b) => a.Claim.Role == b.Claim.Role ? 0 : 1),
        new("rivals", ["both alone", "one alone", "both among others"], (a, b) => (a.Alike > 1 ? 1 : 0) + (b.Alike > 1 ? 1 : 0)),
        new("position", ["both lead", "near in order", "apart"],
            (a, b) => a.Context.Position < 0.15 && b.Context.Position < 0.15 ? 0 : Math.Abs(a.Context.Position - b.Context.Position) < 0.1 ? 1 : 2),
    ];

    /// <summary>Whether two claims can't answer one question, however alike they read: other people are counted, something else befell them, or their own times lie in different years or are days apart. A toll told at two times is no contradiction.</summary>
    public static bool Contradict(ClaimProfile a, ClaimProfile b) =>
        a.Claim.Kind == ClaimKind.Count && b.Claim.Kind == ClaimKind.Count && !AreRunningToll(a, b) && (Population(a, b) == 3 || Time(a, b) == 4 || AreOfOtherDays(a, b) || (FateOf(a) is { } x && FateOf(b) is { } y && x != y));

    /// <summary>A time of at most this many days is that of one happening, not of a period.</summary>
    private const int OneHappening = 3;

    /// <summary>Whether two counts are of days that lie apart ("16 on 9 August", "15 on 8 September"), and neither has run up to its day.</summary>
    private static bool AreOfOtherDays(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        return x is { IsCumulative: false, First: { } firstX, Last: { } lastX } && y is { IsCumulative: false, First: { } firstY, Last: { } lastY }
            && lastX.DayNumber - firstX.DayNumber < OneHappening && lastY.DayNumber - firstY.DayNumber < OneHappening
            && (lastX.DayNumber + 1 < firstY.DayNumber || lastY.DayNumber + 1 < firstX.DayNumber);
    }

    /// <summary>What befell people; nobody counted under one of these is counted under another.</summary>
    private static string? FateOf(ClaimProfile profile) => profile.Claim is { Event: "kill" or "injure" or "miss" or "arrest" } ? profile.Claim.Event : null;

    /// <summary>Wording this alike, on the cosine of words near the value, is one formula filled in twice.</summary>
    private const float OneFormula = 0.45f;

    /// <summary>Whether two claims state one toll at two times of their own: the same people, the same fate, the same formula, and the later is larger.</summary>
    public static bool AreRunningToll(ClaimProfile a, ClaimProfile b)
    {
        if (HarmOf(a) is not { } harm || harm != HarmOf(b) || a.Context.Head == 0 || a.Context.Head != b.Context.Head || Population(a, b) == 3 || Part(a) || Part(b)
            || !a.Context.IsCumulative || !b.Context.IsCumulative
            || a.Context.Last is not { } lastA || b.Context.Last is not { } lastB || lastA == lastB
            || a.Claim.Value is not Quantity { Amount: { } x } || b.Claim.Value is not Quantity { Amount: { } y })
        {
            return false;
        }

        return lastA < lastB == x < y && x != y && ClaimProfile.Cosine(a.Near, b.Near) >= OneFormula;
    }

    private static int Subject(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        if (x.Head == 0 || y.Head == 0)
        {
            return 3;
        }

        if (x.Head == y.Head)
        {
            return 0;
        }

        if (x.CountsPeople && y.CountsPeople)
        {
            return x.IsGeneral || y.IsGeneral ? 1 : 4;
        }

        return a.Claim.Subject is { } one && b.Claim.Subject is { } other && Fuzz.TokenSetRatio(one, other) >= SimilarPhrase ? 2 : 5;
    }

    /// <summary>How many parts of the question are alike at once: event, time, names, population, and being the only such claim in its article.</summary>
    private static int Parts(ClaimProfile a, ClaimProfile b)
    {
        var subject = Subject(a, b);
        if (subject >= 4 || Population(a, b) == 3 || Harm(a, b) == 3)
        {
            return 0;
        }

        var alike = (Happening(a, b) <= 2 ? 1 : 0) + (AtOneTime(a, b) ? 1 : 0) + (Names(a, b) >= 3 ? 1 : 0) + (Population(a, b) != 1 ? 1 : 0) + (a.Alike == 1 && b.Alike == 1 ? 1 : 0);
        var sort = subject == 3 ? 2 : subject is 0 or 2 && !a.Context.IsGeneral ? 1 : 0;
        return 1 + (sort * 6) + alike;
    }

    /// <summary>Dates this many days apart may date one thing.</summary>
    private const int SameWeek = 7;

    private static bool AtOneTime(ClaimProfile a, ClaimProfile b) =>
        (a.Claim.Value, b.Claim.Value) is (DateValue x, DateValue y) ? ValueComparison.DaysApart(x, y) <= SameWeek : Time(a, b) is 0 or 1 or 2 or 6;

    private static int Happening(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context.Events, b.Context.Events);
        if (x.IsEmpty || y.IsEmpty)
        {
            return 3;
        }

        if (x[0] == y[0])
        {
            return 0;
        }

        foreach (var concept in x)
        {
            if (y.Contains(concept))
            {
                return 1;
            }
        }

        return EventFamilies.AreRelated(x[0], y[0]) ? 2 : 4;
    }

    private static int Harm(ClaimProfile a, ClaimProfile b) => (HarmOf(a), HarmOf(b)) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => 2,
        var (x, y) => x == y ? 1 : 3,
    };

    private static string? HarmOf(ClaimProfile profile) =>
        profile.Claim is { Kind: ClaimKind.Count, Event: "kill" or "injure" or "miss" or "displace" or "arrest" or "destroy" or "damage" or "trap" or "rescue" or "treat" } ? profile.Claim.Event : null;

    private static int Population(ClaimProfile a, ClaimProfile b) => Lists(a.Context.Populations, b.Context.Populations);

    /// <summary>0: none; 1: one side has some; 2: one list holds the other; 3: each has one that the other lacks.</summary>
    private static int Lists(ImmutableArray<uint> x, ImmutableArray<uint> y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return x.IsEmpty && y.IsEmpty ? 0 : 1;
        }

        var shared = 0;
        foreach (var item in x)
        {
            shared += y.Contains(item) ? 1 : 0;
        }

        return shared == Math.Min(x.Length, y.Length) ? 2 : 3;
    }

    private static int Copied(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        if (a.Lineages?.Between(x.Article, y.Article) is null || x.Article == y.Article)
        {
            return 0;
        }

        var there = a.Lineages.Counterpart(x.Article, x.Sentence!.Index, y.Article);
        var back = a.Lineages.Counterpart(y.Article, y.Sentence!.Index, x.Article);
        return there?.Sentence == y.Sentence.Index ? 1 : there is not null || back is not null ? 2 : 3;
    }

    private static int Names(ClaimProfile a, ClaimProfile b)
    {
        var smaller = Math.Min(a.NameMass, b.NameMass);
        return smaller <= 0 ? 0 : 1 + Step(ClaimProfile.Shared(a.Names, b.Names) / smaller, NameSteps);
    }

    /// <summary>A time at most this many days before publication is that of the news itself.</summary>
    private const int NewsDays = 10;

    private static int Time(ClaimProfile a, ClaimProfile b)
    {
        if (a.Claim.Kind == ClaimKind.Date)
        {
            return 8;
        }

        var (x, y) = (a.Context, b.Context);
        if (x.First is { } firstX && y.First is { } firstY)
        {
            return firstX == firstY && x.Last == y.Last ? 1
                : firstX <= y.Last && firstY <= x.Last ? 2
                : firstX.Year == firstY.Year ? 3
                : 4;
        }

        var (newsX, newsY) = (IsNews(a), IsNews(b));
        if (newsX && newsY)
        {
            return 0;
        }

        if (newsX || newsY)
        {
            return 5;
        }

        var (fromX, toX) = x.First is not null ? (x.First, x.Last) : (x.CarriedFirst, x.CarriedLast);
        var (fromY, toY) = y.First is not null ? (y.First, y.Last) : (y.CarriedFirst, y.CarriedLast);
        return fromX is null || fromY is null ? 8 : fromX <= toY && fromY <= toX ? 6 : 7;
    }

    /// <summary>Whether a claim speaks of the day's news: its time is close to publication, or it has none in a report that carries none on from before.</summary>
    private static bool IsNews(ClaimProfile profile)
    {
        var time = profile.Context.First ?? profile.Context.CarriedFirst;
        return profile.Claim.Article.Published is { } published
            ? time is not { } first || (first <= published && published.DayNumber - first.DayNumber <= NewsDays)
            : time is null;
    }

    private static int Neighbours(ClaimProfile a, ClaimProfile b)
    {
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

    /// <summary>Whether the value of one claim also stands elsewhere in the other's article, which then may hold the better partner.</summary>
    private static int Elsewhere(ClaimProfile a, ClaimProfile b) =>
        !ValueLevels.IsSame(ValueLevels.Of(a, b)) && (b.InArticle.Contains(a.ValueHash) || a.InArticle.Contains(b.ValueHash)) ? 1 : 0;

    private static bool Part(ClaimProfile profile) => (profile.Context.Scope & (Scope.Part | Scope.Additional)) != 0;

    private static Bound BoundOf(ClaimProfile profile) => profile.Claim.Value is Quantity quantity ? quantity.Bound : Bound.Exact;

    private static int Step(float value, float[] steps)
    {
        var level = 0;
        while (level < steps.Length && value > steps[level])
        {
            level++;
        }

        return level;
    }
}
