using CrossCheck.Claims;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Findings.Titles;

/// <summary>The titles of sums, shares, measures and ranks: how much, what share, how far, which.</summary>
internal sealed class AmountForms(Claim claim, string story) : TitleForms(claim, story)
{
    /// <inheritdoc/>
    protected override void Fill()
    {
        switch (Claim.Kind)
        {
            case ClaimKind.Money:
                Money();
                break;
            case ClaimKind.Percent or ClaimKind.Ratio:
                Share();
                break;
            case ClaimKind.Measure:
                Measure();
                break;
            default:
                Rank();
                break;
        }
    }

    private void Money()
    {
        var per = Question.Per.Length > 0 ? $"a {TitleText.Of(Claim.Article.Text, Question.Per)}" : "";
        if (Measured.Length > 0)
        {
            Add(Subject.Length > 0 ? $"{Measured} of {Subject}" : Measured, Near, per);
        }

        if (Counted.Length > 0)
        {
            Add($"value of the {Counted}", Near, per);
            Add($"value of {TitleText.Of(Claim.Article.Text, Question.Possessor)} {Counted}", Near);
        }

        if (HasClause)
        {
            Add(
                Clause.Role == ValueRole.Subject ? $"how much {Verb}" : $"how much {Subject} {Verb}",
                Clause.Role is ValueRole.Object or ValueRole.Subject
                    ? Counted.Length > 0
                        ? "in " + Counted
                        : ""
                    : Target,
                Near,
                Far,
                per
            );
        }

        Add("amount", Near, per);
    }

    private void Share()
    {
        if (Counted.Length > 0)
        {
            Add(
                Clause.Role == ValueRole.Subject && Verb.Length > 0 ? $"share of {Counted} that {Verb}" : $"share of {Counted}",
                Target,
                Near
            );
            Add(Counted, Near);
        }

        if (HasClause && Clause.Role != ValueRole.Subject)
        {
            Add(Clause.Role == ValueRole.Predicate ? Subject : $"percentage {Subject} {Verb}", Near);
        }

        Add("percentage", Near);
    }

    private void Measure()
    {
        var dimension = ((Quantity)Claim.Value).Dimension;
        var isFrom =
            Near.StartsWith("of ", StringComparison.Ordinal)
            || Near.StartsWith("from ", StringComparison.Ordinal)
            || Near.StartsWith("off ", StringComparison.Ordinal);
        var noun =
            Measured.Length > 0
                ? Measured
                : dimension switch
                {
                    "length" => Counted.Length > 0 ? "size"
                    : isFrom ? "distance"
                    : "length",
                    "" => "measure",
                    _ => dimension,
                };
        if (dimension == "length" && isFrom && Counted.Length == 0)
        {
            var place = Near[(Near.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (HasClause)
            {
                Add($"how far {Subject} {Verb} from {place}", Far);
            }

            Add($"how far from {place}" + (Story.Length > 0 ? $" the {Story} was" : ""));
        }

        if (Counted.Length > 0)
        {
            Add($"{noun} of the {Counted}", Near, Far);
        }

        if (Story.Length > 0)
        {
            Add($"{noun} of the {Story}");
        }

        if (Subject.Length > 0)
        {
            // "the fire has burned 109,000 acres", "Charles rushed for 226 yards": the unit says what of it.
            var unit = Claim.ValueText[(Claim.ValueText.LastIndexOf(' ') + 1)..];
            Add(
                Clause.Role != ValueRole.Object && !(Clause.Role == ValueRole.Complement && IsLedBy("for")) ? $"{noun} of {Subject}"
                    : unit.All(char.IsLetter) ? $"{unit} {Subject} {Verb}"
                    : $"{noun} {Subject} {Verb}",
                Near
            );
        }

        Add(noun, Near);
    }

    private void Rank()
    {
        if (Counted.Length > 0)
        {
            Add($"which {Counted}", Near, Far);
            Add($"rank among {Counted}", Near);
            if (HasClause && Clause.Role is ValueRole.Object or ValueRole.Complement)
            {
                Add($"which {Counted} {Subject} {Verb}", Near);
            }
        }

        Add(Subject.Length > 0 ? $"rank of {Subject}" : "rank", Near);
    }
}
