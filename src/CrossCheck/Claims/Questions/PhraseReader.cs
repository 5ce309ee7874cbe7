using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Reads what stands behind a verb or a value: its object, what is said, and the phrases that follow.</summary>
/// <param name="reading">The text.</param>
/// <param name="chunker">The sentence, cut.</param>
internal sealed class PhraseReader(Reading reading, Chunker chunker)
{
    /// <summary>How many chunks after the value or verb a clause with "when" may begin.</summary>
    private const int LongestWay = 8;

    /// <summary>"blew up a shrine", "gave up": the small word belongs to the verb.</summary>
    public bool IsParticle(int at)
    {
        var chunks = chunker.Chunks;
        return chunks[at].Kind == ChunkKind.Preposition
            && reading.Word(chunks[at].First)?.Form is "up" or "down" or "out" or "off" or "back" or "away";
    }

    /// <summary>
    /// What is said: the clause after the verb, up to its object, where it follows at once or after "that"; else the verb's object.
    /// </summary>
    public (TextSpan Span, uint Head, int Next) Said(int verb)
    {
        var chunks = chunker.Chunks;
        var first = verb + 1;
        while (
            first < chunks.Length
            && (
                chunks[first].Kind is ChunkKind.Time or ChunkKind.Subordinator
                || (chunks[first].Kind == ChunkKind.Preposition && first + 1 < chunks.Length && chunks[first + 1].Kind == ChunkKind.Time)
            )
        )
        {
            first++;
        }

        var inner = first;
        while (inner < chunks.Length && chunks[inner].Kind is ChunkKind.Noun or ChunkKind.Pronoun or ChunkKind.Preposition)
        {
            inner++;
        }

        if (inner == first || inner >= chunks.Length || chunks[inner].Kind != ChunkKind.Verb)
        {
            return Object(verb);
        }

        var (target, head, next) = Object(inner);
        return (
            TextSpan.FromBounds(
                reading.SpanOf(chunks[first].First, chunks[first].End).Start,
                Math.Max(target.End, reading.SpanOf(chunks[inner].First, chunks[inner].End).End)
            ),
            head,
            next
        );
    }

    /// <summary>What the verb is done to, its head's hash, and the index of the chunk after it.</summary>
    public (TextSpan Span, uint Head, int Next) Object(int verb)
    {
        var chunks = chunker.Chunks;
        for (var i = verb + 1; i < chunks.Length && i <= verb + 2; i++)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Noun:
                    return (Whole(i), Head(chunks[i]), AfterWhole(i));
                case ChunkKind.Verb when reading.Says(chunks[i].First, "to") || chunks[i - 1].Kind != ChunkKind.Noun:
                    // "planned to send 1,600 troops": the object of the infinitive.
                    return i == verb + 1
                        ? Object(i) is var (span, head, next) && span.Length > 0
                            ? (TextSpan.FromBounds(reading.SpanOf(chunks[i].First, chunks[i].End).Start, span.End), head, next)
                            : (reading.SpanOf(chunks[i].First, chunks[i].End), 0, i + 1)
                        : (default, 0, i);
                case ChunkKind.Other or ChunkKind.Time:
                    continue;
                default:
                    return (default, 0, verb + 1);
            }
        }

        return (default, 0, verb + 1);
    }

    /// <summary>
    /// The next phrase with a preposition from chunk <paramref name="from"/> on, that of the value left out, and where it ends; the
    /// clause's end yields none.
    /// </summary>
    public (TextSpan Span, int Next) Complement(int from, int value)
    {
        var chunks = chunker.Chunks;
        for (var i = from; i < chunks.Length; i++)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Preposition when i == value + 1 && reading.Says(chunks[i].First, "of"):
                    // "hundreds of civilians": what is counted.
                    i++;
                    continue;
                case ChunkKind.Preposition when i + 1 < chunks.Length && chunks[i + 1].Kind == ChunkKind.Noun && i + 1 != value:
                    return (TextSpan.FromBounds(reading.SpanOf(chunks[i].First, chunks[i].End).Start, Whole(i + 1).End), AfterWhole(i + 1));
                case ChunkKind.Preposition or ChunkKind.Time or ChunkKind.Other or ChunkKind.Noun:
                    continue;
                default:
                    return (default, chunks.Length);
            }
        }

        return (default, chunks.Length);
    }

    /// <summary>A noun phrase with the "of" phrase behind it.</summary>
    public TextSpan Whole(int noun) => reading.SpanOf(chunker.Chunks[noun].First, chunker.Chunks[AfterWhole(noun) - 1].End);

    public int AfterWhole(int noun)
    {
        var chunks = chunker.Chunks;
        return noun + 2 < chunks.Length && reading.Says(chunks[noun + 1].First, "of") && chunks[noun + 2].Kind == ChunkKind.Noun
            ? noun + 3
            : noun + 1;
    }

    public uint Head(Chunk noun) =>
        reading.Word(noun.Head) is not { } word ? WordHash.OfStem(reading.Form(noun.Head))
        : word.Concept is not null ? word.ConceptHash
        : word.StemHash;

    /// <summary>The clause with "when" or "after" that follows, up to its object: "when a wall collapsed".</summary>
    public TextSpan Circumstance(int from)
    {
        var chunks = chunker.Chunks;
        for (
            var i = from;
            i < chunks.Length
                && i < from + LongestWay
                && chunks[i].Kind is not (ChunkKind.Verb or ChunkKind.Mark or ChunkKind.Relative or ChunkKind.Coordinator);
            i++
        )
        {
            if (reading.Word(chunks[i].First)?.Form is not ("when" or "after" or "as" or "while") || i + 2 >= chunks.Length)
            {
                continue;
            }

            var verb = i + 1;
            while (verb < chunks.Length && chunks[verb].Kind is ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Time)
            {
                verb++;
            }

            if (verb == i + 1 || verb >= chunks.Length || chunks[verb].Kind != ChunkKind.Verb)
            {
                return default;
            }

            var (target, _, next) = Object(verb);
            var (near, _) = Complement(next, -1);
            return TextSpan.FromBounds(
                reading.SpanOf(chunks[i].First, chunks[i].End).Start,
                Math.Max(near.End, Math.Max(target.End, reading.SpanOf(chunks[verb].First, chunks[verb].End).End))
            );
        }

        return default;
    }
}
