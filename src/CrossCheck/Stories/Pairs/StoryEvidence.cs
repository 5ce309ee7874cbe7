using CrossCheck.Articles;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories.Pairs;

/// <summary>What speaks for and against two articles telling one story, as numbers that are weighed and added up.</summary>
/// <param name="Names">The cosine of their names, 0 to 1.</param>
/// <param name="Words">The cosine of their other words, 0 to 1.</param>
/// <param name="Lead">The cosine of what stands in headline and lead, 0 to 1.</param>
/// <param name="Figures">The cosine of their figures, 0 to 1.</param>
/// <param name="RareNames">How rare the three rarest names are that both hold.</param>
/// <param name="OtherDays">1 where both give days, and none is the same; otherwise 0.</param>
/// <param name="Apart">The logarithm of one more than the days between their publication; 0 where that is not known.</param>
/// <param name="ApartOnOtherDays">The same where both give days, and none is the same; otherwise 0.</param>
/// <param name="Undated">1 where one of them has no day of publication; otherwise 0.</param>
/// <param name="OtherLeadFigures">1 where headline and lead of both hold figures, and none is the same; otherwise 0.</param>
/// <param name="OneSource">1 where one source has both, which then repeats its customary words; otherwise 0.</param>
internal readonly record struct StoryEvidence(
    double Names,
    double Words,
    double Lead,
    double Figures,
    double RareNames,
    double OtherDays,
    double Apart,
    double ApartOnOtherDays,
    double Undated,
    double OneSource,
    double OtherLeadFigures
)
{
    /// <summary>Short texts are alike by chance: so much is added to the squared length of both vectors.</summary>
    public const double Damping = 60;

    /// <summary>A name that is not rarer than this is a country or a city of the news.</summary>
    private const float CommonName = 3.5f;

    /// <summary>Compares two articles by their terms.</summary>
    public static StoryEvidence Of(Article a, ArticleTerms x, Article b, ArticleTerms y)
    {
        var (names, words, lead, figures) = (0.0, 0.0, 0.0, 0.0);
        var (first, second, third) = (0f, 0f, 0f);
        var (sameDay, sameLeadFigure) = (false, false);
        var left = x.Shared;
        var right = y.Shared;
        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            ref readonly var one = ref left[i];
            ref readonly var other = ref right[j];
            if (one.Hash != other.Hash)
            {
                (i, j) = one.Hash < other.Hash ? (i + 1, j) : (i, j + 1);
                continue;
            }

            var product = one.Weight * other.Weight;
            if (one.IsName)
            {
                names += product;
                var rarity = Math.Max(0, one.Rarity - CommonName);
                (first, second, third) =
                    rarity > first ? (rarity, first, second)
                    : rarity > second ? (first, rarity, second)
                    : (first, second, Math.Max(third, rarity));
            }
            else if ((one.Kind & TermKind.Figure) != 0)
            {
                figures += product;
                sameLeadFigure |= one.IsLead && other.IsLead;
            }
            else if ((one.Kind & TermKind.Day) != 0)
            {
                sameDay = true;
            }
            else
            {
                words += product;
            }

            lead += one.IsLead && other.IsLead ? product : 0;
            (i, j) = (i + 1, j + 1);
        }

        var apart = a.Published is { } p && b.Published is { } q ? Math.Log(1 + Math.Abs(p.DayNumber - q.DayNumber)) : 0;
        var otherDays = x.HasDays && y.HasDays && !sameDay;
        return new StoryEvidence(
            Cosine(names, x.Names, y.Names),
            Cosine(words, x.Words, y.Words),
            Cosine(lead, x.Lead, y.Lead),
            Cosine(figures, x.Figures, y.Figures),
            first + second + third,
            otherDays ? 1 : 0,
            apart,
            otherDays ? apart : 0,
            a.Published is null || b.Published is null ? 1 : 0,
            a.Source == b.Source ? 1 : 0,
            x.HasLeadFigures && y.HasLeadFigures && !sameLeadFigure ? 1 : 0
        );
    }

    /// <summary>The numbers in the order of <see cref="StoryWeights.Names"/>.</summary>
    public double[] ToArray() =>
        [Names, Words, Lead, Figures, RareNames, OtherDays, Apart, ApartOnOtherDays, Undated, OneSource, OtherLeadFigures];

    private static double Cosine(double product, double x, double y) => product / Math.Sqrt((x + Damping) * (y + Damping));
}
