using System.Collections.Frozen;

namespace CrossCheck.Articles.Sentences;

/// <summary>What an abbreviation's full stop may mean for the sentence.</summary>
internal enum Abbreviation : byte
{
    /// <summary>The word is none.</summary>
    None,

    /// <summary>Stands before a name: "Gen.", "Dr.".</summary>
    Title,

    /// <summary>Stands before a number: "No.", "Jan.".</summary>
    Number,

    /// <summary>A time of day or "etc.": ends a sentence before most capitals.</summary>
    Clock,

    /// <summary>Part of a name or a unit: "Corp.", "Calif.".</summary>
    Name,
}

/// <summary>
/// The words that decide where sentences begin and end, from <c>abbreviations.txt</c> and <c>sentence-words.txt</c>. Loaded once; safe for
/// any number of threads.
/// </summary>
internal sealed class SentenceWords
{
    private static readonly Lazy<SentenceWords> Loaded = new(() => new SentenceWords());

    private readonly FrozenDictionary<string, (Abbreviation Kind, bool NeedsCapital)>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> open;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> clock;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> reporting;

    private SentenceWords()
    {
        abbreviations = DataFile
            .Read("Articles/Sentences/abbreviations.txt")
            .SelectMany(entry => entry.Forms.Select(form => (form, Kind: Enum.Parse<Abbreviation>(entry.Key, ignoreCase: true))))
            .ToFrozenDictionary(e => e.form, e => (e.Kind, char.IsUpper(e.form[0])), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var words = DataFile.Read("Articles/Sentences/sentence-words.txt").ToDictionary(entry => entry.Key, entry => entry.Forms);
        starters = Set("starter");
        open = Set("open");
        clock = Set("clock");
        reporting = Set("reporting");

        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string key) =>
            words[key].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of English.</summary>
    public static SentenceWords English => Loaded.Value;

    /// <summary>What <paramref name="word"/>, with or without its last full stop, is as an abbreviation.</summary>
    public Abbreviation AbbreviationOf(ReadOnlySpan<char> word) =>
        abbreviations.TryGetValue(word.TrimEnd('.'), out var entry) && (!entry.NeedsCapital || char.IsUpper(word[0]))
            ? entry.Kind
            : Abbreviation.None;

    /// <summary>Whether <paramref name="word"/>, capitalised after an abbreviation, begins a sentence.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => starters.Contains(word);

    /// <summary>Whether a line that ends in <paramref name="word"/> goes on in the next.</summary>
    public bool IsOpen(ReadOnlySpan<char> word) => open.Contains(word);

    /// <summary>Whether <paramref name="word"/> goes on with the time after "a.m.".</summary>
    public bool GoesOnWithClock(ReadOnlySpan<char> word) => clock.Contains(word);

    /// <summary>Whether <paramref name="word"/> says that someone spoke.</summary>
    public bool IsReporting(ReadOnlySpan<char> word) => reporting.Contains(word);
}
