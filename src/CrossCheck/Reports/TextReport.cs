using CrossCheck.Findings;

namespace CrossCheck.Reports;

/// <summary>The news for people who read a log: a line for each new finding, in the form that editors and terminals make links of, and its claims below it; the counts last.</summary>
internal static class TextReport
{
    /// <summary>Writes the new findings of <paramref name="report"/>; nothing where there are none.</summary>
    public static void Write(Report report, Gate gate, TextWriter output)
    {
        using var log = new LogText(output);
        var locations = new Locations();
        var stories = new StoriesTold(report);
        var news = gate.News(report);
        foreach (var finding in news)
        {
            var claims = gate.Ordered(finding);
            log.Write($"{locations.Value(claims[0])}: {finding.Severity?.ToString().ToLowerInvariant()} {finding.Traits().Name}: {Quotation.OneLine(finding.Label)}: {Quotation.OneLine(finding.Differs)} [{finding.Fingerprint}]\n");
            if (stories.Of(finding) is { } story)
            {
                log.Write($"  story: {StoryText.Named(story)}\n");
            }

            foreach (var claim in claims)
            {
                log.Write($"  {locations.Value(claim)}: {Quotation.OneLine(claim.Article.Source)}: {Quotation.Of(claim)}\n");
            }
        }

        if (!news.IsEmpty)
        {
            log.Write($"{news.Length} new; in all {FindingCounts.InWords(report.Findings)}.\n");
        }
    }
}
