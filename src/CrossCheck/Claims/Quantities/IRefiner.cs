using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>
/// Improves the list of mentions once all are found: merges, shares units, marks what is no claim. Linear in the length of the list.
/// </summary>
internal interface IRefiner
{
    /// <summary>Changes <paramref name="mentions"/>, which stay in text order.</summary>
    void Refine(Reading reading, List<QuantityMention> mentions);
}
