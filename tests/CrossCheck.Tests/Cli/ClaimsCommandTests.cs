using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>What a user of <c>crosscheck claims</c> sees and gets, through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ClaimsCommandTests : IDisposable
{
    private static readonly string Post = Path.Combine(CommandLine.Corpus, "post.txt");

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Lists_a_claim_a_line()
    {
        var lines = CommandLine.Run("claims", CommandLine.Corpus).Output.Split('\n');
        Assert.That(lines[0], Is.EqualTo("claim\tarticle\tkind\tstated\tvalue\tsubject\tevent\ttime\tattribution"));
        Assert.That(lines, Has.One.Matches("^c\\d+\therald\tcount\tat least 11\tat least 11 person\tpeople\tkill\t"));
        Assert.That(lines, Has.One.Matches("^c\\d+\tpost\tdate\tSunday\t2009-01-04\t"), "the manifest dates the article");
    }

    [Test]
    public void Marks_the_claims_in_the_text() =>
        Assert.That(
            CommandLine.Run("claims", Post, "--format", "text").Output,
            Does.Match(@"killed \[12\]\(c\d+\) people in Port Alda on \[Sunday\]\(c\d+\), rescue workers said\.\n")
        );

    [Test]
    public void Prints_json_or_writes_it_to_a_file()
    {
        var file = Path.Combine(folder, "claims.json");
        var printed = CommandLine.Run("claims", Post, "--format", "json").Output;
        Assert.That(CommandLine.Run("claims", Post, "--format", "json", "--out", file), Is.EqualTo(new CommandLine(0, "", "")));
        Assert.That(File.ReadAllText(file), Is.EqualTo(printed));
        Assert.That(JObject.Parse(printed).SelectToken("$.claims[?(@.value.text == '12')].value.unit")!.ToString(), Is.EqualTo("person"));
    }

    [Test]
    public void Mentions_are_claims_or_have_a_reason()
    {
        var file = Path.Combine(folder, "a.txt");
        File.WriteAllText(file, "The quake killed 12 people near Highway 61, officials said.\n");
        var json = JObject.Parse(CommandLine.Run("claims", file, "--format", "json", "--mentions").Output);
        var claims = json["claims"]!.ToDictionary(c => (string)c["id"]!, c => (int)c["value"]!["start"]!);
        var mentions = json["mentions"]!.ToList();
        Assert.That(mentions.Select(m => (string)m["value"]!["text"]!), Is.SupersetOf(new[] { "12", "61" }));
        Assert.That(mentions.Where(m => m["claim"] is not null).Select(m => (int)m["value"]!["start"]!), Is.EqualTo(claims.Values));
        Assert.That(mentions.Select(m => new[] { m["claim"], m["reason"] }.OfType<JToken>().Count()), Has.All.EqualTo(1));
    }

    [TestCase("2009-01-05", "2009-01-02")]
    [TestCase("2024-07-21", "2024-07-19")]
    public void Published_dates_a_single_article(string published, string friday)
    {
        var file = Path.Combine(folder, "a.txt");
        File.WriteAllText(file, "The quake killed 12 people on Friday, officials said.\n");
        Assert.That(CommandLine.Run("claims", file, "--published", published).Output, Does.Contain($"\tFriday\t{friday}\t"));
    }

    [TestCase("claims x --published 5.1.2009", "--published must be a day as yyyy-mm-dd, not '5.1.2009'; see crosscheck claims --help")]
    [TestCase(
        "claims x --format tabel",
        "unknown format 'tabel' (did you mean 'table'?); the formats are table, text, json; see crosscheck claims --help"
    )]
    [TestCase("claims --mention x", "unknown option '--mention' (did you mean '--mentions'?); see crosscheck claims --help")]
    public void Wrong_usage_is_one_line_and_exit_code_2(string arguments, string line) =>
        Assert.That(CommandLine.Run(arguments.Split(' ')), Is.EqualTo(new CommandLine(2, "", $"crosscheck: {line}\n")));

    [Test]
    public void Published_is_refused_for_several_articles() =>
        Assert.That(
            CommandLine.Run("claims", CommandLine.Corpus, "--published", "2009-01-05"),
            Is.EqualTo(
                new CommandLine(
                    2,
                    "",
                    $"crosscheck: --published dates one article, and {CommandLine.Corpus} holds 2; say it in sources.yml.\n"
                )
            )
        );
}
