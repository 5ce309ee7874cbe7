using CrossCheck.Alignment.Blocking;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>Which claims are compared at all. Each text is an article of the same story.</summary>
public sealed class CandidatesTests
{
    private static readonly string[] Texts =
    [
        "Five soldiers died in Basra.",
        "Six soldiers arrived.",
        "Some 4,300 houses collapsed.",
        "It rained on 5 March 2009.",
        "The bank lost $40 million.",
        "Dozens of people fled Mosul.",
        "A quake of magnitude 7.6 shook Mosul.",
        "The mine opened in 2009.",
        "Shares fell 4 percent.",
        "Johnathan Smith, 18, was arrested.",
    ];

    [TestCase("Five soldiers died.", "Six soldiers arrived.", true, Description = "the same noun")]
    [TestCase("Five soldiers died.", "Six houses burned.", false, Description = "neither noun nor event nor value")]
    [TestCase("Five soldiers died.", "Six children died.", true, Description = "the same event")]
    [TestCase("Five soldiers arrived.", "Six children sang.", true, Description = "both count people")]
    [TestCase("Five houses burned.", "Five bridges stood.", true, Description = "the same value")]
    [TestCase("Some 5,262 houses burned.", "Some 5,800 trees stood.", true, Description = "nearly the same large value")]
    [TestCase("Some 5,262 houses burned.", "Some 25,000 trees stood.", false, Description = "values far apart")]
    [TestCase("Six houses burned in Basra.", "Seven trees stood in Basra.", true, Description = "a rare word")]
    [TestCase("Five houses burned.", "The bank lost $5.", false, Description = "a count and a sum")]
    [TestCase("It cost $40 million.", "It cost 40 million euros.", true, Description = "sums in two currencies")]
    [TestCase("It rained on 5 March 2009.", "The ship sank on 9 March 2009.", true, Description = "one month")]
    [TestCase("It rained on 5 March 2009.", "The ship sank in 2009.", true, Description = "a day and its year")]
    [TestCase("It rained on 5 March 2009.", "The ship sank on 9 May 2007.", false, Description = "other months")]
    public void Meet(string one, string other, bool meet) =>
        Assert.That(Candidates.Of(Sentences.Of(one, other)).Meet(0, 1), Is.EqualTo(meet));

    [Test]
    public void Every_pair_comes_once_and_in_order() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                picks =>
                {
                    var candidates = Candidates.Of(Sentences.Of([.. picks.Select(p => Texts[p % Texts.Length])]));
                    var pairs = candidates.Pairs().ToList();
                    return pairs.TrueForAll(p => p.A < p.B)
                        && pairs.Distinct().Count() == pairs.Count
                        && pairs.Select(p => p.A).SequenceEqual(pairs.Select(p => p.A).Order())
                        && Enumerable
                            .Range(0, candidates.Claims)
                            .All(a => Enumerable.Range(0, a).All(b => candidates.Meet(a, b) == pairs.Contains((b, a))));
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void A_word_that_very_many_share_brings_nobody_together_by_itself()
    {
        var profiles = Sentences.Of([
            .. Enumerable.Range(0, 450).Select(i => $"{(char)('A' + (i % 26))}{i} found {1000 * (int)Math.Pow(3, i % 8)} ships."),
        ]);
        Assert.That(Candidates.Of(profiles).Pairs().Count(), Is.LessThan(450 * 449 / 2 / 4));
    }
}
