using CrossCheck.Alignment.Comparing;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Alignment.Anchors;

/// <summary>Whether two figures are of one person.</summary>
internal enum OwnerRelation
{
    /// <summary>The texts do not tell.</summary>
    Unknown,

    /// <summary>One name.</summary>
    Same,

    /// <summary>Two names, or relatives of two people.</summary>
    Other,
}

/// <summary>Compares whose two figures are.</summary>
internal static class Owners
{
    /// <summary>How two owners stand to each other. A first name that one text leaves out says nothing.</summary>
    public static OwnerRelation Compare(in Owner a, in Owner b)
    {
        if (a.IsNamed && b.IsNamed)
        {
            return a.Last == b.Last && (a.First == 0 || b.First == 0 || a.First == b.First) ? OwnerRelation.Same : OwnerRelation.Other;
        }

        return a.Of != 0 && b.Of != 0 && a.Of != b.Of ? OwnerRelation.Other : OwnerRelation.Unknown;
    }

    /// <summary>
    /// Whether two ages are of one person: named in full in both, or by a last name in a story where the ages do not differ.
    /// </summary>
    public static bool AreOnePerson(ref ClaimPair pair)
    {
        var (x, y) = (pair.A.Context.Question.Owner, pair.B.Context.Question.Owner);
        return pair.A.IsAge
            && pair.B.IsAge
            && StoryAnchors.NamesOwner(pair.A)
            && StoryAnchors.NamesOwner(pair.B)
            && (AreOneByFullName(x, y) || (pair.Relation != Claims.ValueRelation.Different && Compare(x, y) == OwnerRelation.Same));
    }

    /// <summary>Whether both are named in full, by one name.</summary>
    public static bool AreOneByFullName(in Owner a, in Owner b) => a.Last != 0 && a.Last == b.Last && a.First != 0 && a.First == b.First;
}
