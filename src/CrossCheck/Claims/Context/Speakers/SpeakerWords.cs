using System.Collections.Frozen;
using CrossCheck.Articles;

namespace CrossCheck.Claims.Context.Speakers;

/// <summary>The words that tell who says so, from <c>speaker-words.txt</c>. Loaded once; safe for any number of threads.</summary>
internal sealed class SpeakerWords
{
    private static readonly Lazy<SpeakerWords> Loaded = new(() => new SpeakerWords());

    private readonly Dictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> sets;

    private SpeakerWords() =>
        sets = DataFile
            .Read("Claims/Context/Speakers/speaker-words.txt")
            .ToDictionary(
                e => e.Key,
                e => e.Forms.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(),
                StringComparer.Ordinal
            );

    /// <summary>The words of English.</summary>
    public static SpeakerWords English => Loaded.Value;

    /// <summary>Whether the noun before <paramref name="word"/> says what it tells.</summary>
    public bool IsVerb(ReadOnlySpan<char> word) => sets["verb"].Contains(word);

    /// <summary>Whether the noun after <paramref name="word"/> may be the one who says so.</summary>
    public bool IsInverted(ReadOnlySpan<char> word) => sets["inverted"].Contains(word);

    /// <summary>Whether <paramref name="word"/> may take a thing, "announced tariffs", and then tells of no statement.</summary>
    public bool TakesThing(ReadOnlySpan<char> word) => sets["thing"].Contains(word);

    /// <summary>Whether <paramref name="word"/> is a noun for those who speak in news.</summary>
    public bool IsSpeaker(ReadOnlySpan<char> word) => sets["noun"].Contains(word);

    /// <summary>Whether <paramref name="word"/> is a noun for what figures are taken from.</summary>
    public bool IsDocument(ReadOnlySpan<char> word) => sets["document"].Contains(word);
}
