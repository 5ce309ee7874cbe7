using System.Globalization;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Alignment;

/// <summary>A word with its weight in a profile.</summary>
/// <param name="Hash">The word's concept or stem.</param>
/// <param name="Weight">Its share of the vector's unit length, or its rarity.</param>
internal readonly record struct WeightedWord(uint Hash, float Weight);

/// <summary>A claim prepared for comparison: its wording as unit vectors, near the value and in the whole sentence.</summary>
internal sealed class ClaimProfile
{
    /// <summary>At this many content words from the value a word weighs half: about the length of a clause.</summary>
    private const float HalfWeightDistance = 5;

    private readonly WeightedWord[] near;
    private readonly WeightedWord[] whole;
    private readonly WeightedWord[] names;
    private readonly WeightedWord[] passage;

    private readonly int[] beside;

    private ClaimProfile(Claim claim, WeightedWord[] near, WeightedWord[] whole, WeightedWord[] names, WeightedWord[] passage, int[] beside)
    {
        Claim = claim;
        this.beside = beside;
        ValueHash = HashOf(claim);
        this.near = near;
        this.whole = whole;
        this.names = names;
        this.passage = passage;
        foreach (var name in names)
        {
            NameMass += name.Weight;
        }
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>What the claim is about.</summary>
    public ClaimContext Context => Claim.Context;

    /// <summary>The words around the value, those close by weighing most; ordered by hash, of unit length.</summary>
    public ReadOnlySpan<WeightedWord> Near => near;

    /// <summary>The words of the sentence; ordered by hash, of unit length.</summary>
    public ReadOnlySpan<WeightedWord> Whole => whole;

    /// <summary>The words of the sentence and the one before it; ordered by hash, of unit length.</summary>
    public ReadOnlySpan<WeightedWord> Passage => passage;

    /// <summary>The words of names in the sentence with their rarity; ordered by hash.</summary>
    public ReadOnlySpan<WeightedWord> Names => names;

    /// <summary>Hashes of the other values in the sentence, in order.</summary>
    public ReadOnlySpan<int> Beside => beside;

    /// <summary>The hash of the claim's own value; zero for a vague or open one.</summary>
    public int ValueHash { get; }

    /// <summary>Hashes of the values that the whole article states of this kind; shared by all its claims of the kind.</summary>
    public HashSet<int> InArticle { get; internal set; } = [];

    /// <summary>The rarity of all names together.</summary>
    public float NameMass { get; }

    /// <summary>Prepares <paramref name="claim"/>; <paramref name="rarity"/> says how much a word tells in this run.</summary>
    public static ClaimProfile Of(Claim claim, WordRarity rarity, ReadOnlySpan<Claim> sameSentence)
    {
        if (claim.Context.Sentence is not { } sentence)
        {
            return new ClaimProfile(claim, [], [], [], [], []);
        }

        var words = sentence.Words;
        var token = claim.Context.Token;
        var position = 0;
        while (position < words.Length && words[position].Token < token)
        {
            position++;
        }

        var near = new List<WeightedWord>(words.Length);
        var whole = new List<WeightedWord>(words.Length);
        var names = new List<WeightedWord>();
        for (var i = 0; i < words.Length; i++)
        {
            var weight = rarity.Of(words[i].Hash);
            var distance = i < position ? position - 1 - i : i - position;
            near.Add(new WeightedWord(words[i].Hash, weight * HalfWeightDistance / (HalfWeightDistance + distance)));
            whole.Add(new WeightedWord(words[i].Hash, weight));
            if ((words[i].Kind & (ContentKind.Name | ContentKind.Place)) != 0)
            {
                names.Add(new WeightedWord(words[i].Hash, weight));
            }
        }

        var passage = new List<WeightedWord>(whole);
        foreach (var word in claim.Context.Before is { } before ? before.Words : [])
        {
            passage.Add(new WeightedWord(word.Hash, rarity.Of(word.Hash)));
        }

        return new ClaimProfile(claim, Unit(Distinct(near)), Unit(Distinct(whole)), Distinct(names), Unit(Distinct(passage)), ValuesBeside(claim, sameSentence));
    }

    private static int[] ValuesBeside(Claim claim, ReadOnlySpan<Claim> sameSentence)
    {
        var values = new List<int>(sameSentence.Length);
        foreach (var other in sameSentence)
        {
            if (!ReferenceEquals(other, claim) && HashOf(other) is var hash and not 0)
            {
                values.Add(hash);
            }
        }

        values.Sort();
        return [.. values];
    }

    /// <summary>Equal for equal values of one dimension; the same in every run, unlike string hashes.</summary>
    private static int HashOf(Claim claim) => claim.Value switch
    {
        Quantity { Amount: { } amount } q => (int)WordHash.OfConcept((char)('A' + (int)claim.Kind), (q.BaseAmount ?? amount).ToString("0.###", CultureInfo.InvariantCulture)),
        DateValue date => HashCodeOf(date.First.DayNumber, date.Last.DayNumber),
        _ => 0,
    };

    private static int HashCodeOf(int first, int last) => unchecked((first * 397) ^ last);

    /// <summary>Which articles share text; null where nobody looked.</summary>
    public Lineages? Lineages { get; internal set; }

    /// <summary>How many claims of its article share its kind, head noun and governing event: a lone one is more surely the answer to a question about them.</summary>
    public int Alike { get; internal set; } = 1;

    /// <summary>The cosine of two unit vectors, 0 to 1.</summary>
    public static float Cosine(ReadOnlySpan<WeightedWord> a, ReadOnlySpan<WeightedWord> b)
    {
        var sum = 0f;
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Hash == b[j].Hash)
            {
                sum += a[i++].Weight * b[j++].Weight;
            }
            else if (a[i].Hash < b[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Math.Min(sum, 1);
    }

    /// <summary>The rarity of the words that both lists hold.</summary>
    public static float Shared(ReadOnlySpan<WeightedWord> a, ReadOnlySpan<WeightedWord> b)
    {
        var sum = 0f;
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Hash == b[j].Hash)
            {
                sum += a[i++].Weight;
                j++;
            }
            else if (a[i].Hash < b[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>Orders by hash and keeps the heaviest of each word.</summary>
    private static WeightedWord[] Distinct(List<WeightedWord> words)
    {
        words.Sort(static (a, b) => a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash) : b.Weight.CompareTo(a.Weight));
        var kept = new List<WeightedWord>(words.Count);
        foreach (var word in words)
        {
            if (kept.Count == 0 || kept[^1].Hash != word.Hash)
            {
                kept.Add(word);
            }
        }

        return [.. kept];
    }

    private static WeightedWord[] Unit(WeightedWord[] words)
    {
        var square = 0f;
        foreach (var word in words)
        {
            square += word.Weight * word.Weight;
        }

        var length = MathF.Sqrt(square);
        for (var i = 0; length > 0 && i < words.Length; i++)
        {
            words[i] = words[i] with { Weight = words[i].Weight / length };
        }

        return words;
    }
}
