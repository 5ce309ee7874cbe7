using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Reports;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>How a claim's evidence is quoted: one line, shortened around the value.</summary>
public sealed class QuotationTests
{
    [TestCase("At least {11} people died.", 200, "At least {11} people died.")]
    [TestCase("On Sunday,\r\n  {11}\tpeople\u001b[31m died.", 200, "On Sunday, {11} people [31m died.")]
    [TestCase("one two three four {5} six seven eight nine", 20, "… four {5} six seven …", Description = "both sides are cut")]
    [TestCase("{5} six seven eight nine", 20, "{5} six seven eight …", Description = "the side that is short leaves its room to the other")]
    [TestCase("one two three four {5} six", 20, "… two three four {5} six")]
    [TestCase("unbrokenunbroken{5}unbrokenunbroken", 10, "…{5}…")]
    [TestCase("He said \u202e{5}\u202c times", 200, "He said {5} times", Description = "nothing turns the writing direction")]
    public void Shortens(string sentence, int context, string expected)
    {
        var start = sentence.IndexOf('{');
        var length = sentence.IndexOf('}') - start - 1;
        var text = sentence.Replace("{", "").Replace("}", "");
        var quotation = Quotation.Of(Claim(text, new(0, text.Length), new(start, length)), context);
        Assert.That($"{quotation.Before}{{{quotation.Value}}}{quotation.After}", Is.EqualTo(expected));
    }

    [Test]
    public void Holds_the_value_and_stays_near_the_length_asked_for() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, PositiveInt>(
                (before, after, context) =>
                {
                    var text = $"{before.Get} 11 {after.Get}";
                    var quotation = Quotation.Of(Claim(text, new(0, text.Length), new(before.Get.Length + 1, 2)), context.Get);
                    return quotation.Value == "11"
                        && quotation.Before.Length + quotation.After.Length <= context.Get + 4
                        && !quotation.ToString().Any(char.IsControl);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Quotes_a_value_that_its_sentence_does_not_hold()
    {
        var quotation = Quotation.Of(Claim("In 2009: 11 died.", new(9, 8), new(3, 4)));
        Assert.That(quotation.ToString(), Is.EqualTo("2009: 11 died."));
    }

    private static Claim Claim(string text, TextSpan sentence, TextSpan value) =>
        new()
        {
            Id = "c1",
            Article = new Article
            {
                Id = "a",
                Path = "a.txt",
                Source = "A",
                Text = text,
            },
            Kind = ClaimKind.Count,
            Value = new Quantity(),
            SentenceSpan = sentence,
            ValueSpan = value,
        };
}
