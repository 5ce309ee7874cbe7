using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Reports;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive report ARCHIVE</c>: the reports that <c>report</c> would write on the files that were added.</summary>
internal static class ArchiveReportCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var path = ArchiveCommand.Path();
        var output = new Option<string?>("--out", "-o") { Description = $"Folder for the reports; with a single --format, also a file (x.json), or - for the standard output. Without it, {ReportCommand.DefaultFolder}.", HelpName = "path" }.RefuseEmpty();
        var formats = CommonOptions.Formats($"Without it, those of the settings, or else {string.Join(", ", ReportFormat.Default.Select(f => f.Name))}.");
        var failOn = CommonOptions.FailOn("Exit with 1 when a finding is at least this severe.");
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var most = CommonOptions.MaxFindings();
        var story = CommonOptions.Story();
        var command = new WorkCommand("report", "Reports where the articles of the archive disagree.", failsOn: "conflicts at or above --fail-on", leavesOut: true) { path, output, formats, failOn, config, threads, most, story };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var file = parsed.GetRequiredValue(path);
                var settings = Analysis.SettingsFor(file, parsed.GetValue(config));
                var named = parsed.GetValue(output);
                var files = Destination.Of(named ?? ReportCommand.DefaultFolder, parsed.GetValue(formats) ?? settings.Formats ?? ReportFormat.Default);
                Destination.Spare([file], files.Select(f => f.Path));
                using var archive = ArticleArchive.Open(file);
                var report = ProgressView.During(
                    progress => ArchiveCommand.ReportOn(file, archive.Load(cancellation), settings, Analysis.Checker(settings, parsed.GetValue(threads), cache: null, progress), cancellation),
                    cancellation);
                report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                return ReportCommand.Write(report, parsed.GetValue(story), files, isNamed: named is not null, parsed.GetValue(failOn), cancellation);
            },
            cancellation));
        return command;
    }
}
