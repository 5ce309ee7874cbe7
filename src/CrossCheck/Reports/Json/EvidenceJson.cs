using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Reasons;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports.Json;

/// <summary>Why claims stand together or not, as data.</summary>
public static class EvidenceJson
{
    /// <summary>Writes why the claims of a finding stand together, why its verdict, and what came near.</summary>
    public static void Write(FindingEvidence evidence, TextWriter output)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        Text(json, "group", evidence.Finding.Id);
        Text(json, "fingerprint", evidence.Finding.Fingerprint);
        Text(json, "label", evidence.Finding.Label);
        Text(json, "story", evidence.Finding.Story);
        Text(json, "verdict", evidence.Finding.Traits().Name);
        Text(json, "severity", evidence.Finding.Severity is { } severity ? Name(severity) : null);
        Number(json, "confidence", Rounded(evidence.Finding.Confidence));
        Texts(json, "rules", evidence.Verdict);
        List(
            json,
            "severityPoints",
            evidence.Severity,
            points =>
            {
                Text(json, "reason", points.Reason);
                Number(json, "points", points.Points);
            }
        );
        Text(json, "confidenceFrom", evidence.Confidence);
        Texts(json, "deciding", [evidence.Deciding.A.Id, evidence.Deciding.B.Id]);
        List(json, "claims", evidence.Finding.Claims, claim => JsonClaims.Write(json, claim));
        List(json, "pairs", evidence.Pairs, pair => Fields(json, pair));
        List(json, "totals", evidence.Totals, total => Fields(json, total));
        List(
            json,
            "nearest",
            evidence.Nearest,
            pair =>
            {
                Fields(json, pair);
                Text(json, "sentence", pair.B.SentenceText);
            }
        );
        End(json, output);
    }

    /// <summary>Writes what shows that claims are parts of a total, and whether they add up to it.</summary>
    public static void Write(Breakdown total, TextWriter output)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        List(json, "totals", [total], t => Fields(json, t));
        List(json, "claims", [total.Total, .. total.Parts], claim => JsonClaims.Write(json, claim));
        End(json, output);
    }

    /// <summary>The fields of a total.</summary>
    internal static void Fields(JsonTextWriter json, Breakdown total)
    {
        Text(json, "id", total.Id);
        Text(json, "total", total.Total.Id);
        Texts(json, "parts", total.Parts.Select(p => p.Id));
        Text(json, "cue", Name(total.Cue));
        Number(json, "sum", total.Sum);
        Flag(json, "complete", total.IsComplete);
        Flag(json, "fits", total.Fits);
    }

    /// <summary>Writes why two claims stand in one finding, or why they do not.</summary>
    public static void Write(PairEvidence evidence, TextWriter output)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        List(json, "claims", [evidence.A, evidence.B], claim => JsonClaims.Write(json, claim));
        List(json, "pairs", [evidence], pair => Fields(json, pair));
        End(json, output);
    }

    private static void Fields(JsonTextWriter json, PairEvidence pair)
    {
        Texts(json, "claims", [pair.A.Id, pair.B.Id]);
        Text(json, "outcome", Name(pair.Outcome));
        Text(json, "reason", pair.Reason);
        Text(json, "values", pair.Values);
        Text(json, "veto", pair.Veto);
        Number(json, "total", Rounded(pair.Total));
        Number(json, "probability", Rounded(pair.Probability));
        Text(json, "family", pair.Family);
        Number(json, "base", Rounded(pair.Base));
        Features(json, "features", pair.Features);
        if (pair.AmongRivals is { } among)
        {
            Number(json, "probabilityAmongRivals", Rounded(among));
            Features(json, "rivals", pair.Rivals);
        }

        Keys(json, "keys", [(pair.A.Id, pair.KeysOfA), (pair.B.Id, pair.KeysOfB)]);
    }

    private static void Features(JsonTextWriter json, string name, ImmutableArray<FeatureWeight> features)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var feature in features)
        {
            json.WriteStartObject();
            Text(json, "feature", feature.Feature);
            Text(json, "level", feature.Level);
            Number(json, "weight", Rounded(feature.Weight));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Keys(JsonTextWriter json, string name, (string Claim, ImmutableArray<ClaimKey> Keys)[] both)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        foreach (var (claim, keys) in both)
        {
            Texts(json, claim, keys.Select(k => k.Name));
        }

        Texts(json, "shared", both[0].Keys.Where(k => k.IsShared).Select(k => k.Name));
        json.WriteEndObject();
    }

    private static void End(JsonTextWriter json, TextWriter output)
    {
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }
}
