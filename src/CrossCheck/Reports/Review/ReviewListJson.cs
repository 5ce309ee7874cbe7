using CrossCheck.Findings;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports.Review;

/// <summary>What is to be decided and what was, as data; the fields are called as in the JSON report.</summary>
public static class ReviewListJson
{
    /// <summary>Writes the findings of <paramref name="report"/> that a reviewer is asked about, then the decisions on others.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var positions = new Positions(report);
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        List(
            json,
            "findings",
            Reviews.Asked(report),
            finding =>
            {
                Text(json, "id", finding.Id);
                Text(json, "fingerprint", finding.Fingerprint);
                Text(json, "label", finding.Label);
                Text(json, "story", finding.Story);
                Text(json, "verdict", finding.Traits().Name);
                Text(json, "severity", finding.Severity is { } severity ? Name(severity) : null);
                if (finding.IsInternal)
                {
                    Flag(json, "internal", true);
                }

                Texts(json, "values", positions.Of(finding).Select(p => p.ToString()));
                Text(json, "state", Name(finding.Review));
                Made(json, finding.Decision);
                Text(json, "reopened", Reviews.Reopened(finding));
            }
        );
        List(
            json,
            "otherDecisions",
            report.OtherDecisions,
            decision =>
            {
                Text(json, "fingerprint", decision.Fingerprint);
                Text(json, "label", decision.Question);
                Texts(json, "values", decision.Values);
                Text(json, "state", Name(decision.State));
                Made(json, decision);
            }
        );
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    private static void Made(JsonTextWriter json, Decision? decision)
    {
        if (decision is not null)
        {
            Text(json, "note", decision.Note.Length == 0 ? null : decision.Note);
            Text(json, "by", decision.By.Length == 0 ? null : decision.By);
            Text(json, "at", DecisionJson.Instant(decision.At));
        }
    }
}
