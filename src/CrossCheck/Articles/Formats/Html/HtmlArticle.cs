using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// The article on a page. What its JSON-LD says wins over its meta elements, those over what its text says; titles come from the headline
/// on the page
/// where the metadata's title holds it.
/// </summary>
internal static class HtmlArticle
{
    /// <summary>What parts the headline from the site's name in a title.</summary>
    private static readonly string[] TitleSeparators = [" | ", " – ", " — ", " - ", " · ", " :: "];

    /// <summary>Reads a page.</summary>
    public static ArticleDraft Read(string html)
    {
        var page = HtmlPageReader.Read(html);
        var data = LinkedData.Read(page.LinkedData);
        var blocks = MainText.Find(page);
        var source = data?.Publisher ?? Meta(page, "source");
        var url = Address(page.Canonical) ?? Address(data?.Url) ?? Address(Meta(page, "url"));
        var title = TitleOf(page, blocks, Clean(data?.Title) ?? Clean(Meta(page, "title")) ?? Clean(page.Title), source);
        var parts = PageParts.Of(blocks, title);
        var text = new PageText();
        text.Write(title);
        text.Write(parts.Summary);
        var body = text.Write(parts.Body);
        var written = text.ToString();
        var said = FrontMatter.Read(Said(title, parts, written));
        return new ArticleDraft(written)
        {
            Title = title,
            Author =
                Named(data?.Author)
                ?? Named(Author(page))
                ?? parts.Bylines.Select(b => Byline.AuthorIn(b.Text)).FirstOrDefault(name => name is not null),
            Source = source ?? Site(url),
            Published =
                MetadataDate.Parse(data?.Published)
                ?? Dates(page).FirstOrDefault(date => date is not null)
                ?? Time(page, blocks)
                ?? said.Published
                ?? parts.Bylines.Select(b => Byline.DayIn(b.Text, Tokenizer.Tokenize(b.Text))).FirstOrDefault(day => day is not null),
            Credit = said.Credit,
            Url = url,
            Body = body,
        };
    }

    /// <summary>All text of a piece of markup, without a search for the article in it.</summary>
    public static string TextOf(string html) => Written(HtmlPageReader.Read(html).Blocks);

    /// <summary>
    /// The headline on the page, which is a heading of the first level or else the article's first line, where it makes up most of the
    /// title that the metadata
    /// state; else that title without the site's name.
    /// </summary>
    private static string? TitleOf(HtmlPage page, List<PageBlock> blocks, string? stated, string? site)
    {
        var heading = Clean(
            (blocks.Select(b => b.Block).FirstOrDefault(b => b.IsHeadline) ?? page.Blocks.FirstOrDefault(b => b.IsHeadline))?.Text
        );
        if (stated is null)
        {
            return heading;
        }

        var headline = heading ?? (blocks.Count > 0 ? Clean(blocks[0].Block.Text) : null);
        if (headline is not null && headline.Length * 2 >= stated.Length && stated.Contains(headline, StringComparison.OrdinalIgnoreCase))
        {
            return headline;
        }

        foreach (var separator in TitleSeparators)
        {
            var at = stated.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && site is not null && stated[(at + separator.Length)..].Contains(site, StringComparison.OrdinalIgnoreCase))
            {
                return stated[..at].TrimEnd();
            }
        }

        return stated;
    }

    /// <summary>The text with the lines above and below it, which say when it appeared and whom it credits.</summary>
    private static string Said(string? title, PageParts parts, string body)
    {
        var said = new PageText();
        said.Write(title);
        said.Write(parts.Bylines);
        said.Write(body);
        return said.ToString();
    }

    private static string Written(IReadOnlyList<HtmlBlock> blocks)
    {
        var text = new PageText();
        text.Write(blocks);
        return text.ToString();
    }

    private static IEnumerable<string> Metas(HtmlPage page, string field) =>
        HtmlNames
            .Of(field)
            .SelectMany(name => page.Metadata.Where(m => m.Name == name).Select(m => m.Content.Trim()))
            .Where(content => content.Length > 0);

    private static string? Meta(HtmlPage page, string field) => Metas(page, field).FirstOrDefault();

    private static IEnumerable<DateOnly?> Dates(HtmlPage page) => Metas(page, "published").Select(MetadataDate.Parse);

    /// <summary>A name; some sites state the author's page instead.</summary>
    private static string? Author(HtmlPage page) =>
        Metas(page, "author").FirstOrDefault(name => !name.Contains("://", StringComparison.Ordinal));

    /// <summary>The name in "By Jo March, Staff Writer", which some metadata state; any other name as it is.</summary>
    private static string? Named(string? author) =>
        author?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) is true ? Byline.AuthorIn(author) ?? author : author;

    /// <summary>The first time element from the headline on.</summary>
    private static DateOnly? Time(HtmlPage page, List<PageBlock> blocks)
    {
        var from = blocks.Count == 0 ? 0 : blocks[0].Index;
        var to = blocks.Count == 0 ? 0 : blocks[^1].Index + 1;
        return page
            .Times.Where(t => t.Block >= from && t.Block <= to)
            .Select(t => MetadataDate.Parse(t.DateTime))
            .FirstOrDefault(date => date is not null);
    }

    private static string? Address(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static string? Site(string? url)
    {
        var host = url is null ? null : new Uri(url).Host;
        return host is ['w', 'w', 'w', '.', .. var rest] ? rest : host;
    }

    private static string? Clean(string? text) =>
        text is null ? null
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean
        : null;
}
