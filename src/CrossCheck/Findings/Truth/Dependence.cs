namespace CrossCheck.Findings.Truth;

/// <summary>Two sources of which one probably copies the other.</summary>
/// <param name="First">The source of the lower number.</param>
/// <param name="Second">The other.</param>
/// <param name="Probability">That either copies from the other, 0 to 1.</param>
/// <param name="Rate">Share of the common questions that were copied.</param>
/// <param name="Copied">Share of their common answers that were copied.</param>
/// <param name="Gain">Natural log of how much better copying explains the two than independence.</param>
/// <param name="SecondCopies">Log-odds that the second copies the first rather than the other way round.</param>
internal readonly record struct Dependence(
    int First,
    int Second,
    double Probability,
    double Rate,
    double Copied,
    double Gain,
    double SecondCopies
);
