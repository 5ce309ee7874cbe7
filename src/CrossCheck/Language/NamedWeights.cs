using System.Globalization;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Language;

/// <summary>Reads fitted weights by their names. A file that is out of step with the program is refused, not read as zero.</summary>
internal static class NamedWeights
{
    /// <summary>The weights of each of <paramref name="names"/>, in that order.</summary>
    /// <param name="entries">The lines of the file, in any order.</param>
    /// <param name="names">What the program weighs.</param>
    /// <param name="columns">How many weights a name has.</param>
    /// <exception cref="InvalidDataException">A name is unknown, missing or given twice, or has more or fewer weights.</exception>
    public static double[][] InOrder(IEnumerable<LexiconFile.Entry> entries, IReadOnlyList<string> names, int columns)
    {
        var places = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        var weights = new double[names.Count][];
        foreach (var (name, values) in entries)
        {
            if (!places.TryGetValue(name, out var place))
            {
                throw new InvalidDataException($"The weights name the unknown \"{name}\".");
            }

            if (weights[place] is not null)
            {
                throw new InvalidDataException($"The weights name \"{name}\" twice.");
            }

            if (values.Length != columns)
            {
                throw new InvalidDataException($"\"{name}\" has {values.Length} weights instead of {columns}.");
            }

            weights[place] = [.. values.Select(v => double.Parse(v, NumberStyles.Float, CultureInfo.InvariantCulture))];
        }

        var missing = Array.IndexOf(weights, null);
        return missing < 0 ? weights : throw new InvalidDataException($"The weights lack \"{names[missing]}\".");
    }
}
