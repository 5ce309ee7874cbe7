using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Stories.Terms;

/// <summary>
/// A stretch of an article that is a site's boilerplate or is not: a sentence, or what a mark sets apart in a headline ("… - KSLA News
/// 12").
/// </summary>
/// <param name="Hash">Equal for stretches of the same words.</param>
/// <param name="End">Index just past its last term.</param>
internal readonly record struct Passage(uint Hash, int End);

/// <summary>
/// What an article says as far as it tells which story it belongs to: its words, names, days and figures, passage by passage, since what is
/// boilerplate shows only when all articles are read.
/// </summary>
internal sealed class ArticleText
{
    /// <summary>So many different terms are told apart, more than a novel has; further ones are not compared.</summary>
    private const int MostTerms = ushort.MaxValue + 1;

    /// <summary>The bits that say what a word is when it is kept, and those before them, of 16, which of the terms.</summary>
    private const int KindBits = 4,
        PlaceBits = 16 - KindBits;

    /// <summary>What a word can be, at the number by which it is kept.</summary>
    private static readonly TermKind[] Kinds =
    [
        TermKind.Word,
        TermKind.Name,
        TermKind.FullName,
        TermKind.Day,
        TermKind.Figure,
        TermKind.Word | TermKind.Lead,
        TermKind.Name | TermKind.Lead,
        TermKind.FullName | TermKind.Lead,
        TermKind.Day | TermKind.Lead,
        TermKind.Figure | TermKind.Lead,
        .. Enumerable.Repeat(TermKind.Word, 6),
    ];

    /// <summary>For each word as it comes, which of the terms it is.</summary>
    private readonly ushort[] places;

    /// <summary>For each word as it comes, what it is.</summary>
    private readonly TermKind[] kinds;

    private readonly Passage[] passages;

    private ArticleText(uint[] terms, ushort[] places, TermKind[] kinds, Passage[] passages)
    {
        Terms = terms;
        this.places = places;
        this.kinds = kinds;
        this.passages = passages;
    }

    /// <summary>The hashes of its terms, each once, ascending.</summary>
    public uint[] Terms { get; }

    /// <summary>The passages, in text order.</summary>
    public ReadOnlySpan<Passage> Passages => passages;

    /// <summary>Reads <paramref name="document"/>, whose claims, in text order, are <paramref name="claims"/>.</summary>
    public static ArticleText Of(Document document, ImmutableArray<Claim> claims) => TermReader.Read(document, claims);

    /// <summary>The terms as they come, by their hashes, with what each is, and where passages end among them.</summary>
    public static ArticleText Of(ReadOnlySpan<uint> hashes, ReadOnlySpan<TermKind> kinds, ReadOnlySpan<Passage> passages)
    {
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        var terms = Distinct(sorted).ToArray();
        terms = terms.Length > MostTerms ? terms[..MostTerms] : terms;
        var kept = new List<(ushort Place, TermKind Kind)>(hashes.Length);
        var ends = new Passage[passages.Length];
        for (var (at, passage) = (0, 0); passage < passages.Length; passage++)
        {
            for (; at < passages[passage].End; at++)
            {
                if (Array.BinarySearch(terms, hashes[at]) is >= 0 and var place)
                {
                    kept.Add(((ushort)place, kinds[at]));
                }
            }

            ends[passage] = passages[passage] with { End = kept.Count };
        }

        return new ArticleText(terms, [.. kept.Select(k => k.Place)], [.. kept.Select(k => k.Kind)], ends);
    }

    /// <summary>Whether one of the passages is among <paramref name="boilerplate"/>, by their hashes.</summary>
    private bool HoldsAny(HashSet<uint> boilerplate) => Array.Exists(passages, p => boilerplate.Contains(p.Hash));

    /// <summary>The terms outside of boilerplate, ascending.</summary>
    /// <param name="boilerplate">The hashes of passages that tell nothing.</param>
    public uint[] TermsOutside(HashSet<uint> boilerplate)
    {
        if (!HoldsAny(boilerplate))
        {
            return Terms;
        }

        var counts = new byte[Terms.Length];
        Count(boilerplate, counts, new TermKind[counts.Length]);
        var kept = new uint[counts.Length - counts.AsSpan().Count((byte)0)];
        for (var (i, next) = (0, 0); next < kept.Length; i++)
        {
            if (counts[i] > 0)
            {
                kept[next++] = Terms[i];
            }
        }

        return kept;
    }

    /// <summary>Counts the terms outside of boilerplate.</summary>
    /// <param name="boilerplate">The hashes of passages that tell nothing.</param>
    /// <param name="counts">Zeros, as many as there are <see cref="Terms"/>; takes how often each is said, up to 255.</param>
    /// <param name="are">As many zeros; takes what each is.</param>
    public void Count(HashSet<uint> boilerplate, Span<byte> counts, Span<TermKind> are)
    {
        var at = 0;
        foreach (var passage in passages)
        {
            for (at = boilerplate.Contains(passage.Hash) ? passage.End : at; at < passage.End; at++)
            {
                var place = places[at];
                counts[place] += (byte)(counts[place] < byte.MaxValue ? 1 : 0);
                are[place] |= kinds[at];
            }
        }
    }

    /// <summary>Writes the terms as bytes.</summary>
    public void Write(ByteWriter bytes)
    {
        bytes.Number(Terms.Length);
        foreach (var term in Terms)
        {
            bytes.Hash(term);
        }

        bytes.Number(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            bytes.Half((ushort)((places[i] << KindBits) | Code(kinds[i])));
        }

        // What such a number can't hold of places stands apart: few articles have so many terms.
        for (var i = 0; i < places.Length && Terms.Length > 1 << PlaceBits; i++)
        {
            bytes.Number(places[i] >> PlaceBits);
        }

        bytes.Number(passages.Length);
        foreach (var passage in passages)
        {
            bytes.Hash(passage.Hash);
            bytes.Number(passage.End);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static ArticleText Read(ref ByteReader bytes)
    {
        var terms = bytes.Hashes(bytes.Count());
        var places = bytes.Halves(bytes.Count());
        var kinds = new TermKind[places.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Kinds[places[i] & ((1 << KindBits) - 1)];
            places[i] >>= KindBits;
        }

        for (var i = 0; i < places.Length && terms.Length > 1 << PlaceBits; i++)
        {
            places[i] |= (ushort)(bytes.Below(1 << KindBits) << PlaceBits);
        }

        if (Array.Exists(places, place => place >= terms.Length))
        {
            throw new InvalidDataException("A term is missing.");
        }

        var passages = new Passage[bytes.Count()];
        for (var i = 0; i < passages.Length; i++)
        {
            passages[i] = new Passage(bytes.Hash(), bytes.Below(places.Length + 1));
        }

        return new ArticleText(terms, places, kinds, passages);
    }

    private static int Code(TermKind kind) => Array.IndexOf(Kinds, kind);

    /// <summary>The numbers of a sorted array, each once.</summary>
    public static Span<uint> Distinct(uint[] sorted)
    {
        var kept = 0;
        foreach (var number in sorted)
        {
            if (kept == 0 || number != sorted[kept - 1])
            {
                sorted[kept++] = number;
            }
        }

        return sorted.AsSpan(0, kept);
    }
}
