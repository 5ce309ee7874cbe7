using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Findings.Titles;

/// <summary>The titles of a count: who or what is counted, and what befell or was done.</summary>
internal sealed class CountForms(Claim claim, string story) : TitleForms(claim, story)
{
    /// <inheritdoc/>
    protected override void Fill()
    {
        var isPeople = Claim.Context.CountsPeople;
        if (isPeople && TitleWords.Befell(Claim.Event) is { } befell)
        {
            var people = Says(Counted) ? Counted : "people";
            var core = people.Contains(befell, StringComparison.Ordinal) ? people : $"{people} {befell}";
            // "lost 13,000 fighters to airstrikes": killed by them.
            Add(core, Near.StartsWith("to ", StringComparison.Ordinal) ? $"by {Near[3..]}" : Near, Far, Circumstance);
            In(core);
            if (Clause.Role == ValueRole.Object && Subject.Length > 0)
            {
                Add(core, "by " + Subject, Near);
            }

            return;
        }

        var said = Claim.Subject is { } phrase ? TitleText.Of(phrase, new TextSpan(0, phrase.Length), dropsDeterminer: true) : "";
        var noun =
            Says(Counted) ? Counted
            : Says(said) ? said
            : isPeople ? "people"
            : Claim.Value is Quantity { Unit.Length: > 0 } quantity ? quantity.Unit
            : "number";
        switch (Clause.Role)
        {
            case ValueRole.Subject when Verb.Length > 0 && Clause.IsPassive:
                Add($"{noun} {Verb[(Verb.LastIndexOf(' ') + 1)..]}", Near, Far, Circumstance);
                break;
            case ValueRole.Subject when Verb.Length > 0 && !Verb.StartsWith("to ", StringComparison.Ordinal):
                var joint =
                    Verb.EndsWith("ing", StringComparison.Ordinal) && !Verb.Contains(' ', StringComparison.Ordinal) ? ""
                    : isPeople ? "who "
                    : "that ";
                Add($"{noun} {joint}{Predicate}", Near, Far);
                break;
            case ValueRole.Object when HasClause:
                Add($"{noun} {Subject} {Verb}", Near, Far, Circumstance);
                break;
            case ValueRole.Predicate when Subject.Length > 0:
                Add(Counted.Length == 0 ? Subject : $"{noun} {Subject} {Verb}", Near);
                break;
            case ValueRole.Complement when HasClause && !isPeople && Counted.Length > 0 && IsLedBy("in"):
                Add($"{noun} in which {Subject} {Predicate}");
                break;
        }

        Add(noun, Near, Far, Circumstance);
        In(noun);

        bool Says(string words) => words.Length > 0 && !(isPeople && TitleWords.IsVictim(words));
    }
}
