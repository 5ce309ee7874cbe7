using System.Collections.Frozen;
using CrossCheck.Articles.Formats.Html;
using CrossCheck.Articles.Formats.Json;

namespace CrossCheck.Articles.Formats;

/// <summary>Tells the format of a file by its name or its first characters, and reads it.</summary>
internal static class FileFormats
{
    private static readonly FrozenDictionary<string, ArticleFormat> ByExtension = new Dictionary<string, ArticleFormat>
    {
        [".txt"] = ArticleFormat.Text,
        [".md"] = ArticleFormat.Markdown,
        [".markdown"] = ArticleFormat.Markdown,
        [".html"] = ArticleFormat.Html,
        [".htm"] = ArticleFormat.Html,
        [".xhtml"] = ArticleFormat.Html,
        [".json"] = ArticleFormat.Json,
        [".jsonl"] = ArticleFormat.JsonLines,
        [".ndjson"] = ArticleFormat.JsonLines,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What people keep articles in that can't be read here; everything else in a folder, such as pictures, was never meant to be.
    /// </summary>
    private static readonly FrozenSet<string> Documents = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".epub",
        ".mht",
        ".mhtml"
    );

    /// <summary>The extensions of articles, for messages.</summary>
    public static string Extensions { get; } = string.Join(", ", ByExtension.Keys.Order(StringComparer.Ordinal).Select(e => "*" + e));

    /// <summary>The format that the file's extension stands for; null where it stands for none.</summary>
    public static ArticleFormat? Of(string path) => ByExtension.TryGetValue(Path.GetExtension(path), out var format) ? format : null;

    /// <summary>Whether a file in a folder is an article by its name. The README of a folder speaks of the folder.</summary>
    public static bool IsArticle(string path) =>
        Of(path) is not null && !Path.GetFileNameWithoutExtension(path.AsSpan()).Equals("readme", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file in a folder was likely meant as an article, but is of a kind that can't be read.</summary>
    public static bool IsUnreadableDocument(string path) => Documents.Contains(Path.GetExtension(path));

    /// <summary>Whether bytes that nothing else tells of begin as markup does.</summary>
    public static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>The format that a text of unknown origin looks like.</summary>
    public static ArticleFormat Detect(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start switch
        {
            ['<', '!' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..] => ArticleFormat.Html,
            ['{', ..] when start[1..].TrimStart() is ['"', ..] => IsLines(start) ? ArticleFormat.JsonLines : ArticleFormat.Json,
            ['[', ..] when start[1..].TrimStart() is ['{', ..] => ArticleFormat.Json,
            ['#', ' ', ..] or ['-', '-', '-', '\n' or '\r', ..] => ArticleFormat.Markdown,
            _ => ArticleFormat.Text,
        };
    }

    /// <summary>
    /// The articles in a file's text, one after the other. None for reports, baselines and review files, which may lie beside the articles
    /// that they are about.
    /// </summary>
    public static IEnumerable<FileEntry> Read(ArticleFormat format, string text) =>
        format switch
        {
            ArticleFormat.Json => JsonArticles.Read(text),
            ArticleFormat.JsonLines => JsonArticles.ReadLines(text),
            _ when IsReport(format, text) => [],
            ArticleFormat.Html => [Single(HtmlArticle.Read(text))],
            ArticleFormat.Markdown => [Markdown(text)],
            _ => [new FileEntry(new ArticleDraft(text), null)],
        };

    private static FileEntry Markdown(string text)
    {
        try
        {
            return Single(MarkdownArticle.Read(text));
        }
        catch (FormatException e)
        {
            return new FileEntry(null, e.Message);
        }
    }

    private static FileEntry Single(ArticleDraft draft) =>
        string.IsNullOrWhiteSpace(draft.Text) ? new FileEntry(null, "holds no text; remove it or fill it") : new FileEntry(draft, null);

    /// <summary>Whether this program wrote it: each of its reports begins in its own way, and the news for a log end so.</summary>
    private static bool IsReport(ArticleFormat format, string text) =>
        format switch
        {
            ArticleFormat.Text => text.StartsWith("::warning file=", StringComparison.Ordinal)
                || text.StartsWith("::notice file=", StringComparison.Ordinal)
                || EndsInCounts(text),
            ArticleFormat.Markdown => text.StartsWith("# Discrepancy report\n", StringComparison.Ordinal)
                || text.StartsWith("# Scores of sources\n", StringComparison.Ordinal)
                || text.StartsWith("## CrossCheck: ", StringComparison.Ordinal),
            ArticleFormat.Html => text.AsSpan(0, Math.Min(text.Length, 2000))
                .Contains("<title>CrossCheck report</title>", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Whether the last line counts findings: "2 new; in all 3 conflicts between articles, …, 0 dismissed."</summary>
    private static bool EndsInCounts(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('\n');
        var last = text[(text.LastIndexOf('\n') + 1)..];
        return last.Length > 0
            && char.IsAsciiDigit(last[0])
            && last.Contains(" new; in all ", StringComparison.Ordinal)
            && last.EndsWith(" dismissed.", StringComparison.Ordinal);
    }

    private static bool IsLines(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end > 0 && text[..end].TrimEnd() is [.., '}'] && text[end..].TrimStart() is ['{', ..];
    }
}
