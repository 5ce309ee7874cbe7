using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Structured;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>What docs/scores.md works out by hand is what the program works out.</summary>
public sealed class ScoresDocumentTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(CommandLine.Repository, "docs", "scores.md"));

    [Test]
    public void The_score_of_eight_in_nine() => Assert.That(Page, Does.Contain($"`{Wilson.Of(9, 8)}`"));

    [TestCase("kind")]
    [TestCase("unit")]
    [TestCase("date")]
    [TestCase("lineage")]
    public void Every_column_is_explained(string column) => Assert.That(Page, Does.Contain($"| `{column}` |"));

    [Test]
    public void The_worked_questions()
    {
        var (table, _) = Structured.ClaimTableTests.Read(
            """
            source,item,value,lineage
            GVS News,troops,165000,afp
            001,troops,165000,afp
            002,troops,165000,afp
            Wikipedia,troops,170000,
            GVS News,attacks,11,afp
            001,attacks,12,afp
            002,attacks,12,afp
            """
        );
        var sources = ScoreReport.Of(table).Sources.ToDictionary(s => s.Id);
        Assert.Multiple(() =>
        {
            Assert.That(sources["GVS News"].Raw, Is.EqualTo(Wilson.Of(2, 1)), "with it on the troops, against it on the attacks");
            Assert.That(sources["001"].Raw, Is.EqualTo(Wilson.Of(2, 2)));
            Assert.That(sources["Wikipedia"].Raw, Is.EqualTo(Wilson.Of(1, 0)));
            Assert.That(
                sources["GVS News"].ByLineage,
                Is.EqualTo(Wilson.Of(1, 0)),
                "one voice against one on the troops; on the attacks no other lineage speaks"
            );
            Assert.That(sources["Wikipedia"].ByLineage, Is.EqualTo(Wilson.Of(1, 0)));
        });
    }
}
