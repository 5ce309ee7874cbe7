using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Comparison;

/// <summary>What may change in a finding from one report to the next.</summary>
public enum Aspect
{
    /// <summary>The values stated.</summary>
    Values,

    /// <summary>Who states them.</summary>
    Sources,

    /// <summary>The verdict on them.</summary>
    Verdict,

    /// <summary>How much they matter.</summary>
    Severity,

    /// <summary>What a reviewer decided.</summary>
    Review,
}

/// <summary>A finding that two reports hold, and what changed in it.</summary>
/// <param name="Was">As the earlier report has it.</param>
/// <param name="Is">As the later report has it.</param>
/// <param name="Aspects">What changed; at least one.</param>
public sealed record FindingChange(ComparedFinding Was, ComparedFinding Is, ImmutableArray<Aspect> Aspects);

/// <summary>
/// What is new, changed and gone between two reports. Only what differs in one of them counts: agreements come and go with every article.
/// </summary>
/// <param name="New">Conflicts and updates on questions that the earlier report has no finding on, in the order of the later.</param>
/// <param name="Changed">Those that both hold and that differ in one of them, in the order of the later.</param>
/// <param name="Gone">Those on which the later report has no finding, in the order of the earlier.</param>
/// <param name="Unchanged">How many both hold as they were.</param>
public sealed record ReportComparison(
    ImmutableArray<ComparedFinding> New,
    ImmutableArray<FindingChange> Changed,
    ImmutableArray<ComparedFinding> Gone,
    int Unchanged
)
{
    /// <summary>Whether the two reports say the same.</summary>
    public bool IsEmpty => New.IsEmpty && Changed.IsEmpty && Gone.IsEmpty;

    /// <summary>
    /// Compares two reports. A finding is known again by its fingerprint, or, where its values changed, by the claims that it shares; of
    /// several that share some, the one with the same question and then the most.
    /// </summary>
    /// <param name="earlier">The earlier report.</param>
    /// <param name="later">The later report.</param>
    public static ReportComparison Of(ComparedReport earlier, ComparedReport later)
    {
        var partners = Partners(earlier, later);
        var pairs = later
            .Findings.Select((f, i) => (Was: partners[i] < 0 ? null : earlier.Findings[partners[i]], Is: f))
            .Where(p => p.Is.IsFlagged || p.Was is { IsFlagged: true })
            .ToList();
        var met = partners.ToHashSet();
        ImmutableArray<FindingChange> both =
        [
            .. pairs.Where(p => p.Was is not null).Select(p => new FindingChange(p.Was!, p.Is, [.. Changes(p.Was!, p.Is)])),
        ];
        return new(
            [.. pairs.Where(p => p.Was is null).Select(p => p.Is)],
            [.. both.Where(c => !c.Aspects.IsEmpty)],
            [.. earlier.Findings.Where((f, i) => f.IsFlagged && !met.Contains(i))],
            both.Count(c => c.Aspects.IsEmpty)
        );
    }

    /// <summary>Whether it holds a new or changed conflict of at least this severity that nobody dismissed.</summary>
    public bool Fails(Severity severity) => New.Concat(Changed.Select(c => c.Is)).Any(f => f.Fails(severity));

    private static IEnumerable<Aspect> Changes(ComparedFinding was, ComparedFinding now)
    {
        if (was.Fingerprint != now.Fingerprint)
        {
            yield return Aspect.Values;
        }
        else if (was.Verdict == now.Verdict && was.Differs != now.Differs)
        {
            yield return Aspect.Sources;
        }

        if (was.Verdict != now.Verdict)
        {
            yield return Aspect.Verdict;
        }

        if (was.Severity != now.Severity)
        {
            yield return Aspect.Severity;
        }

        if (was.Review != now.Review)
        {
            yield return Aspect.Review;
        }
    }

    /// <summary>
    /// For each finding of the later report the place of the same one in the earlier; -1 where there is none. No two have the same.
    /// </summary>
    private static int[] Partners(ComparedReport earlier, ComparedReport later)
    {
        var byFingerprint = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < earlier.Findings.Length; i++)
        {
            byFingerprint.TryAdd(earlier.Findings[i].Fingerprint, i);
        }

        var partners = later.Findings.Select(f => byFingerprint.GetValueOrDefault(f.Fingerprint, -1)).ToArray();
        var taken = partners.ToHashSet();
        var byClaim = earlier
            .Findings.SelectMany((f, at) => f.Claims.Select(c => (Key: KeyOf(c), at)))
            .Where(c => !taken.Contains(c.at))
            .ToLookup(c => c.Key, c => c.at);
        var sharing =
            from i in Enumerable.Range(0, partners.Length)
            where partners[i] < 0
            from shared in later.Findings[i].Claims.SelectMany(c => byClaim[KeyOf(c)]).CountBy(at => at)
            orderby earlier.Findings[shared.Key].Question == later.Findings[i].Question descending, shared.Value descending, i, shared.Key
            select (Later: i, Earlier: shared.Key);
        foreach (var pair in sharing.ToList().Where(p => partners[p.Later] < 0 && taken.Add(p.Earlier)))
        {
            partners[pair.Later] = pair.Earlier;
        }

        return partners;

        // In a text that both reports read, places say which claim is which; in an edited one, words do.
        (string Article, string Key) KeyOf(ComparedClaim claim) =>
            earlier.Texts.TryGetValue(claim.Article, out var was) && later.Texts.TryGetValue(claim.Article, out var now) && was == now
                ? (claim.Article, claim.Start.ToString(CultureInfo.InvariantCulture))
                : (claim.Article, claim.Stated);
    }
}
