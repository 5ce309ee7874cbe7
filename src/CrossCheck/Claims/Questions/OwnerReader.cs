using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>
/// Finds whose age a number states: "Johnathan Smith, 18,", "the 29-year-old gunman", "his 11-year-old son", "he was 34".
/// </summary>
/// <param name="reading">The text.</param>
/// <param name="chunker">The sentence, cut.</param>
/// <param name="people">The people whom the article names.</param>
internal sealed class OwnerReader(Reading reading, Chunker chunker, People people)
{
    /// <summary>How many chunks before an age its owner is looked for.</summary>
    private const int LongestWay = 4;

    /// <summary>Whose age <paramref name="mention"/> states; empty where its sentence does not tell.</summary>
    public Owner OfAge(QuantityMention mention)
    {
        var chunks = chunker.Chunks;
        var at = chunker.At(mention.FirstToken);
        var chunk = chunks[at];
        if (chunk.Kind == ChunkKind.Noun && chunk.Head >= mention.EndToken)
        {
            // "the 29-year-old gunman Omar Mateen": what follows in the phrase; where that is no name, a name beside it.
            var own = Of(chunk, mention.EndToken);
            return own.IsNamed ? own : Beside(at, own);
        }

        for (var i = at - 1; i >= 0 && at - i <= LongestWay; i--)
        {
            switch (chunks[i].Kind)
            {
                case ChunkKind.Comma
                or ChunkKind.Mark
                or ChunkKind.Preposition
                or ChunkKind.Relative
                or ChunkKind.Coordinator
                or ChunkKind.Other:
                    continue;
                case ChunkKind.Verb when reading.Is(chunks[i].Head, WordClass.Auxiliary):
                    continue;
                case ChunkKind.Noun when IsAgeNoun(chunks[i]) || chunker.RoleOf(chunks[i].Head) == WordRole.Number:
                    continue;
                case ChunkKind.Noun:
                    return Of(chunks[i], chunks[i].First);
                case ChunkKind.Pronoun:
                    return Referred(chunks[i].First);
                default:
                    return default;
            }
        }

        return default;
    }

    /// <summary>"at the age of 34": the noun is the age's own.</summary>
    private bool IsAgeNoun(Chunk chunk) => reading.Is(chunk.Head, WordClass.AgeWord);

    /// <summary>
    /// The name right beside a noun without one: "the 29-year-old gunman, Omar Mateen,", "Dylann Roof, the 21-year-old suspect".
    /// </summary>
    private Owner Beside(int at, Owner own)
    {
        var chunks = chunker.Chunks;
        if (
            at + 2 < chunks.Length
            && chunks[at + 1].Kind == ChunkKind.Comma
            && chunks[at + 2].Kind == ChunkKind.Noun
            && Of(chunks[at + 2], chunks[at + 2].First) is { IsNamed: true } after
        )
        {
            return after with { Noun = own.Noun, Of = own.Of, OfSpan = own.OfSpan };
        }

        return
            at >= 2
            && chunks[at - 1].Kind == ChunkKind.Comma
            && chunks[at - 2].Kind == ChunkKind.Noun
            && Of(chunks[at - 2], chunks[at - 2].First) is { IsNamed: true, Of: 0 } before
            ? before with
            {
                Noun = own.Noun,
            }
            : own;
    }

    /// <summary>The owner that a noun phrase names, read from token <paramref name="from"/> on.</summary>
    public Owner Of(Chunk phrase, int from)
    {
        var (first, last) = (-1, -1);
        var (noun, of) = (0u, 0u);
        TextSpan ofSpan = default;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            var role = chunker.RoleOf(i);
            if (role == WordRole.Possessive && i > phrase.First)
            {
                // "Umm Ibrahim's 11-year-old daughter": whose the owner is.
                (of, ofSpan) = (HashOf(i - 1), reading.SpanOf(phrase.First, i));
                (first, last, noun) = (-1, -1, 0);
                from = Math.Max(from, i + 1);
            }
            else if (role == WordRole.Determiner && reading.Form(i) is "his" or "her" or "their" or "His" or "Her")
            {
                var person = Referred(i);
                (of, ofSpan) = (person.Last, person.Span);
            }
            else if (i < from)
            {
                continue;
            }
            else if (role == WordRole.Name)
            {
                first = first < 0 ? i : first;
                last = reading.Kind(i) == TokenKind.Word && reading.Form(i) is not ("Jr" or "Sr" or "II" or "III" or "IV") ? i : last;
            }
            else if (role == WordRole.Noun)
            {
                noun = HashOf(i);
            }
        }

        var start = Math.Max(from, phrase.First);
        while (start < phrase.End - 1 && chunker.RoleOf(start) is WordRole.Hyphen)
        {
            start++;
        }

        if (last < 0 || reading.Is(last, WordClass.Place | WordClass.Nationality))
        {
            return start < phrase.End ? new Owner(reading.SpanOf(start, phrase.End), 0, 0, noun, of, ofSpan) : default;
        }

        if (first == last && IsFirstName(first - 1))
        {
            first--;
        }

        var lastName = WordHash.OfStem(reading.Form(last));
        var span = (Token: first, End: last + 1);
        if (first == last && people.InFull(lastName, out var full))
        {
            span = full;
        }

        return new Owner(
            reading.SpanOf(span.Token, span.End),
            lastName,
            span.End - span.Token > 1 ? WordHash.OfStem(reading.Form(span.Token)) : 0,
            noun,
            of,
            ofSpan
        );
    }

    /// <summary>
    /// A capitalised word right before a last name that says nothing of what its bearer is: "Mark" and "Will" are words too.
    /// </summary>
    private bool IsFirstName(int at) =>
        reading.Kind(at) == TokenKind.Word
        && reading.IsCapitalised(at)
        && reading.Form(at).Length > 1
        && !reading.Is(
            at,
            WordClass.Person
                | WordClass.Determiner
                | WordClass.Pronoun
                | WordClass.Preposition
                | WordClass.Conjunction
                | WordClass.Adverb
                | WordClass.Auxiliary
                | WordClass.Place
                | WordClass.Nationality
                | WordClass.Organisation
                | WordClass.Month
                | WordClass.Weekday
                | WordClass.Reporting
        )
        && reading.Form(at) is not ("Mr" or "Mrs" or "Ms" or "Dr");

    /// <summary>Whom "he" and the like refer to: the person named last.</summary>
    private Owner Referred(int token)
    {
        if (people.Before(token) is not { } person)
        {
            return default;
        }

        var (first, end) = people.InFull(person.Last, out var full) ? full : (person.Token, person.End);
        return new Owner(
            reading.SpanOf(first, end),
            person.Last,
            end - first > 1 ? WordHash.OfStem(reading.Form(first)) : 0,
            0,
            0,
            default
        );
    }

    private uint HashOf(int token) =>
        reading.Word(token) is not { } word ? WordHash.OfStem(reading.Form(token))
        : word.Concept is not null ? word.ConceptHash
        : word.StemHash;
}
