using System.CommandLine;
using System.Globalization;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive</c>: articles and their claims kept in one file, added to, asked and reported on.</summary>
internal static class ArchiveCommand
{
    /// <summary>The command with the commands below it.</summary>
    public static Command Create() => new("archive", "Keeps articles and their claims in one file; adds to it and asks it.")
    {
        Add(), Remove(), ArchiveCheckCommand.Create(), ArchiveReportCommand.Create(), Status(),
    };

    /// <summary>The archive's file.</summary>
    public static Argument<string> Path()
    {
        var path = new Argument<string>("archive") { Description = "The file of the archive." };
        path.RefuseEmpty();
        return path;
    }

    /// <summary>The report on <paramref name="articles"/>, with the decisions that are kept beside the archive.</summary>
    /// <exception cref="InputException">The reviews can't be used, or the settings leave no article.</exception>
    public static Report ReportOn(string archive, ArchivedArticles articles, Settings settings, CrossChecker checker, CancellationToken cancellation)
    {
        var used = settings.Apply(articles.Articles);
        var report = articles.Check(checker, used.Articles, cancellation) with { Problems = used.Problems };
        return report.With(ReviewFile.Read(Analysis.Beside(archive, ReviewFile.Name)));
    }

    /// <summary>Refuses the standard input, whose articles would take each other's place.</summary>
    /// <exception cref="InputException">It was given.</exception>
    public static void RefuseStandardInput(Inputs inputs)
    {
        if (inputs.Paths.Contains(ArticleReader.InputPath))
        {
            throw new InputException("-: the standard input has no name by which an archive could know its articles again; save them to a file.");
        }
    }

    /// <summary>Adds what was read, and says what that did.</summary>
    /// <exception cref="InputException">The archive can't be written.</exception>
    public static void Add(ArticleArchive archive, ArticleSet read, Func<IProgress<int>?, CrossChecker> checker, CancellationToken cancellation, TextWriter output)
    {
        var (added, changed, unchanged) = ProgressView.During(progress => archive.Add(read, checker(progress), cancellation), cancellation);
        var leftOut = read.Problems.Where(p => p.IsLeftOut).Select(p => p.Path).Distinct(StringComparer.Ordinal).Count();
        new LogText(output).WriteLine($"added\t{added}\nchanged\t{changed}\nunchanged\t{unchanged}\nleft out\t{leftOut}");
    }

    private static Command Add()
    {
        var path = Path();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("add", "Adds articles, and makes the archive where there is none; what changed is replaced.", leavesOut: true) { path, config, threads };
        var inputs = InputOptions.AddTo(command, isCached: false);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (file, given) = (parsed.GetRequiredValue(path), inputs.Of(parsed));
                RefuseStandardInput(given);
                var settings = Analysis.SettingsFor(file, parsed.GetValue(config));
                var read = Analysis.Read(given, new Settings(), cancellation);
                using var archive = ArticleArchive.Open(file, creates: true);
                Analysis.Warn(read.Problems);
                Add(archive, read, progress => Analysis.Checker(settings, parsed.GetValue(threads), cache: null, progress), cancellation, Console.Out);
                return Analysis.Ended(read.Problems);
            },
            cancellation));
        return command;
    }

    private static Command Remove()
    {
        var path = Path();
        var names = new Argument<string[]>("path") { Description = "Files as reports show them, or folders of them.", Arity = ArgumentArity.OneOrMore };
        names.RefuseEmpty();
        var command = new WorkCommand("remove", "Takes files out, with all that was found in them.") { path, names };
        command.SetAction(parsed =>
        {
            using var archive = ArticleArchive.Open(parsed.GetRequiredValue(path));
            new LogText(Console.Out).WriteLine($"removed\t{archive.Remove(parsed.GetRequiredValue(names))}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Status()
    {
        var path = Path();
        var config = CommonOptions.Config();
        var command = new WorkCommand("status", "Says what is in the archive.") { path, config };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(path);
            using var archive = ArticleArchive.Open(file);
            var status = archive.Status(Analysis.Checker(Analysis.SettingsFor(file, parsed.GetValue(config)), threads: null, cache: null));
            new LogText(Console.Out).WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"files\t{status.Files}\narticles\t{status.Articles}\nclaims\t{status.Claims}\nbytes of articles\t{status.ContentBytes}\nbytes of claims\t{status.ExtractionBytes}\nfiles to be extracted anew\t{status.OutdatedFiles}\nschema\t{ArticleArchive.SchemaVersion}"));
            return ExitCode.Done;
        });
        return command;
    }
}
