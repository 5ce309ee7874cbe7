using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>Tells from the verbs beside a date whether what it dates is over or still to come.</summary>
internal static class TenseReader
{
    /// <summary>How many tokens before a date its verb is looked for.</summary>
    private const int Before = 14;

    /// <summary>How many tokens after it, where none stands before.</summary>
    private const int After = 14;

    /// <summary>Past or future; none where no verb tells, as the present does not in a chronicle ("2003: the war begins").</summary>
    public static Tense Read(Reading reading, DateDraft draft, Sentence sentence, bool isChronicle)
    {
        if (IsDelivery(reading, draft))
        {
            return Tense.Future;
        }

        // "the vote is Tuesday", "the deadline is on May 4".
        var copula = reading.Says(draft.First - 1, "on") ? draft.First - 2 : draft.First - 1;
        if (!isChronicle && copula >= sentence.FirstToken && reading.Form(copula) is "is" or "are")
        {
            return Tense.Future;
        }

        for (var i = draft.First - 1; i >= Math.Max(sentence.FirstToken, draft.First - Before); i--)
        {
            if (IsClauseEnd(reading, i))
            {
                break;
            }

            if (At(reading, i, isBefore: true, draft.First, isChronicle) is var tense and not Tense.None)
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

            if (At(reading, i, isBefore: false, sentence.EndToken, isChronicle) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        return Tense.None;
    }

    /// <summary>
    /// What the word tells of a date after it (<paramref name="isBefore"/>: "agreed to meet on Friday" lies ahead) or before it ("on Friday
    /// they agreed to meet" does not).
    /// </summary>
    private static Tense At(Reading reading, int at, bool isBefore, int end, bool isChronicle)
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
            case Tense.Plan:
                return !isChronicle && IsPresent(reading, at) ? Tense.Future : Tense.None;
            case Tense.Intent when HasInfinitive(reading, at, end) && (isBefore || !IsPastForm(reading.Form(at))):
                return Tense.Future;
            case Tense.Intent:
                return reading.Form(at) is "is" or "are" ? Tense.None
                    : IsPastForm(reading.Form(at)) ? Tense.Past
                    : Tense.None;
            case Tense.Delivery:
                return Tense.None;
            default:
                return IsPastForm(reading.Form(at)) && !reading.IsCapitalised(at) && !IsInfinitive(reading, at) ? Tense.Past : Tense.None;
        }
    }

    /// <summary>"agreed to", "agreed Monday to", "agreed on Monday to".</summary>
    private static bool HasInfinitive(Reading reading, int at, int end)
    {
        var to = reading.Says(at + 1, "on") ? at + 2 : at + 1;
        to = to > at + 1 || reading.Is(to, WordClass.Weekday | WordClass.Relative) ? to + 1 : to;
        return to < end && reading.Says(to, "to");
    }

    /// <summary>"for December delivery", "the March 1990 contract".</summary>
    private static bool IsDelivery(Reading reading, DateDraft draft) =>
        draft.Expression is CalendarDate { Day: null, Month: not null }
        && reading.Word(reading.IsDash(draft.End) ? draft.End + 1 : draft.End)?.Tense == Tense.Delivery;

    /// <summary>
    /// "it opens", "the inspectors go", "they meet", "is leaving": a verb of what is set, by its ending, the plural or the "is" before it.
    /// </summary>
    private static bool IsPresent(Reading reading, int at)
    {
        var form = reading.Form(at);
        var before = reading.Form(at - 1);
        if (form is [.., 's'])
        {
            return true;
        }

        return form.EndsWith("ing", StringComparison.Ordinal)
            ? before is "is" or "are" or "'re" or "’re" or "'s" or "’s"
            : before is "they" or "we" or "They" or "We" || IsPlural(reading, at - 1);
    }

    private static bool IsPlural(Reading reading, int at) =>
        reading.Form(at) is [_, _, .., not 's' and not 'u' and not 'i', 's']
        && !reading.Is(at, WordClass.Verb | WordClass.Preposition | WordClass.Adverb);

    /// <summary>
    /// "will be paid", "to be held", "is halted", "plans to cut", "will hit": what stands before tells, not a form that could be of the
    /// past.
    /// </summary>
    private static bool IsInfinitive(Reading reading, int at) =>
        reading.Form(at - 1) is "be" or "get" or "been" or "being" or "is" or "are" or "to" || reading.Is(at - 1, WordClass.Modal);

    private static bool IsPastForm(ReadOnlySpan<char> form) =>
        form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && form[^3..] is not "eed"
        || form is "agreed" or "freed" or "guaranteed";

    private static bool IsClauseEnd(Reading reading, int at) =>
        reading.Form(at) is ";" or "“" or "”" or "\""
        || (reading.Form(at) is "but" or "while" or "although" or "though" or "whereas" or "and" && reading.IsMark(at - 1, ','));
}
