using CrossCheck.Findings;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// The news as GitHub's workflow commands, which show as annotations on the lines of a pull request: a warning for each conflict, a notice
/// for each figure
/// that moved with time. GitHub reads them from a step's standard output and shows ten of each a step, so the weightiest come first.
/// </summary>
internal static class GitHubAnnotations
{
    /// <summary>Writes one line for each new finding of <paramref name="report"/>.</summary>
    public static void Write(Report report, Gate gate, TextWriter output)
    {
        var locations = new Locations();
        foreach (var finding in gate.News(report))
        {
            var claims = gate.Ordered(finding);
            var place = locations.Value(claims[0]);
            var command = finding.Traits().Fails ? "warning" : "notice";
            var others = claims.Skip(1).Select(c => $"{Quotation.OneLine(c.Article.Source)} ({locations.Value(c)})");
            var title = $"{finding.Severity?.ToString().ToLowerInvariant()}: {Quotation.OneLine(finding.Label)}";
            var message =
                $"{Quotation.OneLine(finding.Differs)} See {string.Join(", ", others)}. {Quotation.OneLine(finding.Joined)} "
                + $"[{finding.Fingerprint}]";
            output.Write(
                $"::{command} file={Property(Quotation.OneLine(place.Path))}{Lines(place)},title={Property(title)}::{Data(message)}\n"
            );
        }
    }

    private static string Lines(Location place) =>
        place.Lines is { } lines
            ? $",line={lines.Start.Line},col={lines.Start.Column},endLine={lines.End.Line},endColumn={lines.End.Column}"
            : "";

    /// <summary>A message as workflow commands have it: what would end the line or begin an escape is percent-encoded.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A property's value, in which colons and commas are encoded as well.</summary>
    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
