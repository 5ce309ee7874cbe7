using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Cli.Commands;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive check ARCHIVE NEW...</c>: what new articles contradict in the archive and in each other.</summary>
internal static class ArchiveCheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var path = ArchiveCommand.Path();
        var adds = new Option<bool>("--add") { Description = "Add the new articles as well, whatever they contradict." };
        var baseline = new Option<string?>("--baseline")
        {
            Description =
                "Findings known already: a report.json, or a file by 'crosscheck baseline'. Without it, that of the settings, or "
                + $"else {BaselineCommand.FileName} beside the archive.",
            HelpName = "file",
        }.RefuseEmpty();
        var failOn = CommonOptions.FailOn(
            "Exit with 1 on a new conflict of at least this severity. Without it, that of the settings, or else medium."
        );
        var formats = CommonOptions.Formats("Without it, those of the settings, or else text.");
        var output = CommonOptions.CheckOutput();
        var story = CommonOptions.Story();
        var most = CommonOptions.MaxFindings();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand(
            "check",
            "Says what new articles contradict; fails as check does.",
            failsOn: "new conflicts at or above --fail-on",
            leavesOut: true
        )
        {
            path,
            adds,
            baseline,
            failOn,
            formats,
            output,
            story,
            most,
            config,
            threads,
        };
        var inputs = InputOptions.AddTo(command, isCached: false);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var (file, given) = (parsed.GetRequiredValue(path), inputs.Of(parsed));
                        if (parsed.GetValue(adds))
                        {
                            ArchiveCommand.RefuseStandardInput(given);
                        }

                        var home = ArchiveCommand.Home(file);
                        var settings = Analysis.SettingsFor(home, parsed.GetValue(config));
                        var outputs = CheckCommand.Outputs(
                            parsed.GetValue(output),
                            parsed.GetValue(formats) ?? settings.Formats ?? [ReportFormat.Text]
                        );
                        var knownIn = CheckCommand.KnownIn(home, parsed.GetValue(baseline), settings);
                        var known = knownIn is null ? Baseline.Empty : Baseline.Read(knownIn);
                        given = given with
                        {
                            Outputs = [.. outputs.Select(o => o.Path).OfType<string>()],
                            Beside = knownIn is null ? [] : [knownIn],
                        };
                        Destination.Spare([file], given.Outputs);
                        using var archive = ArticleArchive.Open(file);
                        var read = Analysis.Read(given, new Settings(), cancellation);
                        CrossChecker Checker(IProgress<int>? progress) =>
                            Analysis.Checker(settings, parsed.GetValue(threads), cache: null, progress);
                        var (report, asked) = ProgressView.During(
                            progress => Against(archive, read, settings, Checker(progress), cancellation),
                            cancellation
                        );
                        report = report.With(ReviewFile.Read(Analysis.Beside(home, ReviewFile.Name)));
                        var gate = new Gate
                        {
                            FailOn = parsed.GetValue(failOn) ?? settings.FailOn ?? Severity.Medium,
                            Baseline = known,
                            ChangedArticles = [.. asked],
                        };
                        report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                        var ended = CheckCommand.Run(report, parsed.GetValue(story), gate, outputs, cancellation);
                        if (parsed.GetValue(adds))
                        {
                            // Not among the findings, which may be data for a program.
                            CountsOutput.WriteText(ArchiveCommand.Add(archive, read, Checker, cancellation), new LogText(Console.Error));
                        }

                        return ended;
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>
    /// What the articles at <paramref name="inputs"/> contradict in an archive and in each other, with the decisions that are kept beside
    /// them.
    /// </summary>
    /// <returns>The report, and the ids that the articles have in it.</returns>
    /// <exception cref="InputException">The articles, the archive or the reviews can't be used.</exception>
    public static (Report Report, ImmutableArray<string> Asked) Against(
        string path,
        Inputs inputs,
        Settings settings,
        int? threads,
        CancellationToken cancellation
    )
    {
        Destination.Spare([path], inputs.Outputs);
        using var archive = ArticleArchive.Open(path);
        var read = Analysis.Read(inputs, new Settings(), cancellation);
        var checker = Analysis.Checker(settings, threads, inputs.Cache(read.Articles.Length));
        var (report, asked) = Against(archive, read, settings, checker, cancellation);
        return (report.With(ReviewFile.Read(Analysis.Beside(inputs.Root, ReviewFile.Name))), asked);
    }

    private static (Report Report, ImmutableArray<string> Asked) Against(
        ArticleArchive archive,
        ArticleSet read,
        Settings settings,
        CrossChecker checker,
        CancellationToken cancellation
    )
    {
        using var loaded = archive.Load(cancellation);
        var all = loaded.With(read);
        var used = settings.Apply(all.Articles);
        var paths = read.Articles.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        var report = all.CheckAround(checker, used.Articles, paths, cancellation) with { Problems = used.Problems };
        return (report, [.. report.Articles.Where(a => paths.Contains(a.Path)).Select(a => a.Id)]);
    }
}
