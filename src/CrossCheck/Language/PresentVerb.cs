namespace CrossCheck.Language;

/// <summary>
/// Tells verbs of the present from the nouns that are written alike, by the noun before them and the phrase after them: "12 attacks target
/// Iraqi bases", "a quake strikes the island".
/// </summary>
internal static class PresentVerb
{
    /// <summary>No word of the lexicon that is noun and verb is longer, in letters.</summary>
    private const int LongestForm = 24;

    /// <summary>
    /// Whether token <paramref name="at"/> can be a verb, agrees with the noun right before it, and stands right before what can only begin
    /// its object.
    /// </summary>
    public static bool Stands(Reading reading, int at) =>
        !reading.IsCapitalised(at) && Agrees(reading, at) && OpensObject(reading, at + 1) && CanBeVerb(reading, at);

    /// <summary>A plural noun before the base form, or a singular one before the form with "s".</summary>
    private static bool Agrees(Reading reading, int at) =>
        reading.Word(at - 1) is { } noun
        && noun.Is(WordClass.Person | WordClass.Thing | WordClass.Event)
        && !noun.Is(WordClass.Verb | WordClass.Reporting | WordClass.Adjective | WordClass.Determiner)
        && IsPlural(noun.Form) != EndsInS(reading.Form(at));

    private static bool OpensObject(Reading reading, int next) =>
        reading.Word(next) is { } word && word.Is(WordClass.Nationality | WordClass.Place | WordClass.Organisation)
            ? reading.IsCapitalised(next)
            : reading.Is(next, WordClass.Determiner) && !reading.Is(next, WordClass.Adverb | WordClass.Conjunction | WordClass.Preposition);

    private static bool CanBeVerb(Reading reading, int at)
    {
        var form = reading.Form(at);
        return reading.Word(at) is { } word
            && !word.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)
            && form.Length is > 2 and < LongestForm
            && (HasPast(reading, form) || (EndsInS(form) && HasPast(reading, form[..^1])));
    }

    /// <summary>Whether the lexicon has the past of a verb of this base form.</summary>
    private static bool HasPast(Reading reading, ReadOnlySpan<char> form)
    {
        Span<char> past = stackalloc char[LongestForm + 2];
        form.CopyTo(past);
        past[form.Length] = 'e';
        past[form.Length + 1] = 'd';
        var length = form[^1] == 'e' ? form.Length + 1 : form.Length + 2;
        past[length - 1] = 'd';
        return reading.WordList.Find(past[..length]) is { } word && word.Is(WordClass.Verb);
    }

    private static bool EndsInS(ReadOnlySpan<char> form) => form is [.., not 's', 's'];

    private static bool IsPlural(ReadOnlySpan<char> form) =>
        EndsInS(form) || form is "people" or "children" or "police" || form.EndsWith("men", StringComparison.Ordinal);
}
