using CrossCheck.Claims;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims;

/// <summary>The table of kinds: a kind brings its words, its severity and its keys with it.</summary>
public sealed class ClaimKindTests
{
    [Test]
    public void Every_kind_has_its_row_at_its_place() =>
        Assert.That(ClaimKinds.All.Select(row => row.Kind), Is.EqualTo(Enum.GetValues<ClaimKind>()));

    [TestCaseSource(nameof(Kinds))]
    public void A_kind_has_its_words(ClaimKind kind) =>
        Assert.Multiple(() =>
        {
            Assert.That(kind.Traits().Noun, Does.Match("^An? [a-z ]+$"));
            Assert.That(kind.Traits().Name, Does.Match("^[a-z]+$"));
            Assert.That(kind.Traits().Severity, Is.GreaterThanOrEqualTo(0));
        });

    [Test]
    public void No_two_kinds_are_called_the_same() =>
        Assert.Multiple(() =>
        {
            Assert.That(ClaimKinds.All.Select(row => row.Noun), Is.Unique);
            Assert.That(ClaimKinds.All.Select(row => row.Name), Is.Unique);
        });

    private static ClaimKind[] Kinds() => Enum.GetValues<ClaimKind>();
}
