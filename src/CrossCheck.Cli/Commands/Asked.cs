using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Reasons;
using CrossCheck.Reports;
using CrossCheck.Reports.Json;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Cli.Commands;

/// <summary>What <c>explain</c> is asked for: a group, a total or two claims, named as a report names them.</summary>
internal sealed class Asked
{
    private readonly string? name;
    private readonly string[] pair;

    /// <summary>What the command line asks for.</summary>
    /// <param name="path">The report, or the folder of the articles.</param>
    /// <param name="name">The group or total; null for a pair.</param>
    /// <param name="pair">Two claims; null for a group or total.</param>
    /// <exception cref="InputException">The pair is one claim.</exception>
    public Asked(string path, string? name, string[]? pair)
    {
        Path = path;
        this.name = name;
        this.pair = pair ?? [];
        if (this.pair is [var one, var other] && one == other)
        {
            throw new InputException($"--pair {one} {other} names one claim twice; name two");
        }
    }

    /// <summary>The report, or the folder of the articles.</summary>
    public string Path { get; }

    /// <summary>Looks whether <paramref name="written"/> has it.</summary>
    /// <exception cref="InputException">It has no such group or claim.</exception>
    public void Check(WrittenReport written)
    {
        foreach (var claim in pair.Where(c => !written.Claims.Contains(c)))
        {
            throw new InputException(
                $"{Path} has no claim {claim}{UsageError.Suggestion(claim, written.Claims)}; the claims have the ids that stand in the "
                    + "list \"claims\" of the JSON report"
            );
        }

        if (name is not null && TotalOf(written) is null)
        {
            GroupOf(written, name);
        }
    }

    /// <summary>Explains it.</summary>
    /// <param name="written">Says which group or claim is meant.</param>
    /// <param name="examination">Knows about it.</param>
    /// <param name="asJson">Whether it is written as data.</param>
    /// <param name="waterfalls">How many pairs of a group are shown feature by feature in text.</param>
    /// <param name="output">Where it goes.</param>
    /// <exception cref="InputException">There is nothing of this name, or it is gone since the report was written.</exception>
    public void Write(WrittenReport written, Examination examination, bool asJson, int waterfalls, TextWriter output)
    {
        Check(written);
        var report = examination.Report;
        if (name is null)
        {
            var between = examination.Explain(ClaimOf(written, pair[0], report), ClaimOf(written, pair[1], report));
            Write(asJson, output, to => EvidenceJson.Write(between, to), to => EvidenceText.Write(between, to));
        }
        else if (TotalOf(written) is { } total)
        {
            var breakdown = written.Find(total, report) ?? throw Gone(total.Id, "the articles");
            Write(asJson, output, to => EvidenceJson.Write(breakdown, to), to => EvidenceText.Write(breakdown, to));
        }
        else
        {
            var group = GroupOf(written, name);
            var finding = written.Find(group, report) ?? throw Gone(group.Id, "the articles");
            var evidence = examination.Explain(finding);
            var story = new StoriesTold(report).Of(finding);
            Write(asJson, output, to => EvidenceJson.Write(evidence, to), to => EvidenceText.Write(evidence, to, waterfalls, story));
        }
    }

    private static void Write(bool asJson, TextWriter output, Action<TextWriter> data, Action<TextWriter> text) =>
        (asJson ? data : text)(asJson ? output : new LogText(output));

    private Claim ClaimOf(WrittenReport written, string id, Report report) => written.Find(id, report) ?? throw Gone(id, "its article");

    private WrittenTotal? TotalOf(WrittenReport written) => written.Totals.FirstOrDefault(t => t.Id == name);

    private WrittenGroup GroupOf(WrittenReport written, string group) =>
        written.Groups.FirstOrDefault(g => g.Id == group)
        ?? written.Groups.Where(g => g.Fingerprint.StartsWith(group, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() switch
        {
            [var single] => single,
            [] => throw NoGroup(written, group),
            _ => throw new InputException($"{Path} has several groups whose fingerprints begin with {group}; give more of its digits"),
        };

    private InputException NoGroup(WrittenReport written, string group)
    {
        var known = written.Groups.Select(g => g.Id).Concat(written.Groups.Select(g => g.Fingerprint));
        var ids = written.Groups is [var first, .., var last]
            ? $"{first.Id} to {last.Id}"
            : written.Groups.Length.ToString(CultureInfo.InvariantCulture);
        return new InputException($"{Path} has no group {group}{UsageError.Suggestion(group, known)}; its groups are {ids}");
    }

    private InputException Gone(string id, string changed) =>
        new($"{id} of {Path} is not found any more: {changed}, the settings or the program have changed since; write the report anew");
}
