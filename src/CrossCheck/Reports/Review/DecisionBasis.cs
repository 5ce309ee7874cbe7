using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Review;

/// <summary>What a decision rests on: the values a finding holds and the sentences they stand in.</summary>
internal static class DecisionBasis
{
    /// <summary>Eight hexadecimal digits tell the few sentences of one question from those of the next.</summary>
    private const int DigestBytes = 4;

    /// <summary>
    /// The values of <paramref name="finding"/>, each once, in the order of its claims, free of wording: "at least 11" and "no fewer than
    /// 11" are both "11".
    /// </summary>
    public static ImmutableArray<string> Values(Finding finding) =>
        [.. All(finding).Select(c => Text(c.Value)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Digests of the sentences of <paramref name="finding"/> without their values, each once, in order of digest: edits of the value alone
    /// leave them as they are.
    /// </summary>
    public static ImmutableArray<string> Sentences(Finding finding) =>
        [.. All(finding).Select(Digest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>By what a claim is known again in later runs: the digest of its sentence and its value, "0a1b2c3d 12".</summary>
    public static string Key(Claim claim) => $"{Digest(claim)} {Text(claim.Value)}";

    /// <summary>The claims that the finding was made of, those taken out of it included.</summary>
    private static IEnumerable<Claim> All(Finding finding) => finding.Claims.Concat(finding.TakenOut);

    private static string Text(Value value) =>
        value switch
        {
            Quantity { Amount: { } amount } q => Number(amount) + Unit(q),
            Quantity { Low: { } low, High: { } high } q => $"{Number(low)} to {Number(high)}{Unit(q)}",
            Quantity { Low: { } low } q => $"{Number(low)} or more{Unit(q)}",
            Quantity { High: { } high } q => $"{Number(high)} or fewer{Unit(q)}",
            DateValue date => date.Iso,
            _ => "not settled",
        };

    private static string Number(decimal amount) => amount.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>What is counted is in the question; what is measured needs its unit.</summary>
    private static string Unit(Quantity quantity) => quantity.Dimension == "count" || quantity.Unit.Length == 0 ? "" : " " + quantity.Unit;

    private static string Digest(Claim claim)
    {
        var text = claim.Article.Text.AsSpan();
        var (sentence, value) = (claim.SentenceSpan, claim.ValueSpan);
        var before = Quotation.OneLine(text[Math.Min(sentence.Start, value.Start)..value.Start]);
        var after = Quotation.OneLine(text[value.End..Math.Max(sentence.End, value.End)]);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{claim.Kind}|{before}|{after}"));
        return Convert.ToHexStringLower(digest.AsSpan(0, DigestBytes));
    }
}
