using System.Runtime.InteropServices;
using CrossCheck.Alignment.Profiles;

namespace CrossCheck.Alignment.Blocking;

/// <summary>
/// The pairs worth comparing: claims that share a key, found in time near-linear in the number of claims and without holding the pairs. A
/// key that too many claims share is split by what
/// their articles are about, or dropped (block purging); and each claim keeps its smallest blocks only (block filtering; Papadakis,
/// Svirsky, Gal and Palpanas, VLDB 2016).
/// </summary>
internal sealed class Candidates
{
    /// <summary>A key that more claims than this share tells too little.</summary>
    public const int LargestBlock = 400;

    /// <summary>A claim keeps its smallest blocks until they hold so many claims together; the smallest it always keeps.</summary>
    private const int MostPartners = 300;

    /// <summary>The claims of each block, ascending, block after block.</summary>
    private readonly int[] members;

    /// <summary>Where each block begins in <see cref="members"/>, and at the end their number.</summary>
    private readonly int[] blockStarts;

    /// <summary>For each claim the places in <see cref="members"/> at which it stands, claim after claim.</summary>
    private readonly int[] places;

    /// <summary>Where each claim begins in <see cref="places"/>, and at the end their number.</summary>
    private readonly int[] placeStarts;

    /// <summary>The block of each place in <see cref="members"/>.</summary>
    private readonly int[] blockOf;

    private Candidates(int claims, List<ulong> entries)
    {
        var starts = new List<int>();
        members = new int[entries.Count];
        blockOf = new int[entries.Count];
        placeStarts = new int[claims + 1];
        for (var i = 0; i < entries.Count; i++)
        {
            if (i == 0 || BlockEntries.KeyOf(entries[i]) != BlockEntries.KeyOf(entries[i - 1]))
            {
                starts.Add(i);
            }

            members[i] = BlockEntries.ClaimOf(entries[i]);
            blockOf[i] = starts.Count - 1;
            placeStarts[members[i] + 1]++;
        }

        blockStarts = [.. starts, entries.Count];
        for (var i = 0; i < claims; i++)
        {
            placeStarts[i + 1] += placeStarts[i];
        }

        places = new int[entries.Count];
        var next = placeStarts.AsSpan(0, claims).ToArray();
        for (var i = 0; i < members.Length; i++)
        {
            places[next[members[i]]++] = i;
        }
    }

    /// <summary>Finds the blocks of <paramref name="profiles"/>.</summary>
    public static Candidates Of(IReadOnlyList<ClaimProfile> profiles)
    {
        var small = new List<ulong>();
        var large = new List<ulong>();
        Divide(BlockEntries.Sorted(profiles.Count, i => BlockEntries.Of(profiles[i], i)), small, large);
        Divide(BlockEntries.Sorted(large.Count, i => BlockEntries.Split(large[i], profiles)), small, []);
        small.Sort();
        return new Candidates(profiles.Count, Filter(profiles.Count, small));
    }

    /// <summary>How many claims there are.</summary>
    public int Claims => placeStarts.Length - 1;

    /// <summary>Every pair, the smaller claim first, each once, in order of the first.</summary>
    public IEnumerable<(int A, int B)> Pairs()
    {
        var search = new Search(this);
        for (var i = 0; i < Claims; i++)
        {
            foreach (var partner in search.Partners(i))
            {
                yield return (i, partner);
            }
        }
    }

    /// <summary>Whether two claims are a pair.</summary>
    public bool Meet(int a, int b)
    {
        var (first, second) = (Math.Min(a, b), Math.Max(a, b));
        foreach (var place in places.AsSpan(placeStarts[first]..placeStarts[first + 1]))
        {
            if (members.AsSpan(place..blockStarts[blockOf[place] + 1]).BinarySearch(second) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the entries of blocks of two or more claims where they belong; a key that one claim has alone finds nothing.</summary>
    private static void Divide(ReadOnlySpan<ulong> entries, List<ulong> small, List<ulong> large)
    {
        for (var start = 0; start < entries.Length; )
        {
            var end = start + 1;
            while (end < entries.Length && BlockEntries.KeyOf(entries[end]) == BlockEntries.KeyOf(entries[start]))
            {
                end++;
            }

            if (end - start > 1)
            {
                (end - start <= LargestBlock ? small : large).AddRange(entries[start..end]);
            }

            start = end;
        }
    }

    /// <summary>Keeps of each claim the smallest blocks, in place.</summary>
    private static List<ulong> Filter(int claims, List<ulong> sorted)
    {
        var entries = CollectionsMarshal.AsSpan(sorted);
        // Blocks in order of size, entries of a claim are met smallest block first.
        var blocks = new List<(int Size, int Start)>();
        for (var start = 0; start < entries.Length; )
        {
            var end = start + 1;
            while (end < entries.Length && BlockEntries.KeyOf(entries[end]) == BlockEntries.KeyOf(entries[start]))
            {
                end++;
            }

            blocks.Add((end - start, start));
            start = end;
        }

        blocks.Sort();
        var met = new int[claims];
        var isKept = new bool[entries.Length];
        foreach (var (size, start) in blocks)
        {
            for (var i = start; i < start + size; i++)
            {
                ref var partners = ref met[BlockEntries.ClaimOf(entries[i])];
                isKept[i] = partners == 0 || partners + size <= MostPartners;
                partners += isKept[i] ? size : 0;
            }
        }

        var kept = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (isKept[i])
            {
                entries[kept++] = entries[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }

    /// <summary>Finds the partners of one claim after another; each thread needs its own.</summary>
    public sealed class Search(Candidates candidates)
    {
        private readonly int[] lastMet = new int[candidates.Claims];
        private readonly List<int> partners = [];

        /// <summary>The claims after <paramref name="claim"/> that share a key with it, each once; valid until the next call.</summary>
        public IReadOnlyList<int> Partners(int claim)
        {
            partners.Clear();
            for (var i = candidates.placeStarts[claim]; i < candidates.placeStarts[claim + 1]; i++)
            {
                var place = candidates.places[i];
                foreach (var other in candidates.members.AsSpan((place + 1)..candidates.blockStarts[candidates.blockOf[place] + 1]))
                {
                    if (lastMet[other] != claim + 1)
                    {
                        lastMet[other] = claim + 1;
                        partners.Add(other);
                    }
                }
            }

            return partners;
        }
    }
}
