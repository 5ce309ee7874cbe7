using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims.Context;

namespace CrossCheck.Alignment.Profiles;

/// <summary>
/// An article as its claims are compared: which story it tells, what it is about, and where it shares text with others. One for all claims
/// of the article.
/// </summary>
internal sealed class ArticleProfile
{
    /// <summary>So many names stand for what an article is about: its town, its people, its company, of a word or two each.</summary>
    private const int MostTopics = 6;

    /// <summary>A name in fewer sentences than a third of those of the most repeated one is mentioned in passing.</summary>
    private const int OftenEnough = 3;

    /// <summary>The profile of a claim outside any article.</summary>
    public static readonly ArticleProfile Empty = new(0, 0, 0, null, [], 0);

    private readonly int number;
    private readonly Lineages? lineages;
    private readonly WeightedWord[] topics;

    private ArticleProfile(int number, int story, uint storyKey, Lineages? lineages, WeightedWord[] topics, uint mainEvent)
    {
        this.number = number;
        this.lineages = lineages;
        this.topics = topics;
        Story = story;
        StoryKey = storyKey;
        MainEvent = mainEvent;
    }

    /// <summary>The number of the story that it tells; the same for all where nobody looked.</summary>
    public int Story { get; }

    /// <summary>A hash of the same story that does not change with the number of other stories; two stories may share one.</summary>
    public uint StoryKey { get; }

    /// <summary>The names that it repeats most and that are rarest, with their rarity, ordered by hash.</summary>
    public ReadOnlySpan<WeightedWord> Topics => topics;

    /// <summary>The concept of what happens in most of its sentences; zero where nothing does.</summary>
    public uint MainEvent { get; }

    /// <summary>Whether another article of the run has text of this one.</summary>
    public bool SharesTextWith(ArticleProfile other) => number != other.number && lineages?.Between(number, other.number) is not null;

    /// <summary>The sentence of another article that is a version of one of this; null where there is none.</summary>
    /// <param name="sentence">Index of this article's sentence.</param>
    /// <param name="other">The other article.</param>
    public int? Counterpart(int sentence, ArticleProfile other) =>
        number == other.number ? null : lineages?.Counterpart(number, sentence, other.number)?.Sentence;

    /// <summary>Reads what an article is about off the sentences that hold its claims.</summary>
    /// <param name="number">Its number in the run.</param>
    /// <param name="story">The number of its story.</param>
    /// <param name="storyKey">A hash of its story.</param>
    /// <param name="lineages">Which articles of the run share text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="rarity">How much a word tells in this run.</param>
    public static ArticleProfile Of(
        int number,
        int story,
        uint storyKey,
        Lineages lineages,
        IEnumerable<(SentenceProfile Profile, SentenceContext? Context)> sentences,
        WordRarity rarity
    )
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
        var heaviest = counts
            .Where(c => c.Value * OftenEnough >= most)
            .OrderByDescending(c => c.Value * rarity.Of(c.Key))
            .ThenBy(c => c.Key)
            .Take(MostTopics);
        return new ArticleProfile(
            number,
            story,
            storyKey,
            lineages,
            [.. heaviest.Select(c => new WeightedWord(c.Key, rarity.Of(c.Key))).OrderBy(w => w.Hash)],
            events.Count == 0 ? 0 : events.OrderByDescending(e => e.Value).ThenBy(e => e.Key).First().Key
        );
    }
}
