using System.Globalization;
using CrossCheck.Claims;

namespace CrossCheck.Findings.Judging;

/// <summary>When the figures of a finding hold, as far as the texts tell.</summary>
internal static class Timeline
{
    /// <summary>The day of publication as ISO 8601; null where it is unknown.</summary>
    public static string? Published(Claim claim) => claim.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The day as of which the figure holds; where the text does not tell, the day of publication; null where both are unknown.
    /// </summary>
    public static string? AsOf(Claim claim) => claim.AsOf ?? Published(claim);

    /// <summary>
    /// The claims of a running figure from the oldest figure to the newest, undated ones last; those of other findings as they stand.
    /// </summary>
    public static IEnumerable<Claim> Of(Finding finding) => IsTold(finding) ? InOrder(finding.Claims) : finding.Claims;

    /// <summary>Whether the values of <paramref name="finding"/> are told in the order of time.</summary>
    public static bool IsTold(Finding finding) => finding.IsRunning || finding.Traits().IsTimed;

    /// <summary>Claims from the oldest figure to the newest, undated ones last.</summary>
    public static IEnumerable<Claim> InOrder(IEnumerable<Claim> claims) =>
        claims.OrderBy(c => AsOf(c) is null).ThenBy(AsOf, StringComparer.Ordinal);
}
