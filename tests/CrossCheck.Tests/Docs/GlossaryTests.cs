using System.CommandLine;
using System.Text.RegularExpressions;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Comparison;
using CrossCheck.Tests.Cli;
using CrossCheck.Tests.Reports;
using NUnit.Framework;
using Spectre.Console;

namespace CrossCheck.Tests.Docs;

/// <summary>The words of the glossary are those that the program uses, and no others for the same things.</summary>
public sealed class GlossaryTests
{
    private static readonly (string Word, string[] Others)[] Glossary =
    [
        .. Regex
            .Matches(
                File.ReadAllText(Path.Combine(CommandLine.Repository, "docs", "glossary.md")),
                @"^\| (?<word>[a-z ]+) \| [^|]+ \| (?<not>[a-z ,]+) \|$",
                RegexOptions.Multiline
            )
            .Skip(1)
            .Select(m => (m.Groups["word"].Value, m.Groups["not"].Value.Split(", "))),
    ];

    private static readonly Dictionary<string, string> Shown = Texts().ToDictionary(t => t.Name, t => t.Text);

    [Test]
    public void Each_word_is_shown_somewhere([ValueSource(nameof(Words))] string word) =>
        Assert.That(Shown.Where(t => Uses(t.Value, word)), Is.Not.Empty);

    [Test]
    public void No_text_uses_another_word_for_the_same_thing([ValueSource(nameof(Others))] string other) =>
        Assert.That(
            Shown
                .Where(t => Uses(t.Value, other))
                .Select(t => $"{t.Key}: {Regex.Match(t.Value, $@".{{0,40}}\b{other}.{{0,40}}", RegexOptions.IgnoreCase).Value}"),
            Is.Empty
        );

    [Test]
    public void Each_verdict_is_in_it() => Assert.That(Verdicts.All.Select(v => v.Noun), Is.SubsetOf(Words()));

    private static IEnumerable<string> Words() => Glossary.Select(row => row.Word);

    private static IEnumerable<string> Others() => Glossary.SelectMany(row => row.Others);

    private static bool Uses(string text, string word) => Regex.IsMatch(text, $@"\b{word}(s|es)?\b", RegexOptions.IgnoreCase);

    /// <summary>What people read of the program: the helps, every form of a report, the terminal.</summary>
    private static IEnumerable<(string Name, string Text)> Texts()
    {
        yield return ("the helps", string.Join('\n', Helps(CrossCheck.Cli.Program.Root(CommonOptions.Quiet()))));
        yield return ("the verdicts", string.Join('\n', Verdicts.All.Select(v => $"{v.Heading} {v.Meaning} {v.Noun} {v.Plural}")));
        foreach (var format in ReportFormat.All.Where(f => f.Name is not ("json" or "html" or "sarif")))
        {
            yield return (format.Name, Written(output => format.Write(SampleReport.InTwoStories(), output)));
        }

        // Of the page what its script puts into it: the words of its literals.
        var page = Written(output => ReportFormat.All.Single(f => f.Name == "html").Write(SampleReport.Build(), output));
        var script = page[page.LastIndexOf("<script>", StringComparison.Ordinal)..];
        yield return (
            "the page",
            string.Join(
                '\n',
                Regex.Matches(script, "\"[^\"\n]* [^\"\n]*\"|`[^`\n]* [^`\n]*`").Select(m => Regex.Replace(m.Value, @"\$\{[^}]*\}", ""))
            )
        );
        yield return (
            "the page's frame",
            Regex.Replace(
                page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("<script", StringComparison.Ordinal)],
                "<[^>]*>",
                " "
            )
        );
        yield return (
            "the terminal",
            Written(output =>
                TerminalView.Write(
                    new ReportSummary(SampleReport.InTwoStories()),
                    [],
                    AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) })
                )
            )
        );
        yield return (
            "a comparison",
            Written(output =>
                ComparisonText.Write(ReportComparison.Of(ComparedReport.Empty, ComparedReport.Of(SampleReport.Build())), output)
            )
        );
    }

    private static IEnumerable<string> Helps(Command command) =>
        [
            command.Description ?? "",
            .. command.Options.Select(o => o.Description ?? ""),
            .. command.Arguments.Select(a => a.Description ?? ""),
            .. command.Subcommands.SelectMany(Helps),
        ];

    private static string Written(Action<TextWriter> write)
    {
        var output = new StringWriter();
        write(output);
        return output.ToString();
    }
}
