using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Reports.Comparison;

/// <summary>
/// What changed between two reports, for people: a line for each finding, and where its values changed one more for what they were.
/// </summary>
public static class ComparisonText
{
    /// <summary>Writes <paramref name="comparison"/>, and its counts last.</summary>
    public static void Write(ReportComparison comparison, TextWriter output)
    {
        using var log = new LogText(output);
        foreach (var finding in comparison.New)
        {
            log.Write($"new: {Told(finding)}\n");
        }

        foreach (var (was, now, aspects) in comparison.Changed)
        {
            log.Write($"changed: {Told(now)}\n");
            log.Write(
                $"  {string.Join(", ", aspects.Select(a => Name(a)))}; it was: {Judged(was)}: {was.Differs} [{was.Id}, {was.Fingerprint}]\n"
            );
        }

        foreach (var finding in comparison.Gone)
        {
            log.Write($"gone: {Told(finding)}\n");
        }

        log.Write($"{InWords(comparison)}.\n");
    }

    /// <summary>"1 new, 2 changed, 0 gone, 12 unchanged".</summary>
    public static string InWords(ReportComparison comparison) =>
        $"{comparison.New.Length} new, {comparison.Changed.Length} changed, {comparison.Gone.Length} gone, "
        + $"{comparison.Unchanged} unchanged";

    private static string Told(ComparedFinding finding) =>
        $"{Judged(finding)}: {finding.Question}: {finding.Differs} [{finding.Id}, {finding.Fingerprint}]";

    /// <summary>"high conflict", "agreement", "low update, dismissed".</summary>
    private static string Judged(ComparedFinding finding) =>
        (finding.Severity is { } severity ? $"{Name(severity)} " : "")
        + finding.Verdict.Traits().Noun
        + (finding.Review == ReviewState.Open ? "" : $", {Name(finding.Review)}");

    private static string Name<T>(T value)
        where T : struct, Enum => JsonFields.Name(value);
}
