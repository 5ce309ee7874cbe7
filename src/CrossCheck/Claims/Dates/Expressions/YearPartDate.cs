using CrossCheck.Claims.Dates.Resolution;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"the third quarter", "Q3 2013", "the first half of 1997", "spring 2004".</summary>
/// <param name="Unit">Quarter, half or season.</param>
/// <param name="Number">One-based number in its year; spring is the first season.</param>
/// <param name="Year">The year; null where it is not written.</param>
internal sealed record YearPartDate(DateUnit Unit, int Number, int? Year) : DateExpression
{
    /// <summary>Which one, where the year is not written: "last summer".</summary>
    public Which Which { get; init; }

    /// <summary>From where "last" and "next" are counted.</summary>
    public DateOrigin Origin { get; init; }

    /// <inheritdoc/>
    public override bool IsWritten => Year is not null;

    /// <inheritdoc/>
    public override bool IsRelative => Year is null;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <inheritdoc/>
    public override DateSort? Sort => DateSort.YearPart;

    /// <inheritdoc/>
    public override int? SharedYear => Year;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context)
    {
        if (Year is { } written)
        {
            return Of(written);
        }

        if (Which != Which.Unsaid && Origin == DateOrigin.Text && context.Last is { } last)
        {
            return Pointed(last);
        }

        if (Which == Which.Unsaid && context.InSentence is var (told, _) && told.Granularity is Granularity.Year && context.IsChronicle)
        {
            return Of(told.First.Year);
        }

        if (context.Published is not { } published || (context.IsChronicle && context.Narrative is not null && Which == Which.Unsaid))
        {
            return context.Narrative is { } narrative ? Of(narrative.First.Year) : null;
        }

        // The latest one over, begun or still to come, by what the words or the verb ask for.
        DateValue? best = null;
        for (var year = published.Year - 2; year <= published.Year + 1; year++)
        {
            var value = Of(year);
            var isFuture = Which == Which.Next || (Which == Which.Unsaid && context.Tense == Tense.Future);
            if (isFuture)
            {
                if (Which == Which.Next ? value.First > published : value.Last >= published)
                {
                    return value;
                }

                continue;
            }

            var fits = Which switch
            {
                Which.Last => value.Last < published,
                Which.This => value.First.Year == published.Year || (value.First <= published && published <= value.Last),
                _ => Unit == DateUnit.Season ? value.First <= published : value.Last < published,
            };
            best = fits ? value : best;
        }

        return best;
    }

    /// <inheritdoc/>
    public override DateValue? Within(DateValue outer, DateContext context) => Of(outer.First.Year);

    /// <inheritdoc/>
    public override DateExpression Sharing(int year, DateExpression later) =>
        Year is null && Which == Which.Unsaid ? this with { Year = year } : this;

    /// <summary>"the following spring", "that summer": counted from the date told.</summary>
    private DateValue Pointed(DateValue told)
    {
        var same = Of(told.First.Year);
        return Which switch
        {
            Which.Next when same.First <= told.Last => Of(told.First.Year + 1),
            Which.Last when same.Last >= told.First => Of(told.First.Year - 1),
            _ => same,
        };
    }

    private DateValue Of(int year) =>
        Unit switch
        {
            DateUnit.Quarter => CalendarStretch.Quarter(year, Number),
            DateUnit.Half => CalendarStretch.Half(year, Number),
            _ => CalendarStretch.Season(year, Number),
        };
}
