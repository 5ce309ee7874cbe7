using System.CommandLine;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Comparison;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck watch FOLDER</c>: runs again when files change, and says what that changed.</summary>
internal static class WatchCommand
{
    /// <summary>
    /// How often the files are looked at: soon enough for a person who just saved one, seldom enough for a folder of thousands on a
    /// network.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string?>("--out", "-o")
        {
            Description =
                "Folder for the reports, written after each run; with a single --format, also a file. Without it, none are written.",
            HelpName = "path",
        }.RefuseEmpty();
        var formats = CommonOptions.Formats(
            $"Without it, those of the settings, or else {string.Join(", ", ReportFormat.Default.Select(f => f.Name))}."
        );
        var most = CommonOptions.MaxFindings();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("watch", "Runs again when articles change, and says what is new, changed and gone; until Ctrl-C.")
        {
            output,
            formats,
            most,
            config,
            threads,
        };
        var inputs = InputOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    async () =>
                    {
                        var given = inputs.Of(parsed);
                        if (given.Paths.Contains(ArticleReader.InputPath))
                        {
                            throw new InputException("-: the standard input can't be watched; name a folder.");
                        }

                        // The settings are read again for each run; where the reports go stays.
                        Settings Known() => Analysis.SettingsFor(given.Root, parsed.GetValue(config));
                        var files = parsed.GetValue(output) is { } path
                            ? Destination.Of(path, parsed.GetValue(formats) ?? Known().Formats ?? ReportFormat.Default)
                            : [];
                        given = given with { Outputs = [.. files.Select(f => f.Path)] };
                        Report Run()
                        {
                            var report = Analysis.Of(given, Known(), parsed.GetValue(threads), cancellation);
                            report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                            foreach (var (format, file) in files)
                            {
                                Destination.Write(file, to => format.Write(report, to), cancellation);
                            }

                            return report;
                        }

                        // The first run must succeed: what is wrong now is wrong in the command line.
                        var seen = WatchedFiles.Of(given);
                        var first = Run();
                        Analysis.Warn(first.Problems);
                        ReportSummary.Show(first, files.Select(f => f.Path));
                        Console.Out.WriteLine("watching; Ctrl-C ends it");
                        var before = ComparedReport.Of(first);
                        while (true)
                        {
                            seen = await Changed(given, seen, cancellation);
                            before = Again(Run, before);
                        }
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Waits until files were written and stand still again; says which.</summary>
    private static async Task<WatchedFiles> Changed(Inputs inputs, WatchedFiles seen, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Pause, cancellation);
            var now = WatchedFiles.Of(inputs);
            if (now.Since(seen).IsEmpty)
            {
                continue;
            }

            for (var before = seen; !now.Since(before).IsEmpty; now = WatchedFiles.Of(inputs))
            {
                before = now;
                await Task.Delay(Pause, cancellation);
            }

            foreach (var file in now.Since(seen))
            {
                new LogText(Console.Out).WriteLine($"file\t{Path.GetRelativePath(Environment.CurrentDirectory, file)}");
            }

            return now;
        }
    }

    /// <summary>
    /// Runs again and says what changed; where the articles can't be used as they stand, says why and keeps what was known.
    /// </summary>
    private static ComparedReport Again(Func<Report> run, ComparedReport before)
    {
        try
        {
            var report = run();
            Analysis.Warn(report.Problems);
            var now = ComparedReport.Of(report);
            ComparisonText.Write(ReportComparison.Of(before, now), Console.Out);
            return now;
        }
        catch (Exception e) when (e is InputException or OutputException)
        {
            Console.Error.WriteLine($"crosscheck: {e.Message}");
            return before;
        }
    }
}
