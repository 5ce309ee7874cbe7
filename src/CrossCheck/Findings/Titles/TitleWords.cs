namespace CrossCheck.Findings.Titles;

/// <summary>The words that titles have of their own.</summary>
internal static class TitleWords
{
    /// <summary>What a reader calls those whom an event befell ("killed", "missing"); null where the event befalls nobody.</summary>
    public static string? Befell(string? concept) => concept switch
    {
        "kill" => "killed",
        "injure" => "injured",
        "disappear" => "missing",
        "arrest" => "arrested",
        "displace" => "displaced",
        "strand" => "stranded",
        _ => null,
    };

    /// <summary>Whether a noun says no more of people than what befell them, so that "people" says who is counted.</summary>
    public static bool IsVictim(string noun) => noun[(noun.LastIndexOf(' ') + 1)..].ToLowerInvariant() is
        "dead" or "deaths" or "death" or "injured" or "wounded" or "victims" or "victim" or "casualties" or "casualty" or "fatalities" or "fatality" or "lives" or "injuries"
        or "others" or "missing" or "killed" or "toll" or "people" or "person" or "bodies";
}
