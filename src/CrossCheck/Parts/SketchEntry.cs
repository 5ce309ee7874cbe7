using System.Runtime.InteropServices;
using CrossCheck.Claims;

namespace CrossCheck.Parts;

/// <summary>One hash in the sketch of one article, as a number: entries order by hash, then by article.</summary>
internal static class SketchEntry
{
    /// <summary>The bits of a value that hold an anchor's kind.</summary>
    private const int KindBits = 3;

    private const uint KindMask = (1 << KindBits) - 1;

    /// <summary>A hash in the sketch of the article of a number, or of what an anchor is with its kind.</summary>
    public static ulong Of(uint hash, uint value) => ((ulong)hash << 32) | value;

    /// <summary>Its hash.</summary>
    public static uint HashOf(ulong entry) => (uint)(entry >> 32);

    /// <summary>What stands under the hash.</summary>
    public static uint ValueOf(ulong entry) => (uint)entry;

    /// <summary>What stands under an anchor: its article and the kind of its claim.</summary>
    public static uint Anchored(int article, ClaimKind kind) => ((uint)article << KindBits) | (uint)kind;

    /// <summary>The article of what stands under an anchor.</summary>
    public static int ArticleOf(uint anchored) => (int)(anchored >> KindBits);

    /// <summary>The kind of what stands under an anchor.</summary>
    public static ClaimKind KindOf(uint anchored) => (ClaimKind)(anchored & KindMask);

    /// <summary>The article of a value of <paramref name="part"/>.</summary>
    public static int ArticleOf(SketchPart part, uint value) => part == SketchPart.Anchor ? ArticleOf(value) : (int)value;

    /// <summary>The same value with another number for its article.</summary>
    public static uint With(SketchPart part, uint value, int article) =>
        part == SketchPart.Anchor ? Anchored(article, KindOf(value)) : (uint)article;

    /// <summary>
    /// Adds the entries that <paramref name="part"/> of a sketch gives, in any order; those of terms are not among them, since what is
    /// boilerplate depends on the run.
    /// </summary>
    public static void Add(SketchPart part, ArticleSketch sketch, int article, List<ulong> entries)
    {
        switch (part)
        {
            case SketchPart.Passage:
                foreach (ref readonly var passage in sketch.Text.Passages)
                {
                    entries.Add(Of(passage.Hash, (uint)article));
                }

                break;
            case SketchPart.Fingerprint:
                Add(sketch.Fingerprints, article, entries);
                break;
            case SketchPart.Anchor:
                foreach (var (key, kind) in sketch.Anchors)
                {
                    entries.Add(Of(key, Anchored(article, kind)));
                }

                break;
            case SketchPart.Repeat:
                Add(sketch.Repeats, article, entries);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    /// <summary>Adds an entry for each of the hashes.</summary>
    public static void Add(ReadOnlySpan<uint> hashes, int article, List<ulong> entries)
    {
        foreach (var hash in hashes)
        {
            entries.Add(Of(hash, (uint)article));
        }
    }

    /// <summary>The entries, ordered; each once, but that an anchor counts as often as claims have it.</summary>
    public static ulong[] Sorted(SketchPart part, List<ulong> entries)
    {
        entries.Sort();
        if (part == SketchPart.Anchor)
        {
            return [.. entries];
        }

        var kept = 0;
        foreach (var entry in CollectionsMarshal.AsSpan(entries))
        {
            if (kept == 0 || entry != entries[kept - 1])
            {
                entries[kept++] = entry;
            }
        }

        return [.. CollectionsMarshal.AsSpan(entries)[..kept]];
    }
}
