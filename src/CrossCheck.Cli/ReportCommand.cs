using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Findings;
using CrossCheck.Reports;
using Spectre.Console;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck report FOLDER</c>: articles in, discrepancy report out.</summary>
internal static class ReportCommand
{
    /// <summary>Where the reports go unless the command line says otherwise.</summary>
    public const string DefaultFolder = "reports";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string?>("--out", "-o") { Description = $"Folder for the reports; with a single --format, also a file (x.json). Without it, {DefaultFolder}.", HelpName = "path" }.RefuseEmpty();
        var formats = CommonOptions.Formats($"Without it, those of the settings, or else {string.Join(", ", ReportFormat.Default.Select(f => f.Name))}.");
        var failOn = CommonOptions.FailOn("Exit with 1 when a finding is at least this severe.");
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var most = CommonOptions.MaxFindings();
        var story = CommonOptions.Story();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print nothing but errors." };
        var command = new Command("report", "Reports where the articles of a folder disagree.") { output, formats, failOn, config, threads, most, story, quiet };
        var inputs = InputOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var given = inputs.Of(parsed);
                var settings = Analysis.SettingsFor(given.Root, parsed.GetValue(config));
                var named = parsed.GetValue(output);
                var files = Destination.Of(named ?? DefaultFolder, parsed.GetValue(formats) ?? settings.Formats ?? ReportFormat.Default);
                given = given with { Outputs = [.. files.Select(f => f.Path)] };
                Report Analyse(IProgress<int>? progress) => Analysis.Of(given, settings, parsed.GetValue(threads), cancellation, progress);
                var report = ProgressView.IsWatched && !parsed.GetValue(quiet)
                    ? ProgressView.During(Analyse, ProgressView.ErrorOutput, ProgressView.Patience, cancellation)
                    : Analyse(null);
                report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                var shown = CommonOptions.On(report, parsed.GetValue(story));
                foreach (var (format, path) in files)
                {
                    Destination.Write(path, written => format.Write(format.HoldsAll ? report : shown, written), cancellation, within: named is null ? Environment.CurrentDirectory : null);
                }

                return Told(shown, files, parsed.GetValue(failOn), parsed.GetValue(quiet));
            },
            cancellation));
        return command;
    }

    /// <summary>Says what is in the report; the code to end with.</summary>
    public static int Told(Report report, ImmutableArray<(ReportFormat Format, string Path)> files, Severity? failOn, bool quiet)
    {
        if (!quiet)
        {
            Analysis.Warn(report.Problems);
            Show(new ReportSummary(report), files.Select(f => f.Path));
        }

        return failOn is { } severity && report.Findings.Any(f => FindingCounts.Fails(f, severity)) ? ExitCode.Findings : Analysis.Ended(report.Problems);
    }

    /// <summary>Tables for a person at a terminal, plain lines for everything else.</summary>
    private static void Show(ReportSummary summary, IEnumerable<string> files)
    {
        if (Console.IsOutputRedirected)
        {
            PlainView.Write(summary, files, new LogText(Console.Out));
        }
        else
        {
            TerminalView.Write(summary, files, AnsiConsole.Console);
        }
    }
}
