using CrossCheck.Alignment.Weighing;
using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>How likely a reader's question for a group has a word, judged by where the group's articles have it.</summary>
internal sealed class WordSupport
{
    /// <summary>Words at most so many from the value stand beside it, or close to it.</summary>
    private const int Beside = 2,
        Close = 5;

    /// <summary>A first line that is longer is no headline.</summary>
    private const int MostHeadline = 200;

    private static readonly int Places = Enum.GetValues<WordPlace>().Length;

    private readonly TitleWeights weights;
    private readonly Dictionary<string, double[]> shares = new(StringComparer.Ordinal);
    private readonly double[] nowhere = new double[Places];

    /// <summary>Reads where the articles of <paramref name="claims"/>, which tell of <paramref name="story"/>, have which words.</summary>
    public WordSupport(IReadOnlyList<Claim> claims, string story, TitleWeights weights)
    {
        this.weights = weights;
        Family = TitleWeights.Family(claims[0].Kind);
        var articles = claims.GroupBy(c => c.Article.Id, StringComparer.Ordinal).ToList();
        foreach (var article in articles)
        {
            var seen = new HashSet<(WordPlace Place, string Stem)>();
            foreach (var claim in article)
            {
                Read(claim, story, seen);
            }

            foreach (var (place, stem) in seen)
            {
                if (!shares.TryGetValue(stem, out var share))
                {
                    shares.Add(stem, share = new double[Places]);
                }

                share[(int)place] += 1.0 / articles.Count;
            }
        }
    }

    /// <summary>The family by which the words are weighed.</summary>
    public int Family { get; }

    /// <summary>The stems of all words that stand anywhere.</summary>
    public IEnumerable<string> Stems => shares.Keys;

    /// <summary>For each <see cref="WordPlace"/> the share of the articles that have the word of this stem there, 0 to 1.</summary>
    public ReadOnlySpan<double> Shares(string stem) => shares.GetValueOrDefault(stem, nowhere);

    /// <summary>How likely a reader's question has the word of this stem, 0 to 1.</summary>
    public double Of(string stem) => PairScorer.Probability(weights.LogOdds(Shares(stem), Family));

    private static void Read(Claim claim, string story, HashSet<(WordPlace, string)> seen)
    {
        var text = claim.Article.Text;
        var (question, clause) = (claim.Context.Question, claim.Context.Question.Clause);
        Slot(WordPlace.Counted, question.Counted);
        Slot(WordPlace.Owner, question.Owner.Span);
        Slot(WordPlace.Measured, question.Measured);
        Slot(WordPlace.Subject, clause.Subject);
        Slot(WordPlace.Verb, clause.Verb);
        Slot(WordPlace.Object, clause.Object);
        Slot(WordPlace.Near, clause.Near);
        Slot(WordPlace.Far, clause.Far);
        Slot(WordPlace.Circumstance, clause.Circumstance);
        OfSentence();
        Words(WordPlace.Headline, claim.Article.Title ?? FirstLine(text));
        foreach (var name in claim.Participants)
        {
            Words(WordPlace.Name, name);
        }

        foreach (var naming in question.Topic.Happenings.Where(h => h.IsLeading))
        {
            Words(WordPlace.Happening, naming.Span.Of(text).ToString());
        }

        foreach (var naming in question.Topic.Places.Where(p => p.IsLeading))
        {
            Words(WordPlace.Place, naming.Span.Of(text).ToString());
        }

        if (TitleDate.Of(claim) is { Length: > 0 } date)
        {
            foreach (var word in date.Split(' '))
            {
                Words(char.IsDigit(word[0]) ? WordPlace.Year : WordPlace.Month, word);
            }
        }

        Words(WordPlace.Story, story);
        if (TitleWords.IsOfHarm(claim))
        {
            Words(WordPlace.StoryOfHarm, story);
        }

        Words(WordPlace.Own, TitleWords.Own(claim));

        void OfSentence()
        {
            var sentence = claim.SentenceText;
            var value = claim.ValueSpan.Start - claim.SentenceSpan.Start;
            var tokens = Tokenizer.Tokenize(sentence);
            var first = tokens.TakeWhile(t => t.End <= value).Count();
            var last = tokens.Length - tokens.Reverse().TakeWhile(t => t.Start >= value + claim.ValueSpan.Length).Count() - 1;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (TitleStems.Of(sentence, tokens[i]) is not { } stem)
                {
                    continue;
                }

                seen.Add((WordPlace.Sentence, stem));
                if (i >= first - Close && i <= last + Close)
                {
                    seen.Add((WordPlace.Close, stem));
                }

                if (i >= first - Beside && i <= last + Beside)
                {
                    seen.Add((WordPlace.Beside, stem));
                }

                if (i > 0 && char.IsUpper(sentence[tokens[i].Start]))
                {
                    seen.Add((WordPlace.Capital, stem));
                }

                if (WordList.English.Find(sentence, tokens[i]) is { } word && word.Is(WordClass.Reporting))
                {
                    seen.Add((WordPlace.Saying, stem));
                }
            }
        }

        static string FirstLine(string text) => text[..Math.Min(MostHeadline, text.IndexOf('\n') is > 0 and var end ? end : text.Length)];

        void Slot(WordPlace place, TextSpan span)
        {
            if (span.Length > 0)
            {
                var words = TitleText.Of(text, span);
                Words(place, words);
                Words(WordPlace.Slot, words);
            }
        }

        void Words(WordPlace place, string words)
        {
            foreach (var stem in TitleStems.Of(words))
            {
                seen.Add((place, stem));
            }
        }
    }
}
