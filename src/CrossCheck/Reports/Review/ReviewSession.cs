using System.Collections.Immutable;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Html;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Review;

/// <summary>
/// One reviewer's work on a report: the page that shows it, and the decisions that come back. It knows nothing of how they travel; whatever
/// serves the page must let nobody else in.
/// </summary>
/// <param name="report">What is reviewed.</param>
/// <param name="reviewFile">Where decisions are kept; see <see cref="ReviewFile"/>.</param>
/// <param name="reviewer">The name decisions are signed with until the reviewer gives another.</param>
/// <param name="clock">Dates the decisions; the system's clock where null.</param>
public sealed class ReviewSession(Report report, string reviewFile, string reviewer, TimeProvider? clock = null)
{
    /// <summary>The Content-Security-Policy of the page: its own style and script, and requests to where it came from.</summary>
    public static string Policy { get; } = HtmlReport.PolicyOf(isServed: true);

    /// <summary>The page, with what was decided up to now.</summary>
    /// <exception cref="InputException">The review file can't be read, or is damaged.</exception>
    public string Page()
    {
        var page = new StringWriter();
        HtmlReport.Write(report.With(ReviewFile.Read(reviewFile)), page, reviewer);
        return page.ToString();
    }

    /// <summary>Whether there is a finding with this fingerprint.</summary>
    public bool Has(string fingerprint) => Find(fingerprint) is not null;

    /// <summary>Keeps a decision on a finding.</summary>
    /// <param name="fingerprint">The finding's.</param>
    /// <param name="body">
    /// The decision as the page sends it, UTF-8: a JSON object with the <c>state</c>, and where there are some the <c>note</c>, who decides
    /// (<c>by</c>), the claims that do not belong to the finding (<c>apart</c>), and whether they are one of their own (<c>split</c>).
    /// </param>
    /// <returns>Whether it was a decision; what is none is not kept.</returns>
    /// <exception cref="InputException">There is no such finding, or the review file can't be read; it stays as it is.</exception>
    /// <exception cref="IOException">The review file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The review file or its folder may not be written.</exception>
    public bool Decide(string fingerprint, Stream body)
    {
        var finding = Find(fingerprint) ?? throw new InputException($"The report has no finding {fingerprint}.");
        if (Parse(body) is not { } decision || DecisionJson.ParseState(Text(decision, "state")) is not { } state)
        {
            return false;
        }

        var now = (clock ?? TimeProvider.System).GetUtcNow();
        var made = Reviews.Decide(finding, state, Text(decision, "note") ?? "", Text(decision, "by") ?? reviewer, now);
        var isSplit = decision["split"] is JValue { Value: true };
        ReviewFile.Add(reviewFile, made with { Apart = Apart(finding, decision), IsSplit = isSplit });
        return true;
    }

    private Finding? Find(string fingerprint) => report.Findings.FirstOrDefault(f => f.Fingerprint == fingerprint);

    /// <summary>A JSON object and nothing after it; null for anything else.</summary>
    private static JObject? Parse(Stream body)
    {
        try
        {
            using var json = new JsonTextReader(new StreamReader(body, Encoding.UTF8)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(json) is JObject decision && !json.Read() ? decision : null;
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    /// <summary>The claims that the decision takes out of the finding; what names none of its claims is passed over.</summary>
    private static ImmutableArray<string> Apart(Finding finding, JObject decision)
    {
        var named = (decision["apart"] as JArray ?? []).Select(key => key is JValue { Value: string text } ? text : null).ToHashSet();
        return [.. finding.Claims.Concat(finding.TakenOut).Select(DecisionBasis.Key).Where(named.Contains).Distinct()];
    }

    private static string? Text(JObject decision, string name) => decision[name] is JValue { Value: string text } ? text : null;
}
