using System.Globalization;
using CrossCheck.Claims;

namespace CrossCheck.Findings.Titles;

/// <summary>When a figure holds, in the words of a title.</summary>
internal static class TitleDate
{
    /// <summary>
    /// "November 2018", or the year where the month is not known; empty for dates, whose time is the answer, and where nothing tells.
    /// </summary>
    public static string Of(Claim claim)
    {
        if (
            claim.Kind == ClaimKind.Date
            || claim.Context.First is not { } first
            || claim.Context.Last is not { } last
            || first.Year != last.Year
        )
        {
            return "";
        }

        return first.ToString(first.Month == last.Month ? "MMMM yyyy" : "yyyy", CultureInfo.InvariantCulture);
    }
}
