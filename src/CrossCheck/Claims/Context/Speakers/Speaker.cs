using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Speakers;

/// <summary>
/// Finds who says a sentence: a name or a noun of <c>speaker-words.txt</c> right before a verb of saying, right after an inverted one (",
/// said the
/// sheriff"), or after "according to". Anything else is left without a speaker: none is better than a wrong one.
/// </summary>
internal readonly ref struct Speaker
{
    /// <summary>Words of a speaker, its offices and names included, that are read at most.</summary>
    private const int Reach = 12;

    /// <summary>What no name holds, however it is written.</summary>
    private static WordClass NoName =>
        WordClass.Preposition
        | WordClass.Conjunction
        | WordClass.Determiner
        | WordClass.Pronoun
        | WordClass.Auxiliary
        | WordClass.Modal
        | WordClass.Negation
        | WordClass.Month
        | WordClass.Weekday
        | WordClass.Reporting;

    private readonly Reading reading;
    private readonly Sentence sentence;

    private Speaker(Reading reading, Sentence sentence)
    {
        this.reading = reading;
        this.sentence = sentence;
    }

    /// <summary>Who says the sentence; null where the article says it in its own voice, or it is not plain who does.</summary>
    public static string? Of(Reading reading, Sentence sentence)
    {
        var speaker = new Speaker(reading, sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Is(i, WordClass.Reporting) && speaker.At(i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? At(int verb)
    {
        var words = SpeakerWords.English;
        if (reading.Says(verb, "according"))
        {
            return reading.Says(verb + 1, "to") ? After(verb + 2, takesDocuments: true) : null;
        }

        if (!words.IsVerb(reading.Form(verb)) || words.TakesThing(reading.Form(verb)) && !TellsStatement(verb))
        {
            return null;
        }

        return Before(verb) ?? (words.IsInverted(reading.Form(verb)) && IsAside(verb - 1) ? After(verb + 1, takesDocuments: false) : null);
    }

    /// <summary>Whether a statement follows the verb and no thing: "that", a mark, a time, a figure, or the sentence's end.</summary>
    private bool TellsStatement(int verb)
    {
        var next = verb + 1;
        while (next < sentence.EndToken && reading.Is(next, WordClass.Weekday | WordClass.Adverb | WordClass.Relative))
        {
            next++;
        }

        return next >= sentence.EndToken
            || reading.Kind(next) != TokenKind.Word
            || reading.Says(next, "that")
            || reading.Says(next, "on")
            || reading.Says(next, "in")
            || reading.Is(next, WordClass.Hedge | WordClass.Cardinal | WordClass.Pronoun);
    }

    /// <summary>Whether a comma or the end of a quotation stands at <paramref name="token"/>, as before ", said the sheriff".</summary>
    private bool IsAside(int token) =>
        token >= sentence.FirstToken
        && (reading.IsMark(token, ',') || reading.IsMark(token, '”') || reading.IsMark(token, '"') || reading.IsMark(token, '’'));

    /// <summary>The speaker that ends just before the verb.</summary>
    private string? Before(int verb)
    {
        var end = verb;
        while (end > sentence.FirstToken && reading.Is(end - 1, WordClass.Adverb | WordClass.Auxiliary | WordClass.Weekday))
        {
            end--;
        }

        var start = end;
        while (
            start > sentence.FirstToken
            && end - start < Reach
            && IsPart(start - 1, end)
            && !(start < end && reading.Is(start, WordClass.Determiner) && !IsPossessive(start))
        )
        {
            start--;
        }

        if (start == end || !IsHead(end - 1, takesDocuments: false) || reading.Says(start, "whose"))
        {
            return null;
        }

        // "who", "that" or another noun's preposition before it: the words belong to something else.
        var before = start - 1;
        return
            before >= sentence.FirstToken
            && (
                reading.Is(before, WordClass.Preposition | WordClass.Pronoun | WordClass.Negation | WordClass.Cardinal)
                || reading.Says(before, "that")
                || reading.Says(before, "which")
                || IsListed(before)
            )
            ? null
            : Text(start, end);
    }

    /// <summary>The speaker that begins at a token, with the name of what it belongs to: "the Department of Forestry".</summary>
    private string? After(int first, bool takesDocuments)
    {
        var end = Run(first, takesDocuments);
        if (end == first)
        {
            return null;
        }

        if (
            (reading.Says(end, "of") || reading.Says(end, "for") || reading.Says(end, "from"))
            && Run(end + 1, takesDocuments) is var longer
            && longer > end + 1
        )
        {
            end = longer;
        }

        return Text(first, end);
    }

    /// <summary>
    /// The end of the words from <paramref name="first"/> on that can be one speaker, cut back to a noun that speaks;
    /// <paramref name="first"/> where there is none.
    /// </summary>
    private int Run(int first, bool takesDocuments)
    {
        var end = first;
        while (end < sentence.EndToken && end - first < Reach && IsPart(end, sentence.EndToken))
        {
            end++;
        }

        while (end > first && !IsHead(end - 1, takesDocuments))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether "and" or a comma before a speaker makes it one of several: "Trump and Xi said".</summary>
    private bool IsListed(int before) =>
        (reading.Says(before, "and") || reading.Says(before, "or"))
        && before > sentence.FirstToken
        && IsHead(before - 1, takesDocuments: false);

    /// <summary>Whether a token can stand in the name or noun of a speaker that ends at <paramref name="end"/>.</summary>
    private bool IsPart(int token, int end)
    {
        if (reading.Kind(token) != TokenKind.Word || reading.Is(token, WordClass.Month | WordClass.Weekday))
        {
            return false;
        }

        if (IsName(token) || SpeakerWords.English.IsSpeaker(reading.Form(token)) || SpeakerWords.English.IsDocument(reading.Form(token)))
        {
            return true;
        }

        var word = reading.Word(token);
        return word is null
            ? token + 1 < end && !reading.IsCapitalised(token)
            : IsPossessive(token)
                || word.Is(
                    WordClass.Determiner
                        | WordClass.Adjective
                        | WordClass.Nationality
                        | WordClass.Place
                        | WordClass.Person
                        | WordClass.Thing
                        | WordClass.Event
                ) && !word.Is(WordClass.Reporting | WordClass.Verb);
    }

    /// <summary>Whether a speaker can end in a token: a name, or a noun that speaks.</summary>
    private bool IsHead(int token, bool takesDocuments) =>
        IsName(token)
        || SpeakerWords.English.IsSpeaker(reading.Form(token))
        || takesDocuments && SpeakerWords.English.IsDocument(reading.Form(token));

    /// <summary>The "’s" between a possessor and what is had.</summary>
    private bool IsPossessive(int token) => reading.Says(token, "’s") || reading.Says(token, "'s");

    /// <summary>
    /// Whether a token is part of a name: capitalised, and where a sentence begins also no common word, unless another capital follows.
    /// </summary>
    private bool IsName(int token) =>
        reading.Kind(token) == TokenKind.Word
        && reading.IsCapitalised(token)
        && (
            reading.Word(token) is not { } word
            || !word.Is(NoName)
                && (
                    token > sentence.FirstToken
                    || reading.IsCapitalised(token + 1)
                    || !ContentWord.IsGrammar(word) && !word.Is(WordClass.Verb | WordClass.Event)
                )
        );

    /// <summary>The speaker's words, without the capital that only the sentence gives them: "Authorities said".</summary>
    private string Text(int start, int end)
    {
        var words = reading.SpanOf(start, end).Of(reading.Text).ToString();
        return HasSentenceCapital(start, end) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>A determiner, or a noun that stands without one; "King said" and "Sheriff Honea said" are names.</summary>
    private bool HasSentenceCapital(int start, int end) =>
        (start == sentence.FirstToken || reading.Kind(start - 1) == TokenKind.Mark && !reading.IsMark(start - 1, ','))
        && reading.IsCapitalised(start)
        && !(start + 1 < end && reading.IsCapitalised(start + 1))
        && (
            reading.Is(start, WordClass.Determiner)
            || SpeakerWords.English.IsSpeaker(reading.Form(start)) && (reading.Form(start) is [.., 's'] || reading.Says(start, "police"))
        );
}
