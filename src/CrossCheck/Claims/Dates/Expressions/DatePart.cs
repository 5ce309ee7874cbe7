using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>A part of a stretch.</summary>
internal enum StretchPart : byte
{
    /// <summary>"early".</summary>
    Early,

    /// <summary>"mid-", "the middle of".</summary>
    Mid,

    /// <summary>"late".</summary>
    Late,

    /// <summary>"the beginning of".</summary>
    Start,

    /// <summary>"the end of".</summary>
    End,
}

/// <summary>"early November 2014", "the end of last year".</summary>
internal sealed record DatePart(StretchPart Part, DateExpression Whole) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => Whole.IsWritten;

    /// <inheritdoc/>
    public override bool IsRelative => Whole.IsRelative;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <summary>The part of a month goes with months, that of a year with years.</summary>
    public override DateSort? Sort =>
        Whole is CalendarDate { Month: not null } ? DateSort.Month
        : Whole is CalendarDate { Year: not null } ? DateSort.Year
        : null;

    /// <inheritdoc/>
    public override int? SharedYear => Whole.SharedYear;

    /// <inheritdoc/>
    public override int LatestMonth => Whole.LatestMonth;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) => Whole.In(context) is { } whole ? StretchParts.Part(Part, whole) : null;

    /// <inheritdoc/>
    public override DateExpression Sharing(int year, DateExpression later) => this with { Whole = Whole.Sharing(year, later) };
}

/// <summary>"the first 15 days of August 2014", "the last week of July", "the first six months of the year".</summary>
/// <param name="Count">How many, from the first of the whole; negative: counted from its last.</param>
/// <param name="Unit">Day, week or month.</param>
/// <param name="Whole">The month or year.</param>
internal sealed record DateDays(int Count, DateUnit Unit, DateExpression Whole) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => Whole.IsWritten;

    /// <inheritdoc/>
    public override bool IsRelative => Whole.IsRelative;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) => Whole.In(context) is { } whole ? StretchParts.Of(this, whole) : null;
}
