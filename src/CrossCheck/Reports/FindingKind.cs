using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports;

/// <summary>What pipelines call a rule: how claims differ, and what sort of value they state.</summary>
internal sealed class FindingKind
{
    private FindingKind(Verdict verdict, bool isInternal, ClaimKind value)
    {
        Verdict = verdict;
        IsInternal = isInternal;
        Value = value;
        var (manner, says, help) = (verdict, isInternal) switch
        {
            (Verdict.Update, _) => ("Update", "moved with time", "Later articles state a larger figure, or the texts date the figures differently. Read the timeline; the latest figure stands."),
            (_, true) => ("InternalConflict", "differs inside one article", "One article answers the same question with two values that can't both hold. Read both sentences and see which one the others support."),
            _ => ("Conflict", "differs between articles", "Articles answer the same question with values that can't both hold. Read the sentences side by side and look for the source of each value."),
        };
        Id = $"{Kebab(manner)}/{Kebab(value.ToString())}";
        Name = $"{manner}{value}";
        Description = $"{Sort(value)} {says}.";
        Help = help;
    }

    /// <summary>Every kind of finding that differs, in a fixed order.</summary>
    public static ImmutableArray<FindingKind> All { get; } =
    [
        .. from manner in new (Verdict Verdict, bool IsInternal)[] { (Verdict.Conflict, false), (Verdict.Conflict, true), (Verdict.Update, false) }
           from value in Enum.GetValues<ClaimKind>()
           select new FindingKind(manner.Verdict, manner.IsInternal, value),
    ];

    /// <summary>How the claims differ.</summary>
    public Verdict Verdict { get; }

    /// <summary>"conflict/count".</summary>
    public string Id { get; }

    /// <summary>"ConflictCount".</summary>
    public string Name { get; }

    /// <summary>One sentence: what it tells.</summary>
    public string Description { get; }

    /// <summary>What to do about it.</summary>
    public string Help { get; }

    private bool IsInternal { get; }

    private ClaimKind Value { get; }

    /// <summary>The kind of <paramref name="finding"/>, which must differ.</summary>
    public static FindingKind Of(Finding finding)
    {
        var isInternal = finding.IsInternal && finding.Verdict == Verdict.Conflict;
        return All.First(k => k.Verdict == finding.Verdict && k.IsInternal == isInternal && k.Value == finding.Claims[0].Kind);
    }

    private static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Sort(ClaimKind value) => value switch
    {
        ClaimKind.Count => "A count",
        ClaimKind.Measure => "A measurement",
        ClaimKind.Money => "A sum of money",
        ClaimKind.Percent => "A percentage",
        ClaimKind.Date => "A date",
        ClaimKind.Duration => "A duration",
        ClaimKind.Rank => "A place in an order",
        _ => "A share",
    };
}
