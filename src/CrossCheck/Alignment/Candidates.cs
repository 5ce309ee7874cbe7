using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Alignment;

/// <summary>Finds the pairs worth comparing: those that share a key. Every key holds the dimension, so that only comparable values meet.</summary>
internal static class Candidates
{
    /// <summary>How many of the words nearest to the value and rarest in the run become keys.</summary>
    private const int RareWords = 4;

    /// <summary>A key that more claims than this share tells too little; its block is split by the month and value that go with it.</summary>
    private const int LargestBlock = 400;

    /// <summary>The pairs, as indices into <paramref name="profiles"/> with the smaller first, ordered, each once.</summary>
    public static List<(int A, int B)> Find(IReadOnlyList<ClaimProfile> profiles)
    {
        var blocks = new Dictionary<uint, List<int>>();
        for (var i = 0; i < profiles.Count; i++)
        {
            foreach (var key in Keys(profiles[i]))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks.Add(key, block = []);
                }

                if (block.Count == 0 || block[^1] != i)
                {
                    block.Add(i);
                }
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var block in blocks.Values)
        {
            if (block.Count <= LargestBlock)
            {
                Join(block, pairs);
                continue;
            }

            foreach (var part in block.GroupBy(i => Narrow(profiles[i])))
            {
                Join([.. part.Take(LargestBlock)], pairs);
            }
        }

        var ordered = pairs.ToList();
        ordered.Sort();
        return ordered;
    }

    private static void Join(List<int> block, HashSet<(int, int)> pairs)
    {
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < block.Count; j++)
            {
                pairs.Add((block[i], block[j]));
            }
        }
    }

    private static IEnumerable<uint> Keys(ClaimProfile profile)
    {
        var claim = profile.Claim;
        if (claim.Value is OpenDate)
        {
            yield break;
        }

        var dimension = WordHash.OfConcept('d', claim.Value is Quantity quantity ? Family(quantity.Dimension) : "date");
        if (profile.Context.Head != 0)
        {
            yield return WordHash.Combine(dimension, profile.Context.Head);
        }

        foreach (var concept in profile.Context.Events)
        {
            yield return WordHash.Combine(dimension, WordHash.OfConcept('e', concept));
        }

        yield return WordHash.Combine(dimension, ValueKey(claim));
        foreach (var magnitude in Magnitudes(claim))
        {
            yield return WordHash.Combine(dimension, WordHash.OfConcept('m', magnitude.ToString(CultureInfo.InvariantCulture)));
        }

        var words = profile.Sentence.Words.ToArray();
        foreach (var (word, _) in words.Zip(profile.Near.ToArray()).OrderByDescending(w => w.Second).ThenBy(w => w.First.Hash).Take(RareWords))
        {
            yield return WordHash.Combine(dimension, word.Hash);
        }
    }

    /// <summary>Sums in different currencies may answer one question, though their values can't be compared.</summary>
    private static string Family(string dimension) => dimension.IndexOf(':') is > 0 and var colon ? dimension[..colon] : dimension;

    /// <summary>Two overlapping magnitudes for all but small counts, so that figures up to half as large again always meet.</summary>
    private static IEnumerable<int> Magnitudes(Claim claim)
    {
        if (claim.Value is not Quantity quantity || (quantity.BaseAmount ?? quantity.Amount ?? quantity.Low) is not { } amount || amount == 0 || (claim.Kind == ClaimKind.Count && amount < SmallCount))
        {
            yield break;
        }

        var magnitude = (int)Math.Floor(2 * Math.Log2((double)Math.Abs(amount)));
        yield return magnitude;
        yield return magnitude + 1;
    }

    /// <summary>Counts below this stand in every text: only what they count brings them together.</summary>
    private const decimal SmallCount = 20;

    private static uint ValueKey(Claim claim) => WordHash.OfConcept('v', claim.Value switch
    {
        Quantity { Amount: { } amount } q => (q.BaseAmount ?? amount).ToString("0.###", CultureInfo.InvariantCulture),
        Quantity q => string.Create(CultureInfo.InvariantCulture, $"{q.Low}..{q.High}"),
        DateValue date => string.Create(CultureInfo.InvariantCulture, $"{date.First.Year}-{date.First.Month}"),
        _ => "",
    });

    private static uint Narrow(ClaimProfile profile) =>
        WordHash.Combine(ValueKey(profile.Claim), (uint)((profile.Context.First?.Year * 12) + profile.Context.First?.Month ?? 0));
}
