using System.Globalization;
using System.Text;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Findings;

namespace CrossCheck.Evaluation;

/// <summary>Writes fitted weights as the data files that ship.</summary>
internal static class WeightFiles
{
    private const string Command = "# dotnet run --project tests/CrossCheck.Evaluation -c Release -- fit FOLDER --out src/CrossCheck";

    /// <summary>Writes the three files below <paramref name="source"/>, the folder of the library.</summary>
    public static void Write(string source, AlignmentWeights weights, int corpora)
    {
        File.WriteAllText(Path.Combine(source, "Alignment/pair-weights.txt"), Pairs(weights.Pairs, corpora));
        File.WriteAllText(Path.Combine(source, "Alignment/rival-weights.txt"), Rivals(weights.Rivals, corpora));
        File.WriteAllText(Path.Combine(source, "Findings/finding-weights.txt"), Findings(weights.Findings, corpora));
    }

    private static string Pairs(PairWeights weights, int corpora)
    {
        var text = new StringBuilder()
            .AppendLine(
                "# What each level of each feature speaks for (positive) or against two claims answering one question, in log-odds."
            )
            .AppendLine(
                $"# Logistic regression with a ridge penalty over the pairs of {corpora} annotated corpora and of copies with "
                    + "planted values; fitted by"
            )
            .AppendLine(Command)
            .AppendLine("# Weights for: " + string.Join(", ", Enum.GetNames<PairFamily>()))
            .AppendLine("intercept: " + Line(Enum.GetValues<PairFamily>().Select(weights.Intercept)));
        foreach (var (f, feature) in Comparisons.All.Index())
        {
            foreach (var (level, name) in feature.Levels.Index())
            {
                text.AppendLine(
                    $"{feature.Name} | {name}: {Line(Enum.GetValues<PairFamily>().Select(family => weights.Of(family, f, level)))}"
                );
            }
        }

        return text.ToString();
    }

    private static string Rivals(RivalWeights weights, int corpora)
    {
        var text = new StringBuilder()
            .AppendLine(
                "# What the rivals of two claims whose values differ speak for (positive) or against one question, in log-odds, "
                    + "beside the log-odds of the pair alone."
            )
            .AppendLine(
                $"# Logistic regression with a ridge penalty over the links of {corpora} annotated corpora and of copies with "
                    + "planted values, by pair weights that had not seen them; fitted by"
            )
            .AppendLine(Command)
            .AppendLine("# Weights for: " + string.Join(", ", RivalWeights.Families));
        foreach (var (i, name) in RivalWeights.Names.Index())
        {
            text.AppendLine($"{name}: {Line(weights[i])}");
        }

        return text.ToString();
    }

    private static string Findings(FindingModel model, int corpora)
    {
        var text = new StringBuilder()
            .AppendLine(
                "# What speaks for (positive) or against a group whose claims differ being a finding, in log-odds for each unit of "
                    + "the sign: log-odds, natural logarithms of counts and ratios, yes as 1."
            )
            .AppendLine(
                $"# Logistic regression with a ridge penalty over the groups of {corpora} annotated corpora and of copies with "
                    + "planted values, by weights that had not seen them; fitted by"
            )
            .AppendLine(Command);
        foreach (var (i, name) in FindingModel.Names.Index())
        {
            text.AppendLine($"{name}: {Line([model[i]])}");
        }

        return text.ToString();
    }

    private static string Line(IEnumerable<double> weights) =>
        string.Join(", ", weights.Select(w => w.ToString("0.###", CultureInfo.InvariantCulture)));
}
