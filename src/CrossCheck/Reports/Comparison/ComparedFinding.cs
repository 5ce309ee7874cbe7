using System.Collections.Immutable;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Comparison;

/// <summary>As much of a finding as two reports are compared by.</summary>
/// <param name="Id">"g4" or "t1", as its own report calls it.</param>
/// <param name="Fingerprint">Sixteen hexadecimal digits.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Verdict">How its claims stand to each other.</param>
/// <param name="Severity">How much it matters; null where they agree or are compatible.</param>
/// <param name="Review">Where its review stands.</param>
/// <param name="Differs">One sentence: who says what.</param>
public sealed record ComparedFinding(
    string Id,
    string Fingerprint,
    string Question,
    Verdict Verdict,
    Severity? Severity,
    ReviewState Review,
    string Differs
)
{
    /// <summary>Whether it is told to pipelines and waits for a review.</summary>
    public bool IsFlagged => Verdict.Traits().IsFlagged;

    /// <summary>Its claims, by which a finding whose values changed is known again.</summary>
    internal ImmutableArray<ComparedClaim> Claims { get; init; } = [];

    /// <summary>Whether it is bad enough to fail a run that may hold nothing of <paramref name="severity"/>.</summary>
    public bool Fails(Severity severity) => Verdict.Traits().Fails && Severity >= severity && Review != ReviewState.Dismissed;
}

/// <summary>A claim as two reports name it.</summary>
/// <param name="Article">The id of its article.</param>
/// <param name="Start">Where its value begins in the text: the same place as long as the text is the same.</param>
/// <param name="Stated">
/// Its kind, its value's words and the how-manieth of these it is in the article: mostly the same where the text was edited elsewhere.
/// </param>
internal readonly record struct ComparedClaim(string Article, int Start, string Stated);
