namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// The article on a page. What its JSON-LD says wins over its meta elements, those over what its text says; titles come from the headline on the page
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
        return new ArticleDraft(MainText.Write(title, [.. blocks.Select(b => b.Block)]))
        {
            Title = title,
            Author = data?.Author ?? Author(page),
            Source = source ?? Site(url),
            Published = MetadataDate.Parse(data?.Published) ?? Dates(page).FirstOrDefault(date => date is not null) ?? Time(page, blocks),
            Url = url,
        };
    }

    /// <summary>All text of a piece of markup, without a search for the article in it.</summary>
    public static string TextOf(string html) => MainText.Write(null, [.. HtmlPageReader.Read(html).Blocks]);

    /// <summary>
    /// The headline on the page, which is a heading of the first level or else the article's first line, where it makes up most of the title that the metadata
    /// state; else that title without the site's name.
    /// </summary>
    private static string? TitleOf(HtmlPage page, List<(HtmlBlock Block, int Index)> blocks, string? stated, string? site)
    {
        var heading = Clean((blocks.Select(b => b.Block).FirstOrDefault(IsHeadline) ?? page.Blocks.FirstOrDefault(IsHeadline))?.Text);
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

    private static bool IsHeadline(HtmlBlock block) => block is { Role: HtmlRole.Heading, Level: 1 };

    private static IEnumerable<string> Metas(HtmlPage page, string field) =>
        HtmlNames.Of(field).SelectMany(name => page.Metadata.Where(m => m.Name == name).Select(m => m.Content.Trim())).Where(content => content.Length > 0);

    private static string? Meta(HtmlPage page, string field) => Metas(page, field).FirstOrDefault();

    private static IEnumerable<DateOnly?> Dates(HtmlPage page) => Metas(page, "published").Select(MetadataDate.Parse);

    /// <summary>A name; some sites state the author's page instead.</summary>
    private static string? Author(HtmlPage page) => Metas(page, "author").FirstOrDefault(name => !name.Contains("://", StringComparison.Ordinal));

    /// <summary>The first time element from the headline on.</summary>
    private static DateOnly? Time(HtmlPage page, List<(HtmlBlock Block, int Index)> blocks)
    {
        var from = blocks.Count == 0 ? 0 : blocks[0].Index;
        var to = blocks.Count == 0 ? 0 : blocks[^1].Index + 1;
        return page.Times.Where(t => t.Block >= from && t.Block <= to).Select(t => MetadataDate.Parse(t.DateTime)).FirstOrDefault(date => date is not null);
    }

    private static string? Address(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static string? Site(string? url)
    {
        var host = url is null ? null : new Uri(url).Host;
        return host is ['w', 'w', 'w', '.', .. var rest] ? rest : host;
    }

    private static string? Clean(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;
}
