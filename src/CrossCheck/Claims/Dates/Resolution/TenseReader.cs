using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>Tells from the verbs beside a date whether what it dates is over or still to come.</summary>
internal static class TenseReader
{
    /// <summary>How many tokens before a date its verb is looked for.</summary>
    private const int Before = 14;

    /// <summary>How many tokens after it, where none stands before.</summary>
    private const int After = 14;

    /// <summary>Past or future; none where no verb tells.</summary>
    public static Tense Read(Reading reading, DateDraft draft, Sentence sentence)
    {
        for (var i = draft.First - 1; i >= Math.Max(sentence.FirstToken, draft.First - Before); i--)
        {
            if (IsClauseEnd(reading, i))
            {
                break;
            }

            if (At(reading, i, isBefore: true) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        for (var i = draft.End; i < Math.Min(sentence.EndToken, draft.End + After); i++)
        {
            if (reading.Form(i) is ";" or "." || (i > draft.End && IsClauseEnd(reading, i)))
            {
                break;
            }

            if (At(reading, i, isBefore: false) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        return Tense.None;
    }

    /// <summary>What the word tells of a date after it (<paramref name="isBefore"/>: "agreed to meet on Friday" lies ahead) or before it ("on Friday they agreed to meet" does not).</summary>
    private static Tense At(Reading reading, int at, bool isBefore)
    {
        if (reading.Kind(at) != TokenKind.Word)
        {
            return Tense.None;
        }

        switch (reading.Word(at)?.Tense ?? Tense.None)
        {
            // "May" and "Will" are a month and a name; "will" is a verb.
            case Tense.Future:
                return reading.IsCapitalised(at) && reading.Form(at) is "May" or "Will" ? Tense.None : Tense.Future;
            case Tense.Past when reading.Form(at) is "was" or "were" && reading.Says(at + 1, "to"):
                return Tense.Future;
            case Tense.Past:
                return IsInfinitive(reading, at) ? Tense.None : Tense.Past;
            case Tense.Intent when reading.Says(at + 1, "to") && (isBefore || !IsPastForm(reading.Form(at))):
                return Tense.Future;
            case Tense.Intent:
                return reading.Form(at) is "is" or "are" ? Tense.None : IsPastForm(reading.Form(at)) ? Tense.Past : Tense.None;
            default:
                return IsPastForm(reading.Form(at)) && !reading.IsCapitalised(at) && !IsInfinitive(reading, at) ? Tense.Past : Tense.None;
        }
    }

    /// <summary>"will be paid", "to be held": the word before the participle tells, not the participle.</summary>
    private static bool IsInfinitive(Reading reading, int at) => reading.Form(at - 1) is "be" or "get" or "been" or "being";

    private static bool IsPastForm(ReadOnlySpan<char> form) => form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && form[^3..] is not "eed" || form is "agreed" or "freed" or "guaranteed";

    private static bool IsClauseEnd(Reading reading, int at) =>
        reading.Form(at) is ";" or "“" or "”" or "\"" || (reading.Form(at) is "but" or "while" or "although" or "though" or "whereas" or "and" && reading.IsMark(at - 1, ','));
}
