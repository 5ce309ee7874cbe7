using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Tells what each word of a sentence does in it, by what the lexicon knows of the word and by the word before it.</summary>
/// <param name="reading">The text.</param>
internal sealed class WordRoles(Reading reading)
{
    /// <summary>The role of token <paramref name="at"/>, which belongs to no number or date.</summary>
    /// <param name="at">Index of the token.</param>
    /// <param name="first">Index of the sentence's first token.</param>
    /// <param name="before">The role of the word before it; <see cref="WordRole.Mark"/> at the sentence's start.</param>
    public WordRole Of(int at, int first, WordRole before)
    {
        switch (reading.Kind(at))
        {
            case TokenKind.Link:
                return WordRole.Mark;
            case TokenKind.Number:
                return WordRole.Number;
            case TokenKind.Mark:
                return Mark(at, before);
        }

        if (reading.Says(at, "'s") || reading.Says(at, "’s"))
        {
            return WordRole.Possessive;
        }

        var word = reading.Word(at);
        var isCapital = reading.IsCapitalised(at);
        return word is null ? Unknown(at, before, isCapital)
            : isCapital && (at > first || word.Is(WordClass.Place | WordClass.Organisation | WordClass.Nationality)) && IsName(word)
                ? WordRole.Name
            : Grammar(at, word, before) ?? Content(at, word, before);
    }

    /// <summary>Whether token <paramref name="at"/> can be part of a noun phrase that has begun before it.</summary>
    private bool IsNounLike(int at) =>
        reading.Kind(at) == TokenKind.Word
        && (
            reading.Word(at) is not { } word
                ? !LooksLikeParticiple(reading.Form(at)) || reading.IsCapitalised(at)
                : (
                    word.Is(
                        WordClass.Person
                            | WordClass.Thing
                            | WordClass.Adjective
                            | WordClass.Nationality
                            | WordClass.Place
                            | WordClass.Organisation
                    )
                    || (word.Is(WordClass.Event) && !word.Is(WordClass.Verb))
                    || word.Classes == WordClass.None
                ) && !word.Is(WordClass.Preposition | WordClass.Auxiliary)
        );

    private WordRole Mark(int at, WordRole before) =>
        reading.IsMark(at, ',') ? WordRole.Comma
        : reading.IsMark(at, '-') && reading.Touches(at) && reading.Touches(at + 1) ? WordRole.Hyphen
        : (reading.IsMark(at, '\'') || reading.IsMark(at, '’'))
        && before is WordRole.Noun or WordRole.Name
        && reading.Touches(at)
        && reading.Form(at - 1) is [.., 's']
        && IsNounLike(at + 1)
            ? WordRole.Possessive
        : reading.IsMark(at, '$') || reading.IsMark(at, '%') || reading.IsMark(at, '€') || reading.IsMark(at, '£') ? WordRole.Number
        : reading.IsMark(at, '.')
        && before == WordRole.Name
        && reading.Touches(at)
        && reading.Kind(at + 1) == TokenKind.Word
        && reading.IsCapitalised(at + 1)
            ? WordRole.Name
        : WordRole.Mark;

    private static bool IsName(Lexeme word) =>
        !word.Is(
            WordClass.Month
                | WordClass.Weekday
                | WordClass.Pronoun
                | WordClass.Determiner
                | WordClass.Preposition
                | WordClass.Conjunction
                | WordClass.Auxiliary
                | WordClass.Modal
        ) || word.Is(WordClass.Place | WordClass.Organisation | WordClass.Nationality);

    private WordRole Unknown(int at, WordRole before, bool isCapital)
    {
        var form = reading.Form(at);
        return isCapital ? WordRole.Name
            : form.EndsWith("ly", StringComparison.Ordinal) ? WordRole.Adverb
            : !LooksLikeParticiple(form) ? WordRole.Noun
            : OpensNoun(before) && IsNounLike(at + 1) ? WordRole.Adjective
            : OpensNoun(before) && form.EndsWith("ing", StringComparison.Ordinal) ? WordRole.Noun
            : WordRole.Verb;
    }

    private static bool OpensNoun(WordRole before) =>
        before is WordRole.Determiner or WordRole.Possessive or WordRole.Adjective or WordRole.Number or WordRole.Hyphen;

    private static bool LooksLikeParticiple(ReadOnlySpan<char> form) =>
        form.EndsWith("ed", StringComparison.Ordinal) || form.EndsWith("ing", StringComparison.Ordinal);

    private WordRole? Grammar(int at, Lexeme word, WordRole before)
    {
        if (word.Form is "to")
        {
            return
                reading.Word(at + 1) is { } next
                && next.Is(WordClass.Verb | WordClass.Event | WordClass.Auxiliary | WordClass.Reporting)
                && !reading.IsCapitalised(at + 1)
                && !next.Is(WordClass.Determiner)
                && !(next.Is(WordClass.Person | WordClass.Thing) && !next.Is(WordClass.Verb))
                ? WordRole.Auxiliary
                : WordRole.Preposition;
        }

        switch (word.Form)
        {
            case "who" or "whom" or "which" or "whose":
                return WordRole.Relative;
            case "that":
                return before is WordRole.Noun or WordRole.Name && !IsNounLike(at + 1) ? WordRole.Relative
                    : before is WordRole.Verb ? WordRole.Subordinator
                    : WordRole.Determiner;
            case "and" or "or" or "but" or "nor" or "&":
                return WordRole.Coordinator;
            case "because"
            or "if"
            or "although"
            or "though"
            or "while"
            or "when"
            or "where"
            or "unless"
            or "whether"
            or "whereas"
            or "once":
                return WordRole.Subordinator;
        }

        return word.Is(WordClass.Auxiliary | WordClass.Modal) && !word.Is(WordClass.Person | WordClass.Thing) ? WordRole.Auxiliary
            : word.Is(WordClass.Pronoun) && !(word.Is(WordClass.Determiner | WordClass.Cardinal | WordClass.Vague) && IsNounLike(at + 1))
                ? WordRole.Pronoun
            : word.Is(WordClass.Determiner) && !word.Is(WordClass.Person | WordClass.Thing | WordClass.Event) ? WordRole.Determiner
            : word.Is(WordClass.Negation) ? WordRole.Adverb
            : word.Is(WordClass.Locative) ? WordRole.Preposition
            : word.Is(WordClass.Preposition) && word.Form != "pro" && !word.Is(WordClass.Event | WordClass.Thing | WordClass.Adjective)
                ? WordRole.Preposition
            : word.Is(WordClass.Cardinal | WordClass.Scale | WordClass.Vague)
            && !word.Is(WordClass.Thing | WordClass.Person | WordClass.Event)
                ? WordRole.Number
            : null;
    }

    private WordRole Content(int at, Lexeme word, WordRole before)
    {
        var isVerb = word.Is(WordClass.Verb | WordClass.Reporting);
        var isNoun = word.Is(
            WordClass.Person
                | WordClass.Thing
                | WordClass.CalendarUnit
                | WordClass.Unit
                | WordClass.Currency
                | WordClass.QuantityNoun
                | WordClass.PlaceNoun
                | WordClass.Season
                | WordClass.PartOfDay
        );
        if (isVerb && !isNoun)
        {
            return (OpensNoun(before) || before == WordRole.Preposition && word.Form.EndsWith("ed", StringComparison.Ordinal))
                && !word.Is(WordClass.Reporting)
                && IsNounLike(at + 1)
                && LooksLikeParticiple(word.Form)
                    ? WordRole.Adjective
                : before is WordRole.Determiner or WordRole.Possessive or WordRole.Adjective
                && word.Form.EndsWith("ing", StringComparison.Ordinal)
                    ? WordRole.Noun
                : WordRole.Verb;
        }

        if (
            before == WordRole.Auxiliary
            && word.Is(WordClass.Event)
            && !EndsLikeNoun(word.Form)
            && reading.Word(at - 1) is { } helper
            && (helper.Is(WordClass.Modal) || helper.Form is "has" or "have" or "had" or "to")
        )
        {
            return WordRole.Verb;
        }

        if (word.Is(WordClass.Event) && !isNoun)
        {
            return IsFate(word.Form)
                ? IsNounLike(at + 1) && OpensNoun(before)
                    ? WordRole.Adjective
                    : before == WordRole.Determiner
                        ? WordRole.Noun
                        : WordRole.Verb
                : before is WordRole.Auxiliary or WordRole.Pronoun && !EndsLikeNoun(word.Form)
                || (before is WordRole.Noun or WordRole.Name && StandsBeforeObject(at))
                || PresentVerb.Stands(reading, at)
                    ? WordRole.Verb
                    : WordRole.Noun;
        }

        return isNoun
            ? before is WordRole.Auxiliary && reading.Says(at - 1, "to") && isVerb || PresentVerb.Stands(reading, at)
                ? WordRole.Verb
                : WordRole.Noun
            : word.Is(WordClass.Nationality | WordClass.Place | WordClass.Organisation)
                ? WordRole.Name
                : word.Is(WordClass.Adjective | WordClass.Ordinal | WordClass.Superlative)
                    ? WordRole.Adjective
                    : word.Is(WordClass.Adverb | WordClass.Hedge | WordClass.Relative)
                        ? WordRole.Adverb
                        : word.Form.EndsWith("ly", StringComparison.Ordinal)
                            ? WordRole.Adverb
                            : WordRole.Noun;
    }

    /// <summary>Adjectives that say what befell people, which stand after them as a verb does: "23 dead", "14 others wounded".</summary>
    private static bool IsFate(string form) =>
        form is "dead" or "injured" or "wounded" or "hurt" or "missing" or "displaced" or "stranded" or "trapped" or "unaccounted";

    private static bool EndsLikeNoun(string form) =>
        form.EndsWith("tion", StringComparison.Ordinal)
        || form.EndsWith("ment", StringComparison.Ordinal)
        || form.EndsWith("tions", StringComparison.Ordinal)
        || form.EndsWith("ments", StringComparison.Ordinal);

    private bool StandsBeforeObject(int at) =>
        reading.Word(at + 1) is { } next && next.Is(WordClass.Determiner) && !next.Is(WordClass.Adverb)
        || reading.Word(at + 1) is { } pronoun
            && pronoun.Is(WordClass.Pronoun)
            && !pronoun.Is(WordClass.Conjunction | WordClass.Preposition);
}
