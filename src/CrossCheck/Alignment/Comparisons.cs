using CrossCheck.Claims;
using CrossCheck.Claims.Context;
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

    /// <summary>All features.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("kind", ["count", "measure", "money", "percent", "date", "duration", "rank", "ratio"], (a, _) => (int)a.Claim.Kind),
        new("articles", ["two articles", "one article"], (a, b) => a.Context.Article == b.Context.Article ? 1 : 0),
        new("value", [.. ValueLevels.Names], (a, b) => ValueLevels.Of(a, b)),
        new("subject", ["both none", "one none", "same", "same with other modifiers", "same with contradicting modifiers", "similar phrase", "both people", "different"], Subject),
        new("event", ["both none", "one none", "same", "same among others", "one shared", "different"], Event),
        new("contradiction", ["none", "different harm"], DifferentHarm),
        new("near wording", WordingLevels, (a, b) => Step(ClaimProfile.Cosine(a.Near, b.Near), WordingSteps)),
        new("sentence wording", WordingLevels, (a, b) => Step(ClaimProfile.Cosine(a.Whole, b.Whole), WordingSteps)),
        new("passage wording", WordingLevels, (a, b) => Step(ClaimProfile.Cosine(a.Passage, b.Passage), WordingSteps)),
        new("names", ["one or both without", "none shared", "few shared", "some shared", "most shared", "all shared"], Names),
        new("time", ["both open", "one open", "one open, the other long before", "same", "overlapping", "same year", "different"], Time),
        new("neighbours", ["no other values", "none shared", "one shared", "two or more shared"], Neighbours),
        new("scope", ["same", "part or addition against whole"], (a, b) => Part(a) == Part(b) ? 0 : 1),
        new("bound", ["same", "different"], (a, b) => BoundOf(a) == BoundOf(b) ? 0 : 1),
        new("role", ["same", "different"], (a, b) => a.Claim.Role == b.Claim.Role ? 0 : 1),
        new("same value and wording", ["different value", "none shared", "hardly", "a little", "partly", "largely", "nearly the same"],
            (a, b) => ValueLevels.IsSame(ValueLevels.Of(a, b)) ? 1 + Step(ClaimProfile.Cosine(a.Near, b.Near), WordingSteps) : 0),
        new("position", ["both lead", "near in order", "apart"],
            (a, b) => a.Context.Position < 0.15 && b.Context.Position < 0.15 ? 0 : Math.Abs(a.Context.Position - b.Context.Position) < 0.1 ? 1 : 2),
    ];

    private static int Subject(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        if (x.Head == 0 || y.Head == 0)
        {
            return x.Head == y.Head ? 0 : 1;
        }

        if (x.Head == y.Head)
        {
            return Modifiers(a, b);
        }

        if (a.Claim.Subject is { } one && b.Claim.Subject is { } other && Fuzz.TokenSetRatio(one, other) >= SimilarPhrase)
        {
            return 5;
        }

        return x.CountsPeople && y.CountsPeople ? 6 : 7;
    }

    /// <summary>2: the same modifiers or none on one side; 3: other ones; 4: each side has one that the other lacks, and they are of one sort.</summary>
    private static int Modifiers(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context.Modifiers, b.Context.Modifiers);
        var shared = 0;
        foreach (var modifier in x)
        {
            shared += y.Contains(modifier) ? 1 : 0;
        }

        return shared == Math.Min(x.Length, y.Length) ? 2 : shared > 0 ? 3 : 4;
    }

    private static int Event(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context.Events, b.Context.Events);
        if (x.IsEmpty || y.IsEmpty)
        {
            return x.IsEmpty && y.IsEmpty ? 0 : 1;
        }

        if (x[0] == y[0])
        {
            return 2;
        }

        if (x.Contains(y[0]) || y.Contains(x[0]))
        {
            return 3;
        }

        foreach (var concept in x)
        {
            if (y.Contains(concept))
            {
                return 4;
            }
        }

        return 5;
    }

    private static int DifferentHarm(ClaimProfile a, ClaimProfile b) =>
        a.Claim.Kind == ClaimKind.Count && Harm(a) is { } x && Harm(b) is { } y && x != y ? 1 : 0;

    private static string? Harm(ClaimProfile profile) => profile.Claim.Event is "kill" or "injure" or "miss" or "displace" or "arrest" or "destroy" or "damage" ? profile.Claim.Event : null;

    private static int Names(ClaimProfile a, ClaimProfile b)
    {
        var smaller = Math.Min(a.NameMass, b.NameMass);
        return smaller <= 0 ? 0 : 1 + Step(ClaimProfile.Shared(a.Names, b.Names) / smaller, NameSteps);
    }

    private static int Time(ClaimProfile a, ClaimProfile b)
    {
        if (a.Claim.Kind == ClaimKind.Date)
        {
            return 0;
        }

        var (x, y) = (a.Context, b.Context);
        if (x.First is not { } firstX || y.First is not { } firstY)
        {
            var known = x.First ?? y.First;
            return known is null ? 0 : IsLongBefore(a, b, known.Value) ? 2 : 1;
        }

        var (lastX, lastY) = (x.Last!.Value, y.Last!.Value);
        return firstX == firstY && lastX == lastY ? 3
            : firstX <= lastY && firstY <= lastX ? 4
            : firstX.Year == firstY.Year ? 5
            : 6;
    }

    /// <summary>Whether a time lies in an earlier year than the report that states none: then one speaks of the past, the other of the news.</summary>
    private static bool IsLongBefore(ClaimProfile a, ClaimProfile b, DateOnly known)
    {
        var open = a.Context.First is null ? a : b;
        return open.Context.CarriedFirst is { } carried ? known.Year != carried.Year : open.Claim.Article.Published is { } published && known.Year < published.Year;
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
