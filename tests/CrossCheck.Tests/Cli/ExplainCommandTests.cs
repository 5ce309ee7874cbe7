using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>What a user of <c>crosscheck explain</c> sees, through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExplainCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public ExplainCommandTests()
    {
        var quake = Directory.CreateDirectory(Path.Combine(folder, "quake")).FullName;
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(quake, Path.GetFileName(file)));
        }

        Assert.That(CommandLine.RunIn(folder, "report", "quake", "--quiet").ExitCode, Is.Zero);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_group()
    {
        var lines = Explained("explain", "reports/report.json", "g1", "--waterfalls", "1").Split('\n');
        Assert.That(lines[0], Does.StartWith("g1  "));
        Assert.That(lines[1], Does.Match("^conflict, [a-z]+ severity, confidence 0\\.[0-9]{2}, fingerprint [0-9a-f]{16}$"));
        Assert.That(lines, Has.Some.Contains("Daily Herald (herald), 2009-01-06: Quake kills [11] in Port Alda"));
        Assert.That(
            lines.Where(l => l.Length > 0 && l[0] != ' ').Skip(2),
            Is.EqualTo(new[] { "Why conflict", "Why these claims were joined", "Nearest claims left out" })
        );
        Assert.That(lines, Has.Some.Contains("something else befell those counted"), "the injured came near and were kept out");
        Assert.That(lines, Has.Some.Matches("^  [0-9]+ more pairs; --waterfalls [0-9]+ shows all feature by feature\\.$"));
    }

    [Test]
    public void A_waterfall_stands_in_columns()
    {
        var lines = Explained("explain", "reports/report.json", "g1", "--waterfalls", "1").Split('\n');
        var head = Array.FindIndex(lines, l => l.EndsWith("  weight      sum", StringComparison.Ordinal));
        var all = lines[(head + 1)..].TakeWhile(l => l.Length > 0).ToList();
        var rows = all[..(all.FindIndex(l => l.StartsWith("    total", StringComparison.Ordinal)) + 1)];
        Assert.That(rows[0], Does.StartWith("    base: "));
        Assert.That(rows[^1], Does.Contain("probability 0."));
        Assert.That(all[rows.Count], Does.StartWith("    among rivals, 0."), "two articles that differ are weighed among their rivals too");
        Assert.That(
            rows.Select(r => r[..lines[head].Length]),
            Has.All.Match("[-+ ][0-9]\\.[0-9]{2}$"),
            "the sums end where their title ends"
        );
    }

    [Test]
    public void A_group_may_be_named_by_the_first_digits_of_its_fingerprint()
    {
        var fingerprint = (string)Report()["groups"]![0]!["fingerprint"]!;
        Assert.That(
            Explained("explain", "reports/report.json", fingerprint[..8]),
            Is.EqualTo(Explained("explain", "reports/report.json", "g1"))
        );
    }

    [Test]
    public void The_articles_are_found_from_the_report_where_they_are_not_found_from_here() =>
        Assert.That(
            CommandLine.RunIn(Path.GetTempPath(), "explain", Path.Combine(folder, "reports", "report.json"), "g1").Output,
            Is.EqualTo(Explained("explain", "reports/report.json", "g1"))
        );

    [Test]
    public void The_articles_may_have_moved()
    {
        var before = Explained("explain", "reports/report.json", "g1");
        Directory.Move(Path.Combine(folder, "quake"), Path.Combine(folder, "archive"));
        Assert.That(
            CommandLine.RunIn(folder, "explain", "reports/report.json", "g1"),
            Is.EqualTo(
                new CommandLine(
                    2,
                    "",
                    "crosscheck: quake/herald.txt, which reports/report.json is on, was not found from here or from the report; "
                        + "name the folder of the articles as well.\n"
                )
            )
        );
        Assert.That(Explained("explain", "reports/report.json", "g1", "archive"), Is.EqualTo(before));
    }

    [TestCase("g1")]
    [TestCase("--pair c1 c2")]
    public void A_folder_needs_no_report(string asked) =>
        Assert.That(
            Explained(["explain", "quake", .. asked.Split(' ')]),
            Is.EqualTo(Explained(["explain", "reports/report.json", .. asked.Split(' ')]))
        );

    [Test]
    public void What_is_said_of_the_articles_of_a_folder_counts()
    {
        File.WriteAllText(
            Path.Combine(folder, "note.txt"),
            "On Monday 11 people died in Vell. On Tuesday 12 people died in Vell on Monday."
        );
        var folderOfOne = Directory.CreateDirectory(Path.Combine(folder, "one")).FullName;
        File.Move(Path.Combine(folder, "note.txt"), Path.Combine(folderOfOne, "note.txt"));
        Assert.That(
            Explained("explain", "one", "--pair", "c1", "c2", "--source", "Vell Post", "--published", "2019-05-07"),
            Does.Contain("Vell Post (note), 2019-05-07: ")
        );
    }

    [Test]
    public void What_was_extracted_is_kept_where_a_folder_is_named_for_it()
    {
        var plain = Explained("explain", "reports/report.json", "g1", "--no-cache");
        Assert.That(Explained("explain", "reports/report.json", "g1", "--cache", "kept"), Is.EqualTo(plain));
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "kept"), "*", SearchOption.AllDirectories), Is.Not.Empty);
        Assert.That(Explained("explain", "reports/report.json", "g1", "--cache", "kept"), Is.EqualTo(plain));
        Assert.That(Explained("explain", "quake", "g1", "--cache", "kept"), Is.EqualTo(plain));
    }

    [Test]
    public void A_pair_that_stands_together()
    {
        var claims = Report()["groups"]![0]!["claims"]!.Select(c => (string)c!).ToArray();
        Assert.That(
            Explained("explain", "reports/report.json", "--pair", claims[0], claims[1]),
            Does.Contain("\nTogether: Both stand in g1").And.Contain("probability")
        );
    }

    [Test]
    public void A_pair_that_does_not()
    {
        var (killed, injured) = (ClaimOf("at least 11"), ClaimOf("some 40"));
        Assert.That(
            Explained("explain", "--pair", killed, injured, "reports/report.json"),
            Does.Contain("\nApart: They contradict each other: something else befell those counted.\n")
        );
    }

    [Test]
    public void As_JSON_a_group_has_every_pair_with_every_feature()
    {
        var evidence = JObject.Parse(Explained("explain", "reports/report.json", "g1", "--format", "json"));
        Assert.That((string?)evidence["group"], Is.EqualTo("g1"));
        foreach (var pair in evidence["pairs"]!)
        {
            var sum = (double)pair["base"]! + pair["features"]!.Sum(f => (double)f["weight"]!);
            Assert.That((double)pair["total"]!, Is.EqualTo(sum).Within(0.01));
        }
    }

    [Test]
    public void As_JSON_a_pair_has_its_outcome()
    {
        var evidence = JObject.Parse(
            Explained("explain", "reports/report.json", "--pair", ClaimOf("at least 11"), ClaimOf("some 40"), "-f", "json")
        );
        Assert.That((string?)evidence["pairs"]![0]!["outcome"], Is.EqualTo("vetoed"));
    }

    [Test]
    public void A_total()
    {
        File.WriteAllText(
            Path.Combine(folder, "quake", "note.txt"),
            "The army sent 24 trucks: eleven to Port Alda, two to Vell and nine to Sorn."
        );
        Assert.That(CommandLine.RunIn(folder, "report", "quake", "--quiet").ExitCode, Is.Zero);
        Assert.That(
            Explained("explain", "reports/report.json", "t1"),
            Does.EndWith("the text lists them as the whole of it. eleven + two + nine = 22 of 24. That does not match.\n")
        );
        var total = JObject.Parse(Explained("explain", "reports/report.json", "t1", "--format", "json"))["totals"]![0]!;
        Assert.That(((decimal)total["sum"]!, (bool)total["fits"]!), Is.EqualTo((22m, false)));
    }

    [Test]
    public void A_text_that_changed_since_is_said_so()
    {
        File.AppendAllText(Path.Combine(folder, "quake", "post.txt"), "\nThe mayor thanked everybody.\n");
        var run = CommandLine.RunIn(folder, "explain", "reports/report.json", "g1");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            run.Error,
            Is.EqualTo(
                "crosscheck: warning: quake/post.txt has changed since reports/report.json was written; what follows is on the text "
                    + "as it stands now\n"
            )
        );
    }

    [Test]
    public void A_claim_that_is_gone_since_is_an_error()
    {
        File.WriteAllText(Path.Combine(folder, "quake", "post.txt"), "Nothing happened.\n");
        var run = CommandLine.RunIn(folder, "explain", "reports/report.json", "g1");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(
            run.Error,
            Does.EndWith(
                "crosscheck: g1 of reports/report.json is not found any more: the articles, the settings or the program have "
                    + "changed since; write the report anew\n"
            )
        );
    }

    [TestCase("reports/report.json has no group g77; its groups are g1 to g", "reports/report.json", "g77")]
    [TestCase(
        "reports/report.json has no claim c1000 (did you mean 'c10'?); the claims have the ids",
        "reports/report.json",
        "--pair",
        "c1",
        "c1000"
    )]
    [TestCase("--pair c1 c1 names one claim twice; name two", "reports/report.json", "--pair", "c1", "c1")]
    [TestCase(
        "name a group of the report (g4), or two of its claims with --pair c1 c2; see crosscheck explain --help",
        "reports/report.json"
    )]
    [TestCase(
        "name a group of the report (g4), or two of its claims with --pair c1 c2; see crosscheck explain --help",
        "reports/report.json",
        "g1",
        "--pair",
        "c1",
        "c2"
    )]
    [TestCase("required argument missing for option: '--pair'; see crosscheck explain --help", "reports/report.json", "--pair", "c1")]
    [TestCase("quake/post.txt: this is no JSON report; name a report.json that \"crosscheck report\" wrote.", "quake/post.txt", "g1")]
    [TestCase("nothing.json: the report could not be read", "nothing.json", "g1")]
    [TestCase("unknown format 'jsn' (did you mean 'json'?)", "reports/report.json", "g1", "--format", "jsn")]
    [TestCase("quake has no group g77; its groups are g1 to g", "quake", "g77")]
    [TestCase("quake is the folder of the articles already; leave quake out", "quake", "g1", "quake")]
    [TestCase(
        "--source is for articles that are read anew, and reports/report.json says how its own were read; name their folder in its place",
        "reports/report.json",
        "g1",
        "--source",
        "AFP"
    )]
    [TestCase("--waterfalls must be a whole number, 0 or more", "reports/report.json", "g1", "--waterfalls", "many")]
    public void Wrong_use_is_one_line(string message, params string[] arguments)
    {
        var run = CommandLine.RunIn(folder, ["explain", .. arguments]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith("crosscheck: " + message).And.EndsWith("\n"));
        Assert.That(run.Error.Count(c => c == '\n'), Is.EqualTo(1));
    }

    private string Explained(params string[] arguments)
    {
        var run = CommandLine.RunIn(folder, arguments);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        return run.Output;
    }

    private JObject Report() => JObject.Parse(File.ReadAllText(Path.Combine(folder, "reports", "report.json")));

    private string ClaimOf(string value) => (string)Report()["claims"]!.First(c => (string?)c["value"]!["text"] == value)["id"]!;
}
