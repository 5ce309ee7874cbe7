using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Structured;

/// <summary>Puts what was found on an item into words.</summary>
internal sealed class ItemWording(ClaimTable table, ItemTable items, TruthDiscovery truth)
{
    /// <summary>So many values are named, the best supported first, and so many sources of each; the others are counted.</summary>
    private const int MostValues = 4,
        MostSources = 3;

    private readonly ItemVotes votes = new(table);

    /// <summary>The id of the finding in the given place, from 1.</summary>
    public static string Id(int place) => "g" + place.ToString(CultureInfo.InvariantCulture);

    /// <summary>The finding on <paramref name="item"/>.</summary>
    public ItemFinding Of(int item, int place, Severity? severity)
    {
        var rows = items.Rows(item);
        votes.Sort(rows);
        var verdict = items.Verdicts[item]!.Value;
        var question = items.QuestionOf[item];
        var byValue = votes.Claims.GroupBy(c => c.Candidate).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        return new ItemFinding(
            Id(place),
            Fingerprint(item),
            table.Items.Text(item),
            [.. rows],
            verdict,
            severity,
            verdict.Traits().DividesSources && question < 0,
            Differs(verdict, byValue),
            verdict.Traits().DividesSources && question >= 0 ? EstimateOf(question) : null
        );
    }

    private Estimate EstimateOf(int question)
    {
        var best = truth.Best[question];
        var candidate = best.Candidate - items.Ballots.Candidates(question).First;
        var claim = votes.Claims.Where(c => c.Candidate == candidate).MinBy(c => c.Row);
        return new Estimate(Value(claim.Row), best.Probability, best.Method);
    }

    private string Differs(Verdict verdict, List<IGrouping<int, ItemVotes.Stated>> byValue)
    {
        var stated = byValue.Take(MostValues).Select(g => $"{Value(g.Min(c => c.Row))} ({Speakers(g)})").ToList();
        if (byValue.Count > MostValues)
        {
            stated.Add($"{byValue.Count - MostValues} other values");
        }

        return verdict switch
        {
            Verdict.Agree => $"All state {Value(votes.Claims[0].Row)}.",
            Verdict.Compatible => $"All state {stated[0]}, some of them rounded.",
            Verdict.Update => $"{string.Join("; ", stated)}: the figure moved with time.",
            Verdict.Conflict => $"{string.Join(" against ", stated)}.",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No verdict on structured claims."),
        };
    }

    private string Speakers(IEnumerable<ItemVotes.Stated> claims)
    {
        var sources = claims.Select(c => table[c.Row].Source).Distinct().Order().ToList();
        var names = string.Join(", ", sources.Take(MostSources).Select(table.Sources.Text));
        return sources.Count > MostSources ? $"{names} and {sources.Count - MostSources} more" : names;
    }

    private string Value(int row) =>
        table[row].Unit < 0
            ? table.Values.Text(table[row].Value)
            : $"{table.Values.Text(table[row].Value)} {table.Units.Text(table[row].Unit)}";

    private string Fingerprint(int item)
    {
        var values = votes.Claims.Select(c => Value(c.Row)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{table.Items.Text(item)}|{string.Join('|', values)}"));
        return Convert.ToHexStringLower(digest.AsSpan(0, 8));
    }
}
