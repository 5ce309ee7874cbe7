using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Language;
using CrossCheck.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Configuration;

/// <summary>What <c>crosscheck.yml</c> may say, and what is said of one that is wrong.</summary>
public sealed class SettingsTests
{
    [Test]
    public void Every_key_is_read()
    {
        var settings = SettingsFile.Parse(
            """
            fail-on: high
            min-confidence: 0.8
            baseline: reports/baseline.json
            formats: [json, md]
            ignore:
              articles: ["drafts/*"]
              kinds: [rank, ratio]
            sources:
              The New Arab: [Al-Araby, al-araby.co.uk]
            lexicon:
              things:
                drone: [quadcopter, quadcopters]
            """,
            "/project/crosscheck.yml"
        );
        Assert.Multiple(() =>
        {
            Assert.That(settings.FailOn, Is.EqualTo(Severity.High));
            Assert.That(settings.MinConfidence, Is.EqualTo(0.8));
            Assert.That(
                settings.Baseline,
                Is.EqualTo(Path.GetFullPath("/project/reports/baseline.json")),
                "a path counts from the file's folder"
            );
            Assert.That(settings.Formats?.Select(f => f.Name), Is.EqualTo(new[] { "json", "md" }));
            Assert.That(settings.IgnoredArticles, Is.EqualTo(new[] { "drafts/*" }));
            Assert.That(settings.IgnoredKinds, Is.EquivalentTo(new[] { ClaimKind.Rank, ClaimKind.Ratio }));
            Assert.That(settings.SourceAliases["AL-ARABY"], Is.EqualTo("The New Arab"));
            Assert.That(
                settings.Lexicon.Select(e => $"{e.List} {e.Value}: {string.Join(", ", e.Forms)}"),
                Is.EqualTo(new[] { "things drone: quadcopter, quadcopters" })
            );
        });
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("ignore:\nsources:\n")]
    public void A_file_that_says_nothing_changes_nothing(string yaml)
    {
        var settings = SettingsFile.Parse(yaml, "crosscheck.yml");
        Assert.That(
            (settings.FailOn, settings.MinConfidence, settings.Formats, settings.IgnoredArticles.Length),
            Is.EqualTo(((Severity?)null, 0.0, (ImmutableArray<ReportFormat>?)null, 0))
        );
    }

    [Test]
    public void One_value_is_a_list_of_one() =>
        Assert.That(SettingsFile.Parse("formats: json", "c").Formats?.Single().Name, Is.EqualTo("json"));

    [TestCase(
        "fail-no: high",
        1,
        "\"fail-no\" is unknown in the settings; did you mean \"fail-on\"? Known are fail-on, min-confidence, baseline, formats, "
            + "ignore, sources, lexicon."
    )]
    [TestCase(
        "formats: [json]\nignore:\n  article: [x]",
        3,
        "\"article\" is unknown in ignore; did you mean \"articles\"? Known are articles, kinds."
    )]
    [TestCase(
        "lexicon:\n  thing:\n    drone: [drones]",
        2,
        "\"thing\" is unknown in lexicon; did you mean \"things\"? Known are people, things, places, nationalities, organisations, "
            + "events, event-verbs, reporting."
    )]
    [TestCase("fail-on: hihg", 1, "\"hihg\" is no severity; did you mean \"high\"? Known are low, medium, high.")]
    [TestCase("formats: [jsn]", 1, "\"jsn\" is no format; did you mean \"json\"?")]
    [TestCase("ignore:\n  kinds: [counts]", 2, "\"counts\" is no kind; did you mean \"count\"?")]
    [TestCase("min-confidence: 80", 1, "\"80\" is no share; write a number from 0 to 1, like 0.8.")]
    [TestCase("min-confidence: NaN", 1, "\"NaN\" is no share; write a number from 0 to 1, like 0.8.")]
    [TestCase("baseline: [a, b]", 1, "a single value is needed here.")]
    [TestCase("ignore: everything", 1, "ignore needs indented lines of \"name: value\".")]
    [TestCase("sources:\n  A: [x]\n  B: [X]", 3, "\"X\" stands for A already; keep one of them.")]
    [TestCase("fail-on: low\nfail-on: high", 2, "this is no YAML (")]
    [TestCase("formats: [json", 2, "this is no YAML (")]
    public void What_is_wrong_is_one_line_with_the_place_and_the_cure(string yaml, int line, string message) =>
        Assert.That(
            () => SettingsFile.Parse(yaml, "crosscheck.yml"),
            Throws.TypeOf<InputException>().With.Message.StartsWith($"crosscheck.yml:{line}: {message}").And.Message.Not.Contains("\n")
        );

    [TestCase("drafts/*", "news/drafts/a.txt", true)]
    [TestCase("drafts/*", "news/final/a.txt", false)]
    [TestCase("*.old.txt", "news/a.old.txt", true)]
    [TestCase("a.txt", "news/a.txt", true)]
    [TestCase("a.txt", "news/aa.txt", false)]
    [TestCase("news/?.txt", "news/a.txt", true)]
    public void A_pattern_holds_from_any_folder_on(string pattern, string path, bool isIgnored)
    {
        var settings = new Settings { IgnoredArticles = [pattern] };
        Assert.That(settings.Apply(Read(("kept.md", "s"), (path, "s"))).Articles, Has.Length.EqualTo(isIgnored ? 1 : 2));
    }

    [Test]
    public void Patterns_that_leave_nothing_are_an_error() =>
        Assert.That(() => new Settings { IgnoredArticles = ["*"] }.Apply(Read(("a.txt", "s"))), Throws.TypeOf<InputException>());

    [Test]
    public void An_alias_is_read_as_the_sources_one_name()
    {
        var settings = SettingsFile.Parse("sources:\n  Associated Press: [AP]", "c");
        Assert.That(
            settings.Apply(Read(("a.txt", "ap"), ("b.txt", "Reuters"))).Articles.Select(a => a.Source),
            Is.EqualTo(new[] { "Associated Press", "Reuters" })
        );
    }

    [Test]
    public void The_file_is_found_in_the_nearest_folder_upward()
    {
        var root = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var articles = Directory.CreateDirectory(Path.Combine(root, "a", "b")).FullName;
            var outer = Path.Combine(root, Settings.FileName);
            var inner = Path.Combine(root, "a", Settings.FileName);
            File.WriteAllText(outer, "");
            Assert.That(Settings.Find(articles), Is.EqualTo(outer));
            File.WriteAllText(inner, "");
            Assert.That(Settings.Find(articles), Is.EqualTo(inner));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Test]
    public void Words_added_are_known_beside_those_of_the_lexicon_and_win_over_them()
    {
        var words = WordList.With(
            SettingsFile
                .Parse("lexicon:\n  things:\n    drone: [quadrozoom, loitering munition]\n  people:\n    scout: [houses]", "c")
                .Lexicon
        );
        Assert.Multiple(() =>
        {
            Assert.That(WordList.English.Find("quadrozoom"), Is.Null);
            Assert.That(words.Find("quadrozoom")?.Concept, Is.EqualTo("drone"));
            Assert.That(words.Find("loitering"), Is.Not.Null);
            Assert.That(words.Find("houses")?.Concept, Is.EqualTo("scout"));
            Assert.That(words.Find("soldiers")?.Concept, Is.EqualTo(WordList.English.Find("soldiers")?.Concept));
        });
    }

    [Test]
    public void The_check_uses_the_words_added_and_leaves_out_kinds_that_are_ignored()
    {
        Article[] articles =
        [
            new()
            {
                Id = "a",
                Path = "a.txt",
                Source = "a",
                Text = "The attack was on 3 May 2019. Some 40 zoomers fled.",
            },
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Zoomers(new CrossChecker())?.Context.CountsPeople, Is.False);
            Assert.That(Zoomers(new CrossChecker { Lexicon = [new("people", "visitor", ["zoomers"])] })?.Context.CountsPeople, Is.True);
            Assert.That(Zoomers(new CrossChecker { IgnoredKinds = [ClaimKind.Count] }), Is.Null);
            Assert.That(Zoomers(new CrossChecker { IgnoredKinds = [ClaimKind.Date] }), Is.Not.Null);
        });

        Claim? Zoomers(CrossChecker checker) => checker.Check(articles).Claims.SingleOrDefault(c => c.ValueText == "Some 40");
    }

    [Test]
    public void An_entry_of_no_list_can_not_be_added() =>
        Assert.That(
            () => new CrossChecker { Lexicon = [new LexiconEntry("months", "13", ["Undecimber"])] }.Check([]),
            Throws.ArgumentException
        );

    private static ArticleSet Read(params (string Path, string Source)[] files) =>
        new(
            [
                .. files.Select(f => new Article
                {
                    Id = f.Path,
                    Path = f.Path,
                    Source = f.Source,
                    Text = "x",
                }),
            ],
            []
        );
}
