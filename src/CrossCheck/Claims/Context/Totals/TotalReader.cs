using System.Collections.Immutable;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Totals;

/// <summary>
/// Finds where a text breaks a total down: "24 strikes: eleven in Iraq, two by the UK and eleven in Syria", "40 died, 25 of them in Aceh",
/// "14 injured, including three
/// children". It goes by what the words between two numbers say, and takes nothing that they leave open; every cue looks at a few words, so
/// it takes time in proportion to the text.
/// </summary>
internal sealed class TotalReader
{
    /// <summary>The most words between one part and the next of a list ("in the north of Iraq and").</summary>
    private const int WordsBetweenParts = 8;

    private readonly Reading reading;
    private readonly TotalCues cues;
    private readonly TotalItems items;

    private readonly List<Partition> found = [];

    private TotalReader(Reading reading, ImmutableArray<PlacedMention> placed)
    {
        this.reading = reading;
        cues = new TotalCues(reading);
        items = new TotalItems(reading, placed);
    }

    /// <summary>The totals among the claims that <paramref name="placed"/> make, in text order; ordered by their first part.</summary>
    public static ImmutableArray<Partition> Find(Reading reading, ImmutableArray<PlacedMention> placed)
    {
        var reader = new TotalReader(reading, placed);
        for (var i = 0; i < reader.items.Count; i++)
        {
            if (!reader.items.IsPart(i))
            {
                reader.ReadAt(i);
            }
        }

        return [.. reader.found];
    }

    private void ReadAt(int part)
    {
        if (
            reading.Says(items[part].Mention.FirstToken, "both")
            || (part + 1 < items.Count && items.IsBase(part + 1) && !items.IsOfTheNext(part))
        )
        {
            return;
        }

        if (IsAfterColon(part, out var listed))
        {
            TryList(listed, part);
        }
        else if (cues.LeansBack(items[part]))
        {
            Link(items.TotalBefore(part, cues.OpensSentence(items[part]) ? TotalItems.SentencesBack : 0), part, PartCue.OfThem);
        }
        else if (cues.IsIncluded(items[part]))
        {
            Link(items.TotalBefore(part, 0), part, PartCue.Including);
        }
        else if (items.IsOfTheNext(part))
        {
            Add(part + 1, [part], PartCue.OfThem);
        }
        else if (items.NamedAgain(part) is >= 0 and var total)
        {
            Link(total, part, PartCue.OfThem);
        }
        else if (cues.SumsUp(items[part]))
        {
            TrySum(part);
        }
        else
        {
            TryApposition(part);
        }
    }

    /// <summary>
    /// Takes the numbers before that count the same and come to exactly the total; a text may sum up more than it told, so nothing else is
    /// taken for parts.
    /// </summary>
    private void TrySum(int total)
    {
        if (items[total].Amount is not { } whole || items[total].CountedHash == 0)
        {
            return;
        }

        var parts = new List<int>();
        var sum = 0m;
        for (
            var i = total - 1;
            i >= 0
                && total - i <= TotalItems.NumbersBack
                && items[total].Sentence - items[i].Sentence <= TotalItems.SentencesBack
                && sum < whole;
            i--
        )
        {
            if (items[i].CountedHash != items[total].CountedHash || items[i].Amount is not { } amount || items.IsPart(i))
            {
                continue;
            }

            parts.Insert(0, i);
            sum += amount;
        }

        if (parts.Count > 1 && sum == whole)
        {
            Add(total, parts, PartCue.List);
        }
    }

    /// <summary>
    /// Whether the part is the first of a list that a colon opens right after a total: "24 strikes: eleven in Iraq and …".
    /// </summary>
    private bool IsAfterColon(int part, out int total)
    {
        total = part - 1;
        var colon = items[part].Mention.FirstToken - 1;
        return reading.IsMark(colon, ':') && total >= 0 && items[total].Sentence == items[part].Sentence && items.IsTotal(total);
    }

    /// <summary>Takes the list after a colon, if all its numbers are parts and there are two or more.</summary>
    private void TryList(int total, int first)
    {
        var parts = new List<int>();
        for (var i = first; i < items.Count && items[i].Sentence == items[first].Sentence; i++)
        {
            if (
                !items[total].CanHold(items[i])
                || (i > first && !cues.Continues(items[i - 1], items[i], WordsBetweenParts * 2))
                || cues.LeansBack(items[i])
                || cues.IsIncluded(items[i])
            )
            {
                return;
            }

            parts.Add(i);
        }

        if (parts.Count > 1)
        {
            Add(total, parts, PartCue.List);
        }
    }

    /// <summary>
    /// "12 people, seven men and five women,": two or more sorts of people right after people in general, who are as many.
    /// </summary>
    private void TryApposition(int first)
    {
        var total = first - 1;
        if (
            total < 0
            || items[total].Sentence != items[first].Sentence
            || !items.IsTotal(total)
            || !items[total].Noun.CountsPeople
            || !items[total].Noun.IsGeneral
            || !cues.Directly(items[total], items[first])
            || (
                total > 0
                && items[total - 1].Sentence == items[total].Sentence
                && cues.Continues(items[total - 1], items[total], WordsBetweenParts)
            )
        )
        {
            return;
        }

        var parts = new List<int> { first };
        while (
            parts[^1] + 1 < items.Count
            && items[parts[^1] + 1].Sentence == items[first].Sentence
            && cues.Continues(items[parts[^1]], items[parts[^1] + 1], 2)
        )
        {
            parts.Add(parts[^1] + 1);
        }

        if (parts.Count > 1 && parts.TrueForAll(p => items[p].Noun.CountsPeople) && parts.Sum(p => items[p].Amount) == items[total].Amount)
        {
            Add(total, parts, PartCue.List);
        }
    }

    /// <summary>Links a part, and what the sentence goes on to list beside it ("and 15 in Medan"), to its total.</summary>
    private void Link(int total, int part, PartCue cue)
    {
        if (total < 0)
        {
            return;
        }

        var parts = new List<int> { part };
        while (
            parts[^1] + 1 < items.Count
            && items[parts[^1] + 1] is var next
            && next.Sentence == items[part].Sentence
            && items[total].CanHold(next)
            && (next.IsBare ? items[part].IsBare || cue == PartCue.OfThem : cue == PartCue.Including)
            && cues.Continues(items[parts[^1]], next, WordsBetweenParts)
            && next.IsAtMost(items[total])
        )
        {
            parts.Add(parts[^1] + 1);
        }

        Add(total, parts, cue);
    }

    private void Add(int total, List<int> parts, PartCue cue)
    {
        foreach (var part in parts)
        {
            items.MakePart(part, total);
        }

        found.Add(
            new Partition(
                items[total].Claim,
                [.. parts.Select(p => items[p].Claim)],
                cue,
                parts.Count > 1 && parts.TrueForAll(p => cues.IsInAPlace(items[p]))
            )
        );
    }
}
