using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context;

/// <summary>A total with its parts, as places in the claims of an article.</summary>
/// <param name="Total">The claim that states the total.</param>
/// <param name="Parts">The claims that state parts of it, in text order.</param>
/// <param name="Cue">What shows that they are parts.</param>
/// <param name="AreApart">Whether nothing is counted in two parts, since each is in a place of its own.</param>
internal sealed record Partition(int Total, ImmutableArray<int> Parts, PartCue Cue, bool AreApart);

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
    private readonly List<Item> items = [];

    /// <summary>First tokens of the quantities that are neither counts nor sums, in order.</summary>
    private readonly List<int> measures = [];

    /// <summary>For each item the item it is part of; -1 where there is none.</summary>
    private readonly int[] totalOf;
    private readonly List<Partition> found = [];

    private TotalReader(Reading reading, ImmutableArray<PlacedMention> placed)
    {
        this.reading = reading;
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Mention is QuantityMention { Kind: ClaimKind.Count or ClaimKind.Money } quantity)
            {
                items.Add(new Item(i, quantity, CountedNoun.Find(reading, placed[i].Sentence.Sentence, quantity), placed[i]));
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
        else if (LeansBack(part))
        {
            Link(TotalBefore(part, OpensSentence(part) ? SentencesBack : 0), part, PartCue.OfThem);
        }
        else if (IsIncluded(part))
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
        else if (SumsUp(part))
        {
            TrySum(part);
        }
        else
        {
            TryApposition(part);
        }
    }

    /// <summary>Whether the sentence begins with the number, or with "Of these," and the number.</summary>
    private bool OpensSentence(int part)
    {
        var first = reading.Document.Sentences[items[part].Sentence].FirstToken;
        var before = items[part].Mention.FirstToken - first;
        return before == 0 || (before <= 3 && reading.Says(first, "of"));
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
                return AtMost(item, items[i]) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"these 24 strikes", "a total of 24", "24 in all": the number adds up what was told.</summary>
    private bool SumsUp(int total)
    {
        var (before, after) = (items[total].Mention.FirstToken - 1, items[total].End);
        return reading.Says(before, "these")
            || reading.Says(before, "totalling")
            || reading.Says(before, "totaling")
            || (reading.Says(before, "of") && reading.Says(before - 1, "total"))
            || reading.Says(after, "altogether")
            || (reading.Says(after, "in") && (reading.Says(after + 1, "all") || reading.Says(after + 1, "total")));
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

    /// <summary>"25 of them", "two of which", "of whom five", "of these, 25".</summary>
    private bool LeansBack(int part)
    {
        var item = items[part];
        if (reading.Says(item.Mention.EndToken, "of"))
        {
            return IsBackward(item.Mention.EndToken + 1)
                || (reading.Says(item.Mention.EndToken + 1, "the") && reading.Says(item.Mention.EndToken + 2, "total"));
        }

        var before = item.Mention.FirstToken - 1;
        before -= reading.IsMark(before, ',') ? 1 : 0;
        return IsBackward(before) && reading.Says(before - 1, "of");
    }

    private bool IsBackward(int token) =>
        reading.Says(token, "them")
        || reading.Says(token, "whom")
        || reading.Says(token, "which")
        || (
            (reading.Says(token, "these") || reading.Says(token, "those"))
            && !(
                reading.Kind(token + 1) == TokenKind.Word && reading.Is(token + 1, WordClass.Person | WordClass.Thing | WordClass.Adjective)
            )
        );

    /// <summary>"including three children", "among them three children".</summary>
    private bool IsIncluded(int part)
    {
        var before = items[part].Mention.FirstToken - 1;
        return reading.Says(before, "including")
            || (reading.Says(before - 1, "among") && (reading.Says(before, "them") || reading.Says(before, "whom")));
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
            && AtMost(items[part], next);
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
                !IsOfOneSort(items[total], items[i])
                || (i > first && !Continues(items[i - 1], items[i], WordsBetweenParts * 2))
                || LeansBack(i)
                || IsIncluded(i)
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
            || !Directly(items[total], items[first])
            || (
                total > 0
                && items[total - 1].Sentence == items[total].Sentence
                && Continues(items[total - 1], items[total], WordsBetweenParts)
            )
        )
        {
            return;
        }

        var parts = new List<int> { first };
        while (
            parts[^1] + 1 < items.Count
            && items[parts[^1] + 1].Sentence == items[first].Sentence
            && Continues(items[parts[^1]], items[parts[^1] + 1], 2)
        )
        {
            parts.Add(parts[^1] + 1);
        }

        if (parts.Count > 1 && parts.TrueForAll(p => items[p].Noun.CountsPeople) && parts.Sum(p => items[p].Amount) == items[total].Amount)
        {
            Add(total, parts, PartCue.List);
        }
    }

    private bool Directly(Item total, Item part)
    {
        var between = part.Mention.FirstToken - total.End;
        return between == 1
            && (
                reading.IsMark(total.End, ',')
                || reading.IsMark(total.End, '(')
                || reading.IsMark(total.End, '—')
                || reading.IsMark(total.End, '–')
            );
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
            && IsOfOneSort(items[total], next)
            && (next.IsBare ? items[part].IsBare || cue == PartCue.OfThem : cue == PartCue.Including)
            && Continues(items[parts[^1]], next, WordsBetweenParts)
            && AtMost(next, items[total])
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
            if (!IsTotal(i) || !IsOfOneSort(items[i], items[part]) || IsBase(i))
            {
                continue;
            }

            if (!AreAlike(items[i], items[part]) && StandsBetween(items[i].End, items[part].Mention.FirstToken))
            {
                return -1;
            }

            if (AtMost(items[part], items[i]))
            {
                return smaller < 0 ? i : -1;
            }

            if (items[i].Sentence != items[part].Sentence || !AreAlike(items[i], items[part]))
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

    /// <summary>
    /// Whether a number can be a part of another: money of money in one currency, people of people, and a number without a noun of
    /// anything.
    /// </summary>
    private static bool IsOfOneSort(Item total, Item part) =>
        total.Kind == part.Kind
        && total.Mention.Quantity.Dimension == part.Mention.Quantity.Dimension
        && (part.IsBare || part.Kind == ClaimKind.Money || total.CountsPeople == part.Noun.CountsPeople);

    /// <summary>Whether both surely count one sort of thing, so that a part that is larger than its total is an error.</summary>
    private static bool AreAlike(Item total, Item part) =>
        part.Noun.HeadHash != 0 && total.Noun.HeadHash == part.Noun.HeadHash || total.Noun.CountsPeople && part.Noun.CountsPeople;

    /// <summary>Whether a part is no larger than a total; a vague number may be anything.</summary>
    private static bool AtMost(Item part, Item total) => part.Amount is not { } x || total.Amount is not { } y || x <= y;

    /// <summary>
    /// Whether <paramref name="next"/> goes on with the list that <paramref name="last"/> stands in: a comma or "and" right before it, and
    /// no verb or clause between.
    /// </summary>
    private bool Continues(Item last, Item next, int most)
    {
        var before = next.Mention.FirstToken - 1;
        if (
            before - last.End >= most
            || before < last.End
            || !(reading.IsMark(before, ',') || reading.IsMark(before, ';') || reading.Says(before, "and"))
        )
        {
            return false;
        }

        for (var i = last.End; i < before; i++)
        {
            if (
                reading.IsMark(i, ':')
                || reading.IsMark(i, '(')
                || reading.Is(i, WordClass.Auxiliary | WordClass.Modal | WordClass.Verb | WordClass.Reporting | WordClass.Relative)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"25 of them in Aceh", "15 in Medan".</summary>
    private bool IsInAPlace(int part) =>
        (reading.Says(items[part].End, "in") || reading.Says(items[part].End, "at") || reading.Says(items[part].End, "near"))
        && reading.IsCapitalised(items[part].End + 1);

    private void Add(int total, List<int> parts, PartCue cue)
    {
        foreach (var part in parts)
        {
            totalOf[part] = total;
        }

        found.Add(
            new Partition(items[total].Claim, [.. parts.Select(p => items[p].Claim)], cue, parts.Count > 1 && parts.TrueForAll(IsInAPlace))
        );
    }

    /// <summary>A number that may be a total or a part.</summary>
    /// <param name="Claim">Its place among the claims.</param>
    /// <param name="Mention">Where it stands.</param>
    /// <param name="Noun">What it counts by its own words, nothing borrowed from a neighbour.</param>
    /// <param name="Placed">What its sentence says of it.</param>
    private sealed record Item(int Claim, QuantityMention Mention, CountedNoun Noun, PlacedMention Placed)
    {
        /// <summary>Index of its sentence.</summary>
        public int Sentence => Placed.Sentence.Index;

        /// <summary>What it counts, by its own noun or a neighbour's; zero where neither says.</summary>
        public uint CountedHash => Placed.Noun.HeadHash;

        /// <summary>A count or a sum of money.</summary>
        public ClaimKind Kind => Mention.Kind;

        /// <summary>Index just past the number and its noun.</summary>
        public int End => Math.Max(Mention.EndToken, Noun.Phrase.EndToken);

        /// <summary>Whether no noun of its own says what it counts.</summary>
        public bool IsBare => Noun.HeadHash == 0;

        /// <summary>Whether people are counted, by its own noun or a neighbour's.</summary>
        public bool CountsPeople => Noun.CountsPeople || Placed.Noun.CountsPeople;

        /// <summary>The figure; null for a vague number.</summary>
        public decimal? Amount => Mention.Quantity.Amount;
    }
}
