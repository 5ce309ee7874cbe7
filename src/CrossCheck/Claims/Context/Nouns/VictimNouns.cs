using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Nouns;

/// <summary>Nouns that count people by what befell them: "deaths", "wounded", "lives".</summary>
internal static class VictimNouns
{
    /// <summary>Whether a noun, or an adjective used as one, is one of them.</summary>
    public static bool Is(Lexeme head) =>
        EventSorts.Is(head.Event, EventSort.Grave)
            ? !head.Is(WordClass.Thing)
            : head.Form is "life" or "lives" or "bodies" or "body" or "casualties" or "victims" or "injured" or "wounded";

    /// <summary>What the noun says befell those counted; null where it says nothing.</summary>
    public static string? FateOf(Lexeme victims) =>
        victims.Event
        ?? (
            victims.Form is "life" or "lives" or "body" or "bodies" ? "kill"
            : victims.Form is "injured" or "wounded" ? "injure"
            : null
        );
}
