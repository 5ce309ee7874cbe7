using System.Runtime.InteropServices;

namespace CrossCheck.Stories;

/// <summary>An article as a vector of its terms: those that other articles have too, and how long the vector is with all.</summary>
internal sealed class ArticleTerms
{
    /// <summary>
    /// A small run says little about how rare a name is, so it is taken among so many imagined articles without it: what two of five
    /// articles name is no common name.
    /// </summary>
    private const float ImaginedForNames = 200;

    /// <summary>And of words, many of which are common, among only a few.</summary>
    private const float ImaginedForWords = 4;

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

    /// <summary>Weighs the terms of all articles, without the passages that are boilerplate.</summary>
    /// <param name="texts">The articles.</param>
    /// <param name="boilerplate">The hashes of passages that tell nothing.</param>
    public static ArticleTerms[] Of(IReadOnlyList<ArticleText> texts, HashSet<uint> boilerplate)
    {
        var counted = new ArticleTerm[texts.Count][];
        Parallel.For(
            0,
            texts.Count,
            () => new Dictionary<uint, (int Count, TermKind Kind)>(),
            (i, _, counts) =>
            {
                counted[i] = Count(texts[i], boilerplate, counts);
                counts.Clear();
                return counts;
            },
            _ => { }
        );
        var articlesWith = new Dictionary<uint, int>();
        foreach (var article in counted)
        {
            foreach (var term in article)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, term.Hash, out _)++;
            }
        }

        var weighed = new ArticleTerms[texts.Count];
        Parallel.For(
            0,
            texts.Count,
            i =>
            {
                weighed[i] = Weigh(counted[i], articlesWith, texts.Count);
                counted[i] = [];
            }
        );
        return weighed;
    }

    /// <summary>The terms of an article with their counts, ordered by hash.</summary>
    /// <param name="text">The article.</param>
    /// <param name="boilerplate">The hashes of passages that tell nothing.</param>
    /// <param name="counts">Empty; it grows once for many articles.</param>
    private static ArticleTerm[] Count(ArticleText text, HashSet<uint> boilerplate, Dictionary<uint, (int Count, TermKind Kind)> counts)
    {
        var at = 0;
        foreach (var passage in text.Passages)
        {
            for (at = boilerplate.Contains(passage.Hash) ? passage.End : at; at < passage.End; at++)
            {
                ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, text.Hashes[at], out _);
                term = (term.Count + 1, term.Kind | text.Kinds[at]);
            }
        }

        var terms = new ArticleTerm[counts.Count];
        var next = 0;
        foreach (var (hash, (count, kind)) in counts)
        {
            terms[next++] = new ArticleTerm(hash, 0, (byte)Math.Min(count, byte.MaxValue), kind);
        }

        Array.Sort(terms, static (x, y) => x.Hash.CompareTo(y.Hash));
        return terms;
    }

    private static ArticleTerms Weigh(ArticleTerm[] terms, Dictionary<uint, int> articlesWith, int articles)
    {
        var weighed = new ArticleTerms();
        var shared = new List<ArticleTerm>(terms.Length);
        foreach (var counted in terms)
        {
            var with = articlesWith[counted.Hash];
            var term = counted with { Rarity = Rarity(counted.Kind, with, articles) };
            if (with > 1)
            {
                shared.Add(term);
            }

            var square = (double)term.Weight * term.Weight;
            if (term.IsName)
            {
                weighed.Names += square;
            }
            else if ((term.Kind & TermKind.Figure) != 0)
            {
                weighed.Figures += square;
            }
            else if ((term.Kind & TermKind.Day) != 0)
            {
                weighed.HasDays = true;
            }
            else
            {
                weighed.Words += square;
            }

            weighed.HasLeadFigures |= term.IsLead && (term.Kind & TermKind.Figure) != 0;
            weighed.Lead += term.IsLead ? square : 0;
        }

        weighed.shared = [.. shared];
        return weighed;
    }

    /// <summary>Inverse document frequency (Spärck Jones 1972), smoothed by imagined articles.</summary>
    private static float Rarity(TermKind kind, int with, int articles) =>
        (kind & ~TermKind.Lead) == TermKind.Word
            ? MathF.Max(0, MathF.Log((articles + ImaginedForWords) / (with + 1.5f)))
            : MathF.Max(0, MathF.Log((articles + ImaginedForNames) / (with + 1f)));
}
