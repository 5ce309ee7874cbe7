using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>Finds what happened to, or through, what a value counts or dates.</summary>
internal static class EventFinder
{
    /// <summary>How many words further away an event seems when a clause begins between it and the value.</summary>
    private const int ClausePenalty = 8;

    /// <summary>How many words further away a verb that says little seems than the event it brings.</summary>
    private const int LightPenalty = 6;

    /// <summary>What every word of saying says that happened.</summary>
    public const string Saying = "say";

    /// <summary>How many events are kept: the governing one and those a reader would name next.</summary>
    private const int Most = 3;

    /// <summary>The concepts of the events in the sentence, nearest to the value first.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="sentence">The sentence of the value.</param>
    /// <param name="first">Index of the value's first token.</param>
    /// <param name="end">Index just past the value and its noun phrase.</param>
    /// <param name="head">Index of the head noun, which may itself name the event; -1 where there is none.</param>
    /// <param name="governing">Index of the word that governs the value (<see cref="Governing"/>); -1 where none does.</param>
    public static ImmutableArray<string> Find(Reading reading, SentenceContext sentence, int first, int end, int head, int governing)
    {
        Span<(int Distance, int Token)> found = stackalloc (int, int)[Most];
        var count = 0;

        if (governing >= 0)
        {
            found[count++] = (-1, governing);
        }

        foreach (var word in sentence.Words)
        {
            if ((word.Kind & ContentKind.Event) == 0 || reading.Word(word.Token)?.Event is null)
            {
                continue;
            }

            // No distance is less than the words between: where enough are nearer, the clauses need not be counted.
            var gap = word.Token >= end ? word.Token - end : first - word.Token - 1;
            if (word.Token != head && count == Most && gap >= found[Most - 1].Distance)
            {
                continue;
            }

            var distance =
                word.Token == head ? 2
                : word.Token >= end ? Distance(reading, end, word.Token)
                : word.Token < first ? Distance(reading, word.Token + 1, first)
                : 0;
            distance += (reading.Word(word.Token)!.Sorts & EventSort.Light) != 0 ? LightPenalty : 0;
            Insert(reading, found, ref count, distance, word.Token);
        }

        if (count == 0)
        {
            return [];
        }

        var events = new string[count];
        for (var i = 0; i < count; i++)
        {
            events[i] = Concept(reading, found[i].Token)!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(events);
    }

    /// <summary>
    /// The event that governs a value: right before it ("killing at least 25 fighters"), otherwise right after what it counts ("fighters
    /// are killed"); -1 where there is none.
    /// </summary>
    public static int Governing(Reading reading, Sentence sentence, int first, int end)
    {
        var before = first - 1;
        while (
            before >= sentence.FirstToken
            && reading.Is(before, WordClass.Adverb | WordClass.Determiner | WordClass.Hedge)
            && !reading.Is(before, WordClass.Event)
        )
        {
            before--;
        }

        var precedes =
            before >= sentence.FirstToken && Governs(reading, before) && !reading.Form(before).EndsWith("s", StringComparison.Ordinal);
        if (
            precedes
            && !(
                end < sentence.EndToken
                && EventSorts.Is(reading.Word(end)?.Event, EventSort.Grave)
                && !EventSorts.Is(reading.Word(before)?.Event, EventSort.Harm)
            )
        )
        {
            return before;
        }

        // "recorded 24 people dead": what befell them says more than the verb.
        var after = Beyond(reading, sentence, end);
        var start = after;
        while (
            after < sentence.EndToken
            && after - start < 4
            && reading.Is(after, WordClass.Auxiliary | WordClass.Adverb | WordClass.Pronoun | WordClass.Determiner)
            && !reading.Is(after, WordClass.Event)
        )
        {
            after++;
        }

        return after < sentence.EndToken && Governs(reading, after) ? after : -1;
    }

    /// <summary>
    /// What a word says that happened: the event it names, of other verbs their base form, and for every word of saying "say"; null for
    /// other words.
    /// </summary>
    public static string? Concept(Reading reading, int token) =>
        reading.Word(token) is { } word ? word.Event ?? (word.Is(WordClass.Reporting) ? Saying : word.Lemma) : null;

    private static bool Governs(Reading reading, int token) =>
        reading.Word(token) is { Event: not null } word && (word.Sorts & EventSort.Light) == 0;

    /// <summary>The longest run of words skipped between a noun and its verb.</summary>
    private const int LongestInsertion = 12;

    /// <summary>
    /// Where the verb of what is counted may begin: past a second noun ("houses and buildings were damaged") and an insertion between
    /// commas ("nine Israelis, including three civilians, have been killed").
    /// </summary>
    private static int Beyond(Reading reading, Sentence sentence, int end)
    {
        var at = end;
        if (
            reading.IsMark(at, ',')
            && (
                reading.Says(at + 1, "including")
                || reading.Says(at + 1, "among")
                || reading.Says(at + 1, "most")
                || reading.Says(at + 1, "many")
                || reading.Says(at + 1, "mostly")
            )
        )
        {
            for (var i = at + 2; i < sentence.EndToken && i - at <= LongestInsertion; i++)
            {
                if (reading.IsMark(i, ','))
                {
                    return reading.Is(i + 1, WordClass.Auxiliary | WordClass.Event) ? i + 1 : end;
                }
            }

            return end;
        }

        if (reading.Says(at, "and") || reading.Says(at, "or"))
        {
            at++;
            while (
                at < sentence.EndToken
                && at - end <= 3
                && reading.Is(at, WordClass.Person | WordClass.Thing | WordClass.Adjective)
                && !reading.Is(at, WordClass.Auxiliary)
            )
            {
                at++;
            }

            return reading.Is(at, WordClass.Auxiliary) ? at : end;
        }

        return end;
    }

    private static int Distance(Reading reading, int from, int to)
    {
        var distance = 0;
        for (var i = from; i < to; i++)
        {
            distance +=
                reading.IsMark(i, ',') || reading.IsMark(i, ';') || reading.IsMark(i, '(') || reading.Is(i, WordClass.Conjunction)
                    ? ClausePenalty
                    : 1;
        }

        return distance;
    }

    /// <summary>Keeps the nearest few, each concept once.</summary>
    private static void Insert(Reading reading, Span<(int Distance, int Token)> found, ref int count, int distance, int token)
    {
        var concept = Concept(reading, token);
        for (var i = 0; i < count; i++)
        {
            if (Concept(reading, found[i].Token) == concept)
            {
                if (found[i].Distance <= distance)
                {
                    return;
                }

                found[(i + 1)..count].CopyTo(found[i..]);
                count--;
                break;
            }
        }

        var at = count;
        while (at > 0 && found[at - 1].Distance > distance)
        {
            at--;
        }

        if (at == Most)
        {
            return;
        }

        count = Math.Min(count + 1, Most);
        found[at..(count - 1)].CopyTo(found[(at + 1)..count]);
        found[at] = (distance, token);
    }
}
