using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;

namespace CrossCheck.Reports.Json;

/// <summary>What a report that was written earlier says of one article.</summary>
/// <param name="Article">The article, without its text.</param>
/// <param name="Text">Its text, where the report carries it: what was taken out of a page or another file with more in it.</param>
/// <param name="Hash">What tells the text reported on from others; null where the report does not say.</param>
internal sealed record WrittenArticle(Article Article, string? Text, string? Hash);

/// <summary>The articles of a report that was written earlier, as they stand now.</summary>
/// <param name="Articles">The articles, with what the report says of them.</param>
/// <param name="Changed">Paths of those whose text is no longer the one that was reported on, in the order of the report.</param>
/// <param name="Files">The files that were read; those of articles whose texts the report carries itself are not.</param>
public sealed record WrittenArticles(ImmutableArray<Article> Articles, ImmutableArray<string> Changed, ImmutableArray<string> Files)
{
    /// <summary>The folder of the first file that was read; null where none was.</summary>
    public string? Folder => Files is [var first, ..] ? Path.GetDirectoryName(first) : null;

    /// <summary>Reads the articles again that a report was on.</summary>
    /// <param name="report">The report's file, beside which they may be.</param>
    /// <param name="articles">What it says of them.</param>
    /// <param name="folder">Where they are; null to look from the working folder, the report's and the one above that.</param>
    /// <exception cref="InputException">An article is not there or can't be read.</exception>
    internal static WrittenArticles Read(string report, ImmutableArray<WrittenArticle> articles, string? folder)
    {
        var changed = ImmutableArray.CreateBuilder<string>();
        var read = ImmutableArray.CreateBuilder<Article>();
        var taken = ImmutableArray.CreateBuilder<string>();
        foreach (var (article, text, hash) in articles)
        {
            var files = text is null ? Places(report, article.Path, folder) : [];
            var texts = text is null ? files.ConvertAll(ReadText) : [text];
            var same = texts.FindIndex(t => hash is null || hash == WrittenReport.HashOf(t));
            var chosen = Math.Max(same, 0);
            taken.AddRange(files.Skip(chosen).Take(1));
            read.Add(article with { Text = texts[chosen] });
            if (same < 0)
            {
                changed.Add(article.Path);
            }
        }

        return new WrittenArticles(read.ToImmutable(), changed.ToImmutable(), taken.ToImmutable());
    }

    /// <summary>Where the article may be that the report shows as <paramref name="shown"/>, the likeliest place first.</summary>
    private static List<string> Places(string report, string shown, string? folder)
    {
        if (folder is not null)
        {
            // The folder may be the one that was reported on, one above it or one below.
            var parts = shown.Split('/');
            var within = Enumerable.Range(0, parts.Length).Select(i => Path.Combine([folder, .. parts[i..]])).Where(File.Exists).ToList();
            return within.Count > 0
                ? within
                : throw new InputException($"{folder} does not hold {shown}, which {report} is on; name the folder that was reported on.");
        }

        var beside = Path.GetDirectoryName(Path.GetFullPath(report))!;
        var places = new[] { Environment.CurrentDirectory, beside, Path.GetDirectoryName(beside) ?? beside }
            .Select(f => Path.Combine(f, shown))
            .Distinct(StringComparer.Ordinal)
            .Where(File.Exists)
            .ToList();
        return places.Count > 0
            ? places
            : throw new InputException(
                $"{shown}, which {report} is on, was not found from here or from the report; name the folder of the articles as well."
            );
    }

    private static string ReadText(string file)
    {
        try
        {
            var (text, reason) = TextDecoder.Decode(File.ReadAllBytes(file));
            return text ?? throw new InputException($"{file} {reason}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"{file} could not be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}); check that it may be read.",
                e
            );
        }
    }
}
