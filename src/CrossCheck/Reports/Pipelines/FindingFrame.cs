using CrossCheck.Findings;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// A finding as linters print theirs: what is asked, who says what, and the two quotations that carry the verdict, each below the place
/// where it stands.
/// </summary>
public static class FindingFrame
{
    /// <summary>What stands before a quotation.</summary>
    public const string Margin = "   |  ";

    /// <summary>Characters of a quotation around its value: with the margin, a line of a terminal.</summary>
    private const int Context = 80;

    /// <summary>
    /// Whether <paramref name="finding"/> is grave enough for a frame: of medium severity at least. The others are told in a line.
    /// </summary>
    public static bool IsFor(Finding finding) => finding.Severity >= Severity.Medium;

    /// <summary>The lines of the frame around <paramref name="finding"/>, free of control characters.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="positions">The positions in its report.</param>
    /// <param name="stories">The stories of its report, of which its own is named where there are several.</param>
    /// <param name="gate">What a pipeline holds the report against, where it does: the changed articles are quoted first.</param>
    public static IEnumerable<string> Lines(Finding finding, Positions positions, StoriesTold stories, Gate? gate = null)
    {
        yield return $"{finding.Severity?.ToString().ToLowerInvariant()} "
            + $"{finding.Traits().Noun}{(finding.IsInternal ? " inside one article" : "")}: {Quotation.OneLine(finding.Label)} "
            + $"[{finding.Id}, {finding.Fingerprint}]";
        if (stories.Of(finding) is { } story)
        {
            yield return $"  story: {StoryText.Named(story)}";
        }

        yield return $"  {string.Join(" · ", positions.Of(finding))}";
        foreach (var (place, source, quotation) in Quotations(finding, positions, gate))
        {
            yield return $"  --> {place}: {source}";
            yield return $"{Margin}{quotation}";
        }
    }

    /// <summary>
    /// The two quotations that carry the verdict on <paramref name="finding"/>, each with its place ("seeds/a.txt:12:5") and its source;
    /// none where all state one value.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="positions">The positions in its report.</param>
    /// <param name="gate">
    /// What a pipeline holds the report against, where it does. A changed article comes first, and stands above the two where neither is
    /// from one.
    /// </param>
    public static IEnumerable<(string Place, string Source, string Quotation)> Quotations(
        Finding finding,
        Positions positions,
        Gate? gate = null
    )
    {
        if (positions.Carrying(finding) is not var (first, second))
        {
            yield break;
        }

        var locations = new Locations();
        foreach (var claim in gate?.Quoted(finding, first, second) ?? [first, second])
        {
            yield return (
                locations.Value(claim).ToString(),
                Quotation.OneLine(claim.Article.Source),
                Quotation.Of(claim, Context).ToString()
            );
        }
    }
}
