using CrossCheck.Cli.Views;
using CrossCheck.Findings;
using CrossCheck.Tests.Reports;
using NUnit.Framework;
using Spectre.Console;

namespace CrossCheck.Tests.Cli;

/// <summary>What a person at a terminal sees.</summary>
[NonParallelizable]
public sealed class TerminalViewTests
{
    private static readonly string[] Files = ["reports/report.json", "reports/report.md"];

    [Test]
    public Task Tables() =>
        Verifier.Verify(Shown(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors }));

    [Test]
    public Task Plain_lines()
    {
        var output = new StringWriter();
        PlainView.Write(new ReportSummary(SampleReport.Build()), Files, output);
        return Verifier.Verify(output.ToString());
    }

    [Test]
    public void Names_the_story_of_each_finding_where_there_are_several()
    {
        var output = new StringWriter();
        PlainView.Write(new ReportSummary(SampleReport.InTwoStories()), Files, output);
        var rows = output
            .ToString()
            .Split('\n')
            .Where(line => line.StartsWith("high\t") || line.StartsWith("low\t"))
            .Select(line => line.Split('\t')[^1]);
        Assert.That(rows, Is.EqualTo(new[] { "Quake [31m, 2009 (s2)", "Hurt | by *evening* (s1)" }));
        Assert.That(
            Shown(new AnsiConsoleSettings { Ansi = AnsiSupport.No }, SampleReport.InTwoStories()),
            Does.Contain("  story: Quake [31m, 2009 (s2)")
        );
    }

    [TestCase(null, true)]
    [TestCase("1", false)]
    public void Has_no_colour_where_NO_COLOR_is_set(string? noColor, bool isColoured)
    {
        var before = Environment.GetEnvironmentVariable("NO_COLOR");
        try
        {
            Environment.SetEnvironmentVariable("NO_COLOR", noColor);
            var shown = Shown(
                new AnsiConsoleSettings
                {
                    Ansi = AnsiSupport.Yes,
                    EnvironmentVariables = new() { ["TERM"] = "xterm-256color" },
                }
            );
            Assert.That(shown, isColoured ? Does.Match("\u001b\\[[0-9;]+mhigh") : Does.Not.Match("\u001b\\[[0-9;]*3[0-9]"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("NO_COLOR", before);
        }
    }

    [Test]
    public void Text_from_articles_can_t_steer_the_terminal() =>
        Assert.That(Shown(new AnsiConsoleSettings { Ansi = AnsiSupport.No }), Does.Not.Contain("\u001b"));

    [TestCase(40)]
    [TestCase(60)]
    public void Long_lines_break_between_words_and_keep_their_margin(int width)
    {
        var shown = Shown(new AnsiConsoleSettings { Ansi = AnsiSupport.No }, width: width);
        var frames = shown[shown.IndexOf("high conflict: ", StringComparison.Ordinal)..shown.IndexOf("Source", StringComparison.Ordinal)];
        Assert.That(frames.Split('\n').Where(line => !line.Contains("-->")), Has.All.Length.LessThanOrEqualTo(width));
        Assert.That(frames, Does.Match("\n   \\|  .*\n   \\|  "), "a quotation of two lines");
    }

    private static string Shown(AnsiConsoleSettings settings, Report? report = null, int width = 100)
    {
        var output = new StringWriter();
        settings.Out = new AnsiConsoleOutput(output);
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = width;
        TerminalView.Write(new ReportSummary(report ?? SampleReport.Build()), Files, console);
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
