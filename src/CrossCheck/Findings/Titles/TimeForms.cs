using CrossCheck.Claims;
using CrossCheck.Claims.Questions;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>The titles of dates, ages and lengths of time: when, how old, how long.</summary>
internal sealed class TimeForms(Claim claim, string story) : TitleForms(claim, story)
{
    private string When => Claim.Value is DateValue { Time: not null } ? "what time" : "when";

    /// <inheritdoc/>
    protected override void Fill()
    {
        switch (Claim)
        {
            case { Kind: ClaimKind.Date }:
                Date();
                break;
            case { Value: Quantity { Dimension: "age" } }:
                Age();
                break;
            default:
                Duration();
                break;
        }
    }

    private void Date()
    {
        if (Counted.Length > 0)
        {
            Add($"date of the {Counted}", Near);
        }

        if (Story.Length > 0)
        {
            Add($"{When} the {Story} happened");
        }

        if (StandsAlone)
        {
            Add($"{When} {Subject} {Predicate}", Near, Far, Circumstance);
        }
        else if (Target.Length > 0)
        {
            Add($"date of {Target}", Near, Far);
        }
    }

    private void Age()
    {
        var owner = TitleText.Of(Claim.Article.Text, Question.Owner.Span, dropsDeterminer: !Question.Owner.IsNamed);
        if (owner.Length == 0)
        {
            Add("age", Near);
        }
        else if (Question.Owner.IsNamed)
        {
            Add($"how old {owner} was");
        }
        else
        {
            Add(
                Question.Owner.OfSpan.Length > 0
                    ? $"how old {TitleText.Of(Claim.Article.Text, Question.Owner.OfSpan)}'s {owner} was"
                    : $"how old the {owner} was"
            );
        }
    }

    private void Duration()
    {
        if (Counted.Length > 0 && Clause.Role == ValueRole.Modifier && !TitleWords.PointsInTime(Counted))
        {
            Add($"length of the {Counted}", Near, Far);
        }

        var after = Claim.Article.Text.AsSpan(Claim.ValueSpan.End, Math.Max(0, Claim.SentenceSpan.End - Claim.ValueSpan.End)).TrimStart();
        if (HasClause && after.StartsWith("ago", StringComparison.OrdinalIgnoreCase))
        {
            Add($"how long ago {Subject} {Predicate}", Near, Far);
        }
        else if (
            HasClause
            && (
                (Clause.Role is ValueRole.Object or ValueRole.Predicate && TitleWords.Lasts(Verb))
                || IsLedBy("for")
                || IsLedBy("over")
                || IsLedBy("in")
                || IsLedBy("within")
                || IsLedBy("during")
            )
        )
        {
            Add($"how long {Subject} {Predicate}", Near, Far);
        }

        if (Story.Length > 0 && EventSorts.Is(Claim.Event, EventSort.Story))
        {
            Add($"how long the {Story} lasted");
        }

        if (Forms.Count == 0)
        {
            Add("length of time", Near);
        }
    }
}
