using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Findings.Reasons;

/// <summary>Why the claims of a finding stand together, why its verdict, and which claims came near without joining.</summary>
public sealed record FindingEvidence
{
    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>Every pair of its claims, surest first.</summary>
    public required ImmutableArray<PairEvidence> Pairs { get; init; }

    /// <summary>The pair that carries the verdict.</summary>
    public required PairEvidence Deciding { get; init; }

    /// <summary>The rules that made the verdict, a sentence each.</summary>
    public required ImmutableArray<string> Verdict { get; init; }

    /// <summary>
    /// What the severity is made of; none where values do not differ. High from <see cref="HighFrom"/> points, medium from
    /// <see cref="MediumFrom"/>.
    /// </summary>
    public required ImmutableArray<SeverityPoints> Severity { get; init; }

    /// <summary>What the confidence is made of, in one sentence.</summary>
    public required string Confidence { get; init; }

    /// <summary>
    /// The claims that came nearest without joining, each in a pair with the member it is nearest to, the member first; nearest first, at
    /// most five.
    /// </summary>
    public required ImmutableArray<PairEvidence> Nearest { get; init; }

    /// <summary>The totals that its claims state or are parts of.</summary>
    public ImmutableArray<Breakdown> Totals { get; init; } = [];

    /// <summary>Points from which a difference is of high severity.</summary>
    public static int HighFrom => SeverityScale.HighFrom;

    /// <summary>Points from which a difference is of medium severity.</summary>
    public static int MediumFrom => SeverityScale.MediumFrom;
}
