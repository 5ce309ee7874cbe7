using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>
/// A post of a social network quoted within an article is read from its own day: the date after its signature, "— Name (@handle) May 5,
/// 2021", on the line below.
/// </summary>
internal static class EmbeddedPost
{
    /// <summary>How many sentences before its signature a post may begin.</summary>
    private const int Length = 12;

    /// <summary>How many dates a post may hold, its signature included.</summary>
    private const int Dates = 8;

    /// <summary>
    /// The day of the post in whose sentence, number <paramref name="sentence"/> of the text, draft <paramref name="index"/> stands; null
    /// outside posts.
    /// </summary>
    public static DateOnly? DayAt(Reading reading, List<DateDraft> drafts, int index, int sentence)
    {
        var sentences = reading.Document.Sentences;
        var last = sentence;
        for (var i = index + 1; i < Math.Min(drafts.Count, index + Dates); i++)
        {
            while (last < sentences.Length && sentences[last].EndToken <= drafts[i].First)
            {
                last++;
            }

            if (last - sentence > Length || last == sentences.Length || sentences[last].Paragraph - sentences[sentence].Paragraph > 1)
            {
                return null;
            }

            if (
                IsSignature(reading, drafts[i].First)
                && drafts[i].Expression is CalendarDate { Year: { } year, Month: { } month, Day: { } day }
                && CalendarStretch.IsDay(year, month, day)
            )
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }

    /// <summary>Whether "(@handle)" stands just before the date.</summary>
    private static bool IsSignature(Reading reading, int date) =>
        reading.IsMark(date - 1, ')')
        && reading.Kind(date - 2) == TokenKind.Link
        && reading.Form(date - 2) is ['@', ..]
        && reading.IsMark(date - 3, '(');
}
