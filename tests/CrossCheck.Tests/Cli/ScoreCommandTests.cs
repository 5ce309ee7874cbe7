using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary><c>crosscheck score</c>, through the real program.</summary>
public sealed class ScoreCommandTests
{
    private const string Claims = """
        source,item,value,kind,unit,date,lineage
        Herald,dead,11,count,person,2009-01-04,
        Post,dead,12,count,person,2009-01-04,
        Gazette,dead,12,count,person,2009-01-04,
        Herald,magnitude,7.6,measure,,,
        Post,magnitude,7.6,measure,,,
        Post,capital,Jayapura,text,,,
        Gazette,magnitude
        Gazette,dead,several,count,,,

        """;

    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Scores_lineages_and_conflicts_as_json()
    {
        var run = Run(Claims, "--format", "json", "--out", "score.json");
        var report = JObject.Parse(File.ReadAllText(Path.Combine(folder, "score.json")));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), "rows were left out");
            Assert.That(run.Output, Is.Empty);
            Assert.That(report.SelectTokens("claims[*].id").Count(), Is.EqualTo(6));
            Assert.That(report.SelectToken("groups[0].verdict")!.ToString(), Is.EqualTo("conflict"));
            Assert.That(
                report.SelectToken("groups[0].differs")!.ToString(),
                Is.EqualTo("12 person (Post, Gazette) against 11 person (Herald).")
            );
            Assert.That(
                report.SelectToken("groups[0].claims")!.ToString(Newtonsoft.Json.Formatting.None),
                Is.EqualTo("""["c1","c2","c3"]""")
            );
            Assert.That(report.SelectToken("groups[0].estimate.value")!.ToString(), Is.EqualTo("12 person"));
            Assert.That((double)report.SelectToken("groups[0].estimate.probability")!, Is.InRange(0.5, 1));
            Assert.That((double)report.SelectToken("sources[0].reliability")!, Is.InRange(0, 1));
            Assert.That((int)report.SelectToken("sources[1].agreed")!, Is.EqualTo(2));
            Assert.That((int)report.SelectToken("matrix.compared[0][1]")!, Is.EqualTo(2));
            Assert.That((int)report.SelectToken("matrix.agreed[0][1]")!, Is.EqualTo(1));
            Assert.That(report["lineages"], Is.Empty);
        });
    }

    [Test]
    public void Bad_rows_are_warned_of_with_their_lines_and_left_out()
    {
        var run = Run(Claims);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), "rows were left out");
            Assert.That(
                run.Error.ReplaceLineEndings("\n"),
                Is.EqualTo(
                    """
                    crosscheck: warning: claims.csv line 8 has 2 values where the header names 7 columns; left out
                    crosscheck: warning: claims.csv line 9 has the kind count, but its value 'several' is no number; left out
                    crosscheck: warning: claims.csv: 2 rows left out, 6 read

                    """.ReplaceLineEndings("\n")
                )
            );
        });
    }

    [Test]
    public void Without_a_file_the_table_is_printed()
    {
        var run = Run(Claims);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.StartWith("6 claims by 3 sources on 3 items: 1 conflict, 0 updates, 0 compatible, 1 agreement."));
            Assert.That(run.Output, Does.Contain("None of them is the truth."));
            Assert.That(
                run.Output,
                Does.Match(
                    @"low +dead +12 person \(Post, Gazette\) against 11 person \(Herald\)\. +estimate: 12 person, probability 0\.\d\d"
                )
            );
        });
    }

    [Test]
    public void Several_formats_go_to_a_folder()
    {
        var run = Run(Claims, "--format", "json,md,table", "--out", "scores");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), "rows were left out");
            Assert.That(
                Directory.GetFiles(Path.Combine(folder, "scores")).Select(Path.GetFileName).Order(),
                Is.EqualTo(new[] { "score.json", "score.md", "score.txt" })
            );
        });
    }

    [TestCase(
        "speaker,item,value\na,b,1\n",
        "claims.csv line 1: the header names no source; it must name the columns source,item,value and may name kind,unit,date,lineage"
    )]
    [TestCase("", "claims.csv is empty; its first line must name the columns source,item,value and may name kind,unit,date,lineage")]
    public void A_bad_header_stops(string file, string error)
    {
        var run = Run(file, "--out", "score.json", "--format", "json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error.TrimEnd(), Is.EqualTo($"crosscheck: {error}"));
            Assert.That(File.Exists(Path.Combine(folder, "score.json")), Is.False);
        });
    }

    [TestCase("nothing.csv", "nothing.csv could not be read")]
    [TestCase("claims.xlsx", "claims.xlsx is neither .csv nor .jsonl")]
    [TestCase("--formt", "unknown option '--formt' (did you mean '--format'?)")]
    public void Wrong_usage_is_told_in_one_line(string argument, string error)
    {
        var run = CommandLine.RunIn(folder, "score", argument);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.StartWith($"crosscheck: {error}"));
            Assert.That(run.Error.TrimEnd(), Does.Not.Contain("\n"));
        });
    }

    private CommandLine Run(string claims, params string[] options)
    {
        File.WriteAllText(Path.Combine(folder, "claims.csv"), claims);
        return CommandLine.RunIn(folder, ["score", "claims.csv", .. options]);
    }
}
