using CrossCheck.Reports.Pipelines;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

public sealed class LineIndexTests
{
    [TestCase("", 0, 1, 1)]
    [TestCase("ab", 1, 1, 2)]
    [TestCase("ab", 2, 1, 3)]
    [TestCase("a\nb", 2, 2, 1)]
    [TestCase("a\r\nb", 3, 2, 1)]
    [TestCase("a\rb", 2, 2, 1)]
    [TestCase("a\n\r\nb", 4, 3, 1)]
    [TestCase("a\n", 2, 2, 1)]
    [TestCase("\U0001F600 5", 3, 1, 4, Description = "columns count UTF-16 code units")]
    [TestCase("a\u2028b", 2, 1, 3, Description = "a line separator ends no line in GitHub's eyes")]
    public void Counts_lines_and_columns_from_one(string text, int offset, int line, int column) =>
        Assert.That(LineIndex.Of(text).At(offset), Is.EqualTo(new LinePosition(line, column)));

    [Test]
    public void Agrees_with_counting_one_code_unit_at_a_time() =>
        Prop.ForAll<string?>(text =>
            {
                // Few letters, so that ends of lines are many.
                var whole = string.Concat((text ?? "").Select(c => "x\r\n"[c % 3]));
                var index = LineIndex.Of(whole);
                var (line, column) = (1, 1);
                for (var i = 0; i < whole.Length; i++)
                {
                    if (index.At(i) != new LinePosition(line, column))
                    {
                        return false;
                    }

                    var ends = whole[i] == '\n' || (whole[i] == '\r' && (i + 1 == whole.Length || whole[i + 1] != '\n'));
                    (line, column) = ends ? (line + 1, 1) : (line, column + 1);
                }

                return index.At(whole.Length) == new LinePosition(line, column);
            })
            .QuickCheckThrowOnFailure();
}
