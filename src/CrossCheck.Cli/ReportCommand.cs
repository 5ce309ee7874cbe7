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
        var output = new Option<string?>("--out", "-o")
        {
            Description =
                "Folder for the reports; with a single --format, also a file (x.json), or - for the standard output. Without it, "
                + $"{DefaultFolder}.",
            HelpName = "path",
        }.RefuseEmpty();
        var formats = CommonOptions.Formats(
            $"Without it, those of the settings, or else {string.Join(", ", ReportFormat.Default.Select(f => f.Name))}."
        );
        var failOn = CommonOptions.FailOn("Exit with 1 when a finding is at least this severe.");
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var most = CommonOptions.MaxFindings();
        var story = CommonOptions.Story();
        var command = new WorkCommand(
            "report",
            "Reports where the articles of a folder disagree.",
            failsOn: "conflicts at or above --fail-on",
            leavesOut: true
        )
        {
            output,
            formats,
            failOn,
            config,
            threads,
            most,
            story,
        };
        var inputs = InputOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var given = inputs.Of(parsed);
                        var settings = Analysis.SettingsFor(given.Root, parsed.GetValue(config));
                        var named = parsed.GetValue(output);
                        var files = Destination.Of(
                            named ?? DefaultFolder,
                            parsed.GetValue(formats) ?? settings.Formats ?? ReportFormat.Default
                        );
                        given = given with { Outputs = [.. files.Select(f => f.Path)] };
                        var report = Analysis.Of(given, settings, parsed.GetValue(threads), cancellation);
                        report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                        return Write(
                            report,
                            parsed.GetValue(story),
                            files,
                            isNamed: named is not null,
                            parsed.GetValue(failOn),
                            cancellation
                        );
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Writes the report and says what is in it, unless it goes to the standard output itself; the code to end with.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">The story that is shown alone; null for all.</param>
    /// <param name="files">The formats, each with its file.</param>
    /// <param name="isNamed">Whether the command line names the files; where not, no link may lead out of the working folder.</param>
    /// <param name="failOn">The severity that fails; null for none.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static int Write(
        Report report,
        string? story,
        ImmutableArray<(ReportFormat Format, string Path)> files,
        bool isNamed,
        Severity? failOn,
        CancellationToken cancellation
    )
    {
        var shown = CommonOptions.On(report, story);
        foreach (var (format, path) in files)
        {
            Destination.Write(
                path,
                written => format.Write(format.HoldsAll ? report : shown, written),
                cancellation,
                within: isNamed ? null : Environment.CurrentDirectory
            );
        }

        Analysis.Warn(report.Problems);
        if (!files.Any(f => f.Path == Destination.StandardOutput))
        {
            Show(new ReportSummary(shown), files.Select(f => f.Path));
        }

        return failOn is { } severity && shown.Findings.Any(f => FindingCounts.Fails(f, severity))
            ? ExitCode.Findings
            : Analysis.Ended(report.Problems);
    }

    /// <summary>Tables for a person at a terminal, plain lines for everything else.</summary>
    public static void Show(ReportSummary summary, IEnumerable<string> files)
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
