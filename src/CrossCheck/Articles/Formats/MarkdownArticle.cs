using System.Text;
using CrossCheck.Articles.Files;
using CrossCheck.Articles.Formats.Html;
using Markdig;
using YamlDotNet.Core;

namespace CrossCheck.Articles.Formats;

/// <summary>
/// An article as Markdown: YAML front matter where there is some, and a text whose markup is taken off by way of HTML, so that lists,
/// tables and headings come out as those of pages do.
/// </summary>
internal static class MarkdownArticle
{
    private const string Fence = "---";

    /// <summary>
    /// Lines without an empty one between are no longer together, in characters: 1,700 words, more than any paragraph of the news. Markdig
    /// takes time by the square of
    /// a paragraph's length on links and emphasis that do not end, so longer ones are cut.
    /// </summary>
    private const int LongestParagraph = 10_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().Build();

    /// <summary>Reads a Markdown text.</summary>
    /// <exception cref="FormatException">
    /// It nests deeper than can be read, or its front matter is no YAML; the message says which and how to mend it.
    /// </exception>
    public static ArticleDraft Read(string markdown)
    {
        var (header, body) = Split(markdown);
        var fields = Fields(header);
        var text = TextOf(body);
        var title = Field("title", "headline");
        return new ArticleDraft(title is null || text.StartsWith(title, StringComparison.Ordinal) ? text : $"{title}\n\n{text}")
        {
            Title = title,
            Author = Field("author", "authors", "byline"),
            Source = Field("source", "site", "publisher", "publication"),
            Published = MetadataDate.Parse(Field("published", "date", "pubdate")),
            Credit = Field("credit"),
            Url = Field("url", "canonical_url", "link", "source_url"),
        };

        string? Field(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    private static string TextOf(string markdown)
    {
        try
        {
            return HtmlArticle.TextOf(Markdown.ToHtml(WithParagraphsCut(markdown), Pipeline));
        }
        catch (ArgumentException e)
        {
            // Markdig's own limit, which keeps its stack from overflowing.
            throw new FormatException("nests lists or quotations too deeply; flatten it", e);
        }
    }

    /// <summary>
    /// The text with an empty line wherever <see cref="LongestParagraph"/> would be passed: before the line that does, and inside a longer
    /// one at its spaces.
    /// </summary>
    private static string WithParagraphsCut(string markdown)
    {
        if (markdown.Length <= LongestParagraph)
        {
            return markdown;
        }

        var cut = new StringBuilder(markdown.Length + 64);
        for (int start = 0, end, length = 0; start < markdown.Length; start = end)
        {
            end = EndOfLine(markdown, start);
            var line = markdown.AsSpan(start..end);
            length = line.IsWhiteSpace() ? 0 : length + line.Length;
            if (length > LongestParagraph)
            {
                cut.Append('\n');
                for (; line.Length > LongestParagraph; line = line[length..])
                {
                    var space = line[..LongestParagraph].LastIndexOfAny(' ', '\t');
                    length = space > 0 ? space : LongestParagraph - (char.IsHighSurrogate(line[LongestParagraph - 1]) ? 1 : 0);
                    cut.Append(line[..length]).Append("\n\n");
                }

                length = line.Length;
            }

            cut.Append(line);
        }

        return cut.ToString();
    }

    /// <summary>What stands between two lines of three dashes at the very start, and what follows.</summary>
    private static (string Header, string Body) Split(string markdown)
    {
        var first = EndOfLine(markdown, 0);
        if (markdown.AsSpan(0, first).TrimEnd() is not Fence)
        {
            return ("", markdown);
        }

        for (int start = first, end; start < markdown.Length; start = end)
        {
            end = EndOfLine(markdown, start);
            if (markdown.AsSpan(start..end).TrimEnd() is Fence or "...")
            {
                return (markdown[first..start], markdown[end..]);
            }
        }

        return ("", markdown);
    }

    private static int EndOfLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The front matter's fields that hold a text or a list of texts, by their names in small letters.</summary>
    private static Dictionary<string, string> Fields(string yaml)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var (key, node) in (YamlTree.Read(yaml) as YamlMap)?.Entries ?? [])
            {
                var value = node is YamlList list ? string.Join(", ", list.Items.Select(Scalar).Where(v => v is not null)) : Scalar(node);
                if (Scalar(key) is { } name && !string.IsNullOrWhiteSpace(value))
                {
                    fields.TryAdd(name, value);
                }
            }
        }
        catch (YamlException e)
        {
            throw new FormatException(
                $"has front matter that is no YAML ({YamlTree.Brief(e)}); correct what stands between the two lines of {Fence}",
                e
            );
        }

        return fields;
    }

    private static string? Scalar(YamlValue node) => (node as YamlText)?.Text.Trim();
}
