using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>
/// Knows one form of quantity. Recognisers are stateless, look a bounded number of tokens ahead and back, and never fail.
/// </summary>
internal interface IRecogniser
{
    /// <summary>
    /// The classes of word or phrase at which this form begins. <see cref="WordClass.Cardinal"/> stands for any figure that can be read
    /// there, in digits, words or vague
    /// ("11", "a dozen", "several").
    /// </summary>
    WordClass Starts { get; }

    /// <summary>The quantity that begins at <paramref name="spot"/>; null where there is none of this form.</summary>
    QuantityMention? Read(in Spot spot);
}
