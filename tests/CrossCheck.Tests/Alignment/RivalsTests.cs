using CrossCheck.Alignment;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>A link between values that differ gives way to a clearly better link into the same article.</summary>
public sealed class RivalsTests
{
    // Claims 0 of article 1; 1 and 2 of article 2; the values are 11, 12 and 11.
    private static readonly ClaimProfile[] Profiles = [Profile(1, 11), Profile(2, 12), Profile(2, 11)];

    [Test]
    public void A_better_link_into_the_same_article_drops_it() =>
        Assert.That(Kept(new(0, 1, 0.5), new(0, 2, 0.9)), Is.EqualTo(new[] { (0, 2) }));

    [Test]
    public void A_link_about_as_good_does_not() =>
        Assert.That(Kept(new(0, 1, 0.6), new(0, 2, 0.9)), Is.EqualTo(new[] { (0, 1), (0, 2) }));

    [Test]
    public void A_link_between_like_values_stays_however_weak() =>
        Assert.That(Kept(new(0, 1, 0.9), new(0, 2, 0.1)), Is.EqualTo(new[] { (0, 1), (0, 2) }));

    [Test]
    public void The_rival_is_named() =>
        Assert.That(new Rivals(Profiles, new Link[] { new(0, 1, 0.5), new(0, 2, 0.9) }).Against(new(0, 1, 0.5)), Is.EqualTo(new Rival(0, 2, 0.9)));

    private static (int, int)[] Kept(params Link[] links)
    {
        var rivals = new Rivals(Profiles, links);
        return [.. links.Where(l => rivals.Against(l) is null).Select(l => (l.A, l.B))];
    }

    private static ClaimProfile Profile(int article, decimal amount)
    {
        var claim = new Claim
        {
            Id = "c1",
            Article = new Article { Id = "a", Path = "a.txt", Source = "a", Text = "1" },
            Kind = ClaimKind.Count,
            Value = new Quantity { Amount = amount, Low = amount, High = amount },
            ValueSpan = new TextSpan(0, 1),
            SentenceSpan = new TextSpan(0, 1),
            Context = new ClaimContext { Article = article },
        };
        return ClaimProfile.Of(claim, SentenceProfile.Empty, new WordRarity([claim]), [claim]);
    }
}
