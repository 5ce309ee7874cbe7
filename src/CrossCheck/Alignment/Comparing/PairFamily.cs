using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;

namespace CrossCheck.Alignment.Comparing;

/// <summary>
/// Pairs that are weighed alike. That two texts state one value is evidence of its own, so pairs whose values differ need other evidence
/// than pairs whose values do not.
/// </summary>
internal enum PairFamily
{
    /// <summary>Numbers that do not differ.</summary>
    SameNumber,

    /// <summary>Numbers that differ.</summary>
    OtherNumber,

    /// <summary>Dates that do not differ.</summary>
    SameDate,

    /// <summary>Dates that differ.</summary>
    OtherDate,
}

/// <summary>Tells the family of a pair.</summary>
internal static class PairFamilies
{
    /// <summary>How many families there are.</summary>
    public const int Count = 4;

    /// <summary>The family of two claims.</summary>
    public static PairFamily Of(ClaimProfile a, ClaimProfile b) => Of(a.Claim.Kind, ValueComparison.Compare(a.Claim.Value, b.Claim.Value));

    /// <summary>The family of two claims of a kind whose values stand to each other as <paramref name="relation"/> says.</summary>
    public static PairFamily Of(ClaimKind kind, ValueRelation relation)
    {
        var differs = relation == ValueRelation.Different;
        return kind == ClaimKind.Date
            ? differs
                ? PairFamily.OtherDate
                : PairFamily.SameDate
            : differs
                ? PairFamily.OtherNumber
                : PairFamily.SameNumber;
    }
}
