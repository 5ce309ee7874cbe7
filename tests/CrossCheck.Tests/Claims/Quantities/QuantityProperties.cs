using CrossCheck.Language;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>What holds of the quantities of any text, however odd.</summary>
public sealed class QuantityProperties
{
    /// <summary>Words and marks of which numbers are made, so that random texts are full of half-finished quantities.</summary>
    private static readonly string[] Pieces =
    [
        "1",
        "12",
        "000",
        "5.5",
        "10,000",
        "1.2.3",
        "1990",
        "99999999999999999999999999999",
        "one",
        "two",
        "twenty",
        "hundred",
        "million",
        "dozen",
        "dozens",
        "thousands",
        "half",
        "third",
        "first",
        "second",
        "and",
        "a",
        "an",
        "of",
        "to",
        "or",
        "so",
        "more",
        "between",
        "at",
        "least",
        "about",
        "nearly",
        "no",
        "one",
        "killed",
        "people",
        "men",
        "$",
        "€",
        "%",
        "percent",
        "km",
        "m",
        "magnitude",
        "quake",
        "year",
        "years",
        "old",
        "aged",
        "months",
        "the",
        "biggest",
        "most",
        "-",
        "-",
        "–",
        "/",
        ",",
        ".",
        ":",
        "(",
        ")",
        "[",
        "]",
        "'",
        "st",
        "nd",
        "R26",
        "US",
        "twice",
        "times",
        "\n",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)),
            Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")
        )
        .ToArbitrary();

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60);

    [Test]
    public void MentionsLieInsideTheTextInItsOrder() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var end = 0;
                    return Quantities
                        .Of(text)
                        .All(mention =>
                        {
                            var follows =
                                mention.Span.Start >= end
                                && mention.Span.Length > 0
                                && mention.Span.End <= text.Length
                                && mention.FirstToken <= mention.FigureToken
                                && mention.FigureToken < mention.EndToken;
                            end = mention.Span.End;
                            return follows;
                        });
                }
            )
            .Check(Thorough);

    [Test]
    public void TheAmountLiesBetweenItsBounds() =>
        Prop.ForAll(
                Texts,
                text =>
                    Quantities
                        .Of(text)
                        .All(mention =>
                        {
                            var (low, amount, high) = (mention.Quantity.Low, mention.Quantity.Amount, mention.Quantity.High);
                            return (low is null || amount is null || low <= amount)
                                && (high is null || amount is null || amount <= high)
                                && (low is null || high is null || low <= high);
                        })
            )
            .Check(Thorough);

    [Test]
    public void EveryClaimStatesAValue() =>
        Prop.ForAll(
                Texts,
                text =>
                    Quantities
                        .Of(text)
                        .All(mention => mention.Reason is not null || mention.Quantity.Low is not null || mention.Quantity.High is not null)
            )
            .Check(Thorough);

    [Test]
    public void ExactFiguresAreTheirOwnBounds() =>
        Prop.ForAll(
                Texts,
                text =>
                    Quantities
                        .Of(text)
                        .All(mention =>
                            mention.Quantity is not { Bound: Bound.Exact, Amount: { } amount } exact
                            || (exact.Low == amount && exact.High == amount)
                        )
            )
            .Check(Thorough);
}
