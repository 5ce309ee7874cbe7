using System.Globalization;
using CrossCheck.Alignment.Anchors;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Blocking;

/// <summary>
/// The keys by which claims are found as candidates for each other. Every key holds the dimension, so that only comparable values meet.
/// </summary>
internal static class BlockKeys
{
    /// <summary>How many of the words nearest to the value and rarest in the run become keys.</summary>
    private const int RareWords = 4;

    /// <summary>Set in keys that say what is asked; a block of such a key can be split.</summary>
    public const uint Splittable = 1;

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
        var dimension = WordHash.Combine(ValueKeys.DimensionOf(profile.Claim.Value), profile.ArticleProfile.StoryKey);
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

        foreach (var value in ValueKeys.Of(profile.Claim.Value))
        {
            yield return new BlockKey(
                profile.Claim.Value is DateValue ? BlockKeySort.Month : BlockKeySort.Value,
                WordHash.Combine(dimension, value) | Splittable,
                value
            );
        }

        foreach (var magnitude in ValueKeys.Magnitudes(profile.Claim))
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
            ? new BlockKey(BlockKeySort.Anchor, WordHash.Combine(ValueKeys.DimensionOf(profile.Claim.Value), anchor) & ~Splittable, anchor)
            : null;

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
}
