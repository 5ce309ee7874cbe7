using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Context;

/// <summary>Finds what happened to, or through, what a value counts or dates.</summary>
internal static class EventFinder
{
    /// <summary>How many words further away an event seems when a clause begins between it and the value.</summary>
    private const int ClausePenalty = 8;

    /// <summary>How many events are kept: the governing one and those a reader would name next.</summary>
    private const int Most = 3;

    /// <summary>The concepts of the events in the sentence, nearest to the value first.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="sentence">The sentence of the value.</param>
    /// <param name="first">Index of the value's first token.</param>
    /// <param name="end">Index just past the value and its noun phrase.</param>
    /// <param name="head">Index of the head noun, which may itself name the event; -1 where there is none.</param>
    public static ImmutableArray<string> Find(Reading reading, SentenceContext sentence, int first, int end, int head)
    {
        Span<(int Distance, int Token)> found = stackalloc (int, int)[Most];
        var count = 0;

        // "killing at least 25 fighters": an event right before the value governs it; otherwise "fighters are killed" does.
        var governing = Adjacent(reading, sentence.Sentence, first, end);
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

            var distance = word.Token == head ? 2
                : word.Token >= end ? Distance(reading, end, word.Token)
                : word.Token < first ? Distance(reading, word.Token + 1, first)
                : 0;
            Insert(reading, found, ref count, distance, word.Token);
        }

        if (count == 0)
        {
            return [];
        }

        var events = new string[count];
        for (var i = 0; i < count; i++)
        {
            events[i] = reading.Word(found[i].Token)!.Event!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(events);
    }

    /// <summary>The event word right before or right after; -1 where there is none.</summary>
    private static int Adjacent(Reading reading, Sentence sentence, int first, int end)
    {
        var before = first - 1;
        while (before >= sentence.FirstToken && (reading.Is(before, WordClass.Adverb | WordClass.Determiner | WordClass.Hedge) && !reading.Is(before, WordClass.Event)))
        {
            before--;
        }

        if (before >= sentence.FirstToken && reading.Word(before)?.Event is not null && !reading.Form(before).EndsWith("s", StringComparison.Ordinal))
        {
            return before;
        }

        var after = end;
        while (after < sentence.EndToken && after - end < 4 && reading.Is(after, WordClass.Auxiliary | WordClass.Adverb | WordClass.Pronoun | WordClass.Determiner) && !reading.Is(after, WordClass.Event))
        {
            after++;
        }

        return after < sentence.EndToken && reading.Word(after)?.Event is not null ? after : -1;
    }

    private static int Distance(Reading reading, int from, int to)
    {
        var distance = 0;
        for (var i = from; i < to; i++)
        {
            distance += reading.IsMark(i, ',') || reading.IsMark(i, ';') || reading.IsMark(i, '(') || reading.Is(i, WordClass.Conjunction) ? ClausePenalty : 1;
        }

        return distance;
    }

    /// <summary>Keeps the nearest few, each concept once.</summary>
    private static void Insert(Reading reading, Span<(int Distance, int Token)> found, ref int count, int distance, int token)
    {
        var concept = reading.Word(token)!.Event;
        for (var i = 0; i < count; i++)
        {
            if (reading.Word(found[i].Token)!.Event == concept)
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
