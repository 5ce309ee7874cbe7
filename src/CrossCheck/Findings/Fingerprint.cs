using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Claims;

namespace CrossCheck.Findings;

/// <summary>Names a finding so that reviews and baselines find it again: a digest of the question and the values stated, of nothing else in the texts.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a judgement: sixteen hexadecimal digits.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="taken">Fingerprints given in this run; two questions alike in every word are told apart by their order.</param>
    public static string Of(Judgement judgement, HashSet<string> taken) => Of("", [.. judgement.Claims.Select(c => c.Claim)], taken);

    /// <summary>The fingerprint of claims; <paramref name="sort"/> tells what is found of them, empty for the answers to one question.</summary>
    public static string Of(string sort, ImmutableArray<Claim> claims, HashSet<string> taken)
    {
        var key = new StringBuilder(sort)
            .Append(claims[0].Kind).Append('|')
            .Append(Most(claims.Select(c => c.Subject))).Append('|')
            .Append(Most(claims.Select(c => c.Event))).Append('|')
            .AppendJoin('|', claims.Select(c => Canonical(c.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .ToString();
        for (var n = 0; ; n++)
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(n == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}|{n}")));
            var fingerprint = Convert.ToHexStringLower(digest.AsSpan(0, 8));
            if (taken.Add(fingerprint))
            {
                return fingerprint;
            }
        }
    }

    private static string Most(IEnumerable<string?> words) =>
        words.OfType<string>().Select(w => w.ToLowerInvariant()).GroupBy(w => w, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    private static string Canonical(Value value) => value switch
    {
        Quantity q => string.Create(CultureInfo.InvariantCulture, $"{q.Amount:0.######}/{q.Low:0.######}/{q.High:0.######}/{q.Unit}"),
        DateValue d => d.Iso,
        _ => "open",
    };
}
