using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Finds who or what a verb is said of, among the chunks of its sentence.</summary>
/// <param name="reading">The text.</param>
/// <param name="chunker">The sentence, cut.</param>
/// <param name="people">The people whom the article names.</param>
internal sealed class SubjectReader(Reading reading, Chunker chunker, People people)
{
    /// <summary>How many verbs back the subject of a verb without one of its own is looked for.</summary>
    private const int MostVerbsBack = 3;

    private readonly PhraseReader phrases = new(reading, chunker);

    /// <summary>Who or what the verb chunk <paramref name="verb"/> is said of, with the hash of its head.</summary>
    public (TextSpan Span, uint Head) Of(int verb) => Of(verb, MostVerbsBack);

    private (TextSpan Span, uint Head) Of(int verb, int verbsLeft)
    {
        var chunks = chunker.Chunks;
        if (IsReduced(verb))
        {
            return (reading.SpanOf(chunks[verb - 1].First, chunks[verb - 1].End), phrases.Head(chunks[verb - 1]));
        }

        for (var i = verb - 1; i >= 0; i--)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Noun when i > 1 && chunks[i - 1].Kind == ChunkKind.Verb && chunks[i - 2].Kind == ChunkKind.Relative:
                    // "a gunman who pledged allegiance to ISIS opened fire": the noun is of the clause that "who" begins.
                    return Antecedent(i - 2);
                case ChunkKind.Noun when i == 0 || chunks[i - 1].Kind != ChunkKind.Preposition:
                    return (TextSpan.FromBounds(First(i), phrases.Whole(i).End), phrases.Head(chunks[i]));
                case ChunkKind.Pronoun:
                    return Referred(chunks[i]);
                case ChunkKind.Relative:
                    return Antecedent(i);
                case ChunkKind.Verb when verbsLeft > 0:
                    // "opened fire …, killing 50 people", "drove up and shot": the subject of the verb before.
                    return Of(i, verbsLeft - 1);
                case ChunkKind.Coordinator when i == verb - 1 && verbsLeft > 0 && VerbBefore(i) is var other and >= 0:
                    // "grabbed 11 rebounds and blocked six shots": one subject, not the object before.
                    return Of(other, verbsLeft - 1);
                case ChunkKind.Comma when Apposition(i) is var opening and >= 0:
                    i = opening;
                    break;
                case ChunkKind.Mark or ChunkKind.Subordinator:
                    return default;
            }
        }

        return default;
    }

    /// <summary>The verb before chunk <paramref name="at"/> in its clause; -1 where there is none.</summary>
    private int VerbBefore(int at)
    {
        var chunks = chunker.Chunks;
        for (at--; at >= 0 && chunks[at].Kind is not (ChunkKind.Mark or ChunkKind.Subordinator or ChunkKind.Relative); at--)
        {
            if (chunks[at].Kind == ChunkKind.Verb)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// "the crime family founded in 1931": a participle right after a noun that is itself an object, or that nothing but a place or time
    /// follows.
    /// </summary>
    public bool IsReduced(int verb)
    {
        var chunks = chunker.Chunks;
        return verb > 1
            && chunks[verb - 1].Kind == ChunkKind.Noun
            && chunks[verb - 2].Kind is ChunkKind.Preposition or ChunkKind.Verb
            && !reading.Is(chunks[verb - 2].Head, WordClass.Reporting)
            && chunks[verb].First == chunks[verb].Head
            && chunker.RoleOf(chunks[verb].Head) == WordRole.Verb
            && reading.Form(chunks[verb].Head).EndsWith("ed", StringComparison.Ordinal)
            && (verb + 1 == chunks.Length || chunks[verb + 1].Kind is ChunkKind.Preposition or ChunkKind.Time);
    }

    /// <summary>Where a subject begins, of which <paramref name="noun"/> is the last noun: "Tashfeen Malik and Syed Farook".</summary>
    private int First(int noun)
    {
        var chunks = chunker.Chunks;
        var isJoined =
            noun > 1
            && chunks[noun - 1].Kind == ChunkKind.Coordinator
            && chunks[noun - 2].Kind == ChunkKind.Noun
            && (noun == 2 || chunks[noun - 3].Kind is ChunkKind.Comma or ChunkKind.Mark or ChunkKind.Time or ChunkKind.Subordinator);
        return reading.SpanOf(chunks[isJoined ? noun - 2 : noun].First, chunks[noun].End).Start;
    }

    /// <summary>
    /// Where a comma closes an insertion without a verb ("Omar Mateen, 29, of Fort Pierce,"), the comma that opens it; -1 elsewhere.
    /// </summary>
    private int Apposition(int comma)
    {
        var chunks = chunker.Chunks;
        var opening = -1;
        for (
            var i = comma - 1;
            i > 0 && chunks[i].Kind is not (ChunkKind.Verb or ChunkKind.Mark or ChunkKind.Subordinator or ChunkKind.Relative);
            i--
        )
        {
            opening = chunks[i].Kind == ChunkKind.Comma && chunks[i - 1].Kind == ChunkKind.Noun ? i : opening;
        }

        return opening;
    }

    /// <summary>What "who" or "which" stands for: the noun before it.</summary>
    private (TextSpan Span, uint Head) Antecedent(int relative)
    {
        var chunks = chunker.Chunks;
        for (var i = relative - 1; i >= 0 && relative - i <= 3; i--)
        {
            if (chunks[i].Kind == ChunkKind.Noun)
            {
                return (reading.SpanOf(chunks[i].First, chunks[i].End), phrases.Head(chunks[i]));
            }
        }

        return default;
    }

    private (TextSpan Span, uint Head) Referred(Chunk pronoun)
    {
        if (!(reading.Says(pronoun.First, "he") || reading.Says(pronoun.First, "she")) || people.Before(pronoun.First) is not { } person)
        {
            return default;
        }

        var (first, end) = people.InFull(person.Last, out var full) ? full : (person.Token, person.End);
        return (reading.SpanOf(first, end), person.Last);
    }
}
