using CrossCheck.Claims;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Findings.Titles;

/// <summary>The titles that one claim would give its group, put together from its slots: a core, and any of what may follow it.</summary>
/// <param name="claim">The claim.</param>
/// <param name="story">What the group's articles tell of ("Boston Marathon bombing"); empty where they name nothing.</param>
internal abstract class TitleForms(Claim claim, string story)
{
    /// <summary>No title is longer, in characters: what a line of a report holds.</summary>
    public const int Longest = 90;

    private readonly List<string> forms = [];

    /// <summary>The claim.</summary>
    protected Claim Claim { get; } = claim;

    /// <summary>What the group's articles tell of; empty where they name nothing.</summary>
    protected string Story { get; } = story;

    /// <summary>What has been put together so far.</summary>
    protected IReadOnlyList<string> Forms => forms;

    /// <summary>What the claim answers.</summary>
    protected Question Question { get; } = claim.Context.Question;

    /// <summary>The clause that states the value.</summary>
    protected Clause Clause { get; } = claim.Context.Question.Clause;

    /// <summary>Who or what the clause is about.</summary>
    protected string Subject { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Subject);

    /// <summary>Its verb.</summary>
    protected string Verb { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Verb);

    /// <summary>What the verb is done to.</summary>
    protected string Target { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Object);

    /// <summary>The nearest phrase with a preposition.</summary>
    protected string Near { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Near);

    /// <summary>The next such phrase.</summary>
    protected string Far { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Far);

    /// <summary>The clause with "when" or "after" behind it.</summary>
    protected string Circumstance { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Clause.Circumstance);

    /// <summary>What is counted.</summary>
    protected string Counted { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Counted, dropsDeterminer: true);

    /// <summary>What is measured.</summary>
    protected string Measured { get; } = TitleText.Of(claim.Article.Text, claim.Context.Question.Measured, dropsDeterminer: true);

    /// <summary>
    /// Whether there is a clause that can stand as it is: a subject of its own, and a verb that is no infinitive and no participle.
    /// </summary>
    protected bool HasClause =>
        IsSubject(Subject)
        && Verb.Length > 0
        && !Verb.StartsWith("to ", StringComparison.Ordinal)
        && (Verb.Contains(' ', StringComparison.Ordinal) || !Verb.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>Whether the clause says something without the value: "a man was" and "officials said" do not.</summary>
    protected bool StandsAlone =>
        HasClause && (Target.Length > 0 || (!TitleWords.IsSaying(Verb) && (Near.Length > 0 || !TitleWords.IsAuxiliary(Verb))));

    /// <summary>
    /// The verb with its object, without which it would not stand; of a bare participle with its auxiliary ("the gang founded in 1931").
    /// </summary>
    protected string Predicate =>
        Clause.IsPassive && !Verb.Contains(' ', StringComparison.Ordinal) ? $"{(Subject.EndsWith('s') ? "were" : "was")} {Verb}"
        : Target.Length > 0 ? $"{Verb} {Target}"
        : TitleWords.IsAuxiliary(Verb) ? $"{Verb} {Near}"
        : Verb;

    /// <summary>The titles of a claim, none longer than <see cref="Longest"/>.</summary>
    public static IReadOnlyList<string> Of(Claim claim, string story)
    {
        TitleForms forms = claim.Kind switch
        {
            ClaimKind.Count => new CountForms(claim, story),
            ClaimKind.Date or ClaimKind.Duration => new TimeForms(claim, story),
            _ => new AmountForms(claim, story),
        };
        forms.Fill();
        return forms.forms;
    }

    /// <summary>Puts the titles of the claim's kind together.</summary>
    protected abstract void Fill();

    /// <summary>Whether words can be a subject: not those that only point to one.</summary>
    private static bool IsSubject(string words) =>
        words.Length > 1
        && words.ToLowerInvariant()
            is not ("that" or "this" or "which" or "these" or "those" or "one" or "some" or "others" or "what" or "all" or "of");

    protected bool IsLedBy(string preposition) =>
        Clause.Lead.Of(Claim.Article.Text).Equals(preposition, StringComparison.OrdinalIgnoreCase);

    protected void In(string core)
    {
        if (Story.Length > 0)
        {
            Add($"{core} in the {Story}");
        }
    }

    /// <summary>The core with every choice of the tails, in their order.</summary>
    protected void Add(string core, params ReadOnlySpan<string> tails)
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
