using System.Globalization;

namespace CrossCheck.Evaluation;

/// <summary>How much work blocking leaves, and what it loses; counts add up over corpora.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Pairs">The pairs it lets meet.</param>
/// <param name="Met">Pairs of mentions of one fact, of one kind of value, among them.</param>
/// <param name="All">All pairs of mentions of one fact, of one kind of value.</param>
public readonly record struct Blocking(int Claims, int Pairs, int Met, int All)
{
    public static Blocking operator +(Blocking a, Blocking b) => new(a.Claims + b.Claims, a.Pairs + b.Pairs, a.Met + b.Met, a.All + b.All);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(double)Pairs / Math.Max(1, Claims), 5:0.0} pairs per claim, completeness {(double)Met / Math.Max(1, All):0.000} "
                + $"({Met}/{All})"
        );
}
