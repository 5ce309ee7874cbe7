using System.Collections.Immutable;
using CrossCheck.Claims.Context.Nouns;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Totals;

/// <summary>The numbers of a text that may be totals or parts, in its order, and which of them can be the total of which.</summary>
internal sealed class TotalItems
{
    /// <summary>A total stands at most so many sentences before a part that leans back on it ("Of these, …").</summary>
    public const int SentencesBack = 1;

    /// <summary>So many numbers before a part are looked at: with more between, nothing says which is the total.</summary>
    public const int NumbersBack = 6;

    private readonly Reading reading;
    private readonly List<TotalItem> items = [];

    /// <summary>First tokens of the quantities that are neither counts nor sums, in order.</summary>
    private readonly List<int> measures = [];

    /// <summary>For each item the item it is part of; -1 where there is none.</summary>
    private readonly int[] totalOf;

    /// <summary>The numbers among <paramref name="placed"/>, in text order.</summary>
    public TotalItems(Reading reading, ImmutableArray<PlacedMention> placed)
    {
        this.reading = reading;
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Mention is QuantityMention quantity && quantity.Kind.Traits().AddsUp)
            {
                items.Add(new TotalItem(i, quantity, CountedNounReader.Find(reading, placed[i].Sentence.Sentence, quantity), placed[i]));
            }
            else if (placed[i].Mention is QuantityMention)
            {
                measures.Add(placed[i].Mention.FirstToken);
            }
        }

        totalOf = new int[items.Count];
        Array.Fill(totalOf, -1);
    }

    /// <summary>How many there are.</summary>
    public int Count => items.Count;

    /// <summary>One of them.</summary>
    public TotalItem this[int item] => items[item];

    /// <summary>Whether a number is part of another.</summary>
    public bool IsPart(int item) => totalOf[item] >= 0;

    /// <summary>Makes a number part of another.</summary>
    public void MakePart(int item, int total) => totalOf[item] = total;

    /// <summary>
    /// The total that "37 of the candidates" leans back on, if one is near that counts the same noun; -1 where there is none.
    /// </summary>
    public int NamedAgain(int part)
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

    /// <summary>"five of the twelve jurors".</summary>
    public bool IsOfTheNext(int part)
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
    /// The nearest number before that can be the total of <paramref name="part"/>; -1 where there is none, or where the nearest is smaller
    /// and one before it is not, so that nothing says which is meant.
    /// </summary>
    public int TotalBefore(int part, int sentencesBack)
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
    public bool IsBase(int item) =>
        item > 0
        && items[item - 1] is var share
        && reading.Says(share.Mention.EndToken, "of")
        && items[item].Mention.FirstToken - share.Mention.EndToken is 1 or 2;

    /// <summary>A total says what it counts, or what befell those counted, and is no part itself.</summary>
    public bool IsTotal(int item) =>
        totalOf[item] < 0
        && (
            items[item].Noun.HeadHash != 0
            || items[item].CountedHash != 0
            || items[item].Kind == ClaimKind.Money
            || !items[item].Placed.Events.IsEmpty
        );
}
