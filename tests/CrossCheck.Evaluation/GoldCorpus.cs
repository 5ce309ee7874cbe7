using CrossCheck.Articles;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Evaluation;

/// <summary>A place where an article states an annotated fact.</summary>
public sealed record GoldMention(string Article, string Quote, string Number, string Value)
{
    /// <summary>
    /// Where <paramref name="text"/>, that of the article, has the quotation, and in it the number; a quotation may stand in several
    /// places.
    /// </summary>
    public IEnumerable<(TextSpan Quote, TextSpan Number)> Places(string text)
    {
        for (var at = text.IndexOf(Quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Quote, at + 1, StringComparison.Ordinal))
        {
            yield return (
                new TextSpan(at, Quote.Length),
                new TextSpan(at + Quote.IndexOf(Number, StringComparison.Ordinal), Number.Length)
            );
        }
    }
}

/// <summary>A fact that at least two places state.</summary>
public sealed record GoldFact(
    string Id,
    string Kind,
    string Question,
    string Verdict,
    IReadOnlyList<GoldMention> Mentions,
    IReadOnlyList<(string A, string B)> Differs
)
{
    /// <summary>Whether the sources differ on it.</summary>
    public bool IsDiffering => Verdict is "conflict" or "update";
}

/// <summary>Two places that look alike and state different facts.</summary>
public sealed record GoldTrap(GoldMention A, GoldMention B, string Why);

/// <summary>The annotation of one corpus.</summary>
public sealed record GoldCorpus(string Name, IReadOnlyList<GoldFact> Facts, IReadOnlyList<GoldTrap> Traps)
{
    /// <summary>Reads a gold file.</summary>
    public static GoldCorpus Read(string path)
    {
        var root = JObject.Parse(File.ReadAllText(path));
        return new GoldCorpus(
            (string)root["corpus"]!,
            [
                .. root["facts"]!.Select(f => new GoldFact(
                    (string)f["id"]!,
                    (string)f["kind"]!,
                    (string)f["question"]!,
                    (string)f["verdict"]!,
                    [.. f["mentions"]!.Select(Mention)],
                    [.. (f["differs"] as JArray ?? []).Select(d => ((string)d[0]!, (string)d[1]!))]
                )),
            ],
            [.. (root["traps"] as JArray ?? []).Select(t => new GoldTrap(Mention(t["a"]!), Mention(t["b"]!), (string?)t["why"] ?? ""))]
        );
    }

    private static GoldMention Mention(JToken token) =>
        new((string)token["article"]!, (string)token["quote"]!, (string)token["number"]!, (string?)token["value"] ?? "");
}
