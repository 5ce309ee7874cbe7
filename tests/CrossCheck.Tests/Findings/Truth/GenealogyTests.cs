using CrossCheck.Findings.Truth;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>Pairs that depend on each other become family trees.</summary>
public sealed class GenealogyTests
{
    [Test]
    public void Copies_of_one_original_hang_on_it_and_not_on_each_other()
    {
        var descent = Genealogy.Of([Pair(0, 3, 90), Pair(1, 3, 90), Pair(0, 1, 60)], 4);
        Assert.That(descent.Select(d => d.Copies), Is.EqualTo(new[] { 3, 3, -1, -1 }));
    }

    [TestCase(8, ExpectedResult = 0, Description = "the second copies the first")]
    [TestCase(-8, ExpectedResult = 1)]
    [TestCase(1, ExpectedResult = 0, Description = "open: who is named first")]
    [TestCase(-1, ExpectedResult = 0)]
    public int The_root_of_two(double secondCopies) => Genealogy.Of([Pair(0, 1, 50, secondCopies)], 2)[0].Root;

    [Test]
    public void A_copy_may_be_copied()
    {
        var descent = Genealogy.Of([Pair(0, 1, 90, 9), Pair(1, 2, 90, 9), Pair(0, 2, 60, 9)], 3);
        Assert.That(descent.Select(d => (d.Root, d.Copies)), Is.EqualTo(new[] { (0, -1), (0, 0), (0, 1) }));
    }

    [Test]
    public void A_source_without_kin_is_its_own_root() =>
        Assert.That(Genealogy.Of([], 2).Select(d => (d.Root, d.Copies)), Is.EqualTo(new[] { (0, -1), (1, -1) }));

    private static Dependence Pair(int first, int second, double gain, double secondCopies = 0) =>
        new(first, second, 1, 0.8, 0.9, gain, secondCopies);
}
