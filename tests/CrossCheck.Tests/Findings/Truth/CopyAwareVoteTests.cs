using CrossCheck.Findings.Truth;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>The copy-aware vote on examples small enough to follow by hand.</summary>
public sealed class CopyAwareVoteTests
{
    /// <summary>
    /// The affiliations of five researchers by five sources, the example that Dong, Berti-Equille and Srivastava (2009) begin with: the
    /// first source is right throughout, the fourth and fifth copy the third.
    /// </summary>
    private static readonly string[][] Affiliations =
    [
        ["MIT", "Berkeley", "MIT", "MIT", "MS"],
        ["MSR", "MSR", "UWisc", "UWisc", "UWisc"],
        ["MSR", "MSR", "MSR", "MSR", "MSR"],
        ["UCI", "AT&T", "BEA", "BEA", "BEA"],
        ["Google", "Google", "UW", "UW", "UW"],
    ];

    [Test]
    public void Three_copies_outvote_two_sources_where_copying_is_not_known()
    {
        // Without the pairs that depend on each other there are too few questions to see copying: the majority stands.
        var vote = CopyAwareVote.On(Build(Affiliations[..4]));
        Assert.That(Winner(vote, Affiliations, 1), Is.EqualTo("UWisc"));
    }

    [Test]
    public void Copies_named_by_their_lineage_have_one_voice()
    {
        var vote = CopyAwareVote.On(Build(Affiliations, lineage: [0, 1, 2, 2, 2]));
        Assert.Multiple(() =>
        {
            Assert.That(Winner(vote, Affiliations, 1), Is.EqualTo("MSR"));
            Assert.That(Winner(vote, Affiliations, 4), Is.EqualTo("Google"));
            Assert.That(Winner(vote, Affiliations, 0), Is.EqualTo("MIT"));
            Assert.That(vote.Independence.Count(i => i == 0), Is.EqualTo(9), "of 25 votes nine repeat what their lineage has said");
        });
    }

    [Test]
    public void The_estimates_satisfy_the_equations_of_the_model()
    {
        // a and b say x three times and z once, c says y, y, x and z.
        string[][] answers =
        [
            ["x", "x", "y"],
            ["x", "x", "y"],
            ["x", "x", "x"],
            ["z", "z", "z"],
        ];
        var vote = CopyAwareVote.On(Build(answers));
        var n = vote.FalseValues[(int)ValueFamily.Category];
        double Weight(int source) => n * vote.Accuracy[source] / (1 - vote.Accuracy[source]);

        // Two values stated: the other n - 1 weigh one each.
        var x = Weight(0) * Weight(1);
        var y = Weight(2);
        var all = Weight(0) * Weight(1) * Weight(2);
        Assert.Multiple(() =>
        {
            Assert.That(vote.Converged, Is.True);
            Assert.That(vote.Probability[0], Is.EqualTo(x / (x + y + n - 1)).Within(1e-5));
            Assert.That(vote.Probability[1], Is.EqualTo(y / (x + y + n - 1)).Within(1e-5));
            Assert.That(vote.Probability[4], Is.EqualTo(all / (all + n)).Within(1e-5));

            // Four answers, and two more of 0.8 that steady them; c's y is borne out by nobody.
            Assert.That(
                vote.Accuracy[0],
                Is.EqualTo((vote.Probability[0] + vote.Probability[2] + vote.Probability[4] + vote.Probability[5] + 1.6) / 6).Within(1e-5)
            );
            Assert.That(vote.Accuracy[2], Is.EqualTo((vote.Probability[4] + vote.Probability[5] + 1.6) / 6).Within(1e-5));
        });
    }

    [Test]
    public void One_against_one_is_open()
    {
        var vote = CopyAwareVote.On(
            Build([
                ["x", "y"],
            ])
        );
        Assert.Multiple(() =>
        {
            Assert.That(vote.Probability[0], Is.EqualTo(vote.Probability[1]));
            Assert.That(vote.Probability[0], Is.LessThanOrEqualTo(0.5));
        });
    }

    [Test]
    public void Where_one_lineage_alone_speaks_nobody_is_borne_out()
    {
        var vote = CopyAwareVote.On(
            Build(
                [
                    ["x", "x", "y"],
                    ["x", "x", "x"],
                ],
                lineage: [0, 0, 0]
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(vote.Accuracy, Is.All.EqualTo(CopyAwareVote.FirstAccuracy));
            Assert.That(vote.Probability[0], Is.EqualTo(vote.Probability[1]), "its copies differ: one edited the other");
        });
    }

    private static string Winner(CopyAwareVote vote, string[][] answers, int question)
    {
        var ballots = Build(answers);
        var (first, end) = ballots.Candidates(question);
        var best = Enumerable.Range(first, end - first).MaxBy(c => vote.Probability[c]);
        return answers[question].Distinct().Order(StringComparer.Ordinal).ElementAt(best - first);
    }

    /// <summary>A row for each question, a column for each source.</summary>
    private static Ballots Build(string[][] answers, int[]? lineage = null)
    {
        var sources = answers[0].Length;
        var builder = new BallotBuilder(sources, sources);
        foreach (var row in answers)
        {
            var candidates = row.Distinct().Order(StringComparer.Ordinal).ToList();
            builder.Add(
                ValueFamily.Category,
                [.. candidates.Select(_ => double.NaN)],
                [.. row.Select((value, source) => new Vote(candidates.IndexOf(value), source, lineage?[source] ?? source, 0))]
            );
        }

        return builder.Build();
    }
}
