using System.Collections.Immutable;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context;

/// <summary>
/// Finds where a text breaks a total down: "24 strikes: eleven in Iraq, two by the UK and eleven in Syria", "40 died, 25 of them in Aceh",
/// "14 injured, including three
/// children". It goes by what the words between two numbers say, and takes nothing that they leave open; every cue looks at a few words, so
/// it takes time in proportion to the text.
/// </summary>
internal sealed class TotalReader
{
    /// <summary>A total stands at most so many sentences before a part that leans back on it ("Of these, …").</summary>
    private const int SentencesBack = 1;

    /// <summary>So many numbers before a part are looked at: with more between, nothing says which is the total.</summary>
    private const int NumbersBack = 6;

    /// <summary>The most words between one part and the next of a list ("in the north of Iraq and").</summary>
    private const int WordsBetweenParts = 8;

    private readonly Reading reading;
    private readonly TotalCues cues;
    private readonly List<TotalItem> items = [];

    /// <summary>First tokens of the quantities that are neither counts nor sums, in order.</summary>
    private readonly List<int> measures = [];

    /// <summary>For each item the item it is part of; -1 where there is none.</summary>
    private readonly int[] totalOf;
    private readonly List<Partition> found = [];

    private TotalReader(Reading reading, ImmutableArray<PlacedMention> placed)
    {
        this.reading = reading;
        cues = new TotalCues(reading);
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Mention is QuantityMention quantity && quantity.Kind.Traits().AddsUp)
            {
                items.Add(new TotalItem(i, quantity, CountedNoun.Find(reading, placed[i].Sentence.Sentence, quantity), placed[i]));
            }
            else if (placed[i].Mention is QuantityMention)
            {
                measures.Add(placed[i].Mention.FirstToken);
            }
        }

        totalOf = new int[items.Count];
        Array.Fill(totalOf, -1);
    }

    /// <summary>The totals among the claims that <paramref name="placed"/> make, in text order; ordered by their first part.</summary>
    public static ImmutableArray<Partition> Find(Reading reading, ImmutableArray<PlacedMention> placed)
    {
        var reader = new TotalReader(reading, placed);
        for (var i = 0; i < reader.items.Count; i++)
        {
            if (reader.totalOf[i] < 0)
            {
                reader.ReadAt(i);
            }
        }

        return [.. reader.found];
    }

    private void ReadAt(int part)
    {
        if (reading.Says(items[part].Mention.FirstToken, "both") || (part + 1 < items.Count && IsBase(part + 1) && !IsOfTheNext(part)))
        {
            return;
        }

        if (IsAfterColon(part, out var listed))
        {
            TryList(listed, part);
        }
        else if (cues.LeansBack(items[part]))
        {
            Link(TotalBefore(part, cues.OpensSentence(items[part]) ? SentencesBack : 0), part, PartCue.OfThem);
        }
        else if (cues.IsIncluded(items[part]))
        {
            Link(TotalBefore(part, 0), part, PartCue.Including);
        }
        else if (IsOfTheNext(part))
        {
            Add(part + 1, [part], PartCue.OfThem);
        }
        else if (NamedAgain(part) is >= 0 and var total)
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
    /// The total that "37 of the candidates" leans back on, if one is near that counts the same noun; -1 where there is none.
    /// </summary>
    private int NamedAgain(int part)
    {
        var item = items[part];
        if (!item.Noun.Phrase.IsPart || item.IsBare || item.Amount is null || !reading.Says(item.Mention.EndToken, "of"))
        {
            return -1;
        }

        for (var i = part - 1; i >= 0 && part - i <= NumbersBack && item.Sentence - items[i].Sentence <= SentencesBack; i--)
        {
            if (items[i].Noun.HeadHash == item.Noun.HeadHash && IsTotal(i) && !items[i].Noun.Phrase.IsPart)
            {
                return item.IsAtMost(items[i]) ? i : -1;
            }
        }

        return -1;
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
            i >= 0 && total - i <= NumbersBack && items[total].Sentence - items[i].Sentence <= SentencesBack && sum < whole;
            i--
        )
        {
            if (items[i].CountedHash != items[total].CountedHash || items[i].Amount is not { } amount || totalOf[i] >= 0)
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

    /// <summary>"five of the twelve jurors".</summary>
    private bool IsOfTheNext(int part)
    {
        if (part + 1 == items.Count || items[part + 1].Sentence != items[part].Sentence)
        {
            return false;
        }

        var (of, next) = (items[part].Mention.EndToken, items[part + 1]);
        return reading.Says(of, "of")
            && reading.Is(of + 1, WordClass.Determiner)
            && next.Mention.FirstToken == of + 2
            && next.Noun.HeadHash != 0
            && items[part].IsAtMost(next);
    }

    /// <summary>
    /// Whether the part is the first of a list that a colon opens right after a total: "24 strikes: eleven in Iraq and …".
    /// </summary>
    private bool IsAfterColon(int part, out int total)
    {
        total = part - 1;
        var colon = items[part].Mention.FirstToken - 1;
        return reading.IsMark(colon, ':') && total >= 0 && items[total].Sentence == items[part].Sentence && IsTotal(total);
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
            || !IsTotal(total)
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

    /// <summary>
    /// The nearest number before that can be the total of <paramref name="part"/>; -1 where there is none, or where the nearest is smaller
    /// and one before it is not, so that nothing says which is meant.
    /// </summary>
    private int TotalBefore(int part, int sentencesBack)
    {
        var smaller = -1;
        for (var i = part - 1; i >= 0 && part - i <= NumbersBack && items[part].Sentence - items[i].Sentence <= sentencesBack; i--)
        {
            if (!IsTotal(i) || !items[i].CanHold(items[part]) || IsBase(i))
            {
                continue;
            }

            if (!items[i].IsAlike(items[part]) && StandsBetween(items[i].End, items[part].Mention.FirstToken))
            {
                return -1;
            }

            if (items[part].IsAtMost(items[i]))
            {
                return smaller < 0 ? i : -1;
            }

            if (items[i].Sentence != items[part].Sentence || !items[i].IsAlike(items[part]))
            {
                return -1;
            }

            smaller = smaller < 0 ? i : smaller;
        }

        return smaller;
    }

    /// <summary>
    /// Whether another sort of quantity stands between two tokens: "17 passes for 364 yards, including three touchdowns".
    /// </summary>
    private bool StandsBetween(int first, int end) =>
        measures.BinarySearch(first) is var at && (at >= 0 ? at : ~at) is var next && next < measures.Count && measures[next] < end;

    /// <summary>Whether a number is what another is a share of: "8 of 14 shots".</summary>
    private bool IsBase(int item) =>
        item > 0
        && items[item - 1] is var share
        && reading.Says(share.Mention.EndToken, "of")
        && items[item].Mention.FirstToken - share.Mention.EndToken is 1 or 2;

    /// <summary>A total says what it counts, or what befell those counted, and is no part itself.</summary>
    private bool IsTotal(int item) =>
        totalOf[item] < 0
        && (
            items[item].Noun.HeadHash != 0
            || items[item].CountedHash != 0
            || items[item].Kind == ClaimKind.Money
            || !items[item].Placed.Events.IsEmpty
        );

    private void Add(int total, List<int> parts, PartCue cue)
    {
        foreach (var part in parts)
        {
            totalOf[part] = total;
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
