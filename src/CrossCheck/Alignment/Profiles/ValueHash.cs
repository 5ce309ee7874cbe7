using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Profiles;

/// <summary>Values as numbers that are quickly compared.</summary>
internal static class ValueHash
{
    /// <summary>Equal for equal values of one kind; zero for a vague or open one. The same in every run, unlike string hashes.</summary>
    public static int Of(Claim claim) =>
        claim.Value switch
        {
            Quantity { Amount: { } amount } q => (int)
                WordHash.OfConcept((char)('A' + (int)claim.Kind), (q.BaseAmount ?? amount).ToString("0.###", CultureInfo.InvariantCulture)),
            DateValue date => unchecked((date.First.DayNumber * 397) ^ date.Last.DayNumber),
            _ => 0,
        };
}
