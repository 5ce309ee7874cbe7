using CrossCheck.Findings;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// The news for people who read a log: the frame of each new finding from medium severity on, a line for each below that, and the counts
/// last.
/// </summary>
internal static class TextReport
{
    /// <summary>Writes the new findings of <paramref name="report"/>; where there are none, the counts alone.</summary>
    public static void Write(Report report, Gate gate, TextWriter output)
    {
        using var log = new LogText(output);
        var locations = new Locations();
        var positions = new Positions(report);
        var stories = new StoriesTold(report);
        var news = gate.News(report);
        foreach (var finding in news)
        {
            foreach (var line in FindingFrame.IsFor(finding) ? FindingFrame.Lines(finding, positions, stories, gate) : Lines(finding))
            {
                log.Write($"{line}\n");
            }

            log.Write('\n');
        }

        log.Write($"{news.Length} new; in all {FindingCounts.InWords(report.Findings)}.\n");

        IEnumerable<string> Lines(Finding finding)
        {
            var place = locations.Value(gate.Ordered(finding)[0]);
            var kind =
                $"{finding.Severity?.ToString().ToLowerInvariant()} "
                + $"{finding.Traits().Noun}{(finding.IsInternal ? " inside one article" : "")}";
            yield return $"{place}: {kind}: {Quotation.OneLine(finding.Label)}: {Quotation.OneLine(finding.Differs)} [{finding.Id}, "
                + $"{finding.Fingerprint}]";
            if (stories.Of(finding) is { } story)
            {
                yield return $"  story: {StoryText.Named(story)}";
            }
        }
    }
}
