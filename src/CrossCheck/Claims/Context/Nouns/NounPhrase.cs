using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Nouns;

/// <summary>The words after a number that say what is counted: modifiers and a head noun.</summary>
/// <param name="FirstToken">Index of the first word.</param>
/// <param name="EndToken">Index just past the head noun.</param>
/// <param name="Head">Index of the head noun; -1 where the number stands alone.</param>
/// <param name="HeadWord">What the lexicon knows of the head, which may be a phrase ("police officers"); null for an unknown word.</param>
/// <param name="IsPart">Whether the words say that the number is a part of something named before ("of them", "of which").</param>
internal readonly record struct NounPhrase(int FirstToken, int EndToken, int Head, Lexeme? HeadWord, bool IsPart)
{
    /// <summary>The longest noun phrase looked for, in words: news stacks at most a handful of modifiers.</summary>
    private const int LongestPhrase = 9;

    private static WordClass Ends =>
        WordClass.Preposition
        | WordClass.Auxiliary
        | WordClass.Modal
        | WordClass.Conjunction
        | WordClass.Determiner
        | WordClass.Pronoun
        | WordClass.Negation
        | WordClass.Verb
        | WordClass.Reporting
        | WordClass.Adverb
        | WordClass.Month
        | WordClass.Weekday;

    private static WordClass Nouns => WordClass.Person | WordClass.Thing;

    /// <summary>Whether a head noun was found.</summary>
    public bool HasHead => Head >= 0;

    /// <summary>Reads the noun phrase that begins at token <paramref name="first"/>, no further than <paramref name="end"/>.</summary>
    public static NounPhrase Read(Reading reading, int first, int end)
    {
        var at = first;
        var isPart = false;
        if (reading.Says(at, "of"))
        {
            at++;
            if (reading.Is(at, WordClass.Pronoun) || reading.Says(at, "which") || reading.Says(at, "whom"))
            {
                return new NounPhrase(first, at + 1, -1, null, true);
            }

            while (reading.Is(at, WordClass.Determiner))
            {
                isPart = true;
                at++;
            }
        }

        var start = at;
        var head = -1;
        Lexeme? headWord = null;
        for (; at < end && at - start < LongestPhrase; at++)
        {
            if (reading.Kind(at) == TokenKind.Mark)
            {
                // A hyphen inside a compound and an opening quotation mark do not end the phrase.
                if (
                    (reading.IsMark(at, '-') && reading.Touches(at) && reading.Touches(at + 1))
                    || (head < 0 && at == start && IsQuote(reading, at))
                )
                {
                    continue;
                }

                break;
            }

            if (reading.Kind(at) != TokenKind.Word || reading.Says(at, "'s") || reading.Says(at, "’s"))
            {
                break;
            }

            var word = reading.Word(at);
            if (head < 0 && word is not null && IsAddition(word))
            {
                if (word.Form == "others")
                {
                    // "250 others injured": the others are the noun.
                    return new NounPhrase(start, at + 1, at, word, isPart);
                }

                continue;
            }

            if (word is not null && reading.Says(at, "and") && head >= 0 && at + 1 < end && ContinuesAfterAnd(reading, at + 1, head, start))
            {
                // "government and private buildings": the noun that both modifiers share is still to come.
                continue;
            }

            if (reading.Phrase(at) is { } phrase && phrase.Lexeme.Is(Nouns | WordClass.Organisation))
            {
                at += phrase.Count - 1;
                (head, headWord) = (at, phrase.Lexeme);
                continue;
            }

            if (word is null)
            {
                if (head >= 0 && LooksLikeVerb(reading.Form(at)) && !reading.IsCapitalised(at))
                {
                    break;
                }

                if (!reading.Form(at).EndsWith("ly", StringComparison.Ordinal))
                {
                    (head, headWord) = (at, null);
                }

                continue;
            }

            if (word.Is(Nouns))
            {
                // After a plural head, a word that can also be an event is the verb: "soldiers attack".
                if (head >= 0 && ((word.Is(WordClass.Event) && IsPlural(reading.Form(head))) || PresentVerb.Stands(reading, at)))
                {
                    break;
                }

                (head, headWord) = (at, word);
                continue;
            }

            if (word.Is(WordClass.Event))
            {
                if (head < 0 && IsPlural(reading.Form(at)))
                {
                    (head, headWord) = (at, word);
                    continue;
                }

                // "dead", "killed", "wounded": what happened to those counted, unless a noun follows ("wounded soldiers").
                if (head < 0 && reading.Is(at + 1, Nouns))
                {
                    continue;
                }

                break;
            }

            if (word.Is(WordClass.Nationality))
            {
                if (headWord?.Is(Nouns) != true)
                {
                    (head, headWord) = (at, word);
                }

                continue;
            }

            if (word.Is(WordClass.Adjective | WordClass.Place | WordClass.Ordinal))
            {
                if (headWord?.Is(Nouns) == true)
                {
                    break;
                }

                continue;
            }

            if (word.Is(Ends))
            {
                break;
            }

            (head, headWord) = (at, word);
        }

        return new NounPhrase(start, head < 0 ? start : head + 1, head, headWord, isPart);
    }

    /// <summary>
    /// Whether "and" joins two modifiers rather than two counted nouns: no plural noun stands before it, one follows within three words.
    /// </summary>
    private static bool ContinuesAfterAnd(Reading reading, int next, int head, int start)
    {
        for (var i = start; i <= head; i++)
        {
            if (IsPlural(reading.Form(i)))
            {
                return false;
            }
        }

        for (var i = next; i < next + 3; i++)
        {
            if (
                reading.Kind(i) != TokenKind.Word
                || (reading.Word(i) is { } word && word.Is(Ends) && !word.Is(Nouns | WordClass.Adjective))
            )
            {
                return false;
            }

            if (IsPlural(reading.Form(i)) && (reading.Word(i) is not { } noun || noun.Is(Nouns)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"600 more troops", "two other men": words of the number rather than of the noun.</summary>
    private static bool IsAddition(Lexeme word) =>
        word.Form is "more" or "other" or "others" or "additional" or "further" or "extra" or "such";

    private static bool IsQuote(Reading reading, int token) => reading.Form(token) is ['"' or '“' or '”' or '‘' or '\''];

    private static bool IsPlural(ReadOnlySpan<char> form) =>
        form.EndsWith("s", StringComparison.OrdinalIgnoreCase)
        || form.Equals("people", StringComparison.OrdinalIgnoreCase)
        || form.EndsWith("men", StringComparison.OrdinalIgnoreCase)
        || form.Equals("children", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeVerb(ReadOnlySpan<char> form) =>
        form.EndsWith("ed", StringComparison.Ordinal) || form.EndsWith("ing", StringComparison.Ordinal);
}
