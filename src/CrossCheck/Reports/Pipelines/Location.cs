using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Reports.Pipelines;

/// <summary>A stretch of an article as pipelines name it.</summary>
/// <param name="Path">The article's path, with forward slashes.</param>
/// <param name="Lines">
/// Where it stands in that file; null for an article that was taken out of a page or another format, whose lines are not those of the file.
/// </param>
internal readonly record struct Location(string Path, LineRange? Lines)
{
    /// <summary>"seeds/a.txt:12:5".</summary>
    public override string ToString() => Quotation.OneLine(Path) + (Lines is { } lines ? $":{lines.Start.Line}:{lines.Start.Column}" : "");
}

/// <summary>A stretch of a file.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">The place just past its last.</param>
internal readonly record struct LineRange(LinePosition Start, LinePosition End);

/// <summary>
/// Finds the lines and columns of claims; each article is read for its lines once, when the first of its claims is asked for.
/// </summary>
internal sealed class Locations
{
    private readonly Dictionary<string, LineIndex> lines = new(StringComparer.Ordinal);

    /// <summary>Where the value of <paramref name="claim"/> stands.</summary>
    public Location Value(Claim claim) => Of(claim.Article, claim.ValueSpan);

    /// <summary>Where the sentence of <paramref name="claim"/> stands.</summary>
    public Location Sentence(Claim claim) => Of(claim.Article, claim.SentenceSpan);

    private Location Of(Article article, TextSpan span)
    {
        if (article.IsExtracted)
        {
            return new Location(article.Path, null);
        }

        if (!lines.TryGetValue(article.Id, out var index))
        {
            lines.Add(article.Id, index = LineIndex.Of(article.Text));
        }

        return new Location(article.Path, new LineRange(index.At(span.Start), index.At(span.End)));
    }
}
