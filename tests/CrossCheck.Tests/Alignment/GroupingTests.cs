using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>How linked claims become groups.</summary>
public sealed class GroupingTests
{
    [Test]
    public void A_chain_of_strong_links_is_one_group() =>
        Assert.That(Groups(3, (0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.8)), Is.EqualTo("0 1 2"));

    [Test]
    public void A_newcomer_that_only_one_member_knows_stays_out() =>
        Assert.That(Groups(6, [.. Complete(5, 0.95), (4, 5, 0.9)]), Is.EqualTo("0 1 2 3 4"));

    [Test]
    public void In_a_small_group_half_the_members_are_enough() => Assert.That(Groups(3, (0, 1, 0.95), (1, 2, 0.6)), Is.EqualTo("0 1 2"));

    [Test]
    public void Strong_links_are_joined_before_weak_ones() =>
        Assert.That(Groups(4, (0, 1, 0.35), (1, 2, 0.99), (0, 3, 0.97)), Is.EqualTo("0 3 / 1 2"));

    [Test]
    public void A_claim_without_a_link_stands_in_no_group() => Assert.That(Groups(3, (0, 1, 0.9)), Is.EqualTo("0 1"));

    [TestCase(
        0.0,
        "0 1 / 2 3",
        Description = "article 0 states claims 0 and 2, whose values differ and which do not go together by themselves"
    )]
    [TestCase(0.5, "0 1 2 3", Description = "it revises its figure, or repeats it in other words")]
    public void An_article_has_one_position_on_a_question(double within, string expected) =>
        Assert.That(
            Groups(
                Profiles(4, article: i => i == 2 ? 0 : i),
                (0, 1, 0.9),
                (2, 3, 0.9),
                (1, 2, 0.8),
                (1, 3, 0.8),
                (0, 3, 0.8),
                (0, 2, within)
            ),
            Is.EqualTo(expected)
        );

    [Test]
    public void Cohesion_is_the_mean_over_all_pairs() =>
        Assert.That(
            Grouping
                .Group(
                    Profiles(3, article: i => i),
                    [
                        [new(0, 1, 0.9), new(1, 2, 0.9), new(0, 2, 0.6)],
                    ]
                )[0]
                .Cohesion,
            Is.EqualTo(0.8).Within(1e-9)
        );

    [Test]
    public void No_claim_stands_in_two_groups_and_the_order_of_links_does_not_matter() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte, byte, byte)[]>(),
                raw =>
                {
                    var links = raw.Select(r => (A: r.Item1 % 12, B: r.Item2 % 12, P: r.Item3 / 256.0))
                        .Where(l => l.A < l.B)
                        .DistinctBy(l => (l.A, l.B))
                        .ToArray();
                    var forward = Groups(12, links);
                    Array.Reverse(links);
                    var members = forward.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
                    return members.Distinct().Count() == members.Length && forward == Groups(12, links);
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<(int A, int B, double P)> Complete(int count, double probability) =>
        from a in Enumerable.Range(0, count)
        from b in Enumerable.Range(a + 1, count - a - 1)
        select (a, b, probability);

    private static string Groups(int count, params (int A, int B, double P)[] links) => Groups(Profiles(count, article: i => i), links);

    private static string Groups(ClaimProfile[] profiles, params (int A, int B, double P)[] links)
    {
        var groups = Grouping.Group(
            profiles,
            [
                [.. links.Select(l => new Link(l.A, l.B, l.P))],
            ]
        );
        return string.Join(" / ", groups.Select(g => string.Join(' ', g.Members.Select(m => Array.IndexOf(profiles, m)))));
    }

    /// <summary>Claims of different values, each in the article of the number given.</summary>
    private static ClaimProfile[] Profiles(int count, Func<int, int> article)
    {
        var text = new Article
        {
            Id = "a",
            Path = "a.txt",
            Source = "a",
            Text = "1",
        };
        var claims = Enumerable
            .Range(0, count)
            .Select(i => new Claim
            {
                Id = "c" + i,
                Article = text,
                Kind = ClaimKind.Count,
                Value = new Quantity { Amount = i },
                ValueSpan = new TextSpan(0, 1),
                SentenceSpan = new TextSpan(0, 1),
                Context = ClaimContext.Empty with { ArticleNumber = article(i) },
            });
        return [.. claims.Select(ClaimProfile.Alone)];
    }
}
