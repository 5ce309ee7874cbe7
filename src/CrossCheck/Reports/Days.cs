using System.Globalization;

namespace CrossCheck.Reports;

/// <summary>Days as readers of news write them.</summary>
internal static class Days
{
    /// <summary>"12 Nov", or with its year "12 Nov 2018".</summary>
    public static string Short(DateOnly day, bool withYear = true) =>
        day.ToString(withYear ? "d MMM yyyy" : "d MMM", CultureInfo.InvariantCulture);
}
