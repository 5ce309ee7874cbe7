using System.Diagnostics;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>What the commands take as articles, through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InputsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("report . --quiet")]
    [TestCase("check .")]
    [TestCase("claims .")]
    [TestCase("baseline .")]
    [TestCase("review . --list")]
    public void Every_command_reads_every_format_and_tells_by_its_code_what_was_left_out(string command)
    {
        Write("a.html", "<title>Fire</title><p>At least 11 people died in the fire.");
        Write("b.md", "# Fire\n\nAt least **11** people died in the fire.");
        Write("c.jsonl", "{\"text\":\"At least 11 people died in the fire.\"}\n");
        Assert.That(CommandLine.RunIn(folder, command.Split(' ')), Has.Property("ExitCode").Zero.And.Property("Error").Empty);
        Write("c.jsonl", "{\"text\":\"At least 11 people died in the fire.\"}\nnonsense\n");
        var run = CommandLine.RunIn(folder, command.Split(' '));
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(
            run.Error,
            command.EndsWith("--quiet") ? Is.Empty : Does.Match(@"\Acrosscheck: warning: c\.jsonl:2 is no JSON .*; left out\n\z")
        );
    }

    [Test]
    public void Findings_come_before_left_out_files_in_the_code()
    {
        Write("a.txt", "At least 11 people died in the fire in Alda on 3 May 2019.");
        Write("b.txt", "At least 12 people died in the fire in Alda on 3 May 2019.");
        Write("c.txt", "");
        Assert.That(CommandLine.RunIn(folder, "report", ".", "--fail-on", "low").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_file_that_the_settings_ignore_is_not_left_out()
    {
        Write("a.txt", "At least 11 people died in the fire.");
        Write("b.txt", "");
        Write("crosscheck.yml", "ignore:\n  articles: [b.txt]\n");
        Assert.That(CommandLine.RunIn(folder, "claims", "."), Has.Property("ExitCode").Zero.And.Property("Error").Empty);
    }

    [Test]
    public void The_standard_input_is_an_article_with_the_date_and_source_given()
    {
        var article = Piped(
            "<p>Eleven people died on Friday.",
            "claims",
            "-",
            "--published",
            "2020-01-08",
            "--source",
            "The Post",
            "--format",
            "json"
        );
        Assert.That(
            article.SelectToken("articles[0]")!.ToString(Newtonsoft.Json.Formatting.None),
            Is.EqualTo(
                "{\"id\":\"stdin\",\"path\":\"stdin\",\"source\":\"The Post\",\"published\":\"2020-01-08\",\"text\":\"Eleven people "
                    + "died on Friday.\",\"body\":{\"start\":0,\"length\":29}}"
            )
        );
        Assert.That(article.SelectTokens("claims[*].value.date").Select(d => (string?)d), Does.Contain("2020-01-03"));
    }

    [Test]
    public void The_date_given_is_that_of_the_standard_input_where_there_are_others()
    {
        Write("a.txt", "Eleven people died on Friday.");
        var articles = Piped("Twelve people died.", "claims", "-", "a.txt", "--published", "2020-01-08", "--format", "json")["articles"]!;
        Assert.That(articles.Select(a => $"{a["id"]} {a["published"]}"), Is.EqualTo(new[] { "a ", "stdin 2020-01-08" }));
    }

    [Test]
    public void The_input_format_wins_over_what_the_input_looks_like() =>
        Assert.That(
            (string?)
                Piped("<p>11 people died.", "claims", "-", "--input-format", "text", "--format", "json").SelectToken("articles[0].text"),
            Is.Null,
            "plain text needs no copy of itself"
        );

    [TestCase("100", 1)]
    [TestCase("0.1k", 1)]
    [TestCase("100B", 1)]
    [TestCase("1KB", 2)]
    [TestCase("1 KiB", 2)]
    public void Files_past_the_size_given_are_left_out(string size, int articles)
    {
        Write("a.txt", "Eleven people died.");
        Write("b.txt", "Eleven people died." + new string(' ', 800));
        Assert.That(CommandLine.RunIn(folder, "report", ".", "--max-size", size).Output, Does.StartWith($"read\t{articles} article"));
    }

    [TestCase(
        "claims . --max-size big",
        "--max-size must be a size from 1 byte to 1GB, like 500k or 20MB, not 'big'; see crosscheck claims --help"
    )]
    [TestCase(
        "claims . --max-size 0",
        "--max-size must be a size from 1 byte to 1GB, like 500k or 20MB, not '0'; see crosscheck claims --help"
    )]
    [TestCase(
        "claims . --max-size 2TB",
        "--max-size must be a size from 1 byte to 1GB, like 500k or 20MB, not '2TB'; see crosscheck claims --help"
    )]
    [TestCase(
        "claims . --input-format pdf",
        "unknown format 'pdf'; the formats of articles are text, md, html, json, jsonl; see crosscheck claims --help"
    )]
    [TestCase(
        "claims a.txt b.txt --published 2020-01-08",
        "--published dates one article, and a.txt b.txt holds 2; say it in sources.yml."
    )]
    [TestCase("claims *.html", "*.html: no article fits this pattern; check it.")]
    public void Wrong_usage_is_one_line_and_exit_code_2(string arguments, string line)
    {
        Write("a.txt", "Eleven people died.");
        Write("b.txt", "Eleven people died.");
        Assert.That(CommandLine.RunIn(folder, arguments.Split(' ')), Is.EqualTo(new CommandLine(2, "", $"crosscheck: {line}\n")));
    }

    [Test]
    public void Several_paths_and_patterns_are_one_corpus()
    {
        Write("one/a.txt", "Eleven people died.");
        Write("two/b.html", "<p>Eleven people died.");
        Write("two/c.txt", "Eleven people died.");
        Assert.That(CommandLine.RunIn(folder, "report", "one", "two/*.html").Output, Does.StartWith("read\t2 articles from 2 sources, "));
    }

    [Test, Platform(Exclude = "Win")]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        Write("a.txt", "Eleven people died.");
        using (var make = Process.Start("mkfifo", Path.Combine(folder, "b.txt")))
        {
            make.WaitForExit();
        }

        Assert.That(
            CommandLine.RunIn(folder, "claims", "."),
            Has.Property("ExitCode")
                .EqualTo(4)
                .And.Property("Error")
                .EqualTo("crosscheck: warning: b.txt is empty; remove it or fill it; left out\n")
        );
    }

    [Test]
    public void A_page_is_quoted_from_its_text_and_located_as_a_file()
    {
        Write("a.html", "<html>\n\n\n<p>At least 11 people died in the fire in Alda on 3 May 2019.");
        Write("b.txt", "At least 12 people died in the fire in Alda on 3 May 2019.");
        Assert.That(CommandLine.RunIn(folder, "report", ".", "--out", "out", "--format", "json,sarif,github,junit,text").ExitCode, Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(
                (string?)Json("report.json").SelectToken("articles[0].text"),
                Is.EqualTo("At least 11 people died in the fire in Alda on 3 May 2019.")
            );
            Assert.That(Json("report.json").SelectToken("articles[1].text"), Is.Null);
            Assert.That(
                Json("report.sarif")
                    .SelectTokens("$..physicalLocation")
                    .Where(p => (string?)p.SelectToken("artifactLocation.uri") == "a.html")
                    .Select(p => p["region"]),
                Is.Not.Empty.And.All.Null
            );
            Assert.That(
                File.ReadAllText(Path.Combine(folder, "out", "report.txt")),
                Does.Contain("  --> a.html: a\n").And.Contain("  --> b.txt:1:1: b\n")
            );
        });
    }

    private JObject Piped(string input, params string[] arguments)
    {
        var process = CommandLine.Start(folder, CommandLine.Program, arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var run = CommandLine.End(process);
        Assert.That(run.Error, Is.Empty);
        return JObject.Parse(run.Output);
    }

    private JObject Json(string name) => JObject.Parse(File.ReadAllText(Path.Combine(folder, "out", name)));

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
