using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>
/// "April last year", "the third quarter of last year", "Monday of next week": the inner date, of the year or week that the outer one
/// names.
/// </summary>
internal sealed record DateWithin(DateExpression Inner, DateExpression Outer) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => Outer.IsRelative;

    /// <inheritdoc/>
    public override bool IsOfDay => Inner.IsOfDay;

    /// <inheritdoc/>
    public override DateSort? Sort => Inner.Sort;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) => Outer.In(context) is { } outer ? Inner.Within(outer, context) : null;
}
