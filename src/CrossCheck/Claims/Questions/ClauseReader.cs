using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Finds the clause that states a value, among the chunks of its sentence.</summary>
/// <param name="reading">The text.</param>
/// <param name="chunker">The sentence, cut.</param>
/// <param name="people">The people whom the article names.</param>
internal sealed class ClauseReader(Reading reading, Chunker chunker, People people)
{
    private readonly PhraseReader phrases = new(reading, chunker);
    private readonly SubjectReader subjects = new(reading, chunker, people);

    /// <summary>The clause of the value whose first token is <paramref name="first"/>.</summary>
    public Clause Read(int first)
    {
        var chunks = chunker.Chunks;
        var at = chunker.At(first);
        var phrase = chunks[at];
        var verb = Governing(at);
        var lead =
            at > 0 && chunks[at - 1].Kind == ChunkKind.Preposition ? reading.SpanOf(chunks[at - 1].First, chunks[at - 1].End) : default;
        var (subject, subjectHead) = verb < 0 ? default : subjects.Of(verb);
        var role =
            verb < 0 ? ValueRole.Alone
            : lead.Length > 0 || phrase.Kind == ChunkKind.Time ? ValueRole.Complement
            : at < verb ? ValueRole.Subject
            : IsCopula(chunks[verb]) ? ValueRole.Predicate
            : ValueRole.Object;

        // What follows: the phrases after the value where it stands behind the verb or alone, else those after the verb and its object.
        var particle = verb >= 0 && verb + 1 < chunks.Length && phrases.IsParticle(verb + 1) ? 1 : 0;
        var (target, targetHead, next) =
            verb < 0 ? (default, 0u, at + 1)
            : IsSaying(verb) ? phrases.Said(verb)
            : phrases.Object(verb + particle);
        if (target.Overlaps(reading.SpanOf(phrase.First, phrase.End)))
        {
            // The value's own phrase is what is counted.
            (target, targetHead) = (default, 0);
        }

        var from = phrase.Kind == ChunkKind.Noun && at > verb && role != ValueRole.Complement ? phrases.AfterWhole(at) : Math.Max(next, 0);
        var (near, past) = phrases.Complement(from, at);
        var (far, end) = phrases.Complement(past, at);
        return new Clause(
            role,
            lead,
            subject,
            subjectHead,
            verb < 0 ? default : reading.SpanOf(chunks[verb].First, chunks[verb + particle].End),
            verb >= 0 && (subjects.IsReduced(verb) || IsPassive(chunks[verb], subject)),
            target,
            targetHead,
            near,
            far,
            near.Length > 0 && far.Length > 0 ? phrases.Circumstance(end) : phrases.Circumstance(from)
        );
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

    private bool IsSaying(int verb) => reading.Is(chunker.Chunks[verb].Head, WordClass.Reporting);

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
