namespace CrossCheck.Alignment;

/// <summary>What an article is about: the names that it repeats most and that are rarest.</summary>
internal sealed class ArticleProfile
{
    /// <summary>So many names stand for what an article is about: its town, its people, its company, of a word or two each.</summary>
    private const int MostTopics = 6;

    /// <summary>A name in fewer sentences than a third of those of the most repeated one is mentioned in passing.</summary>
    private const int OftenEnough = 3;

    /// <summary>
    /// How many articles of a run tell one story, as far as is known before reading them. The weights of pairs were fitted on runs of one story each, of about so many articles; in
    /// larger runs two articles drawn by chance seldom tell the same one.
    /// </summary>
    private const int StoryArticles = 10;

    /// <summary>The profile of a claim outside any article.</summary>
    public static readonly ArticleProfile Empty = new([], 1);

    private readonly WeightedWord[] topics;

    private ArticleProfile(WeightedWord[] topics, int articles)
    {
        this.topics = topics;
        StoryOdds = Math.Min(0, -Math.Log((double)articles / StoryArticles));
    }

    /// <summary>The names with their rarity, ordered by hash.</summary>
    public ReadOnlySpan<WeightedWord> Topics => topics;

    /// <summary>The log-odds that two articles of the run, drawn by chance, tell one story; zero in a run so small that all may.</summary>
    public double StoryOdds { get; }

    /// <summary>Reads the names in <paramref name="sentences"/>; <paramref name="rarity"/> says how much a word tells in this run.</summary>
    public static ArticleProfile Of(IEnumerable<SentenceProfile> sentences, WordRarity rarity)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sentence in sentences)
        {
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
        return new ArticleProfile([.. heaviest.Select(c => new WeightedWord(c.Key, rarity.Of(c.Key))).OrderBy(w => w.Hash)], rarity.Articles);
    }

    /// <summary>The rarity of the names of a sentence of another article that this one is about too; where the sentence names nothing, of what its whole article is about.</summary>
    public double Shared(SentenceProfile sentence, ArticleProfile other)
    {
        var shared = 0.0;
        if (sentence.NameMass <= 0)
        {
            foreach (var topic in other.topics)
            {
                shared += RarityOf(topic.Hash);
            }

            return shared;
        }

        for (var i = 0; i < sentence.Words.Length; i++)
        {
            shared += sentence.Names[i] > 0 ? RarityOf(sentence.Words[i].Hash) : 0;
        }

        return shared;
    }

    /// <summary>The rarity of a topic; zero for another word.</summary>
    private float RarityOf(uint hash)
    {
        foreach (var topic in topics)
        {
            if (topic.Hash == hash)
            {
                return topic.Weight;
            }
        }

        return 0;
    }
}
