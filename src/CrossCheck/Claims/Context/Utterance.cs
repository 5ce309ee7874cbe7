using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Context;

/// <summary>Who says a sentence and how firmly.</summary>
internal static class Utterance
{
    /// <summary>How far from the reporting verb its speaker is looked for.</summary>
    private const int Reach = 12;

    /// <summary>How far before and after a value a word may set its force, in words.</summary>
    private const int ForceBefore = 9, ForceAfter = 5;

    /// <summary>How firmly the value between the two tokens is stated: the nearest word such as "will", "allegedly" or "denied" decides.</summary>
    public static Force ForceOf(Reading reading, Sentence sentence, int first, int end)
    {
        for (var i = first - 1; i >= sentence.FirstToken && first - i <= ForceBefore && !IsBreak(reading, i); i--)
        {
            if (reading.Word(i) is { Force: not Force.Asserted } word)
            {
                return word.Force;
            }
        }

        for (var i = end; i < sentence.EndToken && i - end < ForceAfter && !IsBreak(reading, i); i++)
        {
            if (reading.Word(i) is { Force: not Force.Asserted } word)
            {
                return word.Force;
            }
        }

        return Force.Asserted;
    }

    /// <summary>Who says the sentence; null where the article says it in its own voice.</summary>
    public static string? SpeakerOf(Reading reading, Sentence sentence)
    {
        string? speaker = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken && speaker is null; i++)
        {
            if (!reading.Is(i, WordClass.Reporting))
            {
                continue;
            }

            speaker = reading.Says(i, "according") && reading.Says(i + 1, "to")
                ? After(reading, i + 2, sentence.EndToken)
                : Before(reading, i, sentence.FirstToken) ?? After(reading, i + 1, sentence.EndToken, namesOnly: true);
        }

        return speaker;
    }

    private static bool IsBreak(Reading reading, int token) => reading.IsMark(token, ',') || reading.IsMark(token, ';') || reading.IsMark(token, ':');

    /// <summary>The name or noun that ends just before the reporting verb.</summary>
    private static string? Before(Reading reading, int verb, int first)
    {
        var end = verb;
        while (end > first && reading.Is(end - 1, WordClass.Adverb | WordClass.Auxiliary))
        {
            end--;
        }

        var start = end;
        while (start > first && end - start < Reach && IsSpeakerWord(reading, start - 1))
        {
            start--;
        }

        return start == end || reading.Is(end - 1, WordClass.Pronoun) ? null : reading.SpanOf(start, end).Of(reading.Text).ToString();
    }

    private static string? After(Reading reading, int first, int end, bool namesOnly = false)
    {
        var last = first;
        while (last < end && last - first < Reach && IsSpeakerWord(reading, last) && (!namesOnly || last > first || reading.IsCapitalised(first)))
        {
            last++;
        }

        return last == first ? null : reading.SpanOf(first, last).Of(reading.Text).ToString();
    }

    private static bool IsSpeakerWord(Reading reading, int token)
    {
        var word = reading.Word(token);
        return reading.Kind(token) == TokenKind.Word
            && (word is null || reading.IsCapitalised(token) || word.Is(WordClass.Determiner | WordClass.Person | WordClass.Thing | WordClass.Adjective | WordClass.Nationality | WordClass.Place));
    }
}
