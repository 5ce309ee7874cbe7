using CrossCheck.Articles;
using CrossCheck.Claims.Caching;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
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

    /// <summary>Reads and checks the articles at <paramref name="inputs"/>.</summary>
    /// <param name="inputs">Where they are.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="threads">How many articles are read at a time; null for one for each processor.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">Articles or reviews can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Report Of(Inputs inputs, Settings settings, int? threads, CancellationToken cancellation) =>
        ProgressView.During(
            progress =>
            {
                var articles = Read(inputs, settings, cancellation);
                Expect(progress, articles.Articles.Length);
                var report = Checker(settings, threads, inputs.Cache(articles.Articles.Length), progress)
                    .Check(articles.Articles, cancellation) with
                {
                    Problems = articles.Problems,
                };
                return report.With(ReviewFile.Read(Beside(inputs.Root, ReviewFile.Name)));
            },
            cancellation
        );

    /// <summary>
    /// Tells whoever watches how many articles there are, and what is done with them once they are read, where they are not compared.
    /// </summary>
    public static void Expect(IProgress<int>? progress, int articles, string? next = null)
    {
        if (progress is ReadCount count)
        {
            count.Expected = articles;
            count.Next = next ?? count.Next;
        }
    }

    /// <summary>The articles at <paramref name="inputs"/>, without those that the settings leave out.</summary>
    /// <exception cref="InputException">The articles can't be used.</exception>
    /// <exception cref="OutputException">An article would be written over.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ArticleSet Read(Inputs inputs, Settings settings, CancellationToken cancellation)
    {
        var read = inputs.Reader.Read(inputs.Paths, cancellation);
        Destination.Spare(inputs, read);
        return settings.Apply(Described(read, inputs));
    }

    /// <summary>
    /// With the date and source that the command line gives to the article from the standard input, or else to the only one.
    /// </summary>
    private static ArticleSet Described(ArticleSet read, Inputs inputs)
    {
        if (inputs is { Published: null, Source: null })
        {
            return read;
        }

        var meant = read.Articles.Where(a => a.Path == ArticleReader.InputName || read.Articles.Length == 1).ToList();
        return meant is [var article]
            ? read with
            {
                Articles = read.Articles.Replace(
                    article,
                    article with
                    {
                        Published = inputs.Published ?? article.Published,
                        Source = inputs.Source ?? article.Source,
                    }
                ),
            }
            : throw new InputException(
                $"{(inputs.Source is null ? "--published dates" : "--source names that of")} one article, and {inputs} holds "
                    + $"{read.Articles.Length}; say it in sources.yml."
            );
    }

    /// <summary>How a run ends that failed no one: left-out files show in the code.</summary>
    public static int Ended(IEnumerable<Problem> problems) => problems.Any(p => p.IsLeftOut) ? ExitCode.LeftOut : ExitCode.Done;

    /// <summary>The checker that the settings ask for.</summary>
    public static CrossChecker Checker(Settings settings, int? threads, ExtractionCache? cache, IProgress<int>? progress = null) =>
        new()
        {
            Threads = threads ?? Environment.ProcessorCount,
            Lexicon = settings.Lexicon,
            IgnoredKinds = settings.IgnoredKinds,
            MinConfidence = settings.MinConfidence,
            Cache = cache,
            Progress = progress,
        };

    /// <summary>The path of a file beside the articles of <paramref name="folder"/>, which may be one article itself.</summary>
    public static string Beside(string folder, string name) =>
        Path.Combine(File.Exists(folder) ? Path.GetDirectoryName(folder) ?? "" : folder, name);

    /// <summary>Says on the error output what was left out or read with a doubt, one line each.</summary>
    public static void Warn(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(
                $"crosscheck: warning: {Quotation.OneLine(problem.Place)} "
                    + $"{Quotation.OneLine(problem.Reason)}{(problem.IsLeftOut ? "; left out" : "")}"
            );
        }
    }
}
