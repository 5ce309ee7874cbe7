using CrossCheck.Articles;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli;

/// <summary>What every command begins with: the settings, and the report on the articles with what reviewers decided.</summary>
internal static class Analysis
{
    /// <summary>The settings of the project that <paramref name="folder"/> belongs to.</summary>
    /// <param name="folder">A folder, or one article.</param>
    /// <param name="config">The settings file; null to look for one.</param>
    /// <exception cref="InputException">The settings can't be used.</exception>
    public static Settings SettingsFor(string folder, string? config)
    {
        var path = config ?? (Settings.Find(folder) is { } found ? Path.GetRelativePath(Environment.CurrentDirectory, found) : null);
        return path is null ? new Settings() : Settings.Read(path);
    }

    /// <summary>Reads and checks the articles of <paramref name="folder"/>.</summary>
    /// <param name="folder">A folder, or one article.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="threads">How many articles are read at a time; null for one for each processor.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="progress">Takes the number of articles read so far; null where nobody asks.</param>
    /// <exception cref="InputException">Articles or reviews can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Report Of(string folder, Settings settings, int? threads, CancellationToken cancellation, IProgress<int>? progress = null)
    {
        var articles = Read(folder, settings, cancellation);
        var report = Checker(settings, threads, progress).Check(articles.Articles, cancellation) with { Problems = articles.Problems };
        return report.With(ReviewFile.Read(Beside(folder, ReviewFile.Name)));
    }

    /// <summary>The articles of <paramref name="folder"/>, without those that the settings leave out.</summary>
    /// <exception cref="InputException">The articles can't be used.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ArticleSet Read(string folder, Settings settings, CancellationToken cancellation) => settings.Apply(new ArticleReader().Read([folder], cancellation));

    /// <summary>The checker that the settings ask for.</summary>
    public static CrossChecker Checker(Settings settings, int? threads, IProgress<int>? progress = null) => new()
    {
        Threads = threads ?? Environment.ProcessorCount,
        Lexicon = settings.Lexicon,
        IgnoredKinds = settings.IgnoredKinds,
        MinConfidence = settings.MinConfidence,
        Progress = progress,
    };

    /// <summary>The path of a file beside the articles of <paramref name="folder"/>, which may be one article itself.</summary>
    public static string Beside(string folder, string name) => Path.Combine(File.Exists(folder) ? Path.GetDirectoryName(folder) ?? "" : folder, name);

    /// <summary>Says on the error output what was left out or read with a doubt, one line each.</summary>
    public static void Warn(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"crosscheck: warning: {Quotation.OneLine(problem.Path)} {Quotation.OneLine(problem.Reason)}{(problem.IsLeftOut ? "; left out" : "")}");
        }
    }
}
