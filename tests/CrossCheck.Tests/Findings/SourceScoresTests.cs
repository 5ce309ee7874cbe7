using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>What articles' findings say about their sources.</summary>
public sealed class SourceScoresTests
{
    private static readonly Lineage[] Apart =
    [
        new("l1", ["a"], 0, null),
        new("l2", ["b"], 0, null),
        new("l3", ["c"], 0, null),
        new("l4", ["d"], 0, null),
    ];

    private static readonly Lineage[] OneStory = [new("l1", ["a", "b", "c"], 0.7, "AFP"), new("l2", ["d"], 0, null)];

    [Test]
    public void Agreement_with_every_other_source_and_by_lineage()
    {
        var scores = Of(
            OneStory,
            Finding(Verdict.Conflict, ("a", 12), ("b", 12), ("c", 12), ("d", 11)),
            Finding(Verdict.Agree, ("a", 5), ("d", 5))
        );
        Assert.Multiple(() =>
        {
            Assert.That(scores.Sources.Select(s => s.Id), Is.EqualTo(new[] { "a", "b", "c", "d" }));
            Assert.That((scores.Sources[0].Raw.Agreed, scores.Sources[0].Raw.Compared), Is.EqualTo((2, 2)));
            Assert.That((scores.Sources[0].ByLineage.Agreed, scores.Sources[0].ByLineage.Compared), Is.EqualTo((1, 2)));
            Assert.That((scores.Matrix.Agreed(0, 3), scores.Matrix.Compared(0, 3)), Is.EqualTo((1, 2)));
        });
    }

    [Test]
    public void A_figure_that_moved_with_time_is_nobodys_error() =>
        Assert.That(
            Of(Apart, Finding(Verdict.Update, ("a", 11), ("b", 14))).Sources[0],
            Has.Property(nameof(SourceScore.Reliability)).Null.And.Property(nameof(SourceScore.Raw)).EqualTo(Wilson.Of(0, 0))
        );

    [Test]
    public void Three_copies_do_not_outvote_two_sources()
    {
        Lineage[] lineages = [new("l1", ["a", "b", "c"], 0.7, null), new("l2", ["d"], 0, null), new("l3", ["e"], 0, null)];
        var finding = Finding(Verdict.Conflict, ("a", 12), ("b", 12), ("c", 12), ("d", 11), ("e", 11));
        Assert.Multiple(() =>
        {
            Assert.That(Poll(lineages, finding).Estimated()[0].Estimate!.Value, Is.EqualTo("11"));
            Assert.That(Poll([.. Apart, new Lineage("l5", ["e"], 0, null)], finding).Estimated()[0].Estimate!.Value, Is.EqualTo("12"));
        });
    }

    [Test]
    public void Where_a_source_stands_alone_against_two_others()
    {
        var scores = Of(Apart, Finding(Verdict.Conflict, ("a", 12), ("b", 11), ("c", 11)), Finding(Verdict.Conflict, ("a", 12), ("b", 11)));
        Assert.Multiple(() =>
        {
            Assert.That(scores.Sources[0].Alone, Is.EqualTo(new[] { "g1" }), "one against one is no standing alone");
            Assert.That(scores.Sources[1].Alone, Is.Empty);
        });
    }

    [Test]
    public void A_vague_figure_agrees_with_all_it_covers()
    {
        var dozens = new Quantity
        {
            Low = 24,
            High = 99,
            Bound = Bound.Vague,
        };
        var poll = Poll(Apart, Finding(Verdict.Conflict, ("a", Exactly(30)), ("b", Exactly(40)), ("c", dozens)));
        var scores = Of(poll);
        Assert.Multiple(() =>
        {
            Assert.That(scores.Matrix.Agreed(0, 1), Is.Zero);
            Assert.That(scores.Matrix.Agreed(0, 2), Is.EqualTo(1));
            Assert.That(scores.Matrix.Agreed(1, 2), Is.EqualTo(1));
            Assert.That(poll.Estimated()[0].Estimate, Is.Null, "one voice each: neither is clearly better supported");
        });
    }

    [Test]
    public void Only_conflicts_between_sources_are_estimated()
    {
        var poll = Poll(Apart, Finding(Verdict.Agree, ("a", 5), ("b", 5)), Finding(Verdict.Conflict, ("a", 5), ("a", 6)));
        Assert.That(poll.Estimated().Select(f => f.Estimate), Is.All.Null);
    }

    private static SourceScores Of(Lineage[] lineages, params (Verdict Verdict, (string Article, Value Value)[] Claims)[] findings) =>
        Of(Poll(lineages, findings));

    private static SourceScores Of(SourcePoll poll) =>
        SourceScores.Of(Articles(poll.Lineages), [.. poll.Findings.SelectMany(f => f.Claims)], poll);

    private static ImmutableArray<Article> Articles(IEnumerable<Lineage> lineages) =>
        [
            .. lineages
                .SelectMany(l => l.Articles)
                .Order(StringComparer.Ordinal)
                .Select(id => new Article
                {
                    Id = id,
                    Path = id,
                    Source = id,
                    Text = "x",
                }),
        ];

    private static SourcePoll Poll(Lineage[] lineages, params (Verdict Verdict, (string Article, Value Value)[] Claims)[] findings)
    {
        var articles = Articles(lineages).ToImmutableDictionary(a => a.Id);
        ImmutableArray<Finding> all =
        [
            .. findings.Select(
                (f, i) =>
                    new Finding
                    {
                        Id = $"g{i + 1}",
                        Fingerprint = "",
                        Label = "",
                        Verdict = f.Verdict,
                        Confidence = 1,
                        Joined = "",
                        Differs = "",
                        Claims = [.. f.Claims.Select(c => Claim(articles[c.Article], c.Value))],
                    }
            ),
        ];
        return SourcePoll.Of(Articles(lineages), all, [.. lineages]);
    }

    private static (Verdict, (string, Value)[]) Finding(Verdict verdict, params (string Article, decimal Amount)[] claims) =>
        (verdict, [.. claims.Select(c => (c.Article, Exactly(c.Amount)))]);

    private static (Verdict, (string, Value)[]) Finding(Verdict verdict, params (string Article, Value Value)[] claims) =>
        (verdict, claims);

    private static Value Exactly(decimal amount) =>
        new Quantity
        {
            Amount = amount,
            Low = amount,
            High = amount,
        };

    /// <summary>A claim whose text is its amount.</summary>
    private static Claim Claim(Article article, Value value)
    {
        var text = value is Quantity { Amount: { } amount } ? amount.ToString(System.Globalization.CultureInfo.InvariantCulture) : "dozens";
        return new Claim
        {
            Id = "c",
            Article = article with { Text = text },
            Kind = ClaimKind.Count,
            Value = value,
            ValueSpan = new(0, text.Length),
            SentenceSpan = new(0, text.Length),
        };
    }
}
