using System.Numerics;

namespace CrossCheck.Stories;

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
    public static int[][] Of(IReadOnlyList<uint[]> hashes)
    {
        int[][] frequencies = [.. hashes.Select(own => new int[own.Length])];
        Parallel.For(0, Ranges, range => Count(hashes, frequencies, (uint)range));
        return frequencies;
    }

    private static void Count(IReadOnlyList<uint[]> hashes, int[][] frequencies, uint range)
    {
        var table = new Table();
        var starts = new int[hashes.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            var own = hashes[i];
            var start = starts[i] = FirstOf(own, range);
            for (var at = start; at < own.Length && own[at] >> RangeShift == range; at++)
            {
                table.Add(own[at]);
            }
        }

        for (var i = 0; i < starts.Length; i++)
        {
            var own = hashes[i];
            for (var at = starts[i]; at < own.Length && own[at] >> RangeShift == range; at++)
            {
                frequencies[i][at] = table.CountOf(own[at]);
            }
        }
    }

    private static int FirstOf(uint[] ascending, uint range)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] >> RangeShift < range ? (middle + 1, high) : (low, middle);
        }

        return low;
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
