using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Alignment;

/// <summary>
/// The keys by which claims are found as candidates for each other. Every key holds the dimension, so that only comparable values meet.
/// </summary>
internal static class BlockKeys
{
    /// <summary>How many of the words nearest to the value and rarest in the run become keys.</summary>
    private const int RareWords = 4;

    /// <summary>Counts below this stand in every text: only what they count brings them together.</summary>
    private const decimal SmallCount = 20;

    /// <summary>A stretch of time is found by its first months only; a year has twelve.</summary>
    private const int MostMonths = 12;

    /// <summary>Set in keys that say what is asked; a block of such a key can be split.</summary>
    private const uint Splittable = 1;

    /// <summary>The keys of so many claims are drawn up in one piece of work.</summary>
    private const int Batch = 4096;

    /// <summary>The key of an entry.</summary>
    public static uint KeyOf(ulong entry) => (uint)(entry >> 32);

    /// <summary>The claim of an entry.</summary>
    public static int ClaimOf(ulong entry) => (int)(uint)entry;

    /// <summary>
    /// All entries that <paramref name="entriesOf"/> gives for the numbers below <paramref name="count"/>, each once, ordered by key and
    /// claim.
    /// </summary>
    public static ReadOnlySpan<ulong> Sorted(int count, Func<int, IEnumerable<ulong>> entriesOf)
    {
        var batches = new ulong[(count + Batch - 1) / Batch][];
        Parallel.For(
            0,
            batches.Length,
            batch =>
            {
                var entries = new List<ulong>();
                for (var i = batch * Batch; i < Math.Min(count, (batch + 1) * Batch); i++)
                {
                    entries.AddRange(entriesOf(i));
                }

                batches[batch] = [.. entries];
            }
        );
        var sorted = new ulong[batches.Sum(b => b.Length)];
        var at = 0;
        foreach (var batch in batches)
        {
            batch.CopyTo(sorted, at);
            at += batch.Length;
        }

        Array.Sort(sorted);
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (kept == 0 || sorted[i] != sorted[kept - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return sorted.AsSpan(0, kept);
    }

    /// <summary>The entries of a claim.</summary>
    public static IEnumerable<ulong> Of(ClaimProfile profile, int claim)
    {
        foreach (var key in Of(profile))
        {
            yield return Entry(key.Hash, claim);
        }
    }

    /// <summary>
    /// The keys of a claim: what is counted, that people are, what happened, the value, its magnitude, and rare words near it.
    /// </summary>
    public static IEnumerable<BlockKey> Of(ClaimProfile profile)
    {
        if (profile.Claim.Value is OpenDate)
        {
            yield break;
        }

        if (Anchor(profile) is { } anchor)
        {
            yield return anchor;
        }

        // All other keys bring together claims of one story only.
        var dimension = WordHash.Combine(DimensionOf(profile.Claim.Value), profile.ArticleProfile.StoryKey);
        if (profile.Context.Head != 0)
        {
            yield return new BlockKey(
                BlockKeySort.Noun,
                WordHash.Combine(dimension, profile.Context.Head) | Splittable,
                profile.Context.Head
            );
        }

        for (var i = 0; i < profile.Events.Length; i++)
        {
            yield return new BlockKey(
                BlockKeySort.Event,
                WordHash.Combine(dimension, profile.Events[i].Hash) | Splittable,
                profile.Events[i].Hash
            );
        }

        if (profile.Context.CountsPeople)
        {
            yield return new BlockKey(BlockKeySort.People, WordHash.Combine(dimension, WordHash.OfConcept('p', "people")) | Splittable, 0);
        }

        // Sums and shares are often told without a noun or an event: what their articles are about brings them together.
        foreach (var topic in profile.Claim.Kind is ClaimKind.Money or ClaimKind.Percent ? profile.ArticleProfile.Topics.ToArray() : [])
        {
            yield return new BlockKey(BlockKeySort.Topic, WordHash.Combine(dimension, topic.Hash) & ~Splittable, topic.Hash);
        }

        foreach (var value in ValueKeys(profile.Claim.Value))
        {
            yield return new BlockKey(
                profile.Claim.Value is DateValue ? BlockKeySort.Month : BlockKeySort.Value,
                WordHash.Combine(dimension, value) | Splittable,
                value
            );
        }

        foreach (var magnitude in Magnitudes(profile.Claim))
        {
            yield return new BlockKey(
                BlockKeySort.Magnitude,
                WordHash.Combine(dimension, WordHash.OfConcept('m', magnitude.ToString(CultureInfo.InvariantCulture))) & ~Splittable,
                (uint)magnitude
            );
        }

        foreach (var word in Rarest(profile))
        {
            yield return new BlockKey(BlockKeySort.Word, WordHash.Combine(dimension, word) & ~Splittable, word);
        }
    }

    /// <summary>
    /// The key that brings together claims of any stories; null where a claim has none. It depends on the claim and its article alone.
    /// </summary>
    public static BlockKey? Anchor(ClaimProfile profile) =>
        profile.Claim.Value is not OpenDate && StoryAnchors.KeyOf(profile) is not 0 and var anchor
            ? new BlockKey(BlockKeySort.Anchor, WordHash.Combine(DimensionOf(profile.Claim.Value), anchor) & ~Splittable, anchor)
            : null;

    private static uint DimensionOf(Value value) =>
        WordHash.OfConcept('d', value is Quantity quantity ? Family(quantity.Dimension) : "date");

    /// <summary>
    /// The finer entries of one whose block is too large: together with each word that its article is about, and with its value and month.
    /// None where the key says not what is asked.
    /// </summary>
    public static IEnumerable<ulong> Split(ulong entry, IReadOnlyList<ClaimProfile> profiles)
    {
        var (key, claim) = (KeyOf(entry), ClaimOf(entry));
        if ((key & Splittable) == 0)
        {
            yield break;
        }

        var profile = profiles[claim];
        foreach (var topic in profile.ArticleProfile.Topics.ToArray())
        {
            yield return Entry(WordHash.Combine(key, topic.Hash), claim);
        }

        yield return Entry(WordHash.Combine(key, WordHash.Combine(ValueKey(profile.Claim.Value), MonthOf(profile))), claim);
    }

    private static ulong Entry(uint key, int claim) => ((ulong)key << 32) | (uint)claim;

    private static uint[] Rarest(ClaimProfile profile)
    {
        var words = profile.Sentence.Words;
        Span<(float Weight, uint Hash)> rarest = stackalloc (float, uint)[RareWords];
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var at = count;
            while (
                at > 0
                && (
                    rarest[at - 1].Weight < profile.Near[i]
                    || (rarest[at - 1].Weight == profile.Near[i] && rarest[at - 1].Hash > words[i].Hash)
                )
            )
            {
                at--;
            }

            if (at < RareWords)
            {
                count = Math.Min(count + 1, RareWords);
                rarest[at..(count - 1)].CopyTo(rarest[(at + 1)..count]);
                rarest[at] = (profile.Near[i], words[i].Hash);
            }
        }

        var hashes = new uint[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = rarest[i].Hash;
        }

        return hashes;
    }

    /// <summary>Sums in different currencies may answer one question, though their values can't be compared.</summary>
    private static string Family(string dimension) => dimension.IndexOf(':') is > 0 and var colon ? dimension[..colon] : dimension;

    /// <summary>Two overlapping magnitudes for all but small counts, so that figures up to half as large again always meet.</summary>
    private static IEnumerable<int> Magnitudes(Claim claim)
    {
        if (
            claim.Value is not Quantity quantity
            || (quantity.BaseAmount ?? quantity.Amount ?? quantity.Low) is not { } amount
            || amount == 0
            || (claim.Kind == ClaimKind.Count && amount < SmallCount)
        )
        {
            yield break;
        }

        var magnitude = (int)Math.Floor(2 * Math.Log2((double)Math.Abs(amount)));
        yield return magnitude;
        yield return magnitude + 1;
    }

    /// <summary>A number's own key; for a date one for each month that it touches, so that a day meets its month and its year.</summary>
    private static IEnumerable<uint> ValueKeys(Value value)
    {
        yield return ValueKey(value);
        if (value is DateValue date)
        {
            for (var month = MonthOf(date.First) + 1; month <= Math.Min(MonthOf(date.Last), MonthOf(date.First) + MostMonths - 1); month++)
            {
                yield return month;
            }
        }
    }

    private static uint ValueKey(Value value) =>
        value switch
        {
            Quantity { Amount: { } amount } q => WordHash.OfConcept(
                'v',
                (q.BaseAmount ?? amount).ToString("0.###", CultureInfo.InvariantCulture)
            ),
            Quantity q => WordHash.OfConcept('v', string.Create(CultureInfo.InvariantCulture, $"{q.Low}..{q.High}")),
            DateValue date => MonthOf(date.First),
            _ => 0,
        };

    private static uint MonthOf(DateOnly day) => (uint)((day.Year * 12) + day.Month);

    private static uint MonthOf(ClaimProfile profile) =>
        (profile.Context.First ?? profile.Claim.Article.Published) is { } day ? MonthOf(day) : 0;
}
