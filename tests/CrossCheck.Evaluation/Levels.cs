using CrossCheck.Alignment;

namespace CrossCheck.Evaluation;

/// <summary>Counts how often each level of each feature is met, so that one sees what a feature can tell before a fit mixes it with the others.</summary>
internal static class Levels
{
    /// <summary>Prints for each level and family the pairs of one fact and of two.</summary>
    public static void Print(IReadOnlyList<Example> examples, TextWriter output)
    {
        var familyAt = Comparisons.All.Count;
        output.WriteLine($"{"one fact / two facts",-70}{string.Concat(Enum.GetNames<PairFamily>().Select(n => $"{n,16}"))}");
        for (var f = 0; f < Comparisons.All.Count; f++)
        {
            for (var level = 0; level < Comparisons.All[f].Levels.Length; level++)
            {
                var met = examples.Where(e => e.Levels[f] == level).ToLookup(e => (e.Levels[familyAt], e.Same));
                var counts = Enum.GetValues<PairFamily>().Select(family => $"{$"{met[((int)family, true)].Count()}/{met[((int)family, false)].Count()}",16}");
                output.WriteLine($"{$"{Comparisons.All[f].Name}: {Comparisons.All[f].Levels[level]}",-70}{string.Concat(counts)}");
            }
        }
    }
}
