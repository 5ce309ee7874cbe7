using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Finds the clause that states a value, among the chunks of its sentence.</summary>
/// <param name="reading">The text.</param>
/// <param name="chunker">The sentence, cut.</param>
/// <param name="people">The people whom the article names.</param>
internal sealed class ClauseReader(Reading reading, Chunker chunker, People people)
{
    /// <summary>How many verbs back the subject of a verb without one of its own is looked for.</summary>
    private const int MostVerbsBack = 3;

    /// <summary>How many chunks after the value or verb a clause with "when" may begin.</summary>
    private const int LongestWay = 8;

    /// <summary>The clause of the value whose first token is <paramref name="first"/>.</summary>
    public Clause Read(int first)
    {
        var chunks = chunker.Chunks;
        var at = chunker.At(first);
        var phrase = chunks[at];
        var verb = Governing(at);
        var lead =
            at > 0 && chunks[at - 1].Kind == ChunkKind.Preposition ? reading.SpanOf(chunks[at - 1].First, chunks[at - 1].End) : default;
        var (subject, subjectHead) = verb < 0 ? default : Subject(verb, MostVerbsBack);
        var role =
            verb < 0 ? ValueRole.Alone
            : lead.Length > 0 || phrase.Kind == ChunkKind.Time ? ValueRole.Complement
            : at < verb ? ValueRole.Subject
            : IsCopula(chunks[verb]) ? ValueRole.Predicate
            : ValueRole.Object;

        // What follows: the phrases after the value where it stands behind the verb or alone, else those after the verb and its object.
        var particle = verb >= 0 && verb + 1 < chunks.Length && IsParticle(verb + 1) ? 1 : 0;
        var (target, targetHead, next) =
            verb < 0 ? (default, 0u, at + 1)
            : IsSaying(verb) ? Said(verb)
            : Object(verb + particle);
        if (target.Overlaps(reading.SpanOf(phrase.First, phrase.End)))
        {
            // The value's own phrase is what is counted.
            (target, targetHead) = (default, 0);
        }

        var from = phrase.Kind == ChunkKind.Noun && at > verb && role != ValueRole.Complement ? AfterWhole(at) : Math.Max(next, 0);
        var (near, past) = Complement(from, at);
        var (far, end) = Complement(past, at);
        return new Clause(
            role,
            lead,
            subject,
            subjectHead,
            verb < 0 ? default : reading.SpanOf(chunks[verb].First, chunks[verb + particle].End),
            verb >= 0 && (IsReduced(verb) || IsPassive(chunks[verb], subject)),
            target,
            targetHead,
            near,
            far,
            near.Length > 0 && far.Length > 0 ? Circumstance(end) : Circumstance(from)
        );
    }

    /// <summary>The clause with "when" or "after" that follows, up to its object: "when a wall collapsed".</summary>
    private TextSpan Circumstance(int from)
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

    /// <summary>Index of the chunk of the verb that governs chunk <paramref name="at"/>; -1 where none does.</summary>
    private int Governing(int at)
    {
        var chunks = chunker.Chunks;
        var (left, right) = (at - 1, at + 1);
        while (left >= 0 && !IsBreak(chunks[left].Kind) && chunks[left].Kind != ChunkKind.Verb)
        {
            left--;
        }

        while (right < chunks.Length && !IsBreak(chunks[right].Kind) && chunks[right].Kind != ChunkKind.Verb)
        {
            right++;
        }

        var before = left >= 0 && chunks[left].Kind == ChunkKind.Verb;
        var after = right < chunks.Length && chunks[right].Kind == ChunkKind.Verb;
        if (
            before
            && after
            && left == at - 1
            && right == at + 1
            && reading.Is(chunks[left].Head, WordClass.Reporting)
            && chunks[at].Kind == ChunkKind.Noun
        )
        {
            // "said four men rammed": what is said has its own verb.
            return right;
        }

        if (before || after)
        {
            return before ? left : right;
        }

        // "On Monday, four men rammed …": the opening belongs to what follows; anything later to what precedes it.
        var opens = left < 0 || chunks[left].Kind is ChunkKind.Mark or ChunkKind.Subordinator;
        var found = opens ? Next(right, 1) : Next(left, -1);
        return found >= 0 ? found : Next(opens ? left : right, opens ? -1 : 1);
    }

    /// <summary>
    /// The next verb from chunk <paramref name="from"/> on; ahead, the verb of a clause that is put in ("where soldiers are deployed") is
    /// passed over with it.
    /// </summary>
    private int Next(int from, int step)
    {
        var chunks = chunker.Chunks;
        var isPutIn = false;
        for (var i = from; i >= 0 && i < chunks.Length; i += step)
        {
            isPutIn = step > 0 && (chunks[i].Kind == ChunkKind.Subordinator || (isPutIn && !IsEnd(chunks[i].Kind)));
            if (chunks[i].Kind == ChunkKind.Verb && !isPutIn)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsEnd(ChunkKind kind) => kind is ChunkKind.Comma or ChunkKind.Mark;

    private static bool IsBreak(ChunkKind kind) =>
        kind is ChunkKind.Comma or ChunkKind.Mark or ChunkKind.Coordinator or ChunkKind.Subordinator or ChunkKind.Relative;

    /// <summary>Who or what the verb chunk <paramref name="verb"/> is said of, with the hash of its head.</summary>
    private (TextSpan Span, uint Head) Subject(int verb, int verbsLeft)
    {
        var chunks = chunker.Chunks;
        if (IsReduced(verb))
        {
            return (reading.SpanOf(chunks[verb - 1].First, chunks[verb - 1].End), Head(chunks[verb - 1]));
        }

        for (var i = verb - 1; i >= 0; i--)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Noun when i > 1 && chunks[i - 1].Kind == ChunkKind.Verb && chunks[i - 2].Kind == ChunkKind.Relative:
                    // "a gunman who pledged allegiance to ISIS opened fire": the noun is of the clause that "who" begins.
                    return Antecedent(i - 2);
                case ChunkKind.Noun when i == 0 || chunks[i - 1].Kind != ChunkKind.Preposition:
                    return (TextSpan.FromBounds(First(i), Whole(i).End), Head(chunks[i]));
                case ChunkKind.Pronoun:
                    return Referred(chunks[i]);
                case ChunkKind.Relative:
                    return Antecedent(i);
                case ChunkKind.Verb when verbsLeft > 0:
                    // "opened fire …, killing 50 people", "drove up and shot": the subject of the verb before.
                    return Subject(i, verbsLeft - 1);
                case ChunkKind.Coordinator when i == verb - 1 && verbsLeft > 0 && VerbBefore(i) is var other and >= 0:
                    // "grabbed 11 rebounds and blocked six shots": one subject, not the object before.
                    return Subject(other, verbsLeft - 1);
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
    private bool IsReduced(int verb)
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
                return (reading.SpanOf(chunks[i].First, chunks[i].End), Head(chunks[i]));
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

    /// <summary>"blew up a shrine", "gave up": the small word belongs to the verb.</summary>
    private bool IsParticle(int at)
    {
        var chunks = chunker.Chunks;
        return chunks[at].Kind == ChunkKind.Preposition
            && reading.Word(chunks[at].First)?.Form is "up" or "down" or "out" or "off" or "back" or "away";
    }

    private bool IsSaying(int verb) => reading.Is(chunker.Chunks[verb].Head, WordClass.Reporting);

    /// <summary>
    /// What is said: the clause after the verb, up to its object, where it follows at once or after "that"; else the verb's object.
    /// </summary>
    private (TextSpan Span, uint Head, int Next) Said(int verb)
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
    private (TextSpan Span, uint Head, int Next) Object(int verb)
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
    private (TextSpan Span, int Next) Complement(int from, int value)
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
    private TextSpan Whole(int noun) => reading.SpanOf(chunker.Chunks[noun].First, chunker.Chunks[AfterWhole(noun) - 1].End);

    private int AfterWhole(int noun)
    {
        var chunks = chunker.Chunks;
        return noun + 2 < chunks.Length && reading.Says(chunks[noun + 1].First, "of") && chunks[noun + 2].Kind == ChunkKind.Noun
            ? noun + 3
            : noun + 1;
    }

    private uint Head(Chunk noun) =>
        reading.Word(noun.Head) is not { } word ? WordHash.OfStem(reading.Form(noun.Head))
        : word.Concept is not null ? word.ConceptHash
        : word.StemHash;

    private bool IsCopula(Chunk verb)
    {
        for (var i = verb.First; i < verb.End; i++)
        {
            if (chunker.RoleOf(i) == WordRole.Verb)
            {
                return reading.Word(i)?.Lemma is "measure" or "total" or "reach" or "stand" or "become" or "remain"
                    || reading.Word(i)?.Event is "rise" or "fall" or "measure";
            }
        }

        return true;
    }

    /// <summary>"was killed", "have been seized"; and a participle before "by": "people killed by".</summary>
    private bool IsPassive(Chunk verb, TextSpan subject)
    {
        if (chunker.RoleOf(verb.Head) != WordRole.Verb || reading.Form(verb.Head).EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = verb.Head - 1; i >= verb.First; i--)
        {
            if (reading.Word(i)?.Form is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "got")
            {
                return true;
            }
        }

        return verb.First == verb.Head && subject.Length > 0 && reading.Says(verb.End, "by");
    }
}
