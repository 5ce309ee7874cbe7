using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Questions;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>The titles that one claim would give its group, put together from its slots: a core, and any of what may follow it.</summary>
/// <param name="claim">The claim.</param>
/// <param name="story">What the group's articles tell of ("Boston Marathon bombing"); empty where they name nothing.</param>
internal sealed class TitleForms(Claim claim, string story)
{
    /// <summary>No title is longer, in characters: what a line of a report holds.</summary>
    public const int Longest = 90;

    private readonly Question question = claim.Context.Question;
    private readonly Clause clause = claim.Context.Question.Clause;
    private readonly List<string> forms = [];
    private readonly string subject = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Subject);
    private readonly string verb = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Verb);
    private readonly string target = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Object);
    private readonly string near = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Near);
    private readonly string far = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Far);
    private readonly string circumstance = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Circumstance);
    private readonly string counted = TitleText.Of(claim.Article.Text, claim.Context.Question.Counted, dropsDeterminer: true);
    private readonly string measured = TitleText.Of(claim.Article.Text, claim.Context.Question.Measured, dropsDeterminer: true);

    /// <summary>
    /// Whether there is a clause that can stand as it is: a subject of its own, and a verb that is no infinitive and no participle.
    /// </summary>
    private bool HasClause =>
        IsSubject(subject)
        && verb.Length > 0
        && !verb.StartsWith("to ", StringComparison.Ordinal)
        && (verb.Contains(' ', StringComparison.Ordinal) || !verb.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>Whether the clause says something without the value: "a man was" and "officials said" do not.</summary>
    private bool StandsAlone =>
        HasClause && (target.Length > 0 || (!TitleWords.IsSaying(verb) && (near.Length > 0 || !TitleWords.IsAuxiliary(verb))));

    /// <summary>
    /// The verb with its object, without which it would not stand; of a bare participle with its auxiliary ("the gang founded in 1931").
    /// </summary>
    private string Predicate =>
        clause.IsPassive && !verb.Contains(' ', StringComparison.Ordinal) ? $"{(subject.EndsWith('s') ? "were" : "was")} {verb}"
        : target.Length > 0 ? $"{verb} {target}"
        : TitleWords.IsAuxiliary(verb) ? $"{verb} {near}"
        : verb;

    /// <summary>All of them, none longer than <see cref="Longest"/>.</summary>
    public IReadOnlyList<string> All()
    {
        switch (claim.Kind)
        {
            case ClaimKind.Date:
                Date();
                break;
            case ClaimKind.Count:
                Count();
                break;
            case ClaimKind.Duration when claim.Value is Quantity { Dimension: "age" }:
                Age();
                break;
            case ClaimKind.Duration:
                Duration();
                break;
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

        return forms;
    }

    private string When => claim.Value is DateValue { Time: not null } ? "what time" : "when";

    private void Date()
    {
        if (counted.Length > 0)
        {
            Add($"date of the {counted}", near);
        }

        if (story.Length > 0)
        {
            Add($"{When} the {story} happened");
        }

        if (StandsAlone)
        {
            Add($"{When} {subject} {Predicate}", near, far, circumstance);
        }
        else if (target.Length > 0)
        {
            Add($"date of {target}", near, far);
        }
    }

    private void Count()
    {
        var isPeople = claim.Context.CountsPeople;
        if (isPeople && TitleWords.Befell(claim.Event) is { } befell)
        {
            var people = Says(counted) ? counted : "people";
            var core = people.Contains(befell, StringComparison.Ordinal) ? people : $"{people} {befell}";
            // "lost 13,000 fighters to airstrikes": killed by them.
            Add(core, near.StartsWith("to ", StringComparison.Ordinal) ? $"by {near[3..]}" : near, far, circumstance);
            In(core);
            if (clause.Role == ValueRole.Object && subject.Length > 0)
            {
                Add(core, "by " + subject, near);
            }

            return;
        }

        var said = claim.Subject is { } phrase ? TitleText.Of(phrase, new TextSpan(0, phrase.Length), dropsDeterminer: true) : "";
        var noun =
            Says(counted) ? counted
            : Says(said) ? said
            : isPeople ? "people"
            : claim.Value is Quantity { Unit.Length: > 0 } quantity ? quantity.Unit
            : "number";
        switch (clause.Role)
        {
            case ValueRole.Subject when verb.Length > 0 && clause.IsPassive:
                Add($"{noun} {verb[(verb.LastIndexOf(' ') + 1)..]}", near, far, circumstance);
                break;
            case ValueRole.Subject when verb.Length > 0 && !verb.StartsWith("to ", StringComparison.Ordinal):
                var joint =
                    verb.EndsWith("ing", StringComparison.Ordinal) && !verb.Contains(' ', StringComparison.Ordinal) ? ""
                    : isPeople ? "who "
                    : "that ";
                Add($"{noun} {joint}{Predicate}", near, far);
                break;
            case ValueRole.Object when HasClause:
                Add($"{noun} {subject} {verb}", near, far, circumstance);
                break;
            case ValueRole.Predicate when subject.Length > 0:
                Add(counted.Length == 0 ? subject : $"{noun} {subject} {verb}", near);
                break;
            case ValueRole.Complement when HasClause && !isPeople && counted.Length > 0 && IsLedBy("in"):
                Add($"{noun} in which {subject} {Predicate}");
                break;
        }

        Add(noun, near, far, circumstance);
        In(noun);

        bool Says(string words) => words.Length > 0 && !(isPeople && TitleWords.IsVictim(words));
    }

    private void Age()
    {
        var owner = TitleText.Of(claim.Article.Text, question.Owner.Span, dropsDeterminer: !question.Owner.IsNamed);
        if (owner.Length == 0)
        {
            Add("age", near);
        }
        else if (question.Owner.IsNamed)
        {
            Add($"how old {owner} was");
        }
        else
        {
            Add(
                question.Owner.OfSpan.Length > 0
                    ? $"how old {TitleText.Of(claim.Article.Text, question.Owner.OfSpan)}'s {owner} was"
                    : $"how old the {owner} was"
            );
        }
    }

    private void Duration()
    {
        if (counted.Length > 0 && clause.Role == ValueRole.Modifier && !TitleWords.PointsInTime(counted))
        {
            Add($"length of the {counted}", near, far);
        }

        var after = claim.Article.Text.AsSpan(claim.ValueSpan.End, Math.Max(0, claim.SentenceSpan.End - claim.ValueSpan.End)).TrimStart();
        if (HasClause && after.StartsWith("ago", StringComparison.OrdinalIgnoreCase))
        {
            Add($"how long ago {subject} {Predicate}", near, far);
        }
        else if (
            HasClause
            && (
                (clause.Role is ValueRole.Object or ValueRole.Predicate && TitleWords.Lasts(verb))
                || IsLedBy("for")
                || IsLedBy("over")
                || IsLedBy("in")
                || IsLedBy("within")
                || IsLedBy("during")
            )
        )
        {
            Add($"how long {subject} {Predicate}", near, far);
        }

        if (story.Length > 0 && EventSorts.Is(claim.Event, EventSort.Story))
        {
            Add($"how long the {story} lasted");
        }

        if (forms.Count == 0)
        {
            Add("length of time", near);
        }
    }

    private void Money()
    {
        var per = question.Per.Length > 0 ? $"a {TitleText.Of(claim.Article.Text, question.Per)}" : "";
        if (measured.Length > 0)
        {
            Add(subject.Length > 0 ? $"{measured} of {subject}" : measured, near, per);
        }

        if (counted.Length > 0)
        {
            Add($"value of the {counted}", near, per);
            Add($"value of {TitleText.Of(claim.Article.Text, question.Possessor)} {counted}", near);
        }

        if (HasClause)
        {
            Add(
                clause.Role == ValueRole.Subject ? $"how much {verb}" : $"how much {subject} {verb}",
                clause.Role is ValueRole.Object or ValueRole.Subject
                    ? counted.Length > 0
                        ? "in " + counted
                        : ""
                    : target,
                near,
                far,
                per
            );
        }

        Add("amount", near, per);
    }

    private void Share()
    {
        if (counted.Length > 0)
        {
            Add(
                clause.Role == ValueRole.Subject && verb.Length > 0 ? $"share of {counted} that {verb}" : $"share of {counted}",
                target,
                near
            );
            Add(counted, near);
        }

        if (HasClause && clause.Role != ValueRole.Subject)
        {
            Add(clause.Role == ValueRole.Predicate ? subject : $"percentage {subject} {verb}", near);
        }

        Add("percentage", near);
    }

    private void Measure()
    {
        var dimension = ((Quantity)claim.Value).Dimension;
        var isFrom =
            near.StartsWith("of ", StringComparison.Ordinal)
            || near.StartsWith("from ", StringComparison.Ordinal)
            || near.StartsWith("off ", StringComparison.Ordinal);
        var noun =
            measured.Length > 0
                ? measured
                : dimension switch
                {
                    "length" => counted.Length > 0 ? "size"
                    : isFrom ? "distance"
                    : "length",
                    "" => "measure",
                    _ => dimension,
                };
        if (dimension == "length" && isFrom && counted.Length == 0)
        {
            var place = near[(near.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (HasClause)
            {
                Add($"how far {subject} {verb} from {place}", far);
            }

            Add($"how far from {place}" + (story.Length > 0 ? $" the {story} was" : ""));
        }

        if (counted.Length > 0)
        {
            Add($"{noun} of the {counted}", near, far);
        }

        if (story.Length > 0)
        {
            Add($"{noun} of the {story}");
        }

        if (subject.Length > 0)
        {
            // "the fire has burned 109,000 acres", "Charles rushed for 226 yards": the unit says what of it.
            var unit = claim.ValueText[(claim.ValueText.LastIndexOf(' ') + 1)..];
            Add(
                clause.Role != ValueRole.Object && !(clause.Role == ValueRole.Complement && IsLedBy("for")) ? $"{noun} of {subject}"
                    : unit.All(char.IsLetter) ? $"{unit} {subject} {verb}"
                    : $"{noun} {subject} {verb}",
                near
            );
        }

        Add(noun, near);
    }

    private void Rank()
    {
        if (counted.Length > 0)
        {
            Add($"which {counted}", near, far);
            Add($"rank among {counted}", near);
            if (HasClause && clause.Role is ValueRole.Object or ValueRole.Complement)
            {
                Add($"which {counted} {subject} {verb}", near);
            }
        }

        Add(subject.Length > 0 ? $"rank of {subject}" : "rank", near);
    }

    /// <summary>Whether words can be a subject: not those that only point to one.</summary>
    private static bool IsSubject(string words) =>
        words.Length > 1
        && words.ToLowerInvariant()
            is not ("that" or "this" or "which" or "these" or "those" or "one" or "some" or "others" or "what" or "all" or "of");

    private bool IsLedBy(string preposition) => clause.Lead.Of(claim.Article.Text).Equals(preposition, StringComparison.OrdinalIgnoreCase);

    private void In(string core)
    {
        if (story.Length > 0)
        {
            Add($"{core} in the {story}");
        }
    }

    /// <summary>The core with every choice of the tails, in their order.</summary>
    private void Add(string core, params ReadOnlySpan<string> tails)
    {
        // Where a part is missing, so is the space beside it.
        core = core.Trim().Replace("  ", " ", StringComparison.Ordinal);
        for (var choice = 0; choice < 1 << tails.Length; choice++)
        {
            var title = core;
            for (var i = 0; i < tails.Length && title is not null; i++)
            {
                if ((choice & (1 << i)) != 0)
                {
                    title = tails[i].Length == 0 ? null : $"{title} {tails[i]}";
                }
            }

            if (title is { Length: <= Longest } and not [.., '\'' or '’', 's'] && !forms.Contains(title))
            {
                forms.Add(title);
            }
        }
    }
}
