using CrossCheck.Claims.Context;

namespace CrossCheck.Alignment.Profiles;

/// <summary>A word with its weight in a profile.</summary>
/// <param name="Hash">The word's concept or stem.</param>
/// <param name="Weight">Its share of the vector's unit length.</param>
internal readonly record struct WeightedWord(uint Hash, float Weight);

/// <summary>The wording of a sentence prepared for comparison, shared by all claims of the sentence.</summary>
internal sealed class SentenceProfile
{
    /// <summary>At this many content words from the value a word weighs half: about the length of a clause.</summary>
    private const float HalfWeightDistance = 5;

    /// <summary>The profile of a claim without a sentence.</summary>
    public static readonly SentenceProfile Empty = new([], [], []);

    private readonly WeightedWord[] words;
    private readonly float[] names;
    private readonly WeightedWord[] passage;

    private SentenceProfile(WeightedWord[] words, float[] names, WeightedWord[] passage)
    {
        this.words = words;
        this.names = names;
        this.passage = passage;
        foreach (var rarity in names)
        {
            NameMass += rarity;
        }
    }

    /// <summary>The words of the sentence, each once; ordered by hash, of unit length.</summary>
    public ReadOnlySpan<WeightedWord> Words => words;

    /// <summary>For each of <see cref="Words"/> its rarity where it is part of a name, zero elsewhere.</summary>
    public ReadOnlySpan<float> Names => names;

    /// <summary>The words of the sentence and the one before it, each once; ordered by hash, of unit length.</summary>
    public ReadOnlySpan<WeightedWord> Passage => passage;

    /// <summary>The rarity of all names together.</summary>
    public float NameMass { get; }

    /// <summary>Prepares a sentence; <paramref name="rarity"/> says how much a word tells in this run.</summary>
    public static SentenceProfile Of(SentenceContext sentence, SentenceContext? before, WordRarity rarity)
    {
        var all = new List<WeightedWord>(sentence.Words.Length + (before?.Words.Length ?? 0));
        Add(sentence);
        var words = Unit(Distinct(all));
        var names = new float[words.Length];
        foreach (var word in sentence.Words)
        {
            var isFirst = word.Token == sentence.Sentence.FirstToken;
            if (
                (word.Kind & (ContentKind.Name | ContentKind.Place)) != 0
                || (isFirst && word.Kind == ContentKind.Plain && rarity.IsName(word.Hash))
            )
            {
                names[PlaceIn(words, word.Hash)] = rarity.Of(word.Hash);
            }
        }

        all.Clear();
        Add(sentence);
        if (before is not null)
        {
            Add(before);
        }

        return new SentenceProfile(words, names, Unit(Distinct(all)));

        void Add(SentenceContext part)
        {
            foreach (var word in part.Words)
            {
                all.Add(new WeightedWord(word.Hash, rarity.Of(word.Hash)));
            }
        }
    }

    /// <summary>For each of <see cref="Words"/> its weight around a value, those close by weighing most; of unit length.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">Index of the value's first token.</param>
    /// <param name="rarity">How much a word tells in this run.</param>
    public float[] WeightsAround(SentenceContext sentence, int token, WordRarity rarity)
    {
        var position = 0;
        while (position < sentence.Words.Length && sentence.Words[position].Token < token)
        {
            position++;
        }

        var near = new float[words.Length];
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var hash = sentence.Words[i].Hash;
            var distance = i < position ? position - 1 - i : i - position;
            ref var weight = ref near[PlaceIn(words, hash)];
            weight = Math.Max(weight, rarity.Of(hash) * HalfWeightDistance / (HalfWeightDistance + distance));
        }

        var square = 0f;
        foreach (var weight in near)
        {
            square += weight * weight;
        }

        var length = MathF.Sqrt(square);
        for (var i = 0; length > 0 && i < near.Length; i++)
        {
            near[i] /= length;
        }

        return near;
    }

    /// <summary>The place of a word that is among <paramref name="words"/>.</summary>
    private static int PlaceIn(WeightedWord[] words, uint hash)
    {
        var (low, high) = (0, words.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Hash < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Orders by hash and keeps each word once.</summary>
    private static WeightedWord[] Distinct(List<WeightedWord> words)
    {
        words.Sort(static (a, b) => a.Hash.CompareTo(b.Hash));
        var kept = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (kept == 0 || words[kept - 1].Hash != words[i].Hash)
            {
                words[kept++] = words[i];
            }
        }

        words.RemoveRange(kept, words.Count - kept);
        return [.. words];
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
