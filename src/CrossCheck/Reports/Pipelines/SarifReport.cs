using System.Collections.Immutable;
using System.Reflection;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using Newtonsoft.Json;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// The findings that differ as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code-scanning pages read. Each result
/// points at one
/// claim, its related locations at the others; what is known already is marked as unchanged or suppressed rather than left out, so that a
/// page keeps count.
/// </summary>
internal sealed class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }
    );

    private static readonly string Version = typeof(SarifReport)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    private readonly Report report;
    private readonly Gate gate;
    private readonly Locations locations = new();

    /// <summary>The files of the articles, each once: one may hold several articles.</summary>
    private readonly ImmutableArray<string> files;

    /// <summary>The place of each file among them.</summary>
    private readonly Dictionary<string, int> artifacts;

    private SarifReport(Report report, Gate gate)
    {
        this.report = report;
        this.gate = gate;
        files = [.. report.Articles.Select(a => a.Path).Distinct(StringComparer.Ordinal)];
        artifacts = files.Select((path, i) => (path, i)).ToDictionary(p => p.path, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>Writes <paramref name="report"/>; results are built one at a time as they are written.</summary>
    public static void Write(Report report, Gate gate, TextWriter output)
    {
        using var json = new JsonTextWriter(output) { CloseOutput = false, Formatting = Formatting.Indented };
        json.WriteStartObject();
        json.WritePropertyName("$schema");
        json.WriteValue(Schema);
        json.WritePropertyName("version");
        json.WriteValue("2.1.0");
        json.WritePropertyName("runs");
        json.WriteStartArray();
        Serializer.Serialize(json, new SarifReport(report, gate).Run());
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    private object Run() =>
        new
        {
            tool = new
            {
                driver = new
                {
                    name = "CrossCheck",
                    semanticVersion = Version,
                    rules = FindingKind.All.Select(Rule),
                },
            },
            columnKind = "utf16CodeUnits",
            invocations = new[] { new { executionSuccessful = true, toolExecutionNotifications = report.Problems.Select(Notification) } },
            artifacts = files.Select(path => new { location = new { uri = UriOf(path) } }),
            results = report.Findings.Where(f => f.Traits().IsFlagged).Select(Result),
        };

    private static object Rule(FindingKind kind) =>
        new
        {
            id = kind.Id,
            name = kind.Name,
            shortDescription = new { text = kind.Description },
            fullDescription = new { text = kind.Help },
            help = new { text = kind.Help },
            defaultConfiguration = new { level = kind.Verdict.Traits().Fails ? "warning" : "note" },
        };

    private static object Notification(Problem problem) =>
        new { level = "warning", message = new { text = Plain($"{problem.Place} {problem.Reason}") } };

    private object Result(Finding finding)
    {
        var claims = gate.Ordered(finding);
        var kind = FindingKind.Of(finding);
        var standing = gate.StandingOf(finding);
        return new
        {
            ruleId = kind.Id,
            ruleIndex = FindingKind.All.IndexOf(kind),
            level = Level(finding),
            message = new { text = Message(finding, claims) },
            locations = new[] { Location(claims[0], null) },
            relatedLocations = claims.Skip(1).Select((claim, i) => Location(claim, i + 1)),
            partialFingerprints = new Dictionary<string, string> { ["crosscheckFinding/v1"] = finding.Fingerprint },
            baselineState = gate.Baseline.Count == 0 ? null
            : gate.Baseline.Contains(finding) ? "unchanged"
            : "new",
            suppressions = standing == Standing.Reviewed ? new[] { Suppression(finding.Decision!) } : null,
            rank = Math.Round(finding.Confidence * 100, 1),
            properties = new { severity = finding.Severity?.ToString().ToLowerInvariant(), joined = finding.Joined },
        };
    }

    /// <summary>A figure that moved with time is worth a note; a conflict is told as loudly as it matters.</summary>
    private static string Level(Finding finding) =>
        finding switch
        {
            { Severity: Severity.Low } => "note",
            _ when !finding.Traits().Fails => "note",
            { Severity: Severity.High } => "error",
            _ => "warning",
        };

    private static object Suppression(Decision decision) =>
        new
        {
            kind = "external",
            status = "accepted",
            justification = string.Join(
                ": ",
                new[] { decision.State.ToString().ToLowerInvariant(), Quotation.OneLine(decision.Note) }.Where(t => t.Length > 0)
            ),
        };

    /// <summary>What differs, and a link to each of the related locations, by which pages show them.</summary>
    private static string Message(Finding finding, ImmutableArray<Claim> claims)
    {
        var others = claims.Skip(1).Select((claim, i) => $"[{LinkText(claim)}]({i + 1})");
        return $"{Plain(finding.Label)}: {Plain(finding.Differs)} See {string.Join(", ", others)}.";
    }

    private object Location(Claim claim, int? id) =>
        new
        {
            id,
            physicalLocation = new
            {
                artifactLocation = new { uri = UriOf(claim.Article.Path), index = artifacts[claim.Article.Path] },
                region = Region(locations.Value(claim), claim.ValueText),
                contextRegion = Region(locations.Sentence(claim), claim.SentenceText),
            },
            message = new { text = Plain($"{claim.Article.Source}: {claim.ValueText}") },
        };

    /// <summary>None for an article whose text is not the file's: the location then is the whole file.</summary>
    private static object? Region(Location place, string text) =>
        place.Lines is not { } lines
            ? null
            : new
            {
                startLine = lines.Start.Line,
                startColumn = lines.Start.Column,
                endLine = lines.End.Line,
                endColumn = lines.End.Column,
                snippet = new { text },
            };

    /// <summary>A path as a relative reference: every segment percent-encoded (RFC 3986).</summary>
    private static string UriOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>
    /// Text of an article inside a message: on one line, without what would be a link (3.11.6) or a placeholder (3.11.5).
    /// </summary>
    private static string Plain(string text) =>
        Quotation
            .OneLine(text)
            .Replace("](", "] (", StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>The words of a link, in which brackets and backslashes are escaped (3.11.6).</summary>
    private static string LinkText(Claim claim) =>
        Plain($"{claim.Article.Source}: {claim.ValueText}")
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("[", @"\[", StringComparison.Ordinal)
            .Replace("]", @"\]", StringComparison.Ordinal);
}
