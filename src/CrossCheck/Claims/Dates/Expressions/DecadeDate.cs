using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"the 1990s".</summary>
internal sealed record DecadeDate(int FirstYear) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => false;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <inheritdoc/>
    public override DateSort? Sort => DateSort.Decade;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) => CalendarStretch.Decade(FirstYear);
}
