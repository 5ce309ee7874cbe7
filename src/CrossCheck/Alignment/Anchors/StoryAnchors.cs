using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Anchors;

/// <summary>
/// What brings claims of two stories together: both name the same anchor themselves, since what else they say is meant within their
/// stories. An age is of a person named in full; another figure
/// counts or measures the same thing under the same event, in a past time that both state, beside the same names ("US troops in Iraq in
/// 2007").
/// </summary>
internal static class StoryAnchors
{
    /// <summary>A single name, a country for the most part, is no anchor.</summary>
    private const int FewestNames = 2;

    /// <summary>
    /// Ages of one person are given at most so many years wrong; differing ages of one person in news lie one or two apart.
    /// </summary>
    private const double LargestSlip = 2;

    /// <summary>Whether the claims are of one story, or name one anchor.</summary>
    public static bool MayMeet(ClaimProfile a, ClaimProfile b) => a.ArticleProfile.Story == b.ArticleProfile.Story || AreAnchored(a, b);

    /// <summary>
    /// The key by which claims of any story find each other: the person, or the thing, event and time; zero where a claim has no anchor.
    /// </summary>
    public static uint KeyOf(ClaimProfile profile)
    {
        var context = profile.Context;
        if (context.Question.Owner is { IsNamed: true, First: not 0 } owner)
        {
            return WordHash.Combine(owner.Last, owner.First);
        }

        return HasOwnTime(profile)
            ? WordHash.Combine(WordHash.Combine(context.Head, (uint)context.First!.Value.DayNumber), (uint)context.Last!.Value.DayNumber)
            : 0;
    }

    private static bool AreAnchored(ClaimProfile a, ClaimProfile b)
    {
        var (x, y) = (a.Context, b.Context);
        if (Owners.AreOneByFullName(x.Question.Owner, y.Question.Owner))
        {
            return NamesOwner(a) && NamesOwner(b) && AreOfOneLife(a, b);
        }

        return x.Question.Owner.IsEmpty
            && y.Question.Owner.IsEmpty
            && HasOwnTime(a)
            && HasOwnTime(b)
            && x.Head == y.Head
            && x.First == y.First
            && x.Last == y.Last
            && a.Claim.Event is not null
            && a.Claim.Event == b.Claim.Event
            && ShareNames(a.Sentence, b.Sentence);
    }

    /// <summary>
    /// Whether the claim's own sentence names whose the figure is, by a word that is nothing but a name: a headline capitalises others too
    /// ("17-Year-Old Accidentally Shot").
    /// </summary>
    public static bool NamesOwner(ClaimProfile profile)
    {
        foreach (var word in profile.Context.Sentence is { } sentence ? sentence.Words : [])
        {
            if (word.Hash == profile.Context.Question.Owner.Last)
            {
                return word.Kind == ContentKind.Name;
            }
        }

        return false;
    }

    /// <summary>Whether two ages, each at its day of publication, can be of one person, but for a slip. Many people share a name.</summary>
    private static bool AreOfOneLife(ClaimProfile a, ClaimProfile b) =>
        a.Claim.Value is not Quantity { Dimension: "age", Amount: { } x }
        || b.Claim.Value is not Quantity { Dimension: "age", Amount: { } y }
        || a.YearsUntil(b) is not { } between
        || Math.Abs((double)(y - x) - between) <= LargestSlip;

    /// <summary>Whether a figure that counts or measures something states a time of its own that is not the day's news.</summary>
    private static bool HasOwnTime(ClaimProfile profile) =>
        profile.Claim.Kind != ClaimKind.Date && profile.Context is { Head: not 0, First: not null, Last: not null } && !profile.IsNews;

    /// <summary>Whether both sentences hold enough of the same names.</summary>
    private static bool ShareNames(SentenceProfile a, SentenceProfile b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Words.Length && j < b.Words.Length)
        {
            var order = a.Words[i].Hash.CompareTo(b.Words[j].Hash);
            shared += order == 0 && a.Names[i] > 0 && b.Names[j] > 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared >= FewestNames;
    }
}
