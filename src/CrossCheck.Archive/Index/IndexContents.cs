using CrossCheck.Archive.Contents;
using CrossCheck.Articles;
using CrossCheck.Claims.Caching;
using CrossCheck.Language;
using CrossCheck.Parts;

namespace CrossCheck.Archive.Index;

/// <summary>What of an article decides with others what is boilerplate: when it appeared, and where.</summary>
/// <param name="Day">The number of the day, or -1.</param>
/// <param name="Source">A hash of its source.</param>
internal readonly record struct ArticleTraits(int Day, uint Source)
{
    /// <summary>Those of an article.</summary>
    public static ArticleTraits Of(Article article) => new(article.Published?.DayNumber ?? -1, WordHash.OfConcept('s', article.Source));
}

/// <summary>What an index is of.</summary>
/// <param name="Scope">By which words and which build the sketches were made.</param>
/// <param name="Rows">The rows of its articles, ascending.</param>
/// <param name="Traits">What they were when it was made.</param>
/// <param name="Fingerprints">How many fingerprints each has.</param>
/// <param name="Boilerplate">The hashes of the passages that are boilerplate among them.</param>
/// <param name="Bits">By how many bits of a hash the bucket of each part is found.</param>
internal sealed record IndexContents(
    byte[] Scope,
    long[] Rows,
    ArticleTraits[] Traits,
    int[] Fingerprints,
    uint[] Boilerplate,
    IReadOnlyDictionary<SketchPart, int> Bits
)
{
    /// <summary>The parts that are kept in buckets.</summary>
    public static readonly SketchPart[] Parts = Enum.GetValues<SketchPart>();

    /// <summary>Writes it as bytes.</summary>
    public byte[] Write()
    {
        var bytes = new ByteWriter();
        bytes.Number(Scope.Length);
        foreach (var part in Scope)
        {
            bytes.Number(part);
        }

        foreach (var part in Parts)
        {
            bytes.Number(Bits[part]);
        }

        bytes.Number(Rows.Length);
        for (var i = 0; i < Rows.Length; i++)
        {
            var step = Rows[i] - (i == 0 ? 0 : Rows[i - 1]);
            bytes.Number((uint)step);
            bytes.Number((uint)(step >> 32));
            bytes.Number(Traits[i].Day + 1);
            bytes.Hash(Traits[i].Source);
            bytes.Number(Fingerprints[i]);
        }

        bytes.Number(Boilerplate.Length);
        foreach (var passage in Boilerplate)
        {
            bytes.Hash(passage);
        }

        return KeptBytes.Seal(bytes.Written);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static IndexContents Read(byte[] kept)
    {
        var bytes = new ByteReader(KeptBytes.Open(kept));
        var scope = new byte[bytes.Count()];
        for (var i = 0; i < scope.Length; i++)
        {
            scope[i] = (byte)bytes.Below(byte.MaxValue + 1);
        }

        var bits = new Dictionary<SketchPart, int>();
        foreach (var part in Parts)
        {
            bits[part] = bytes.Number();
        }

        var rows = new long[bytes.Count()];
        var traits = new ArticleTraits[rows.Length];
        var fingerprints = new int[rows.Length];
        var row = 0L;
        for (var i = 0; i < rows.Length; i++)
        {
            row += bytes.Unsigned() + ((long)bytes.Unsigned() << 32);
            rows[i] = row;
            traits[i] = new ArticleTraits(bytes.Number() - 1, bytes.Hash());
            fingerprints[i] = bytes.Number();
        }

        return new IndexContents(scope, rows, traits, fingerprints, bytes.Hashes(bytes.Count()), bits);
    }
}
