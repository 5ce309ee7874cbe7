using CrossCheck.Articles;
using CrossCheck.Claims;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims;

/// <summary>What a relative date means in words that an article took over from another.</summary>
public sealed class RepeatedDatesTests
{
    private const string Told = "A worker who had been suspended returned with a handgun and killed two of them, police said Friday.";

    [TestCase(Told, Told, 7, "2010-09-10", Description = "an agency's sentence printed a week later")]
    [TestCase(Told, Told, 371, "2011-09-16", Description = "the same words a year later")]
    [TestCase(
        "\"With smart policies we can grow our economy today and preserve the environment for all,\" he said.",
        "He wrote: \"We can grow our economy today and preserve the environment.\"",
        1,
        "2010-09-11",
        Description = "a quotation"
    )]
    [TestCase(
        "The new numbers of the week came out as the Labor Department said Thursday.",
        "Claims fell again, as the Labor Department said Thursday.",
        8,
        "2010-09-16",
        Description = "a formula of the news is no repetition"
    )]
    [TestCase(
        "The Labor Department said on Thursday that the number of claims rose to 320,000.",
        "The Labor Department said on Thursday that the number of claims rose to 340,000.",
        7,
        "2010-09-16",
        Description = "other figures: another week"
    )]
    public void Repeated_words_mean_the_day_that_they_meant_first(string first, string second, int days, string expected)
    {
        var claims = new CrossChecker().Extract([Article("a", first, 0), Article("b", second, days)]).Claims;
        Assert.That(
            claims.Last(c => c.Kind == ClaimKind.Date).Value,
            Is.TypeOf<DateValue>().With.Property(nameof(DateValue.Iso)).EqualTo(expected)
        );
    }

    private static Article Article(string id, string text, int days) =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = id,
            Text = text,
            Published = new DateOnly(2010, 9, 11).AddDays(days),
        };
}
