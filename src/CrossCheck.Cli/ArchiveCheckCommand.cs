using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive check ARCHIVE NEW...</c>: what new articles contradict in the archive and in each other.</summary>
internal static class ArchiveCheckCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var path = ArchiveCommand.Path();
        var adds = new Option<bool>("--add") { Description = "Add the new articles as well, whatever they contradict." };
        var baseline = new Option<string?>("--baseline") { Description = $"Findings known already: a report.json, or a file by 'crosscheck baseline'. Without it, that of the settings, or else {BaselineCommand.FileName} beside the archive.", HelpName = "file" }.RefuseEmpty();
        var failOn = CommonOptions.FailOn("Exit with 1 on a new conflict of at least this severity. Without it, that of the settings, or else medium.");
        var formats = CommonOptions.Formats("Without it, those of the settings, or else text.");
        var output = new Option<string?>("--out", "-o") { Description = "Folder for the reports; with a single --format, also a file; - for the standard output. What is for a log (github, text) is still printed. Without it, everything is.", HelpName = "path" }.RefuseEmpty();
        var story = CommonOptions.Story();
        var most = CommonOptions.MaxFindings();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("check", "Says what new articles contradict; fails as check does.", failsOn: "new conflicts at or above --fail-on", leavesOut: true) { path, adds, baseline, failOn, formats, output, story, most, config, threads };
        var inputs = InputOptions.AddTo(command, isCached: false);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (file, given) = (parsed.GetRequiredValue(path), inputs.Of(parsed));
                if (parsed.GetValue(adds))
                {
                    ArchiveCommand.RefuseStandardInput(given);
                }

                var settings = Analysis.SettingsFor(file, parsed.GetValue(config));
                var outputs = CheckCommand.Outputs(parsed.GetValue(output), parsed.GetValue(formats) ?? settings.Formats ?? [ReportFormat.Text]);
                var knownIn = CheckCommand.KnownIn(file, parsed.GetValue(baseline), settings);
                var known = knownIn is null ? Baseline.Empty : Baseline.Read(knownIn);
                given = given with { Outputs = [.. outputs.Select(o => o.Path).OfType<string>()], Beside = knownIn is null ? [] : [knownIn] };
                Destination.Spare([file], given.Outputs);
                using var archive = ArticleArchive.Open(file);
                var read = Analysis.Read(given, new Settings(), cancellation);
                CrossChecker Checker(IProgress<int>? progress) => Analysis.Checker(settings, parsed.GetValue(threads), cache: null, progress);
                var report = ProgressView.During(progress => ArchiveCommand.ReportOn(file, archive.Load(cancellation).With(read), settings, Checker(progress), cancellation), cancellation);
                var paths = read.Articles.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
                var gate = new Gate
                {
                    FailOn = parsed.GetValue(failOn) ?? settings.FailOn ?? Severity.Medium,
                    Baseline = known,
                    ChangedArticles = [.. report.Articles.Where(a => paths.Contains(a.Path)).Select(a => a.Id)],
                };
                report = report with
                {
                    Findings = [.. report.Findings.Where(f => f.Claims.Any(c => paths.Contains(c.Article.Path)))],
                    MostFindings = parsed.GetValue(most) ?? report.MostFindings,
                };
                var ended = CheckCommand.Run(report, parsed.GetValue(story), gate, outputs, cancellation);
                if (parsed.GetValue(adds))
                {
                    // Not among the findings, which may be data for a program.
                    ArchiveCommand.Add(archive, read, Checker, cancellation, Console.Error);
                }

                return ended;
            },
            cancellation));
        return command;
    }
}
