using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"from May to July", "2003–2011", "8–9 November".</summary>
internal sealed record DateInterval(DateExpression From, DateExpression To) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => From.IsWritten || To.IsWritten;

    /// <inheritdoc/>
    public override bool IsRelative => From.IsRelative || To.IsRelative;

    /// <inheritdoc/>
    public override bool IsOfDay => To.IsOfDay;

    /// <inheritdoc/>
    public override int? SharedYear => From.SharedYear;

    /// <inheritdoc/>
    public override int LatestMonth => To.LatestMonth;

    /// <summary>The stretch; its end leans on its beginning.</summary>
    public override DateValue? In(DateContext context) =>
        From.In(context) is { } from && To.After(from, context) is { } to ? CalendarStretch.Span(from, to) : null;

    /// <inheritdoc/>
    public override DateExpression Sharing(int year, DateExpression later) =>
        new DateInterval(From.Sharing(year, later), To.Sharing(year, later));
}
