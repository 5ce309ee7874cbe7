using CrossCheck.Articles.Sentences;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>The words that titles have of their own.</summary>
internal static class TitleWords
{
    /// <summary>What a reader calls those whom an event befell ("killed", "missing"); null where the event befalls nobody.</summary>
    public static string? Befell(string? concept) =>
        concept switch
        {
            "kill" => "killed",
            "injure" => "injured",
            "disappear" => "missing",
            "arrest" => "arrested",
            "displace" => "displaced",
            "strand" => "stranded",
            _ => null,
        };

    /// <summary>The words of its own that a title of this claim may have.</summary>
    public static string Own(Claim claim) =>
        claim switch
        {
            { Value: DateValue { Time: not null } } => "time",
            { Kind: ClaimKind.Date } => IsOfHarm(claim) ? "happened" : "",
            { Value: Quantity { Dimension: "age" } } => "old",
            { Kind: ClaimKind.Duration } => "long",
            { Value: Quantity { Dimension: "length" } } => "far",
            { Kind: ClaimKind.Measure, Value: Quantity quantity } => quantity.Dimension,
            { Context.CountsPeople: true } => $"people {Befell(claim.Event)}",
            _ => "",
        };

    /// <summary>Whether a figure is of what befell people, of a happening's day, or of a quake's strength.</summary>
    public static bool IsOfHarm(Claim claim) =>
        claim.Kind is ClaimKind.Count or ClaimKind.Date && EventSorts.Is(claim.Event, EventSort.Harm | EventSort.Story)
        || claim.Value is Quantity { Dimension: "magnitude" };

    /// <summary>Whether a noun says no more of people than what befell them, so that "people" says who is counted.</summary>
    public static bool IsVictim(string noun) =>
        noun[(noun.LastIndexOf(' ') + 1)..].ToLowerInvariant()
            is "dead"
                or "deaths"
                or "death"
                or "injured"
                or "wounded"
                or "victims"
                or "victim"
                or "casualties"
                or "casualty"
                or "fatalities"
                or "fatality"
                or "lives"
                or "injuries"
                or "others"
                or "missing"
                or "killed"
                or "trapped"
                or "stranded"
                or "displaced"
                or "hurt"
                or "homeless"
                or "toll"
                or "people"
                or "person"
                or "bodies";

    /// <summary>Whether a verb is auxiliaries alone ("is", "has been"), which say nothing without what follows.</summary>
    public static bool IsAuxiliary(string verb)
    {
        foreach (var token in Tokenizer.Tokenize(verb))
        {
            if (WordList.English.Find(verb, token) is not { } word || !word.Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a verb only tells that something was said: "said", "has told".</summary>
    public static bool IsSaying(string verb) =>
        WordList.English.Find(verb.AsSpan(verb.LastIndexOf(' ') + 1)) is { } word && word.Is(WordClass.Reporting);

    /// <summary>Whether a verb has a length of time for its object: "lasted two hours", "spent 20 years".</summary>
    public static bool Lasts(string verb)
    {
        var first = verb.LastIndexOf(' ') + 1;
        return Stem.Text(verb.AsSpan(first))
            is "last"
                or "take"
                or "took"
                or "taken"
                or "spend"
                or "spent"
                or "serve"
                or "serv"
                or "wait"
                or "stay"
                or "remain"
                or "continue"
                or "continu"
                or "run"
                or "ran"
                or "work"
                or "play"
                or "liv"
                or "live";
    }

    /// <summary>Whether words after a length of time only point from it: "ago", "later".</summary>
    public static bool PointsInTime(string words) => words is "ago" or "later" or "earlier" or "before" or "after" or "into";
}
