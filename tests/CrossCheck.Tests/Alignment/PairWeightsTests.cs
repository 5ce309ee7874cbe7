using CrossCheck.Alignment.Weighing;
using CrossCheck.Language.Lexicon;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>The file of weights must fit the features: one that is out of step is refused, not read as zero.</summary>
public sealed class PairWeightsTests
{
    private static readonly LexiconFile.Entry[] Entries = [.. LexiconFile.ReadResource("Alignment/pair-weights.txt")];

    [Test]
    public void A_missing_level_is_refused() =>
        Assert.That(
            () => PairWeights.Parse(Entries.Where(e => e.Value != "time | same")),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("time | same")
        );

    [Test]
    public void An_unknown_level_is_refused() =>
        Assert.That(
            () => PairWeights.Parse([.. Entries, new("time | never", ["0", "0", "0", "0"])]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("time | never")
        );

    [Test]
    public void A_level_given_twice_is_refused() =>
        Assert.That(
            () => PairWeights.Parse([.. Entries, Entries[^1]]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(Entries[^1].Value)
        );

    [Test]
    public void A_weight_short_is_refused() =>
        Assert.That(() => PairWeights.Parse([.. Entries[..^1], new(Entries[^1].Value, ["0", "0"])]), Throws.TypeOf<InvalidDataException>());
}
