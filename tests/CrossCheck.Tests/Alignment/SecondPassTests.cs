using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>What the other partners of two claims that differ say of them.</summary>
public sealed class SecondPassTests
{
    // Article 1 states 11; article 2 states 12 and 11; article 3 states 12.
    private static readonly ClaimProfile[] Profiles = [Profile(1, 11), Profile(2, 12), Profile(2, 11), Profile(3, 12)];

    [Test]
    public void A_rival_is_the_best_other_partner_in_the_article_of_the_other() =>
        Assert.That(Net(new(0, 1, 0.5, true), new(0, 2, 0.9)).Rival(0, 1)?.Claim, Is.EqualTo(2));

    [Test]
    public void One_that_repeats_the_other_is_none() =>
        Assert.That(
            new LinkNet(
                [Profile(1, 11), Profile(2, 12), Profile(2, 12)],
                [
                    [new(0, 1, 0.5, true), new(0, 2, 0.9, true)],
                ]
            ).Rival(0, 1),
            Is.Null
        );

    [Test]
    public void Common_partners_are_counted_once_for_each_article_and_as_far_as_they_are_sure()
    {
        var net = Net(new(0, 1, 0.5, true), new(0, 3, 0.8, true), new(1, 3, 0.9));
        Assert.That(net.CommonPartners(0, 1), Is.EqualTo(0.8).Within(1e-6));
        Assert.That(net.Partners(0, besides: 1), Is.EqualTo(0.8).Within(1e-6));
    }

    [Test]
    public void A_better_partner_speaks_against_a_difference()
    {
        Link link = new(0, 1, 0.5, true);
        Assert.That(Revised(link, new Link(0, 2, 0.95)), Is.LessThan(Revised(link)));
    }

    [Test]
    public void A_common_partner_speaks_for_it()
    {
        Link link = new(0, 1, 0.5, true);
        Assert.That(Revised(link, new Link(0, 3, 0.9, true), new Link(1, 3, 0.95)), Is.GreaterThan(Revised(link)));
    }

    [Test]
    public void Like_values_have_no_rivals() => Assert.That(Revised(new Link(0, 2, 0.4), new Link(0, 1, 0.9, true)), Is.EqualTo(0.4));

    private static double Revised(Link link, params Link[] others) =>
        new SecondPass(Profiles, Net([link, .. others]), RivalWeights.Fitted).Revised(link).Probability;

    private static LinkNet Net(params Link[] links) =>
        new(
            Profiles,
            [
                [.. links],
            ]
        );

    private static ClaimProfile Profile(int article, int value)
    {
        var claim = new Claim
        {
            Id = "c",
            Article = new Article
            {
                Id = $"a{article}",
                Path = "",
                Source = "",
                Text = "",
            },
            Kind = ClaimKind.Count,
            Value = new Quantity
            {
                Amount = value,
                Low = value,
                High = value,
            },
            ValueSpan = default,
            SentenceSpan = default,
            Context = new ClaimContext { ArticleNumber = article },
        };
        return ClaimProfile.Alone(claim);
    }
}
