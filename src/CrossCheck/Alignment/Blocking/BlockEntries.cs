using CrossCheck.Alignment.Profiles;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Blocking;

/// <summary>Keys with the claims that have them, as numbers that sort by key and claim.</summary>
internal static class BlockEntries
{
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
        foreach (var key in BlockKeys.Of(profile))
        {
            yield return Entry(key.Hash, claim);
        }
    }

    /// <summary>
    /// The finer entries of one whose block is too large: together with each word that its article is about, and with its value and month.
    /// None where the key says not what is asked.
    /// </summary>
    public static IEnumerable<ulong> Split(ulong entry, IReadOnlyList<ClaimProfile> profiles)
    {
        var (key, claim) = (KeyOf(entry), ClaimOf(entry));
        if ((key & BlockKeys.Splittable) == 0)
        {
            yield break;
        }

        var profile = profiles[claim];
        foreach (var topic in profile.ArticleProfile.Topics.ToArray())
        {
            yield return Entry(WordHash.Combine(key, topic.Hash), claim);
        }

        yield return Entry(WordHash.Combine(key, WordHash.Combine(ValueKeys.Key(profile.Claim.Value), ValueKeys.MonthOf(profile))), claim);
    }

    private static ulong Entry(uint key, int claim) => ((ulong)key << 32) | (uint)claim;
}
