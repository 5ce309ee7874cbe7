using CrossCheck.Stories.Pairs;

namespace CrossCheck.Stories.Terms;

/// <summary>An article as a vector of its terms: those that other articles have too, and how long the vector is with all.</summary>
internal sealed class ArticleTerms
{
    private ArticleTerm[] shared = [];

    private ArticleTerms() { }

    /// <summary>The terms that other articles have too, ordered by hash.</summary>
    public ReadOnlySpan<ArticleTerm> Shared => shared;

    /// <summary>The squared weights of all names.</summary>
    public double Names { get; private set; }

    /// <summary>Whether the article names so little, two rare names at most, that names it does not share say nothing.</summary>
    public bool NamesLittle => Names < StoryEvidence.Damping;

    /// <summary>The squared weights of all words.</summary>
    public double Words { get; private set; }

    /// <summary>The squared weights of what stands in headline and lead.</summary>
    public double Lead { get; private set; }

    /// <summary>The squared weights of all figures.</summary>
    public double Figures { get; private set; }

    /// <summary>Whether headline and lead hold figures.</summary>
    public bool HasLeadFigures { get; private set; }

    /// <summary>Whether the text gives days.</summary>
    public bool HasDays { get; private set; }

    /// <summary>Weighs the terms of an article, without the passages that are boilerplate.</summary>
    /// <param name="text">The article.</param>
    /// <param name="boilerplate">The hashes of passages that tell nothing.</param>
    /// <param name="articlesWith">How many articles have a term outside of boilerplate; asked once for each that this one has there,
    /// ascending.</param>
    /// <param name="rarity">How much terms tell.</param>
    public static ArticleTerms Of(ArticleText text, HashSet<uint> boilerplate, Func<uint, int> articlesWith, TermRarity rarity)
    {
        var counts = new byte[text.Terms.Length];
        var kinds = new TermKind[text.Terms.Length];
        text.Count(boilerplate, counts, kinds);
        var weighed = new ArticleTerms();
        var shared = new ArticleTerm[counts.Length];
        var kept = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                var with = articlesWith(text.Terms[i]);
                var term = new ArticleTerm(text.Terms[i], rarity.Of(kinds[i], with), counts[i], kinds[i]);
                weighed.Add(term);
                if (with > 1)
                {
                    shared[kept++] = term;
                }
            }
        }

        weighed.shared = shared[..kept];
        return weighed;
    }

    private void Add(ArticleTerm term)
    {
        var square = (double)term.Weight * term.Weight;
        if (term.IsName)
        {
            Names += square;
        }
        else if ((term.Kind & TermKind.Figure) != 0)
        {
            Figures += square;
        }
        else if ((term.Kind & TermKind.Day) != 0)
        {
            HasDays = true;
        }
        else
        {
            Words += square;
        }

        HasLeadFigures |= term.IsLead && (term.Kind & TermKind.Figure) != 0;
        Lead += term.IsLead ? square : 0;
    }
}
