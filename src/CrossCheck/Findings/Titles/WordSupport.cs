using System.Collections.Frozen;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>
/// How likely a reader's question for a group has a word, judged by where the group's articles have it; read from title-words.txt.
/// </summary>
internal sealed class WordSupport
{
    /// <summary>
    /// How likely a word is that titles have of their own ("killed", "old", "long"): such words are chosen because readers use them.
    /// </summary>
    private const double OwnWord = 0.75;

    /// <summary>How likely a word of the story's name is where harm is counted: readers nearly always say in what.</summary>
    private const double StoryOfHarm = 0.45;

    /// <summary>How likely a word is that stands in none of the group's articles.</summary>
    private const double Elsewhere = 0.03;

    private static readonly Lazy<FrozenDictionary<string, double>> Weights = new(() =>
        LexiconFile
            .ReadResource("Findings/Titles/title-words.txt")
            .ToFrozenDictionary(e => e.Value, e => double.Parse(e.Forms[0], CultureInfo.InvariantCulture), StringComparer.Ordinal)
    );

    private static readonly FrozenSet<string> OwnWords = TitleStems
        .Of("people killed injured missing arrested displaced stranded old long far magnitude depth")
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, double> logOdds = new(StringComparer.Ordinal);

    private readonly HashSet<string> ofHarm;

    /// <summary>Reads where the articles of <paramref name="claims"/>, which tell of <paramref name="story"/>, have which words.</summary>
    public WordSupport(IReadOnlyList<Claim> claims, string story)
    {
        var isHarm =
            claims.Count(c =>
                c.Kind is ClaimKind.Count or ClaimKind.Date && EventSorts.Is(c.Event, EventSort.Harm | EventSort.Story)
                || c.Value is Quantity { Dimension: "magnitude" }
            ) * 2
            > claims.Count;
        ofHarm = isHarm ? TitleStems.Of(story) : [];
        if (isHarm && claims[0].Kind == ClaimKind.Date)
        {
            TitleStems.Add("happened", ofHarm);
        }
        var articles = claims.GroupBy(c => c.Article.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var article in articles)
        {
            var seen = new HashSet<(string Place, string Stem)>();
            foreach (var claim in article)
            {
                Read(claim, seen);
            }

            foreach (var (place, stem) in seen.OrderBy(s => s.Place, StringComparer.Ordinal))
            {
                logOdds[stem] = logOdds.GetValueOrDefault(stem) + (Weights.Value[place] / articles.Count);
            }
        }
    }

    /// <summary>How likely a reader's question has the word of this stem, 0 to 1.</summary>
    public double Of(string stem)
    {
        var likely = logOdds.TryGetValue(stem, out var weight) ? 1 / (1 + Math.Exp(-(weight + Weights.Value["always"]))) : Elsewhere;
        return OwnWords.Contains(stem) ? Math.Max(likely, OwnWord)
            : ofHarm.Contains(stem) ? Math.Max(likely, StoryOfHarm)
            : likely;
    }

    private static void Read(Claim claim, HashSet<(string, string)> seen)
    {
        var text = claim.Article.Text;
        var (question, clause) = (claim.Context.Question, claim.Context.Question.Clause);
        Slot("counted", question.Counted);
        Slot("owner", question.Owner.Span);
        Slot("measured", question.Measured);
        Slot("subject", clause.Subject);
        Slot("verb", clause.Verb);
        Slot("object", clause.Object);
        Slot("near", clause.Near);
        Slot("far", clause.Far);
        Slot("circumstance", clause.Circumstance);
        Words("sentence", claim.SentenceText);
        Words("headline", claim.Article.Title ?? "");
        foreach (var name in claim.Participants)
        {
            Words("name", name);
            Words("capital", name);
        }

        foreach (var naming in question.Topic.Happenings.Where(h => h.IsLeading))
        {
            Words("happening", naming.Span.Of(text).ToString());
        }

        foreach (var naming in question.Topic.Places.Where(p => p.IsLeading))
        {
            Words("place", naming.Span.Of(text).ToString());
        }

        if (TitleDate.Of(claim) is { Length: > 0 } date)
        {
            foreach (var word in date.Split(' '))
            {
                Words(char.IsDigit(word[0]) ? "year" : "month", word);
            }
        }

        void Slot(string place, TextSpan span)
        {
            if (span.Length > 0)
            {
                var words = TitleText.Of(text, span);
                Words(place, words);
                Words("slot", words);
            }
        }

        void Words(string place, string words)
        {
            foreach (var stem in TitleStems.Of(words))
            {
                seen.Add((place, stem));
            }
        }
    }
}
