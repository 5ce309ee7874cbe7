using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>Reads a date's role from the preposition or verb beside it.</summary>
internal static class DateRoles
{
    /// <summary>The role of <paramref name="draft"/>.</summary>
    public static DateRole Read(Reading reading, DateDraft draft, Sentence sentence, Tense tense)
    {
        var before = draft.First - 1;
        while (
            before >= sentence.FirstToken
            && (reading.Is(before, WordClass.Determiner) || reading.Form(before) is "at" or "about" or "around" or "least")
        )
        {
            before--;
        }

        if (before < sentence.FirstToken)
        {
            return tense == Tense.Future ? DateRole.Planned : DateRole.Happened;
        }

        switch (reading.Known(before))
        {
            case "since":
                return DateRole.Since;
            case "until" or "till" or "through":
                return DateRole.Until;
            case "by":
                return DateRole.By;
            case "on" or "in" or "late" or "early":
                before--;
                break;
        }

        // "said Monday", "said on Monday", "told reporters on Monday".
        var isAdverb = draft.Expression is not YearPartDate && reading.Known(draft.End) is not "'s";
        if (
            isAdverb
            && (
                (reading.Word(before) is { Tense: not Tense.Future } verb && verb.Is(WordClass.Reporting))
                || (reading.Is(before, WordClass.Person) && reading.Form(before - 1) is "told")
            )
        )
        {
            return DateRole.Said;
        }

        return tense == Tense.Future ? DateRole.Planned : DateRole.Happened;
    }
}
