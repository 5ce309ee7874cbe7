using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Cli.Options;

/// <summary>Where the articles are, and what the command line says of them.</summary>
/// <param name="Paths">Files, folders and patterns; "-" for the standard input.</param>
/// <param name="Reader">Reads them.</param>
/// <param name="Published">
/// When the article from the standard input, or else the only one, was published; null where the command line does not say.
/// </param>
/// <param name="Source">Who published it; null where the command line does not say.</param>
internal sealed record Inputs(ImmutableArray<string> Paths, ArticleReader Reader, DateOnly? Published, string? Source)
{
    /// <summary>
    /// From so many articles on, what is extracted from them is kept unless the command line says otherwise. A thousand take a quarter of a
    /// second; fewer are not worth a folder.
    /// </summary>
    private const int FewestCached = 1000;

    /// <summary>The folder that keeps what is extracted, as given; null where none is.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The files that the run writes. None of them may be one that it reads.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Files beside the articles that the command line names and the run reads.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Whether nothing is to be kept.</summary>
    public bool IsUncached { get; init; }

    /// <summary>
    /// The first path that is no standard input: what belongs to the articles as a whole, such as reviews, is kept there. The working
    /// folder where there is none.
    /// </summary>
    public string Root =>
        Paths.FirstOrDefault(path => path != ArticleReader.InputPath && Path.Exists(path))
        ?? (Paths.Contains(ArticleReader.InputPath) ? "." : Before(Paths[0]));

    /// <summary>The cache for so many <paramref name="articles"/>; null where they are to do without.</summary>
    public ExtractionCache? Cache(int articles) =>
        IsUncached ? null
        : CacheFolder is not null ? ExtractionCache.Open(CacheFolder)
        : articles >= FewestCached ? ExtractionCache.OpenBeside(Analysis.Beside(Root, "."))
        : null;

    /// <summary>As the command line has it.</summary>
    public override string ToString() => string.Join(' ', Paths);

    /// <summary>The folder of a pattern that comes before the first name with a star or question mark.</summary>
    private static string Before(string pattern)
    {
        var wild = pattern.AsSpan().IndexOfAny('*', '?');
        return wild < 0 ? pattern
            : Path.GetDirectoryName(pattern[..wild]) is { Length: > 0 } folder ? folder
            : ".";
    }
}
