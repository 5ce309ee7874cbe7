using CrossCheck.Claims.Context;

namespace CrossCheck.Alignment;

/// <summary>What an article is about: the names that it repeats most and that are rarest.</summary>
internal sealed class ArticleProfile
{
    /// <summary>So many names stand for what an article is about: its town, its people, its company, of a word or two each.</summary>
    private const int MostTopics = 6;

    /// <summary>A name in fewer sentences than a third of those of the most repeated one is mentioned in passing.</summary>
    private const int OftenEnough = 3;

    /// <summary>The profile of a claim outside any article.</summary>
    public static readonly ArticleProfile Empty = new([], 0);

    private readonly WeightedWord[] topics;

    private ArticleProfile(WeightedWord[] topics, uint mainEvent)
    {
        this.topics = topics;
        MainEvent = mainEvent;
    }

    /// <summary>The names with their rarity, ordered by hash.</summary>
    public ReadOnlySpan<WeightedWord> Topics => topics;

    /// <summary>The concept of what happens in most of its sentences; zero where nothing does.</summary>
    public uint MainEvent { get; }

    /// <summary>Reads the names in <paramref name="sentences"/>; <paramref name="rarity"/> says how much a word tells in this run.</summary>
    public static ArticleProfile Of(IEnumerable<(SentenceProfile Profile, SentenceContext? Context)> sentences, WordRarity rarity)
    {
        var counts = new Dictionary<uint, int>();
        var events = new Dictionary<uint, int>();
        foreach (var (sentence, context) in sentences)
        {
            foreach (var word in context is null ? [] : context.Words)
            {
                if ((word.Kind & ContentKind.Event) != 0)
                {
                    events[word.Hash] = events.GetValueOrDefault(word.Hash) + 1;
                }
            }

            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (sentence.Names[i] > 0 && rarity.ArticlesWith(sentence.Words[i].Hash) > 1)
                {
                    counts[sentence.Words[i].Hash] = counts.GetValueOrDefault(sentence.Words[i].Hash) + 1;
                }
            }
        }

        var most = counts.Count == 0 ? 0 : counts.Values.Max();
        var heaviest = counts.Where(c => c.Value * OftenEnough >= most).OrderByDescending(c => c.Value * rarity.Of(c.Key)).ThenBy(c => c.Key).Take(MostTopics);
        return new ArticleProfile(
            [.. heaviest.Select(c => new WeightedWord(c.Key, rarity.Of(c.Key))).OrderBy(w => w.Hash)],
            events.Count == 0 ? 0 : events.OrderByDescending(e => e.Value).ThenBy(e => e.Key).First().Key);
    }
}
