using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive report ARCHIVE</c>: the reports that <c>report</c> would write on the files that were added.</summary>
internal static class ArchiveReportCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var path = ArchiveCommand.Path();
        var output = new Option<string?>("--out", "-o")
        {
            Description =
                "Folder for the reports; with a single --format, also a file (x.json), or - for the standard output. Without it, "
                + $"{ReportCommand.DefaultFolder}.",
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
            "Reports where the articles of the archive disagree.",
            failsOn: "conflicts at or above --fail-on",
            leavesOut: true
        )
        {
            path,
            output,
            formats,
            failOn,
            config,
            threads,
            most,
            story,
        };
        var selection = ArchiveSelection.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var file = parsed.GetRequiredValue(path);
                        var home = ArchiveCommand.Home(file);
                        var settings = Analysis.SettingsFor(home, parsed.GetValue(config));
                        var named = parsed.GetValue(output);
                        var files = Destination.Of(
                            named ?? ReportCommand.DefaultFolder,
                            parsed.GetValue(formats) ?? settings.Formats ?? ReportFormat.Default
                        );
                        Destination.Spare([file], files.Select(f => f.Path));
                        using var archive = ArticleArchive.Open(file);
                        using var loaded = archive.Load(cancellation);
                        var used = settings.Apply(loaded.Articles);
                        var chosen = selection.Of(parsed, loaded, used.Articles, cancellation);
                        CrossChecker Checker(IProgress<int>? progress) =>
                            Analysis.Checker(settings, parsed.GetValue(threads), cache: null, progress);
                        var report = ProgressView.During(progress => loaded.Check(Checker(progress), chosen, cancellation), cancellation);
                        report = (report with { Problems = Concerning(used, chosen) }).With(
                            ReviewFile.Read(Analysis.Beside(home, ReviewFile.Name))
                        );
                        report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                        return ReportCommand.Write(
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

    /// <summary>What was wrong with the files of the articles chosen; with all files where all are.</summary>
    private static ImmutableArray<Problem> Concerning(ArticleSet used, ImmutableArray<Article> chosen)
    {
        var paths = chosen.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        return chosen.Length == used.Articles.Length ? used.Problems : [.. used.Problems.Where(p => paths.Contains(p.Path))];
    }
}
