using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CrossCheck.Alignment;
using CrossCheck.Evaluation;
using CrossCheck.Stories;

// usage: score FOLDER              the scorer's figures with the weights that ship, and what blocking keeps
//        mixed FOLDER              the corpora one by one, and thrown into one folder
//        errors FOLDER             what is wrong with them, pair by pair
//        levels FOLDER             how often each level is met in pairs of one fact and of two
//        totals FOLDER             the totals that the texts at and below it break down, to be judged by hand
//        fuzz FOLDER               mutates the texts (*.txt) in it and looks for errors; [--minutes 10] [--seed N]
//        floods FOLDER             repeats fragments of the texts (*.txt) in it and looks for time that grows faster than length; [--minutes 10] [--seed N]
//        rewrite FOLDER            writes report, cache and review file of FOLDER/articles again and again until it is killed
//        stories INCIDENTS.json [TOPICS...]      how well articles are sorted into stories, in an archive and in folders of folders of one topic each
//        fit-stories INCIDENTS.json [TOPICS...]  prints the weights for that
//        fit FOLDER [--out FILE]   leave-one-corpus-out figures, then weights fitted on all corpora
if (args.Length < 2 || args[0] is not ("score" or "totals" or "errors" or "levels" or "fuzz" or "floods" or "rewrite" or "mixed" or "stories" or "fit-stories" or "fit"))
{
    Console.Error.WriteLine("usage: score FOLDER | mixed FOLDER | stories INCIDENTS.json [TOPICS...] | fit-stories INCIDENTS.json [TOPICS...] | totals FOLDER | errors FOLDER | levels FOLDER | fuzz FOLDER [--minutes N] [--seed N] | floods FOLDER [--minutes N] [--seed N] | rewrite FOLDER | fit FOLDER [--out FILE] [--ridge N] [--own N] [--differing N] [--differing-dates N]");
    return 2;
}

if (args[0] is "fuzz" or "floods")
{
    var texts = Directory.GetFiles(args[1], "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
    var (minutes, seed) = (Setting("--minutes", 10), (int)Setting("--seed", Random.Shared.Next()));
    return (args[0] == "fuzz" ? new Fuzz(texts).Run(minutes, seed, Console.Out) : new Floods(texts).Run(minutes, seed, Console.Out)) == 0 ? 0 : 1;
}

if (args[0] == "rewrite")
{
    Rewriting.Run(args[1], Console.Out);
}

if (args[0] == "stories")
{
    StoryMeasure.Print(args[1], args[2..], StoryWeights.Fitted, Console.Out);
    return 0;
}

if (args[0] == "fit-stories")
{
    Console.Write(StoryMeasure.Fit(args[1], args[2..]));
    return 0;
}

if (args[0] == "totals")
{
    Totals.Print(args[1], Console.Out);
    return 0;
}

var corpora = Directory.GetFiles(args[1], "*.json").Order(StringComparer.Ordinal).Select(Corpus.Read).ToList();
if (args[0] == "score")
{
    Print(corpora, _ => PairWeights.Fitted);
    Console.WriteLine("blocking:");
    corpora.ForEach(corpus => Console.WriteLine($"{corpus.Gold.Name,-12} {corpus.Completeness()}"));
    Console.WriteLine($"{"ALL",-12} {corpora.Select(corpus => corpus.Completeness()).Aggregate((a, b) => a + b)}");
    return 0;
}

if (args[0] == "mixed")
{
    Console.WriteLine($"alone  {corpora.Select(c => c.Score(PairWeights.Fitted).Score).Aggregate((a, b) => a + b)}");
    var (score, groups) = Corpus.Mixed(corpora).Score(PairWeights.Fitted);
    var corpusOf = corpora.SelectMany(c => c.Articles.Select(a => (a.Id, c.Gold.Name))).ToDictionary(a => a.Id, a => a.Name);
    var flagged = groups.Where(g => g.Flagged).ToList();
    var cross = flagged.Count(g => g.Claims.Select(c => corpusOf[c.Article.Id]).Distinct().Count() > 1);
    Console.WriteLine($"mixed  {score}");
    Console.WriteLine($"findings across corpora: {cross} of {flagged.Count}");
    return 0;
}

if (args[0] == "levels")
{
    Levels.Print([.. corpora.SelectMany(c => c.Examples())], Console.Out);
    return 0;
}

if (args[0] == "errors")
{
    corpora.ForEach(corpus => Errors.Print(corpus, PairWeights.Fitted, Console.Out));
    return 0;
}

// Chosen by the leave-one-corpus-out figures: the penalty on weights that all families share, how many times that on each family's own,
// and what is added to the log-odds of pairs that differ, which annotated corpora hold too few of.
var ridge = Setting("--ridge", 12.0);
var ownRidge = Setting("--own", 6.0);
var differing = Setting("--differing", 1.0);
var differingDates = Setting("--differing-dates", 0.8);
var examples = corpora.ToDictionary(c => c, c => c.Examples());
PairWeights Fit(IEnumerable<Corpus> on)
{
    // Every level has a weight that all families share and one of each family's own, so that a family with few pairs leans on the others.
    var sizes = Comparisons.All.Select(c => c.Levels.Length).ToArray();
    var (intercept, fitted) = LogisticFit.Fit([.. on.SelectMany(c => examples[c])], [.. sizes, PairFamilies.Count, .. sizes.Select(n => n * PairFamilies.Count)],
        [.. sizes.Select(_ => ridge), ridge, .. sizes.Select(_ => ridge * ownRidge)]);
    var intercepts = new double[PairFamilies.Count];
    var weights = new double[PairFamilies.Count][][];
    for (var family = 0; family < PairFamilies.Count; family++)
    {
        intercepts[family] = intercept + fitted[sizes.Length][family];
        weights[family] = [.. sizes.Select((n, f) => Enumerable.Range(0, n).Select(level => fitted[f][level] + fitted[sizes.Length + 1 + f][(family * n) + level]).ToArray())];
    }

    intercepts[(int)PairFamily.OtherNumber] += differing;
    intercepts[(int)PairFamily.OtherDate] += differingDates;
    return new PairWeights(intercepts, weights);
}

Console.WriteLine("left out, fitted on the others:");
Print(corpora, left => Fit(corpora.Where(c => c != left)));
var all = Fit(corpora);
Console.WriteLine("fitted on all:");
Print(corpora, _ => all);
var at = Array.IndexOf(args, "--out");
if (at >= 0)
{
    File.WriteAllText(args[at + 1], Write(all, corpora));
}

return 0;

double Setting(string name, double fallback)
{
    var index = Array.IndexOf(args, name);
    return index < 0 ? fallback : double.Parse(args[index + 1], CultureInfo.InvariantCulture);
}

void Print(List<Corpus> over, Func<Corpus, PairWeights> weightsFor)
{
    var total = AlignmentScore.None;
    var reliability = new SortedDictionary<int, (int Right, int All)>();
    foreach (var corpus in over)
    {
        var (score, groups) = corpus.Score(weightsFor(corpus));
        total += score;
        foreach (var group in groups.Where(g => g.Flagged))
        {
            var bin = (int)(group.Confidence * 10);
            var (right, count) = reliability.GetValueOrDefault(bin);
            reliability[bin] = (right + (AlignmentScore.IsRight(group, corpus.Gold, corpus.FactsOf) ? 1 : 0), count + 1);
        }

        Console.WriteLine($"{corpus.Gold.Name,-12} {score}");
    }

    Console.WriteLine($"{"ALL",-12} {total}");
    Console.WriteLine("reliability: " + string.Join("  ", reliability.Select(r => FormattableString.Invariant($"{r.Key / 10.0:0.0}: {r.Value.Right}/{r.Value.All}"))));
}

static string Write(PairWeights weights, List<Corpus> on)
{
    var text = new StringBuilder()
        .AppendLine("# What each level of each feature speaks for (positive) or against two claims answering one question, in log-odds.")
        .AppendLine($"# Logistic regression with a ridge penalty over the pairs of {on.Count} annotated corpora; fitted by")
        .AppendLine("# dotnet run --project tests/CrossCheck.Evaluation -c Release -- fit FOLDER --out src/CrossCheck/Alignment/pair-weights.txt")
        .AppendLine("# Weights for: " + string.Join(", ", Enum.GetNames<PairFamily>()))
        .AppendLine("intercept: " + Line(weights.Intercept));
    for (var f = 0; f < Comparisons.All.Count; f++)
    {
        for (var level = 0; level < Comparisons.All[f].Levels.Length; level++)
        {
            text.AppendLine($"{Comparisons.All[f].Name} | {Comparisons.All[f].Levels[level]}: {Line(family => weights.Of(family, f, level))}");
        }
    }

    return text.ToString();
}

static string Line(Func<PairFamily, double> weight) => string.Join(", ", Enum.GetValues<PairFamily>().Select(f => weight(f).ToString("0.###", CultureInfo.InvariantCulture)));
