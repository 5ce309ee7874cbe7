using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CrossCheck.Articles;

namespace CrossCheck.Benchmarks.News;

/// <summary>Where a text states a planted value.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Question">The question it answers; one number for all articles.</param>
internal readonly record struct PlantedValue(TextSpan Span, int Question);

/// <summary>An invented article with the truth about it.</summary>
internal sealed record NewsArticle(Article Article, ImmutableArray<PlantedValue> Planted);

/// <summary>
/// Invented news with a known truth. Each story, of one of eight kinds, has its own town, companies, people, day and five or six facts, and
/// is told by two to six articles, published up
/// to three days later by papers drawn from 200. An article words each fact that it tells in one of several ways: 10% of large counts
/// rounded, 6% rounded down with "more than", 8%
/// of counts with "at least"; one value in 50 contradicts the others. It tells four fifths of the story's facts, half of these again
/// further down, and one of an older story that
/// many recall. One article in eight is a copy of another with its last paragraphs cut. Sentences without figures fill the text up to its
/// length.
/// </summary>
/// <param name="length">The least length of a text, in characters.</param>
internal sealed class GeneratedNews(int length)
{
    /// <summary>The usual length of a news article: 3 KB.</summary>
    public const int UsualLength = 3000;

    private const int Papers = 200;

    /// <summary>Every so many stories, one that the others recall.</summary>
    private const int RecalledEvery = 20;

    private const int MostFacts = 8;

    private readonly IReadOnlyList<StoryKind> kinds = StoryKind.ReadAll();
    private readonly Vocabulary vocabulary = new();

    /// <summary>A story with its names and true values.</summary>
    private sealed record Story(
        int Number,
        StoryKind Kind,
        DateOnly Day,
        IReadOnlyDictionary<string, string> Names,
        IReadOnlyList<Figure> Figures
    );

    /// <summary>
    /// The first <paramref name="count"/> articles, story by story; always the same. Their ids are scattered, so that articles on one story
    /// do not lie side by side.
    /// </summary>
    public IEnumerable<NewsArticle> Articles(int count)
    {
        var written = 0;
        for (var story = 0; written < count; story++)
        {
            foreach (var article in Tell(StoryOf(story), new Random(HashCode(story, 1)), written))
            {
                if (written++ < count)
                {
                    yield return article;
                }
            }
        }
    }

    private Story StoryOf(int number)
    {
        var random = new Random(HashCode(number, 0));
        var kind = kinds[random.Next(kinds.Count)];
        var day = new DateOnly(2012, 1, 1).AddDays(random.Next(12 * 365));
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["place"] = vocabulary.Town(random),
            ["country"] = vocabulary.Country(random),
            ["org"] = vocabulary.Company(random),
            ["rival"] = vocabulary.Company(random),
            ["person"] = vocabulary.Person(random),
            ["other"] = vocabulary.Person(random),
        };
        return new Story(number, kind, day, names, [.. kind.Facts.Select(fact => Figure.Draw(fact, day, random))]);
    }

    private IEnumerable<NewsArticle> Tell(Story story, Random random, int first)
    {
        var recalled = StoryOf(story.Number / RecalledEvery * RecalledEvery);
        NewsArticle? original = null;
        for (var (i, articles) = (0, random.Next(2, 7)); i < articles; i++)
        {
            var isCopy = original is not null && random.Next(8) == 0;
            var written = isCopy ? Cut(original!) : original = Write(story, recalled, random);
            var id = unchecked((uint)(first + i) * 2654435761u).ToString("x8", CultureInfo.InvariantCulture);
            yield return written with
            {
                Article = written.Article with
                {
                    Id = id,
                    Path = id + ".txt",
                    Source = vocabulary.Paper(new Random(random.Next(Papers))),
                    Published = story.Day.AddDays(random.Next(4)),
                },
            };
        }
    }

    /// <summary>A copy that ends before three quarters of the text, at the end of a paragraph.</summary>
    private static NewsArticle Cut(NewsArticle article)
    {
        var end = article.Article.Text.LastIndexOf('\n', article.Article.Text.Length * 3 / 4);
        return new NewsArticle(
            article.Article with
            {
                Text = article.Article.Text[..end],
            },
            [.. article.Planted.Where(p => p.Span.End <= end)]
        );
    }

    private NewsArticle Write(Story story, Story recalled, Random random)
    {
        var text = new StringBuilder(length + 500);
        var planted = ImmutableArray.CreateBuilder<PlantedValue>();
        Fill(story.Kind.Title, story, null, random, text, planted, 0);
        text.Append("\n\n");

        var told = Enumerable.Range(0, story.Kind.Facts.Count).Where(_ => random.Next(5) > 0).ToList();
        List<(Story Story, int Fact, Figure Figure)> sentences =
        [
            .. told.Select(fact => (story, fact, random.Next(50) == 0 ? story.Figures[fact].Contradicted(random) : story.Figures[fact])),
        ];
        sentences.AddRange([.. sentences.Where(_ => random.Next(2) == 0)]);
        if (recalled != story)
        {
            var fact = random.Next(recalled.Kind.Facts.Count);
            sentences.Add((recalled, fact, recalled.Figures[fact]));
        }

        var filler = Math.Max(0, (length - (sentences.Count * 60) - 60) / 85);
        for (var (i, tellings) = (0, sentences.Count); i < tellings + filler || text.Length < length; i++)
        {
            var tells =
                tellings > 0
                && i * tellings / (tellings + filler) is var next
                && next < tellings
                && (i == 0 || (i - 1) * tellings / (tellings + filler) < next);
            if (tells)
            {
                var (of, fact, figure) = sentences[i * tellings / (tellings + filler)];
                var start = text.Length;
                Fill(
                    of.Kind.Facts[fact].Wordings[random.Next(of.Kind.Facts[fact].Wordings.Count)],
                    of,
                    figure,
                    random,
                    text,
                    planted,
                    (of.Number * MostFacts) + fact
                );
                text[start] = char.ToUpperInvariant(text[start]);
            }
            else
            {
                text.Append(vocabulary.Sentence(random, story.Names.Values.ElementAt(random.Next(story.Names.Count))));
            }

            text.Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        text.Append('\n');
        return new NewsArticle(
            new Article
            {
                Id = "",
                Path = "",
                Source = "",
                Text = text.ToString(),
            },
            planted.ToImmutable()
        );
    }

    /// <summary>Writes a template with its choices made and its names and value filled in.</summary>
    private static void Fill(
        string template,
        Story story,
        Figure? figure,
        Random random,
        StringBuilder text,
        ImmutableArray<PlantedValue>.Builder planted,
        int question
    )
    {
        for (var at = 0; at < template.Length; )
        {
            var end = template[at] switch
            {
                '{' => template.IndexOf('}', at),
                '<' => template.IndexOf('>', at),
                _ => -1,
            };
            if (end < 0)
            {
                text.Append(template[at++]);
                continue;
            }

            var inner = template[(at + 1)..end];
            if (template[at] == '<' && inner == "v")
            {
                var value = figure!.Value.Word(random);
                planted.Add(new PlantedValue(new TextSpan(text.Length, value.Length), question));
                text.Append(value);
            }
            else if (template[at] == '<')
            {
                text.Append(story.Names[inner]);
            }
            else
            {
                var choices = inner.Split('|');
                Fill(choices[random.Next(choices.Length)], story, figure, random, text, planted, question);
            }

            at = end + 1;
        }
    }

    private static int HashCode(int number, int use) => unchecked((int)((((uint)number * 2654435761u) ^ ((uint)use * 0x9E3779B9u)) >> 1));
}
