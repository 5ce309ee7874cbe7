using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Speakers;

/// <summary>How firmly a sentence states a value; who says it, <see cref="Speaker"/> tells.</summary>
internal static class Utterance
{
    /// <summary>How far before and after a value a word may set its force, in words.</summary>
    private const int ForceBefore = 9,
        ForceAfter = 5;

    /// <summary>
    /// How firmly the value between the two tokens is stated: the nearest word such as "will", "allegedly" or "denied" decides.
    /// </summary>
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

    private static bool IsBreak(Reading reading, int token) =>
        reading.IsMark(token, ',') || reading.IsMark(token, ';') || reading.IsMark(token, ':');
}
