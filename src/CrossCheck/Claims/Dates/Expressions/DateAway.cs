using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"ten years ago today", "a week from Tuesday", "three days before Christmas": so far from a date that stands beside.</summary>
internal sealed record DateAway(DateUnit Unit, int By, DateExpression From) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => true;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) => From.In(context) is { } start ? DateShift.Exactly(start, Unit, By) : null;
}

/// <summary>"two months after the attack", "three days before Christmas": so far from an event, or from the date that follows.</summary>
internal sealed record DistantDate(DateUnit Unit, int By) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => true;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <summary>
    /// "On Friday, two days after the attack": when the attack was, so far back from the date its sentence told before; open where it told
    /// none.
    /// </summary>
    public override DateValue? In(DateContext context) => DateShift.From(context.SentenceDate, new ShiftedDate(Unit, -By, DateOrigin.Text));
}
