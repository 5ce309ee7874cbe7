using CrossCheck.Stories.Pairs;

namespace CrossCheck.Evaluation;

/// <summary>How well articles are sorted into stories, and the weights by which they are.</summary>
internal static class StoryMeasure
{
    /// <summary>Pairs of folders of topics weigh so much against those of the archive of incidents, of which there are more.</summary>
    private const double TopicWeight = 0.5;

    private const double Ridge = 0.01;

    private const int Iterations = 20;

    /// <summary>
    /// Prints the scores of the archive in <paramref name="incidents"/>, of its halves, and of <paramref name="parents"/>, each a folder of
    /// folders of one topic: together, and alone where they do not stay one story.
    /// </summary>
    public static void Print(string incidents, IReadOnlyList<string> parents, StoryWeights weights, TextWriter output)
    {
        foreach (var archive in Halves(incidents).Append(StoryArchive.Read(incidents, "all incidents", _ => true)))
        {
            output.WriteLine(archive.Score(weights));
        }

        foreach (var parent in parents)
        {
            var folders = Topics(parent);
            output.WriteLine(StoryArchive.OfTopics(Path.GetFileName(parent), folders).Score(weights));
            foreach (var archive in folders.Select(folder => StoryArchive.OfTopics(Path.GetFileName(folder), [folder])))
            {
                if (archive.Score(weights) is var score && !score.EndsWith("stories 1 of 1", StringComparison.Ordinal))
                {
                    output.WriteLine("  " + score);
                }
            }
        }
    }

    /// <summary>Fits weights on the first half of the archive and on the topics, and writes them as the data file holds them.</summary>
    public static string Fit(string incidents, IReadOnlyList<string> parents)
    {
        var examples = new List<(double[] Evidence, bool Same, double Weight)>();
        Add(Halves(incidents).First(), 1);
        foreach (var parent in parents)
        {
            Add(StoryArchive.OfTopics(Path.GetFileName(parent), Topics(parent)), TopicWeight);
        }

        var fitted = Fit(examples);
        var names = StoryWeights.Names.Prepend("intercept");
        return "# What each piece of evidence adds to the log-odds that two articles tell one story (StoryEvidence says what the "
            + "numbers are).\n"
            + "# Logistic regression over the candidate pairs of half of an archive of unrelated incidents and of two archives of "
            + "topics; fitted by\n"
            + "# dotnet run --project tests/CrossCheck.Evaluation -c Release -- fit-stories INCIDENTS.json TOPICS... > "
            + "src/CrossCheck/Stories/story-weights.txt\n"
            + string.Concat(names.Select((name, i) => FormattableString.Invariant($"{name}: {fitted[i]:0.00}\n")));

        void Add(StoryArchive archive, double weight)
        {
            var candidates = StoryCandidates.Of(archive.Articles, i => archive.Terms[i]);
            for (var a = 0; a < archive.Articles.Length; a++)
            {
                foreach (var b in candidates.After(a))
                {
                    examples.Add(
                        (
                            StoryEvidence.Of(archive.Articles[a], archive.Terms[a], archive.Articles[b], archive.Terms[b]).ToArray(),
                            archive.AreOne(a, b),
                            weight
                        )
                    );
                }
            }
        }
    }

    /// <summary>The archive's two halves; a story's name says in which it falls, by chance.</summary>
    private static IEnumerable<StoryArchive> Halves(string incidents)
    {
        yield return StoryArchive.Read(incidents, "first half", story => IsFirst(story));
        yield return StoryArchive.Read(incidents, "second half", story => !IsFirst(story));

        static bool IsFirst(string story) => ((story.Aggregate(2166136261, (hash, c) => unchecked((hash ^ c) * 16777619)) >> 7) & 1) == 0;
    }

    private static string[] Topics(string parent) => [.. Directory.GetDirectories(parent).Order(StringComparer.Ordinal)];

    /// <summary>An intercept and a weight for each number, by Newton's method.</summary>
    private static double[] Fit(List<(double[] Evidence, bool Same, double Weight)> examples)
    {
        var size = examples[0].Evidence.Length + 1;
        var beta = new double[size];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = beta.Select(b => -Ridge * b).ToArray();
            var hessian = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                hessian[i, i] = Ridge;
            }

            foreach (var (evidence, same, weight) in examples)
            {
                double[] x = [1, .. evidence];
                var p = 1 / (1 + Math.Exp(-x.Zip(beta, (a, b) => a * b).Sum()));
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += weight * ((same ? 1 : 0) - p) * x[i];
                    for (var j = 0; j <= i; j++)
                    {
                        hessian[i, j] += weight * p * (1 - p) * x[i] * x[j];
                    }
                }
            }

            var step = LogisticFit.Solve(hessian, gradient);
            for (var i = 0; i < size; i++)
            {
                beta[i] += step[i];
            }
        }

        return beta;
    }
}
