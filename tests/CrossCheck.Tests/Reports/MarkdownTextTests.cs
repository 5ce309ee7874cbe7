using CrossCheck.Reports;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>Text from articles shows as written and is never markup, as another Markdown parser sees it.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline Forge = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .UseTaskLists()
        .UseFootnotes()
        .Build();

    [TestCase("10,000 soldiers, 7:48 a.m.", "10,000 soldiers, 7:48 a.m.")]
    [TestCase("a | b", @"a \| b")]
    [TestCase("<b>&amp;", "&lt;b&gt;&amp;amp;")]
    [TestCase("[x](http://y)", @"\[x\](http\://y)")]
    [TestCase("two\r\n\r\nlines", "two lines")]
    [TestCase("@desk", "@&#8288;desk")]
    public void Escapes(string text, string expected) => Assert.That(MarkdownText.Escape(text), Is.EqualTo(expected));

    [Test]
    public void Shows_any_text_as_written_in_a_table_cell()
    {
        // Random characters hardly ever make markup; random sequences of its pieces do.
        var piece = Gen.OneOf(
            Gen.Elements(
                "|",
                "`",
                "``",
                "*",
                "**",
                "_",
                "[",
                "](",
                ")",
                "!",
                "<",
                ">",
                "<b>",
                "</td>",
                "<!--",
                "&lt;",
                "\\",
                "~~",
                "$",
                "$$",
                "#",
                "^",
                "\n",
                "\r\n\r\n",
                "- ",
                "1. "
            ),
            Gen.Elements(
                "http://a.bc",
                "https://a.bc",
                "www.a.bc",
                "mailto:x@a.bc",
                "x@a.bc",
                "ftp://a.bc",
                "[^1]",
                "[ ]",
                "a",
                "b c",
                "\u202e",
                "\0",
                "\t",
                "é",
                "😀"
            ),
            ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString())
        );
        var texts = piece.ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

        Prop.ForAll(texts, text => ShownInCell(MarkdownText.Escape(text)) == "x" + Quotation.OneLine(text).TrimEnd(' '))
            .QuickCheckThrowOnFailure();
    }

    /// <summary>The text of the second cell of a table's only row; what is neither text nor an entity shows as its type.</summary>
    private static string ShownInCell(string escaped)
    {
        var cells = Markdown
            .Parse($"| a | b |\n| --- | --- |\n| y | x{escaped} |\n", Forge)
            .Descendants<Markdig.Extensions.Tables.TableCell>()
            .ToList();
        return cells.Count != 4
            ? $"{cells.Count} cells"
            : string.Concat(
                cells[3]
                    .Descendants<Inline>()
                    .Where(i => i is not ContainerInline || i is LinkInline or EmphasisInline)
                    .Select(i =>
                        i switch
                        {
                            LiteralInline literal => literal.Content.ToString(),
                            HtmlEntityInline entity => entity.Transcoded.ToString().Replace("\u2060", ""),
                            _ => i.GetType().Name,
                        }
                    )
            );
    }
}
