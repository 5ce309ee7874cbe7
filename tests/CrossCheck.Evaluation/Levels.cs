using CrossCheck.Alignment.Comparing;

namespace CrossCheck.Evaluation;

/// <summary>
/// Counts how often each level of each feature is met, so that one sees what a feature can tell before a fit mixes it with the others.
/// </summary>
internal static class Levels
{
    /// <summary>Prints for each level and family the pairs of one fact and of two.</summary>
    public static void Print(IReadOnlyList<Corpus> corpora, TextWriter output)
    {
        var pairs = corpora
            .SelectMany(c =>
                c.Pairs().Select(p => (p.A, p.B, Family: PairFamilies.Of(p.A, p.B), Same: c.StateOneFact(p.A.Claim, p.B.Claim)))
            )
            .ToList();
        output.WriteLine($"{"one fact / two facts", -70}{string.Concat(Enum.GetNames<PairFamily>().Select(n => $"{n, 16}"))}");
        foreach (var feature in Comparisons.All)
        {
            var met = pairs.ToLookup(p => (feature.Level(p.A, p.B), p.Family, p.Same));
            foreach (var (level, name) in feature.Levels.Index())
            {
                var counts = Enum.GetValues<PairFamily>()
                    .Select(family => $"{$"{met[(level, family, true)].Count()}/{met[(level, family, false)].Count()}", 16}");
                output.WriteLine($"{$"{feature.Name}: {name}", -70}{string.Concat(counts)}");
            }
        }
    }
}
