using CrossCheck.Stories.Terms;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Stories;

/// <summary>In how many articles a hash stands, whatever range it falls into.</summary>
public sealed class DocumentFrequenciesTests
{
    /// <summary>Hashes that many articles share, in all ranges, with the least and the greatest.</summary>
    private static readonly Gen<uint> Hash = Gen.OneOf(
        Gen.Choose(0, 300).Select(n => (uint)n * 14_316_558),
        Gen.Elements(0u, 1u, uint.MaxValue - 1, uint.MaxValue)
    );

    [Test]
    public void Each_hash_of_each_article_is_counted_over_all()
    {
        var articles = Gen.ArrayOf(Gen.ArrayOf(Hash).Select(own => own.Distinct().Order().ToArray())).ToArbitrary();
        Prop.ForAll(
                articles,
                hashes =>
                {
                    var expected = hashes.Select(own => own.Select(hash => hashes.Count(other => other.Contains(hash))));
                    Assert.That(DocumentFrequencies.Of(hashes), Is.EqualTo(expected));
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
