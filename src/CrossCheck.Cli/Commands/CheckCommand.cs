using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Cli.Options;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Cli.Commands;

/// <summary>
/// <c>crosscheck check FOLDER</c>: for pipelines. Says only what is new and the counts, and fails only on new conflicts that nobody has
/// reviewed.
/// </summary>
internal static class CheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var baseline = new Option<string?>("--baseline")
        {
            Description =
                "Findings known already: a report.json, or a file by 'crosscheck baseline'. Without it, that of the settings, or "
                + $"else {BaselineCommand.FileName} beside the articles.",
            HelpName = "file",
        }.RefuseEmpty();
        var failOn = CommonOptions.FailOn(
            "Exit with 1 on a new conflict of at least this severity. Without it, that of the settings, or else medium."
        );
        var changed = new Option<string[]>("--changed")
        {
            Description = "Articles that are new or edited; what they contradict comes first.",
            HelpName = "file",
            AllowMultipleArgumentsPerToken = true,
        }.RefuseEmpty();
        var since = new Option<string?>("--since")
        {
            Description = "The same for all articles that differ from this revision of the git repository.",
            HelpName = "rev",
        };
        var formats = CommonOptions.Formats("Without it, those of the settings, or else text.");
        var output = CommonOptions.CheckOutput();
        var story = CommonOptions.Story();
        var most = CommonOptions.MaxFindings();
        var archive = new Option<string?>("--archive")
        {
            Description =
                $"Hold the articles against this archive as well, and tell what they contradict there. {ArchiveCommand.PathDescription}",
            HelpName = "archive",
        }.RefuseEmpty();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand(
            "check",
            "Says what is new and fails on conflicts that are; what is known already shows in the counts alone.",
            failsOn: "new conflicts at or above --fail-on",
            leavesOut: true
        )
        {
            baseline,
            failOn,
            changed,
            since,
            archive,
            formats,
            output,
            story,
            most,
            config,
            threads,
        };
        var inputs = InputOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var given = inputs.Of(parsed);
                        var settings = Analysis.SettingsFor(given.Root, parsed.GetValue(config));
                        var outputs = Outputs(parsed.GetValue(output), parsed.GetValue(formats) ?? settings.Formats ?? [ReportFormat.Text]);
                        var knownIn = KnownIn(given.Root, parsed.GetValue(baseline), settings);
                        var known = knownIn is null ? Baseline.Empty : Baseline.Read(knownIn);
                        given = given with
                        {
                            Outputs = [.. outputs.Select(o => o.Path).OfType<string>()],
                            Beside = knownIn is null ? [] : [knownIn],
                        };
                        var files = (parsed.GetValue(changed) ?? [])
                            .Concat(parsed.GetValue(since) is { } revision ? ChangedFiles.Since(given.Root, revision) : [])
                            .ToArray();
                        var (report, asked) = parsed.GetValue(archive) is { } against
                            ? ArchiveCheckCommand.Against(against, given, settings, parsed.GetValue(threads), cancellation)
                            : (Analysis.Of(given, settings, parsed.GetValue(threads), cancellation), []);
                        report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                        var gate = new Gate
                        {
                            FailOn = parsed.GetValue(failOn) ?? settings.FailOn ?? Severity.Medium,
                            Baseline = known,
                            ChangedArticles = [.. files.Length > 0 ? ChangedFiles.Articles(report, given, files) : asked],
                        };
                        return Run(report, parsed.GetValue(story), gate, outputs, cancellation);
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Writes what <paramref name="gate"/> lets through; the code to end with.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">The story that is looked at alone; null for all.</param>
    /// <param name="gate">What is known, and what fails.</param>
    /// <param name="outputs">The formats, each with its file or null for the output.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static int Run(
        Report report,
        string? story,
        Gate gate,
        ImmutableArray<(ReportFormat Format, string? Path)> outputs,
        CancellationToken cancellation
    )
    {
        var shown = CommonOptions.On(report, story);
        Analysis.Warn(report.Problems);
        foreach (var (format, path) in outputs)
        {
            if (path is null)
            {
                format.Write(format.HoldsAll ? report : shown, Console.Out, gate);
            }
            else
            {
                Destination.Write(path, output => format.Write(format.HoldsAll ? report : shown, output, gate), cancellation);
            }
        }

        var failing = shown.Findings.Count(gate.Fails);
        if (failing == 0)
        {
            return Analysis.Ended(report.Problems);
        }

        Console.Error.WriteLine(
            $"crosscheck: {failing} new {(failing == 1 ? "conflict" : "conflicts")} of severity "
                + $"{gate.FailOn.ToString().ToLowerInvariant()} or above; correct the article, decide in a review, or take them "
                + "into the baseline"
        );
        return ExitCode.Findings;
    }

    /// <summary>The file of the findings known already; null where there is none.</summary>
    public static string? KnownIn(string folder, string? option, Settings settings)
    {
        var beside = Analysis.Beside(folder, BaselineCommand.FileName);
        return option ?? settings.Baseline ?? (File.Exists(beside) ? beside : null);
    }

    /// <summary>Where each format goes: a file's path, or null for the output.</summary>
    public static ImmutableArray<(ReportFormat Format, string? Path)> Outputs(string? path, ImmutableArray<ReportFormat> formats)
    {
        if (path is null or Destination.StandardOutput)
        {
            return [.. formats.Select(f => (f, path))];
        }

        var forFiles = formats is [_] ? formats : [.. formats.Where(f => !f.IsForLog)];
        return
        [
            .. formats.Except(forFiles).Select(f => (f, (string?)null)),
            .. Destination.Of(path, forFiles).Select(f => (f.Format, (string?)f.Path)),
        ];
    }
}
