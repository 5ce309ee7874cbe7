using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Reports;
using Spectre.Console;

namespace CrossCheck.Cli.Views;

/// <summary>The articles as they read, with their claims marked.</summary>
internal static class MarkedText
{
    /// <summary>A stretch of an article; with the claim's id where it states one.</summary>
    private readonly record struct Stretch(string Text, string? Claim);

    /// <summary>Plain text, each claim as "[at least 11](c3)".</summary>
    public static void Write(ClaimSet claims, TextWriter output)
    {
        foreach (var (article, own) in ByArticle(claims))
        {
            output.WriteLine(Heading(article));
            foreach (var stretch in Stretches(article, own))
            {
                output.Write(stretch.Claim is null ? stretch.Text : $"[{stretch.Text}]({stretch.Claim})");
            }

            output.WriteLine();
        }
    }

    /// <summary>On a terminal, each claim highlighted and followed by its id.</summary>
    public static void Show(ClaimSet claims, IAnsiConsole console)
    {
        var value = new Style(Color.Yellow, decoration: Decoration.Bold);
        var id = new Style(decoration: Decoration.Dim);
        foreach (var (article, own) in ByArticle(claims))
        {
            console.Write(new Rule(Markup.Escape(Heading(article))) { Justification = Justify.Left });
            var text = new Paragraph();
            foreach (var stretch in Stretches(article, own))
            {
                text.Append(stretch.Text, stretch.Claim is null ? null : value);
                if (stretch.Claim is not null)
                {
                    text.Append($" {stretch.Claim}", id);
                }
            }

            console.Write(text);
            console.WriteLine();
        }
    }

    private static IEnumerable<(Article Article, IEnumerable<Claim> Claims)> ByArticle(ClaimSet claims)
    {
        var byArticle = claims.Claims.ToLookup(c => c.Article.Id);
        return claims.Articles.Select(article => (article, byArticle[article.Id]));
    }

    private static string Heading(Article article) => Quotation.OneLine(article.Path);

    private static IEnumerable<Stretch> Stretches(Article article, IEnumerable<Claim> claims)
    {
        var at = 0;
        foreach (var claim in claims.Where(c => c.ValueSpan.Start >= at))
        {
            yield return new Stretch(Lines(article.Text.AsSpan(at..claim.ValueSpan.Start)), null);
            yield return new Stretch(Lines(claim.ValueSpan.Of(article.Text)), claim.Id);
            at = claim.ValueSpan.End;
        }

        yield return new Stretch(Lines(article.Text.AsSpan(at)), null);
    }

    /// <summary>The text with its lines as they are, and nothing in it that could steer a terminal.</summary>
    private static string Lines(ReadOnlySpan<char> text)
    {
        var lines = new List<string>();
        foreach (var line in text.EnumerateLines())
        {
            lines.Add(Quotation.OneLine(line));
        }

        return string.Join('\n', lines);
    }
}
