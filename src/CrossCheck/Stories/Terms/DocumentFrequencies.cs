using System.Numerics;

namespace CrossCheck.Stories.Terms;

/// <summary>In how many articles each hash stands: counted on all processors, each of which counts the hashes of a range.</summary>
internal static class DocumentFrequencies
{
    /// <summary>The bits of a hash above these are its range.</summary>
    private const int RangeShift = 27;

    /// <summary>
    /// So many ranges: the table of one fits in a processor's cache with a hundred thousand articles, and no processor waits long for the
    /// last.
    /// </summary>
    private const int Ranges = 1 << (32 - RangeShift);

    /// <summary>For each hash of each article the number of articles that hold it, 1 or more.</summary>
    /// <param name="hashes">The hashes of each article, each once, ascending.</param>
    public static int[][] Of(uint[][] hashes)
    {
        // The hashes go to their ranges, article after article, and their counts come back in the same order.
        var sizes = new int[Ranges];
        foreach (var own in hashes)
        {
            foreach (var hash in own)
            {
                sizes[hash >> RangeShift]++;
            }
        }

        uint[][] ranges = [.. sizes.Select(size => new uint[size])];
        var next = new int[Ranges];
        foreach (var own in hashes)
        {
            foreach (var hash in own)
            {
                var range = hash >> RangeShift;
                ranges[range][next[range]++] = hash;
            }
        }

        Parallel.ForEach(ranges, Count);
        Array.Clear(next);
        var frequencies = new int[hashes.Length][];
        for (var i = 0; i < hashes.Length; i++)
        {
            var found = frequencies[i] = new int[hashes[i].Length];
            for (var at = 0; at < found.Length; at++)
            {
                var range = hashes[i][at] >> RangeShift;
                found[at] = (int)ranges[range][next[range]++];
            }
        }

        return frequencies;
    }

    /// <summary>Puts in place of each hash of a range how often it stands there.</summary>
    private static void Count(uint[] range)
    {
        var table = new Table();
        foreach (var hash in range)
        {
            table.Add(hash);
        }

        for (var i = 0; i < range.Length; i++)
        {
            range[i] = (uint)table.CountOf(range[i]);
        }
    }

    /// <summary>Counts of hashes, with open addressing: half the memory of a dictionary and one place to look at for most.</summary>
    private sealed class Table
    {
        /// <summary>Spreads the bits of a hash (Knuth's multiplicative hashing).</summary>
        private const uint Golden = 0x9E3779B9;

        private (uint Hash, int Count)[] slots = new (uint, int)[1 << 10];
        private int used;

        public void Add(uint hash)
        {
            ref var slot = ref slots[PlaceOf(hash)];
            if (slot.Count++ == 0)
            {
                slot.Hash = hash;
                if (++used > slots.Length / 2)
                {
                    Grow();
                }
            }
        }

        public int CountOf(uint hash) => slots[PlaceOf(hash)].Count;

        /// <summary>Where the hash stands, or would.</summary>
        private uint PlaceOf(uint hash)
        {
            var last = (uint)slots.Length - 1;
            var place = (hash * Golden) >> (32 - BitOperations.Log2((uint)slots.Length));
            while (slots[place].Count > 0 && slots[place].Hash != hash)
            {
                place = (place + 1) & last;
            }

            return place;
        }

        private void Grow()
        {
            var former = slots;
            slots = new (uint, int)[former.Length * 2];
            foreach (var slot in former)
            {
                if (slot.Count > 0)
                {
                    slots[PlaceOf(slot.Hash)] = slot;
                }
            }
        }
    }
}
