using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Context;

/// <summary>Who says a sentence and how firmly.</summary>
/// <param name="Speaker">Who says so; null where the article says it in its own voice.</param>
/// <param name="Force">How the sentence stands to what it states.</param>
internal readonly record struct Utterance(string? Speaker, Force Force)
{
    /// <summary>How far from the reporting verb its speaker is looked for.</summary>
    private const int Reach = 12;

    /// <summary>Reads who says a sentence and how firmly.</summary>
    public static Utterance Read(Reading reading, Sentence sentence)
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

        return new Utterance(speaker, ForceOf(reading, sentence));
    }

    private static Force ForceOf(Reading reading, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!reading.Is(i, WordClass.Force | WordClass.Modal))
            {
                continue;
            }

            var form = reading.Form(i);
            if (Any(form, "will", "shall", "plan", "plans", "planned", "planning", "scheduled", "intends", "intended"))
            {
                return Force.Planned;
            }

            if (Any(form, "allegedly", "reportedly", "alleged", "purportedly", "supposedly"))
            {
                return Force.Alleged;
            }

            if (Any(form, "denied", "denies", "deny", "denying"))
            {
                return Force.Denied;
            }

            if (Any(form, "could", "might", "if", "unless"))
            {
                return Force.Hypothetical;
            }
        }

        return Force.Asserted;
    }

    private static bool Any(ReadOnlySpan<char> form, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

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
