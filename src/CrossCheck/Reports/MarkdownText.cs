using System.Text;

namespace CrossCheck.Reports;

/// <summary>
/// Makes text from articles, which may hold anything, safe to stand inside a line or table cell of GitHub-flavoured Markdown.
/// </summary>
internal static class MarkdownText
{
    /// <summary>
    /// <paramref name="text"/> on one line, so that it shows as written: HTML becomes entities, marks of Markdown get a backslash, and so
    /// does
    /// what a forge would make a link of; @names, which a forge would notify, are broken by an invisible word joiner.
    /// Not safe at the start of a line, where "1." would begin a list.
    /// </summary>
    public static string Escape(string text)
    {
        var line = Quotation.OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '@' => escaped.Append("@&#8288;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '#' or '^' => escaped.Append('\\').Append(c),
                ':' when i + 1 < line.Length && line[i + 1] != ' ' && !char.IsDigit(line[i + 1]) => escaped.Append("\\:"),
                '.' when line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase) => escaped.Append("\\."),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
