using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Claims.Context.Totals;
using CrossCheck.Findings.Titles;
using CrossCheck.Language;

namespace CrossCheck.Findings.Judging;

/// <summary>Checks totals against their parts.</summary>
internal static class Breakdowns
{
    /// <summary>
    /// How sure a total is wrong that does not match its parts: set by hand, since the annotated articles hold no such error to measure on.
    /// </summary>
    private const double Confidence = 0.7;

    /// <summary>
    /// A figure that ends in this place or a higher one ("1,200", "$4 billion") may be rounded by half of the place, as far as rounding
    /// ever excuses; smaller counts are taken as counted.
    /// </summary>
    private const decimal RoundPlace = 100;

    /// <summary>The breakdowns of all articles, in the order of articles and text.</summary>
    /// <param name="extractions">What the articles yielded, in order.</param>
    /// <param name="numbered">The claims reported; a breakdown of which one is not reported is left out.</param>
    public static ImmutableArray<Breakdown> Of(IReadOnlyList<Extraction> extractions, NumberedClaims numbered)
    {
        var found = ImmutableArray.CreateBuilder<Breakdown>();
        for (var article = 0; article < extractions.Count; article++)
        {
            var claims = numbered.OfArticle(article);
            foreach (var partition in extractions[article].Totals)
            {
                var total = claims[partition.Total];
                ImmutableArray<Claim?> parts = [.. partition.Parts.Select(p => claims[p])];
                if (total is not null && !parts.Contains(null))
                {
                    found.Add(
                        Of("t" + (found.Count + 1).ToString(CultureInfo.InvariantCulture), total, [.. parts.OfType<Claim>()], partition)
                    );
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The finding that a total does not match its parts; null where it does.</summary>
    public static Finding? Finding(Breakdown breakdown, FindingFingerprints fingerprints)
    {
        if (breakdown.Fits)
        {
            return null;
        }

        var (total, parts) = (breakdown.Total, breakdown.Parts);
        return new Finding
        {
            Id = breakdown.Id,
            Fingerprint = fingerprints.Of("total", [total, .. parts]),
            Label = QuestionTitle.OfTotal(total),
            Claims = [total, .. parts],
            Verdict = Verdict.Conflict,
            Severity = EventSorts.Is(total.Event, EventSort.Grave) ? Severity.Medium : Severity.Low,
            Confidence = Confidence,
            Joined = breakdown.Cue switch
            {
                PartCue.List => "The text lists the parts as the whole of the total.",
                PartCue.OfThem => "The text says that they are of the total.",
                _ => "The text says that the total includes them.",
            },
            Differs = $"{Explanation.Stated(total)} against {InWords(breakdown)}.",
            IsInternal = true,
            Breakdown = breakdown,
        };
    }

    /// <summary>"eleven + two + nine = 22", or of a single part "14".</summary>
    public static string InWords(Breakdown breakdown)
    {
        var parts = string.Join(" + ", breakdown.Parts.Select(Explanation.Stated));
        return breakdown.Parts.Length > 1 && breakdown.Sum is { } sum
            ? string.Create(CultureInfo.InvariantCulture, $"{parts} = {sum:#,0.####}")
            : parts;
    }

    private static Breakdown Of(string id, Claim total, ImmutableArray<Claim> parts, Partition partition)
    {
        var whole = (Quantity)total.Value;
        var sum = parts.All(p => p.Value is Quantity { Amount: not null }) ? parts.Sum(p => ((Quantity)p.Value).Amount) : null;
        var isComplete = partition.Cue == PartCue.List || (sum is not null && sum == whole.Amount);
        return new Breakdown
        {
            Id = id,
            Total = total,
            Parts = parts,
            Cue = partition.Cue,
            Sum = sum,
            IsComplete = isComplete,
            Fits =
                isComplete ? AddUp(whole, parts)
                : partition.AreApart ? !Exceed(whole, parts)
                : parts.All(p => !Exceed(whole, [p])),
        };
    }

    /// <summary>Whether the sum that the words of the parts allow meets what those of the total allow.</summary>
    private static bool AddUp(Quantity whole, ImmutableArray<Claim> parts)
    {
        var allowed = Range(whole);
        var sum = Sum(parts);
        return !Exceed(whole, parts) && (sum.High is not { } most || allowed.Low <= most);
    }

    /// <summary>Whether the parts together are more than the total allows.</summary>
    private static bool Exceed(Quantity whole, ImmutableArray<Claim> parts) => Range(whole).High is { } most && Sum(parts).Low > most;

    private static (decimal Low, decimal? High) Sum(ImmutableArray<Claim> parts)
    {
        var ranges = parts.Select(p => Range((Quantity)p.Value)).ToList();
        return (ranges.Sum(r => r.Low), ranges.TrueForAll(r => r.High is not null) ? ranges.Sum(r => r.High) : null);
    }

    private static (decimal Low, decimal? High) Range(Quantity quantity)
    {
        var slack =
            quantity.Amount is { } amount && (ValueComparison.LastPlace(amount) is var place && place >= RoundPlace || place < 1)
                ? Math.Min(place / 2, ValueComparison.MostRounding * amount)
                : 0;
        return ((quantity.Low ?? 0) - slack, quantity.High + slack);
    }
}
