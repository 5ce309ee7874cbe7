using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Parts;

/// <summary>What of a claim can bring it together with claims of other stories.</summary>
/// <param name="Key">Equal for claims that may name one anchor: <see cref="BlockKeys.Anchor"/>.</param>
/// <param name="Kind">The claim's kind.</param>
internal readonly record struct ClaimAnchor(uint Key, ClaimKind Kind);

/// <summary>
/// What of an article says which other articles have a say on its claims. It depends on the article alone, so that it can be kept, and is a
/// fraction of what the article and its claims take in memory.
/// </summary>
/// <param name="Text">The terms by which it belongs to a story.</param>
/// <param name="Fingerprints">The fingerprints of its text, distinct.</param>
/// <param name="Anchors">What brings its claims together with those of other stories, claim by claim.</param>
/// <param name="Repeats">Equal in articles whose dates may be one that was taken over: <see cref="RepeatedDates.HashOf"/>.</param>
internal sealed record ArticleSketch(ArticleText Text, uint[] Fingerprints, ImmutableArray<ClaimAnchor> Anchors, uint[] Repeats)
{
    /// <summary>The sketch of an article that was read.</summary>
    /// <param name="claims">Its claims.</param>
    /// <param name="fingerprints">The fingerprints of its text.</param>
    /// <param name="text">Its terms.</param>
    public static ArticleSketch Of(ImmutableArray<Claim> claims, uint[] fingerprints, ArticleText text)
    {
        uint[] repeats = [.. claims.Select(RepeatedDates.HashOf).OfType<uint>().Distinct()];
        var profiles = Aligner.Profiles(claims, Lineages.None);
        return new ArticleSketch(text, fingerprints, [.. profiles.Select(AnchorOf).OfType<ClaimAnchor>()], repeats);
    }

    /// <summary>Writes it as bytes.</summary>
    public byte[] Write()
    {
        var bytes = new ByteWriter();
        Text.Write(bytes);
        bytes.Number(Fingerprints.Length);
        foreach (var fingerprint in Fingerprints)
        {
            bytes.Hash(fingerprint);
        }

        bytes.Number(Anchors.Length);
        foreach (var (key, kind) in Anchors)
        {
            bytes.Hash(key);
            bytes.Number((int)kind);
        }

        bytes.Number(Repeats.Length);
        foreach (var repeat in Repeats)
        {
            bytes.Hash(repeat);
        }

        return bytes.Written.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static ArticleSketch Read(ReadOnlySpan<byte> written)
    {
        var bytes = new ByteReader(written);
        var text = ArticleText.Read(ref bytes);
        var fingerprints = bytes.Hashes(bytes.Count());
        var anchors = new ClaimAnchor[bytes.Count()];
        for (var i = 0; i < anchors.Length; i++)
        {
            anchors[i] = new ClaimAnchor(bytes.Hash(), (ClaimKind)bytes.Number());
        }

        var repeats = bytes.Hashes(bytes.Count());
        return bytes.IsAtEnd
            ? new ArticleSketch(text, fingerprints, ImmutableCollectionsMarshal.AsImmutableArray(anchors), repeats)
            : throw new InvalidDataException("The bytes are those of no sketch.");
    }

    private static ClaimAnchor? AnchorOf(ClaimProfile profile) =>
        BlockKeys.Anchor(profile) is { } key ? new ClaimAnchor(key.Hash, profile.Claim.Kind) : null;
}
