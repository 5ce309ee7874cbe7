using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>What the words of a date say, before the text around them fills what they leave open.</summary>
internal abstract record DateExpression
{
    /// <summary>Whether it is written with its year, so that what follows in the text may lean on it.</summary>
    public abstract bool IsWritten { get; }

    /// <summary>Whether its words leave open what the text or the day of writing has to tell.</summary>
    public abstract bool IsRelative { get; }

    /// <summary>Whether the date is a day, of which "early" and "night" tell a time rather than a part of the calendar.</summary>
    public abstract bool IsOfDay { get; }

    /// <summary>The sort of date, so that like is joined with like; null for what makes no end of a stretch, as most dates don't.</summary>
    public virtual DateSort? Sort => null;

    /// <summary>
    /// The year written in a date of day or month, which others in its list share; null where there is none or the date is a year itself.
    /// </summary>
    public virtual int? SharedYear => null;

    /// <summary>The month, 1 to 12, after which a date of the same list would be of the year before; 12 where it has no month.</summary>
    public virtual int LatestMonth => 12;

    /// <summary>What it means in its context; null where the context doesn't tell.</summary>
    public abstract DateValue? In(DateContext context);

    /// <summary>What it means as the part of <paramref name="outer"/>, which stands beside it: "April last year".</summary>
    public virtual DateValue? Within(DateValue outer, DateContext context) => In(context);

    /// <summary>What it means as the end of a stretch that begins with <paramref name="from"/>.</summary>
    public virtual DateValue? After(DateValue from, DateContext context) => In(context);

    /// <summary>
    /// The same with the year that <paramref name="later"/> of its list is written with, where it has none and is open to one: that
    /// year, or the one before where its month comes after the later date's.
    /// </summary>
    public virtual DateExpression Sharing(int year, DateExpression later) => this;
}

/// <summary>The sorts of date that can be the two ends of one stretch.</summary>
internal enum DateSort : byte
{
    /// <summary>A day of the calendar.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A weekday.</summary>
    Weekday,

    /// <summary>A quarter, half or season.</summary>
    YearPart,

    /// <summary>A decade.</summary>
    Decade,
}

/// <summary>A date that only knowledge outside the text can place: "by then", "Ramadan", "two months after the attack".</summary>
internal sealed record UnplacedDate : DateExpression
{
    /// <summary>The only one.</summary>
    public static UnplacedDate Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => true;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) => null;
}
