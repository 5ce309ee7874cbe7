using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Findings;

/// <summary>
/// Names a finding so that reviews and baselines find it again: a digest of the question and the values stated, of nothing else in the
/// texts. One for each run, in which no two findings share one.
/// </summary>
/// <param name="taken">Fingerprints that are given already.</param>
internal sealed class FindingFingerprints(IEnumerable<string> taken)
{
    private readonly HashSet<string> given = taken.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// How many were given for each question and its values; a text that repeats itself asks for one more thousands of times.
    /// </summary>
    private readonly Dictionary<string, int> alike = new(StringComparer.Ordinal);

    /// <summary>
    /// The fingerprint of a judgement: sixteen hexadecimal digits. Two questions alike in every word are told apart by their order.
    /// </summary>
    public string Of(Judgement judgement) => Of("", [.. judgement.Claims.Select(c => c.Claim)]);

    /// <summary>
    /// The fingerprint of claims; <paramref name="sort"/> tells what is found of them, empty for the answers to one question.
    /// </summary>
    public string Of(string sort, ImmutableArray<Claim> claims)
    {
        var key = new StringBuilder(sort)
            .Append(claims[0].Kind)
            .Append('|')
            .Append(Most(claims.Select(c => c.Subject)))
            .Append('|')
            .Append(Most(claims.Select(c => c.Event)))
            .Append('|')
            .AppendJoin('|', claims.Select(c => Canonical(c.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .ToString();
        for (var n = alike.GetValueOrDefault(key); ; n++)
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(n == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}|{n}")));
            var fingerprint = Convert.ToHexStringLower(digest.AsSpan(0, 8));
            if (given.Add(fingerprint))
            {
                alike[key] = n + 1;
                return fingerprint;
            }
        }
    }

    private static string Most(IEnumerable<string?> words) =>
        words
            .OfType<string>()
            .Select(w => w.ToLowerInvariant())
            .GroupBy(w => w, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key
        ?? "";

    private static string Canonical(Value value) =>
        value switch
        {
            Quantity q => string.Create(CultureInfo.InvariantCulture, $"{q.Amount:0.######}/{q.Low:0.######}/{q.High:0.######}/{q.Unit}"),
            DateValue d => d.Iso,
            _ => "open",
        };
}
