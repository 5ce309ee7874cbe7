using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>
/// Finds what an article tells of: the nouns for events of which a story can be, with the names and things before them, and the places
/// after "in" and "at".
/// </summary>
/// <param name="reading">The text.</param>
internal sealed class TopicReader(Reading reading)
{
    /// <summary>Sentences so near the beginning are the lead.</summary>
    private const int LeadSentences = 4;

    /// <summary>The longest run of words that is taken for a name.</summary>
    private const int LongestName = 5;

    private static WordClass Grammar =>
        WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal;

    private readonly Dictionary<uint, int> known = [];
    private readonly List<Naming> happenings = [];
    private readonly List<Naming> places = [];

    /// <summary>What the article tells of.</summary>
    public Topic Read()
    {
        var number = 0;
        foreach (var sentence in reading.Document.Sentences)
        {
            if (sentence.Kind is not (SentenceKind.Furniture or SentenceKind.Heading))
            {
                Read(sentence, number++ < LeadSentences);
            }
        }

        return new Topic([.. happenings], [.. places]);
    }

    private void Read(Sentence sentence, bool isLeading)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (reading.Word(at) is not { } word)
            {
                continue;
            }

            if (NamesHappening(word))
            {
                Happening(sentence, at, word, isLeading);
            }
            else if (word.Is(WordClass.Locative))
            {
                Place(sentence, at + 1, isLeading);
            }
        }
    }

    /// <summary>Whether a word is a noun for something of which a story can be: "fire", "attack".</summary>
    public static bool NamesHappening(Lexeme word) =>
        word.Event is not null && !word.Is(WordClass.Verb) && (word.Sorts & EventSort.Story) != 0;

    /// <summary>Where the name of the happening at <paramref name="at"/> begins; at itself where it has none.</summary>
    public (int First, bool IsNamed) NameOf(Sentence sentence, int at)
    {
        var first = at;
        var isNamed = false;
        while (first > sentence.FirstToken && at - first < LongestName && IsPart(first - 1, sentence))
        {
            first--;
            isNamed |= reading.IsCapitalised(first) || reading.Is(first, WordClass.Thing | WordClass.PlaceNoun);
        }

        return (isNamed ? first : at, isNamed);
    }

    private void Happening(Sentence sentence, int at, Lexeme word, bool isLeading)
    {
        var (first, isNamed) = NameOf(sentence, at);
        Add(
            happenings,
            new Naming(reading.SpanOf(first, at + 1), word.EventHash, 1, isLeading, isNamed),
            HashOf(word.EventHash, first, at)
        );
    }

    private void Place(Sentence sentence, int at, bool isLeading)
    {
        at += reading.Is(at, WordClass.Determiner) ? 1 : 0;
        var end = at;
        while (end < sentence.EndToken && end - at < LongestName && IsNamePart(end))
        {
            end++;
        }

        if (end == at || (end == at + 1 && reading.Is(at, WordClass.Nationality) && !reading.Is(at, WordClass.Place)))
        {
            return;
        }

        while (
            end < sentence.EndToken
            && end - at < LongestName
            && !reading.IsCapitalised(end)
            && reading.Is(end, WordClass.PlaceNoun)
            && !reading.Is(end, WordClass.Verb)
        )
        {
            end++;
        }

        var isKnown = false;
        for (var i = at; i < end; i++)
        {
            isKnown |= reading.Is(i, WordClass.Place | WordClass.PlaceNoun);
        }

        Add(places, new Naming(reading.SpanOf(at, end), HashOf(0, at, end), 1, isLeading, isKnown), HashOf(1, at, end));
    }

    private uint HashOf(uint hash, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            hash = reading.Kind(i) == TokenKind.Word ? WordHash.Combine(hash, reading.StemHash(i)) : hash;
        }

        return hash;
    }

    private bool IsNamePart(int at) =>
        reading.Kind(at) == TokenKind.Word
            && reading.IsCapitalised(at)
            && !(reading.Word(at)?.Is(Grammar | WordClass.Month | WordClass.Weekday | WordClass.Season | WordClass.Holiday) ?? false)
        || (reading.IsMark(at, '-') && reading.Touches(at) && reading.Touches(at + 1) && reading.IsCapitalised(at + 1));

    private bool IsPart(int at, Sentence sentence)
    {
        if (reading.Kind(at) == TokenKind.Mark)
        {
            return reading.IsMark(at, '-') && reading.Touches(at) && reading.Touches(at + 1);
        }

        if (
            reading.Kind(at) != TokenKind.Word
            || (
                at == sentence.FirstToken
                && reading.Word(at)?.Is(WordClass.Place | WordClass.Organisation) != true
                && !reading.IsCapitalised(at + 1)
            )
        )
        {
            return false;
        }

        var form = reading.Form(at);
        return reading.Word(at) is not { } word
            ? reading.IsCapitalised(at)
                || !(
                    form.EndsWith("ed", StringComparison.Ordinal)
                    || form.EndsWith("ing", StringComparison.Ordinal)
                    || form.EndsWith("ly", StringComparison.Ordinal)
                )
            : word.Is(WordClass.Place | WordClass.Organisation | WordClass.Thing | WordClass.PlaceNoun)
                || (
                    reading.IsCapitalised(at)
                    && !word.Is(Grammar | WordClass.Month | WordClass.Weekday | WordClass.Verb | WordClass.Reporting)
                )
                || (
                    word.Is(WordClass.Adjective | WordClass.Event | WordClass.Nationality)
                    && !word.Is(Grammar | WordClass.Verb | WordClass.Adverb)
                );
    }

    private void Add(List<Naming> list, Naming naming, uint hash)
    {
        if (known.TryGetValue(hash, out var place))
        {
            list[place] = list[place] with { Times = list[place].Times + 1, IsLeading = list[place].IsLeading | naming.IsLeading };
            return;
        }

        known.Add(hash, list.Count);
        list.Add(naming);
    }
}
