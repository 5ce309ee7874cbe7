using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Language;
using CrossCheck.Reports;
using Spectre.Console;

namespace CrossCheck.Cli.Views;

/// <summary>Claims, or everything recognised, a row each.</summary>
internal static class ClaimList
{
    private static readonly Column<Claim>[] OfClaims =
    [
        new("claim", c => c.Id),
        new("article", c => c.Article.Id),
        new("kind", c => c.Kind.Traits().Name, IsWide: true),
        new("stated", c => c.ValueText),
        new("value", c => Plain(c.Value)),
        new("subject", c => c.Subject),
        new("event", c => c.Event),
        new("time", c => c.Time),
        new("attribution", c => c.Attribution, IsWide: true),
    ];

    private static readonly Column<RecognisedValue>[] OfValues =
    [
        new("article", v => v.Article.Id),
        new("start", v => v.Span.Start.ToString(CultureInfo.InvariantCulture), IsWide: true),
        new("kind", v => v.Kind.Traits().Name),
        new("stated", v => v.Text),
        new("value", v => Plain(v.Value)),
        new("claim", v => v.Claim),
        new("no claim because", v => v.Reason),
    ];

    /// <summary>One column.</summary>
    /// <param name="Title">What stands above it.</param>
    /// <param name="Cell">What it shows of a row.</param>
    /// <param name="IsWide">Whether a terminal has no room for it.</param>
    private sealed record Column<T>(string Title, Func<T, string?> Cell, bool IsWide = false);

    /// <summary>Plain lines with a line of titles, set off by tabs.</summary>
    public static void Write(ClaimSet claims, bool withMentions, TextWriter output)
    {
        if (withMentions)
        {
            Write(claims.Values, OfValues, output);
        }
        else
        {
            Write(claims.Claims, OfClaims, output);
        }
    }

    /// <summary>A table on a terminal.</summary>
    public static void Show(ClaimSet claims, bool withMentions, IAnsiConsole console) =>
        console.Write(withMentions ? Table(claims.Values, OfValues) : Table(claims.Claims, OfClaims));

    private static void Write<T>(IEnumerable<T> rows, Column<T>[] columns, TextWriter output)
    {
        output.WriteLine(string.Join('\t', columns.Select(c => c.Title)));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join('\t', columns.Select(c => Quotation.OneLine(c.Cell(row)))));
        }
    }

    private static Table Table<T>(IEnumerable<T> rows, Column<T>[] columns)
    {
        var shown = columns.Where(c => !c.IsWide).ToArray();
        var table = new Table { Border = TableBorder.Simple }.AddColumns([.. shown.Select(c => c.Title)]);
        foreach (var row in rows)
        {
            table.AddRow(shown.Select(c => new Text(Quotation.OneLine(c.Cell(row)))));
        }

        return table;
    }

    /// <summary>A value in the shortest words: "at least 11 person", "24 to 99", "2003-03-20"; empty for a date left open.</summary>
    private static string Plain(Value value) =>
        value switch
        {
            DateValue date => date.Iso,
            Quantity { Amount: { } amount } quantity => $"{Hedge(quantity.Bound)}{Number(amount)} {quantity.Unit}".TrimEnd(),
            Quantity { Low: { } low, High: { } high } quantity => $"{Number(low)} to {Number(high)} {quantity.Unit}".TrimEnd(),
            _ => "",
        };

    private static string Hedge(Bound bound) =>
        bound switch
        {
            Bound.About => "about ",
            Bound.AtLeast => "at least ",
            Bound.AtMost => "at most ",
            Bound.MoreThan => "more than ",
            Bound.LessThan => "less than ",
            Bound.Nearly => "nearly ",
            _ => "",
        };

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
