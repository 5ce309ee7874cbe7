using CrossCheck.Findings.Truth;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>Planted reliabilities and copiers are found again.</summary>
public sealed class TruthDiscoveryTests
{
    private const int Worlds = 3;

    private static readonly Plan[] Independents =
    [
        new(),
        new() { Reliability = (0.1, 0.95) },
        new() { WrongNames = 1, Reliability = (0.55, 0.97) },
        new() { WrongNames = 100 },
        new() { Values = "skewed" },
        new() { Values = "figure" },
        new() { Values = "date" },
        new() { Values = "reading" },
        new() { Values = "mixed" },
    ];

    private static readonly Plan[] Copying =
    [
        new() { Copiers = 3 },
        new() { Copiers = 5, CopyRate = 0.9 },
        new()
        {
            Copiers = 6,
            Originals = 3,
            CopyRate = 0.6,
        },
        new()
        {
            Copiers = 4,
            Originals = 2,
            CopyRate = 0.4,
        },
        new()
        {
            Copiers = 8,
            Originals = 2,
            CopyRate = 1,
        },
        new() { Copiers = 5, Missing = 0.3 },
        new() { Copiers = 10, CopyRate = 0.9 },
        new() { Copiers = 4, Chain = true },
        new()
        {
            Copiers = 4,
            Originals = 2,
            WrongNames = 3,
        },
        new()
        {
            Copiers = 4,
            Originals = 2,
            Values = "skewed",
        },
        new()
        {
            Copiers = 4,
            Originals = 2,
            Values = "figure",
        },
        new()
        {
            Copiers = 4,
            Originals = 2,
            Values = "date",
        },
        new()
        {
            Copiers = 4,
            Originals = 2,
            Values = "reading",
        },
        new()
        {
            Copiers = 5,
            CopyRate = 0.9,
            Values = "mixed",
        },
    ];

    [TestCaseSource(nameof(Independents))]
    [TestCaseSource(nameof(Copying))]
    public void The_order_of_reliabilities_is_recovered(object plan)
    {
        var tau = Enumerable
            .Range(0, Worlds)
            .Average(seed =>
            {
                var world = new PlantedWorld((Plan)plan, seed);
                var reliability = TruthDiscovery.On(world.Ballots).Reliability;
                return KendallTau(
                    [.. world.Independent.Select(s => world.Reliability[s])],
                    [.. world.Independent.Select(s => reliability[s]!.Value)]
                );
            });
        Assert.That(tau, Is.GreaterThanOrEqualTo(0.95));
    }

    [TestCaseSource(nameof(Copying))]
    public void Copiers_are_found_with_whom_they_copy(object plan)
    {
        var (found, planted, right) = (0, 0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new PlantedWorld((Plan)plan, seed);
            var descent = Genealogy.Of(TruthDiscovery.On(world.Ballots).Copies, world.Ballots.SourceCount);
            found += descent.Count(d => d.Copies >= 0);
            planted += world.Copies.Count(c => c >= 0);
            right += descent.Zip(world.Copies).Count(pair => pair.Second >= 0 && pair.First.Copies == pair.Second);
        }

        Assert.Multiple(() =>
        {
            Assert.That((double)right / found, Is.GreaterThanOrEqualTo(0.95), "precision");
            Assert.That((double)right / planted, Is.GreaterThanOrEqualTo(0.95), "recall");
        });
    }

    [TestCaseSource(nameof(Independents))]
    public void Independent_sources_are_not_taken_for_copies(object plan)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            Assert.That(TruthDiscovery.On(new PlantedWorld((Plan)plan, seed).Ballots).Copies, Is.Empty);
        }
    }

    [Test]
    public void A_wrong_value_that_a_majority_copies_does_not_win()
    {
        var world = new PlantedWorld(
            new Plan
            {
                Sources = 15,
                Copiers = 8,
                CopyRate = 0.95,
                Reliability = (0.6, 0.85),
            },
            1
        );
        var truth = TruthDiscovery.On(world.Ballots);
        var right = Enumerable.Range(0, world.Ballots.QuestionCount).Count(q => world.IsTrue(q, truth.Best[q].Candidate));
        Assert.That((double)right / world.Ballots.QuestionCount, Is.GreaterThan(0.97));
    }

    [TestCase("name")]
    [TestCase("mixed")]
    public void The_same_votes_give_the_same_estimates(string values)
    {
        var plan = new Plan
        {
            Values = values,
            Copiers = 3,
            Questions = 200,
        };
        var first = TruthDiscovery.On(new PlantedWorld(plan, 7).Ballots);
        var second = TruthDiscovery.On(new PlantedWorld(plan, 7).Ballots);
        Assert.Multiple(() =>
        {
            Assert.That(second.Reliability, Is.EqualTo(first.Reliability));
            Assert.That(second.Best, Is.EqualTo(first.Best));
            Assert.That(second.Copies, Is.EqualTo(first.Copies));
            Assert.That(first.Reliability, Is.All.InRange(0.0, 1.0));
        });
    }

    [Test]
    public void A_source_that_nobody_can_be_compared_with_has_no_reliability()
    {
        var builder = new BallotBuilder(3, 3);
        builder.Add(ValueFamily.Number, [11, 12], [new(0, 0, 0, 0), new(1, 1, 1, 0)]);
        builder.Add(ValueFamily.Number, [5], [new(0, 2, 2, 0)]);
        Assert.That(TruthDiscovery.On(builder.Build()).Reliability, Has.ItemAt(2).Null.And.ItemAt(0).Not.Null);
    }

    /// <summary>Of all pairs, those in the same order less those in the other, over all (Kendall 1938).</summary>
    private static double KendallTau(double[] one, double[] other)
    {
        var (sum, pairs) = (0, 0);
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = i + 1; j < one.Length; j++)
            {
                sum += Math.Sign(one[i] - one[j]) * Math.Sign(other[i] - other[j]);
                pairs++;
            }
        }

        return (double)sum / pairs;
    }
}
