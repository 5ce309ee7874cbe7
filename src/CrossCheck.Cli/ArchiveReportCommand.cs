using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive report ARCHIVE</c>: the reports that <c>report</c> would write on the files that were added.</summary>
internal static class ArchiveReportCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var path = ArchiveCommand.Path();
        var command = new WorkCommand(
            "report",
            "Reports where the articles of the archive disagree.",
            failsOn: ReportOptions.FailsOn,
            leavesOut: true
        )
        {
            path,
        };
        var options = ReportOptions.AddTo(command);
        var selection = ArchiveSelection.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var file = parsed.GetRequiredValue(path);
                        var home = ArchiveCommand.Home(file);
                        var settings = options.SettingsFor(parsed, home);
                        var files = options.Files(parsed, settings);
                        Destination.Spare([file], files.Select(f => f.Path));
                        using var archive = ArticleArchive.Open(file);
                        using var loaded = archive.Load(cancellation);
                        var used = settings.Apply(loaded.Articles);
                        var chosen = selection.Of(parsed, loaded, used.Articles, cancellation);
                        CrossChecker Checker(IProgress<int>? progress) =>
                            Analysis.Checker(settings, options.Threads(parsed), cache: null, progress);
                        var report = ProgressView.During(progress => loaded.Check(Checker(progress), chosen, cancellation), cancellation);
                        report = (report with { Problems = Concerning(used, chosen) }).With(
                            ReviewFile.Read(Analysis.Beside(home, ReviewFile.Name))
                        );
                        return options.Write(parsed, report, files, cancellation);
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
