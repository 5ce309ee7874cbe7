using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Findings.Structured;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports.Scores;

/// <summary>
/// The scores of structured claims in the fields of the report's format 1; claims have a source, an item and a line instead of an article
/// and spans.
/// </summary>
internal static class ScoreJson
{
    /// <summary>Writes <paramref name="report"/> without building it in memory first.</summary>
    public static void Write(ScoreReport report, TextWriter output)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        List<string>(json, "articles", [], _ => { });
        List(json, "claims", Enumerable.Range(0, report.Claims.Count), claim => Write(json, report.Claims, claim));
        List(json, "groups", report.Findings, finding => Write(json, finding));
        List(json, "sources", report.Sources, source => JsonFields.Write(json, source));
        List(
            json,
            "lineages",
            report.Lineages,
            lineage =>
            {
                Text(json, "id", lineage.Id);
                Text(json, "credit", lineage.Credit);
                json.WritePropertyName("sources");
                json.WriteStartArray();
                foreach (var source in lineage.Sources)
                {
                    json.WriteStartObject();
                    Text(json, "source", source.Source);
                    Text(json, "copies", source.Copies);
                    Number(json, "rate", Rounded(source.Rate));
                    Number(json, "probability", Rounded(source.Probability));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
        Matrix(json, report.Matrix);
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    private static void Write(JsonTextWriter json, ClaimTable table, int claim)
    {
        var row = table[claim];
        var value = StatedValue.Parse(table.Values[row.Value]);
        var kind =
            row.Kind != ValueKind.Open ? row.Kind
            : value.IsNumber ? ValueKind.Number
            : value.IsDate ? ValueKind.Date
            : ValueKind.Text;
        Text(json, "id", ScoreText.ClaimId(claim));
        Number(json, "line", row.Line);
        Text(json, "source", table.Sources.Text(row.Source));
        Text(json, "item", table.Items.Text(row.Item));
        Text(json, "kind", row.KindName < 0 ? Name(kind) : table.KindNames.Text(row.KindName));
        json.WritePropertyName("value");
        json.WriteStartObject();
        Text(json, "text", table.Values.Text(row.Value));
        if (kind == ValueKind.Number)
        {
            json.WritePropertyName("amount");
            json.WriteRawValue(value.Number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (kind == ValueKind.Date)
        {
            Text(json, "date", table.Values.Text(row.Value));
        }

        Text(json, "unit", row.Unit < 0 ? null : table.Units.Text(row.Unit));
        json.WriteEndObject();
        Text(json, "asOf", row.Date);
        Text(json, "lineage", row.Lineage < 0 ? null : table.Lineages.Text(row.Lineage));
    }

    private static void Write(JsonTextWriter json, ItemFinding finding)
    {
        Text(json, "id", finding.Id);
        Text(json, "fingerprint", finding.Fingerprint);
        Text(json, "label", finding.Item);
        Texts(json, "claims", finding.Claims.Select(ScoreText.ClaimId));
        Text(json, "verdict", finding.Verdict.Traits().Name);
        Text(json, "severity", finding.Severity is { } severity ? Name(severity) : null);
        Number(json, "confidence", 1);
        if (finding.IsInternal)
        {
            Flag(json, "internal", true);
        }

        Text(json, "joined", "The file names one item.");
        Text(json, "differs", finding.Differs);
        Estimated(json, finding.Estimate);
    }
}
