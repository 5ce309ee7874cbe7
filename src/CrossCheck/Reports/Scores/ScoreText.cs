using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Structured;

namespace CrossCheck.Reports.Scores;

/// <summary>The words that all forms of a score report share.</summary>
internal static class ScoreText
{
    /// <summary>What the numbers mean; stands above them everywhere.</summary>
    public const string Caution =
        "Agreement is how often a source states what the others state; reliability and the better supported values are estimates "
        + "from who says what. None of them is the truth.";

    /// <summary>Why sources make one lineage.</summary>
    public const string OneVoice =
        "Sources that share more errors than chance allows, or that the file names as one lineage, count as one voice";

    /// <summary>The id of a claim.</summary>
    public static string ClaimId(int claim) => "c" + (claim + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>"0.83", or a dash where there is none.</summary>
    public static string Share(double? share) => share is { } present ? present.ToString("0.00", CultureInfo.InvariantCulture) : "–";

    /// <summary>"1,000 claims by 20 sources on 50 items: 12 conflicts, 1 update, 3 compatible, 30 agreements".</summary>
    public static string Summary(ScoreReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(report.Claims.Count, "claim")} by {Count(report.Claims.SourceCount, "source")} on "
                + $"{Count(report.Claims.ItemCount, "item")}: "
                + $"{string.Join(", ", ScoreReport.GivenVerdicts.Select(v => Count(report.Count(v.Verdict), v.Noun, v.Plural)))}"
        );

    /// <summary>"estimate: 12, probability 0.83"; empty where there is none.</summary>
    public static string Estimated(Estimate? estimate) =>
        estimate is null ? "" : $"estimate: {estimate.Value}, probability {Share(estimate.Probability)}";

    /// <summary>"b copies a (rate 0.80, probability 1.00)", or "a" for who copies nobody.</summary>
    public static string Line(LineageSource source) =>
        source.Copies is null
            ? source.Source
            : $"{source.Source} copies {source.Copies} (rate {Share(source.Rate)}, probability {Share(source.Probability)})";

    private static string Count(int count, string noun) => Count(count, noun, noun + "s");

    private static string Count(int count, string noun, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural)}");
}
