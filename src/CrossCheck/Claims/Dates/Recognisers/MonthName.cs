using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers;

/// <summary>A month's name in the text, and what tells it from "may", "march" and the people called April, June or August.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="End">Index just past the name, the full stop of an abbreviation included where the date goes on after it.</param>
/// <param name="IsAbbreviated">"Jan", "Sept".</param>
/// <param name="IsDoubtful">Whether the word alone is as likely something else.</param>
internal readonly record struct MonthName(int Number, int End, bool IsAbbreviated, bool IsDoubtful)
{
    /// <summary>The month at <paramref name="at"/>; null where the word can't be one even with a day or year beside it.</summary>
    public static MonthName? Read(Reading reading, int at)
    {
        if (reading.Word(at) is not { } word || !word.Is(WordClass.Month))
        {
            return null;
        }

        var isDoubtful = word.Form is "may" or "march" or "mar" or "jan" or "dec" or "sep" or "jun";
        var isAbbreviated = word.Form.Length <= 4 && word.Form is not ("may" or "june" or "july");
        var end = isAbbreviated && reading.IsMark(at + 1, '.') && reading.Touches(at + 1) ? at + 2 : at + 1;
        return new MonthName(word.Calendar, end, isAbbreviated, isDoubtful);
    }
}
