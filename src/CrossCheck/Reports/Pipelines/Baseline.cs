using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Findings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// The findings that a project already knows of, by fingerprint: a check tells only of others. Read from a JSON report, or from the small
/// file that
/// <see cref="Write"/> makes, which holds one finding a line, sorted, so that two branches merge.
/// </summary>
public sealed class Baseline
{
    private const string Format = "crosscheck baseline";
    private const int Version = 1;
    private const int FingerprintLength = 16;

    private readonly ImmutableHashSet<string> fingerprints;

    private Baseline(ImmutableHashSet<string> fingerprints) => this.fingerprints = fingerprints;

    /// <summary>Knows of nothing.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>How many findings it knows of.</summary>
    public int Count => fingerprints.Count;

    /// <summary>Whether it knows of <paramref name="finding"/>: the same question with the same values.</summary>
    public bool Contains(Finding finding) => fingerprints.Contains(finding.Fingerprint);

    /// <summary>Reads a baseline or a JSON report.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">
    /// There is no such file, it can't be read, or it is neither a baseline nor a JSON report; the message names the line where there is
    /// one.
    /// </exception>
    public static Baseline Read(string path)
    {
        try
        {
            using var reader = new StreamReader(SideFile.Open(path, SideFile.MostReportBytes));
            using var json = new JsonTextReader(reader) { DateParseHandling = DateParseHandling.None };
            return Parse(JToken.ReadFrom(json), path);
        }
        catch (JsonReaderException e)
        {
            throw new InputException($"{path}:{e.LineNumber}: this is no JSON; write the baseline anew with \"crosscheck baseline\".", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"{path}: the baseline could not be read ({e.Message.TrimEnd('.')}); write one with \"crosscheck baseline\".",
                e
            );
        }
    }

    /// <summary>
    /// Writes the conflicts and updates of <paramref name="report"/> as a baseline. The same report gives the same characters.
    /// </summary>
    public static void Write(Report report, TextWriter output)
    {
        using var json = new JsonTextWriter(output) { CloseOutput = false };
        output.Write($"{{\"format\":\"{Format}\",\"version\":{Version},\"findings\":[");
        var separator = "\n";
        foreach (var finding in report.Findings.Where(f => f.Traits().IsFlagged).OrderBy(f => f.Fingerprint, StringComparer.Ordinal))
        {
            output.Write(separator);
            separator = ",\n";
            JObject
                .FromObject(
                    new
                    {
                        fingerprint = finding.Fingerprint,
                        question = Quotation.OneLine(finding.Label),
                        differs = Quotation.OneLine(finding.Differs),
                    }
                )
                .WriteTo(json);
            json.Flush();
        }

        output.Write("\n]}\n");
    }

    /// <summary>The totals of a report that do not match their parts: those that are named as findings are.</summary>
    private static IEnumerable<JToken> WrongTotals(JObject report) =>
        (report["totals"] as JArray ?? []).OfType<JObject>().Where(t => t.ContainsKey("fingerprint"));

    private static Baseline Parse(JToken token, string path)
    {
        var entries = token switch
        {
            JObject baseline when baseline["format"] is JValue { Value: Format } => baseline["version"] is JValue { Value: (long)Version }
                ? baseline["findings"]
                : throw new InputException(
                    $"{path}: this program reads baselines of version {Version}; write the baseline anew with \"crosscheck baseline\"."
                ),
            JObject report when report.ContainsKey("schemaVersion") => report["groups"] is JArray groups
                ? new JArray(groups.Concat(WrongTotals(report)))
                : null,
            _ => null,
        };
        if (entries is not JArray list)
        {
            throw new InputException($"{path}: this is neither a baseline nor a JSON report; write one with \"crosscheck baseline\".");
        }

        return new Baseline([.. list.Select(Fingerprint)]);

        string Fingerprint(JToken entry) =>
            entry is JObject finding && finding["fingerprint"] is JValue { Value: string { Length: FingerprintLength } fingerprint }
                ? fingerprint
                : throw new InputException(
                    $"{path}:{((IJsonLineInfo)entry).LineNumber}: an entry has no fingerprint of {FingerprintLength} digits; write "
                        + "the baseline anew with \"crosscheck baseline\"."
                );
    }
}
