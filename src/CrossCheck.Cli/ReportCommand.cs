using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Findings;
using CrossCheck.Reports;
using Spectre.Console;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck report FOLDER</c>: articles in, discrepancy report out.</summary>
internal static class ReportCommand
{
    private const string DefaultFolder = "reports";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--out", "-o") { Description = "Folder for the reports; with a single --format, also a file (x.json).", HelpName = "path", DefaultValueFactory = _ => DefaultFolder };
        var formats = CommonOptions.Formats($"Without it, those of the settings, or else {string.Join(", ", ReportFormat.Default.Select(f => f.Name))}.");
        var failOn = CommonOptions.FailOn("Exit with 1 when a finding is at least this severe.");
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var most = CommonOptions.MaxFindings();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print nothing but errors." };
        var command = new Command("report", "Reports where the articles of a folder disagree.") { output, formats, failOn, config, threads, most, quiet };
        var inputs = InputOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var from = inputs.Of(parsed);
                var settings = Analysis.SettingsFor(from.Root, parsed.GetValue(config));
                var files = Destination.Of(parsed.GetRequiredValue(output), parsed.GetValue(formats) ?? settings.Formats ?? ReportFormat.Default);
                Report Analyse(IProgress<int>? progress) => Analysis.Of(from, settings, parsed.GetValue(threads), cancellation, progress);
                var report = ProgressView.IsWatched && !parsed.GetValue(quiet)
                    ? ProgressView.During(Analyse, ProgressView.ErrorOutput, ProgressView.Patience, cancellation)
                    : Analyse(null);
                report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                return Run(report, files, parsed.GetValue(failOn), parsed.GetValue(quiet), cancellation);
            },
            cancellation));
        return command;
    }

    private static int Run(Report report, ImmutableArray<(ReportFormat Format, string Path)> files, Severity? failOn, bool quiet, CancellationToken cancellation)
    {
        foreach (var (format, path) in files)
        {
            Destination.Write(path, output => format.Write(report, output), cancellation);
        }

        if (!quiet)
        {
            Analysis.Warn(report.Problems);
            Show(new ReportSummary(report), files.Select(f => f.Path));
        }

        return report.Findings.Any(f => f.Severity >= failOn) ? ExitCode.Findings : Analysis.Ended(report.Problems);
    }

    /// <summary>Tables for a person at a terminal, plain lines for everything else.</summary>
    private static void Show(ReportSummary summary, IEnumerable<string> files)
    {
        if (Console.IsOutputRedirected)
        {
            PlainView.Write(summary, files, Console.Out);
        }
        else
        {
            TerminalView.Write(summary, files, AnsiConsole.Console);
        }
    }
}
