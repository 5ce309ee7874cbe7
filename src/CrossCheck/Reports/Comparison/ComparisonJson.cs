using CrossCheck.Findings;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports.Comparison;

/// <summary>What changed between two reports, as data.</summary>
public static class ComparisonJson
{
    /// <summary>Writes <paramref name="comparison"/>. The same comparison gives the same characters.</summary>
    public static void Write(ReportComparison comparison, TextWriter output)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        List(json, "new", comparison.New, finding => Fields(json, finding));
        List(
            json,
            "changed",
            comparison.Changed,
            change =>
            {
                Fields(json, change.Is);
                Texts(json, "aspects", change.Aspects.Select(a => Name(a)));
                json.WritePropertyName("was");
                json.WriteStartObject();
                Fields(json, change.Was);
                json.WriteEndObject();
            }
        );
        List(json, "gone", comparison.Gone, finding => Fields(json, finding));
        Number(json, "unchanged", comparison.Unchanged);
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    private static void Fields(JsonTextWriter json, ComparedFinding finding)
    {
        Text(json, "id", finding.Id);
        Text(json, "fingerprint", finding.Fingerprint);
        Text(json, "label", finding.Question);
        Text(json, "verdict", finding.Verdict.Traits().Name);
        Text(json, "severity", finding.Severity is { } severity ? Name(severity) : null);
        Text(json, "review", finding.Review == ReviewState.Open ? null : Name(finding.Review));
        Text(json, "differs", finding.Differs);
    }
}
