namespace CrossCheck.Findings;

/// <summary>How the better supported value was found.</summary>
public enum EstimateMethod
{
    /// <summary>By the copy-aware vote of the sources (Dong, Berti-Equille and Srivastava 2009).</summary>
    Vote,

    /// <summary>As the median weighted by reliability, where no value has a majority (CRH, Li et al. 2014).</summary>
    WeightedMedian,
}

/// <summary>Which of the values stated is the better supported one. An estimate from who says what, never the truth.</summary>
/// <param name="Value">The value in the words of the first claim that states it.</param>
/// <param name="Probability">How probable it is as far as these sources tell, 0 to 1.</param>
/// <param name="Method">How it was found.</param>
public sealed record Estimate(string Value, double Probability, EstimateMethod Method)
{
    /// <summary>A value no more probable than this is not called better supported: about even, it would mislead.</summary>
    public const double LeastShown = 0.6;
}
