namespace CrossCheck.Findings.Sources;

/// <summary>
/// Wilson's score interval for a share (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927).
/// </summary>
internal static class Wilson
{
    /// <summary>The normal quantile of a two-sided 95% interval.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The agreement with its interval; no share where nothing was compared.</summary>
    public static Agreement Of(int compared, int agreed)
    {
        if (compared == 0)
        {
            return new Agreement(0, 0, null, null, null);
        }

        var n = (double)compared;
        var share = agreed / n;
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return new Agreement(compared, agreed, share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
