using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>What the words and marks around a date say of whether it tells the text's own time.</summary>
internal static class DateSurroundings
{
    /// <summary>A date further back than this many tokens stands in another clause.</summary>
    private const int Clause = 40;

    /// <summary>MediaWiki knows six levels of heading.</summary>
    private const int DeepestHeading = 6;

    /// <summary>
    /// Whether a comma or the like sets what was told up to token <paramref name="from"/> apart from the date at <paramref name="first"/>.
    /// </summary>
    public static bool IsSetApart(Reading reading, int from, int first)
    {
        for (var i = from; i < first; i++)
        {
            // "in 2001, when in September": what follows is told of that time.
            if (reading.IsMark(i, ',') && reading.Form(i + 1) is "which" or "when" or "where" or "who")
            {
                return false;
            }

            if (i == from + Clause || reading.Form(i) is "," or ";" or "--" or "–" or "—")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the 2003 invasion", "Iraq's 2005 election": a year before the noun it describes.</summary>
    public static bool IsAttribute(Reading reading, DateDraft noted) =>
        noted.Expression is CalendarDate { Month: null }
        && reading.Kind(noted.End) == TokenKind.Word
        && reading.Kind(noted.First - 1) == TokenKind.Word
        && (
            reading.Is(noted.First - 1, WordClass.Determiner | WordClass.Nationality | WordClass.Place)
            || reading.IsName(noted.First - 1)
            || reading.Known(noted.First - 1) is "'s"
        );

    /// <summary>The level of a wiki heading, by its equals signs; zero for any other.</summary>
    public static int Level(Reading reading, Sentence heading)
    {
        var level = 0;
        while (level < Math.Min(heading.TokenCount, DeepestHeading) && reading.IsMark(heading.FirstToken + level, '='))
        {
            level++;
        }

        return level;
    }
}
