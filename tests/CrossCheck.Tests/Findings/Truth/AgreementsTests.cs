using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Truth;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>What counts as agreement.</summary>
public sealed class AgreementsTests
{
    // Three copies of one story (0, 1, 2) say 12, an independent source (3) 11, another (4) 12 on the first question; on the second only 3
    // and 4 speak.
    private static readonly Ballots Example = Build();

    [Test]
    public void Every_other_source_is_a_voice()
    {
        var counts = Agreements.Count(Example, Example.Sources, 5);
        Assert.Multiple(() =>
        {
            Assert.That(counts.Compared, Is.EqualTo(new[] { 1, 1, 1, 2, 2 }));
            Assert.That(counts.Agreed, Is.EqualTo(new[] { 1, 1, 1, 1, 2 }));
            Assert.That(counts.Alone[3], Is.EqualTo(new[] { 0 }));
        });
    }

    [Test]
    public void Copies_of_one_story_are_one_voice_and_are_not_compared_with_each_other()
    {
        var counts = Agreements.Count(Example, [.. Example.Sources.Select(s => s < 3 ? 0 : s)], 5);
        Assert.Multiple(() =>
        {
            Assert.That(counts.Compared, Is.EqualTo(new[] { 1, 1, 1, 2, 2 }));
            Assert.That(counts.Agreed[0], Is.EqualTo(1), "one says the same, one says otherwise");
            Assert.That(counts.Agreed[3], Is.EqualTo(1), "both other voices say otherwise");
        });
    }

    [Test]
    public void A_source_that_states_several_values_agrees_with_whoever_states_one_of_them()
    {
        var builder = new BallotBuilder(3, 3);
        builder.Add(ValueFamily.Number, [1, 2, 3], [new(0, 0, 0, 0), new(1, 0, 0, 0), new(1, 1, 1, 0), new(2, 2, 2, 0)]);
        var ballots = builder.Build();
        var counts = Agreements.Count(ballots, ballots.Sources, 3);
        var matrix = AgreementMatrix.Of(ballots, ["a", "b", "c"]);
        Assert.Multiple(() =>
        {
            Assert.That(counts.Compared, Is.EqualTo(new[] { 1, 1, 1 }));
            Assert.That(counts.Agreed, Is.EqualTo(new[] { 1, 1, 0 }));
            Assert.That((matrix.Agreed(0, 1), matrix.Compared(0, 1)), Is.EqualTo((1, 1)));
            Assert.That((matrix.Agreed(0, 2), matrix.Compared(0, 2)), Is.EqualTo((0, 1)));
        });
    }

    [Test]
    public void The_matrix_is_symmetric()
    {
        var matrix = AgreementMatrix.Of(Example, ["a", "b", "c", "d", "e"]);
        Assert.Multiple(() =>
        {
            Assert.That((matrix.Agreed(4, 3), matrix.Compared(3, 4)), Is.EqualTo((1, 2)));
            Assert.That((matrix.Agreed(3, 4), matrix.Compared(4, 3)), Is.EqualTo((1, 2)));
            Assert.That((matrix.Agreed(0, 1), matrix.Compared(0, 1)), Is.EqualTo((1, 1)));
            Assert.That(matrix.Compared(2, 2), Is.Zero);
        });
    }

    private static Ballots Build()
    {
        var builder = new BallotBuilder(5, 5);
        builder.Add(ValueFamily.Number, [11, 12], [new(1, 0, 0, 0), new(1, 1, 1, 0), new(1, 2, 2, 0), new(0, 3, 3, 0), new(1, 4, 4, 0)]);
        builder.Add(ValueFamily.Number, [100], [new(0, 3, 3, 0), new(0, 4, 4, 0)]);
        return builder.Build();
    }
}
