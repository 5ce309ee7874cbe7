using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Findings;

/// <summary>Findings without the claims that a reviewer took out of them.</summary>
internal static class TakingOut
{
    /// <summary>
    /// <paramref name="finding"/> without some of its claims; null where fewer than two would be left. Where the rest no longer differs,
    /// neither does the finding.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isOut">Which claims are taken out.</param>
    public static Finding? From(Finding finding, Func<Claim, bool> isOut)
    {
        ImmutableArray<Claim> kept = [.. finding.Claims.Where(c => !isOut(c))];
        return kept.Length < 2 ? null : On(finding, kept) with { TakenOut = [.. finding.TakenOut, .. finding.Claims.Where(isOut)] };
    }

    /// <summary>
    /// The claims taken out of <paramref name="finding"/> as a finding of their own; null where there are fewer than two.
    /// </summary>
    public static Finding? Split(Finding finding, Func<Claim, bool> isOut)
    {
        ImmutableArray<Claim> taken = [.. finding.Claims.Where(isOut)];
        if (taken.Length < 2)
        {
            return null;
        }

        // The two parts share the question, so that the fingerprint must come from the finding split and the claims taken out of it.
        var name = string.Join('|', taken.Select(c => $"{c.Kind} {c.ValueText}").Prepend(finding.Fingerprint));
        return On(finding, taken) with
        {
            Id = finding.Id + "b",
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8)),
            Decision = null,
            Superseded = null,
            TakenOut = [],
        };
    }

    private static Finding On(Finding finding, ImmutableArray<Claim> claims)
    {
        var pairs = claims
            .SelectMany((a, i) => claims.Skip(i + 1).Select(b => (A: a, B: b, Relation: ValueComparison.Compare(a.Value, b.Value))))
            .ToList();
        var differing = pairs.FindAll(p => p.Relation == ValueRelation.Different);
        var verdict =
            differing.Count > 0 ? finding.Verdict
            : pairs.TrueForAll(p => p.Relation == ValueRelation.Equal) ? Verdict.Agree
            : Verdict.Compatible;
        return finding with
        {
            Claims = claims,
            Verdict = verdict,
            Severity = verdict.Traits().IsFlagged ? finding.Severity : null,
            Differs = Explanation.Differs(claims, verdict.Traits(), finding.IsRunning),
            IsInternal = differing.Count > 0 && differing.TrueForAll(p => p.A.Article.Id == p.B.Article.Id),
            Deciding =
                finding.Deciding is { } pair && claims.Any(c => c.Id == pair.A.Id) && claims.Any(c => c.Id == pair.B.Id) ? pair : null,
            Estimate = null,
        };
    }
}
