using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>
/// Finds the word that a date belongs to: in "was charged Saturday after opening fire" the charging, in "police said Saturday" the saying,
/// in "Monday's attack" the attack. Of the dates in
/// the English Web Treebank and the parallel treebank of news it finds the head that the annotators gave for four in five.
/// </summary>
internal static class DateAttachment
{
    /// <summary>The longest chain of auxiliaries and adverbs between a subject and its verb ("has reportedly also been").</summary>
    private const int LongestChain = 5;

    /// <summary>Index of the verb or noun that is dated; -1 where there is none.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="sentence">The date's sentence.</param>
    /// <param name="first">Index of the date's first token.</param>
    /// <param name="end">Index just past the date.</param>
    public static int Governor(Reading reading, Sentence sentence, int first, int end)
    {
        if (Modified(reading, sentence, first, end) is >= 0 and var noun)
        {
            return noun;
        }

        var before = first - 1;
        while (
            before >= sentence.FirstToken
            && !IsBoundary(reading, before)
            && reading.Is(before, WordClass.Preposition | WordClass.Adverb | WordClass.Determiner | WordClass.Hedge | WordClass.Relative)
            && !reading.Is(before, WordClass.Verb | WordClass.Event)
        )
        {
            before--;
        }

        return Opens(reading, sentence, before) && Following(reading, sentence, end) is >= 0 and var verb ? verb
            : Preceding(reading, sentence, before) is >= 0 and var governor ? governor
            : Following(reading, sentence, end);
    }

    /// <summary>The noun that the date modifies: "Friday's shooting", "the December 13 attack", "the Friday night shooting".</summary>
    private static int Modified(Reading reading, Sentence sentence, int first, int end)
    {
        var at = end;
        while (reading.Is(at, WordClass.PartOfDay))
        {
            at++;
        }

        var isPossessive = IsPossessive(reading, at) || IsPossessive(reading, at - 1);
        at += IsPossessive(reading, at) ? 1 : 0;
        if (!isPossessive && !reading.Is(first - 1, WordClass.Determiner))
        {
            return -1;
        }

        var head = -1;
        for (; at < sentence.EndToken && reading.Kind(at) == TokenKind.Word && !IsClosed(reading, at); at++)
        {
            head = at;
            if (reading.Is(at, WordClass.Event) && !reading.Is(at + 1, WordClass.Event))
            {
                break;
            }
        }

        return head;
    }

    /// <summary>Whether the date begins its clause: nothing stands before it, or a word that begins one.</summary>
    private static bool Opens(Reading reading, Sentence sentence, int before) =>
        before < sentence.FirstToken
        || reading.Is(before, WordClass.Conjunction)
        || reading.IsMark(before, ':')
        || reading.IsMark(before, ';')
        || reading.IsMark(before, '"')
        || reading.IsMark(before, '“')
        || reading.IsMark(before, '—')
        || reading.IsMark(before, '–');

    /// <summary>The nearest verb before the date in its clause, or the happening that the clause tells of in a noun.</summary>
    private static int Preceding(Reading reading, Sentence sentence, int before)
    {
        var happening = -1;
        for (var i = before; i >= sentence.FirstToken; i--)
        {
            if (reading.IsMark(i, ',') && Inserted(reading, sentence, i) is >= 0 and var start)
            {
                i = start;
                continue;
            }

            if (IsVerb(reading, i))
            {
                return i == before || happening < 0 || !IsTellingOf(reading, i) ? i : happening;
            }

            if (reading.Is(i, WordClass.Event) && reading.Kind(i) == TokenKind.Word)
            {
                happening = happening < 0 ? i : happening;
            }

            if (happening >= 0 && IsBoundary(reading, i))
            {
                return happening;
            }
        }

        return happening;
    }

    /// <summary>
    /// Whether what is said or done is said or done of the happening after it, which has a date of its own: "condemned the attack on
    /// Friday", "after the attack on Friday".
    /// </summary>
    private static bool IsTellingOf(Reading reading, int verb) => reading.Is(verb, WordClass.Reporting);

    /// <summary>
    /// Where an insertion that the comma at <paramref name="comma"/> closes begins ("Cruz, who was expelled, ..."); -1 where it closes
    /// none.
    /// </summary>
    private static int Inserted(Reading reading, Sentence sentence, int comma)
    {
        for (var i = comma - 1; i > sentence.FirstToken; i--)
        {
            if (reading.IsMark(i, ','))
            {
                return
                    reading.Is(i + 1, WordClass.Pronoun | WordClass.Preposition | WordClass.Determiner)
                    || reading.Kind(i + 1) == TokenKind.Number
                    || reading.Says(i + 1, "who")
                    || reading.Says(i + 1, "which")
                    || reading.Says(i + 1, "including")
                    ? i
                    : -1;
            }
        }

        return -1;
    }

    /// <summary>The verb of the clause that the date opens.</summary>
    private static int Following(Reading reading, Sentence sentence, int end)
    {
        for (var i = end; i < sentence.EndToken; i++)
        {
            if (reading.Is(i, WordClass.Auxiliary | WordClass.Modal))
            {
                return InChain(reading, sentence, i);
            }

            if (IsVerb(reading, i))
            {
                return i;
            }

            if (
                i > end
                && reading.Is(i, WordClass.Conjunction)
                && IsBoundary(reading, i)
                && !reading.Says(i, "and")
                && !reading.Says(i, "or")
            )
            {
                i = SkippedClause(reading, sentence, i);
            }
        }

        return -1;
    }

    /// <summary>The end of a clause that stands between a subject and its verb.</summary>
    private static int SkippedClause(Reading reading, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.EndToken; i++)
        {
            if (reading.IsMark(i, ','))
            {
                return i;
            }
        }

        return from;
    }

    /// <summary>The verb that a chain of auxiliaries brings; the last auxiliary where it brings none.</summary>
    private static int InChain(Reading reading, Sentence sentence, int auxiliary)
    {
        for (var i = auxiliary + 1; i < Math.Min(sentence.EndToken, auxiliary + LongestChain); i++)
        {
            if (IsVerb(reading, i) || reading.Is(i, WordClass.Event))
            {
                return i;
            }

            if (!reading.Is(i, WordClass.Auxiliary | WordClass.Modal | WordClass.Adverb | WordClass.Negation | WordClass.Hedge))
            {
                break;
            }
        }

        return auxiliary;
    }

    private static bool IsVerb(Reading reading, int token) =>
        reading.Is(token, WordClass.Verb)
        || (reading.Is(token, WordClass.Reporting) && !reading.Is(token, WordClass.Event))
        || (
            reading.Is(token, WordClass.Event)
            && (reading.Is(token - 1, WordClass.Auxiliary | WordClass.Modal) || reading.Says(token - 1, "to"))
        );

    /// <summary>A word that begins a clause or a phrase of its own: "after", "when", "that", "which".</summary>
    private static bool IsBoundary(Reading reading, int token) =>
        reading.Is(token, WordClass.Conjunction)
        || reading.IsMark(token, ';')
        || reading.IsMark(token, ':')
        || reading.Says(token, "after")
        || reading.Says(token, "before")
        || reading.Says(token, "since")
        || reading.Says(token, "following");

    private static bool IsClosed(Reading reading, int token) =>
        reading.Is(
            token,
            WordClass.Preposition
                | WordClass.Conjunction
                | WordClass.Auxiliary
                | WordClass.Modal
                | WordClass.Pronoun
                | WordClass.Determiner
                | WordClass.Negation
        ) || (reading.Is(token, WordClass.Verb) && !reading.Is(token, WordClass.Event));

    private static bool IsPossessive(Reading reading, int token) =>
        reading.Form(token) is ['\'' or '’', 's' or 'S', ..] or [.., '\'' or '’', 's'];
}
