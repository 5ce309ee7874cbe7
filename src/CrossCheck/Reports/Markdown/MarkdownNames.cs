using CrossCheck.Articles;
using CrossCheck.Findings;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Markdown;

/// <summary>
/// How articles are named in Markdown: by their source, those of a source with several by their ids too, with a link where they have an
/// address.
/// </summary>
/// <param name="report">The report that the articles are of.</param>
internal sealed class MarkdownNames(Report report)
{
    /// <summary>Sources with more than one article, whose articles are told apart by their ids.</summary>
    private readonly HashSet<string> shared = [.. report.Articles.CountBy(a => a.Source).Where(c => c.Value > 1).Select(c => c.Key)];

    /// <summary>The name of <paramref name="article"/>.</summary>
    public string Of(Article article)
    {
        var name = Escape(shared.Contains(article.Source) ? $"{article.Source} ({article.Id})" : article.Source);
        return
            Uri.TryCreate(article.Url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? $"[{name}](<{address.AbsoluteUri}>)"
            : name;
    }
}
