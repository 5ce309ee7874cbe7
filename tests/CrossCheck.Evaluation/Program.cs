using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Evaluation;
using CrossCheck.Evaluation.Guided;
using CrossCheck.Findings.Titles;
using CrossCheck.Stories.Pairs;

// usage: score FOLDER              the scorer's figures with the weights that ship, and what blocking keeps
//        mixed FOLDER              the corpora one by one, and thrown into one folder
//        titles FOLDER             the title of each group beside the question that it answers
//        errors FOLDER             what is wrong with them, pair by pair
//        levels FOLDER             how often each level is met in pairs of one fact and of two
//        totals FOLDER             the totals that the texts at and below it break down, to be judged by hand
//        fuzz FOLDER               mutates the texts (*.txt) in it and looks for errors; [--minutes 10] [--seed N]
// guided FOLDER mutates inputs of every kind, grown from the texts (*.txt) in it, by what they reach; [--minutes 10] [--seed N] [--keep
// FOLDER]
// floods FOLDER repeats fragments of the texts (*.txt) in it and looks for time that grows faster than length; [--minutes 10] [--seed N]
//        rewrite FOLDER            writes report, cache and review file of FOLDER/articles again and again until it is killed
// stories INCIDENTS.json [TOPICS...] how well articles are sorted into stories, in an archive and in folders of folders of one topic each
//        fit-stories INCIDENTS.json [TOPICS...]  prints the weights for that
// fit FOLDER [--out SRC] figures of each corpus left out, and weights fitted on all corpora, written below the source folder SRC; [--folds
// 6] is faster
// A seed of planted values that no fit sees.
const int UnseenSeed = 1001;
if (
    args.Length < 2
    || args[0]
        is not (
            "score"
            or "totals"
            or "errors"
            or "levels"
            or "titles"
            or "fit-titles"
            or "fuzz"
            or "guided"
            or "floods"
            or "rewrite"
            or "mixed"
            or "stories"
            or "fit-stories"
            or "fit"
        )
)
{
    Console.Error.WriteLine(
        "usage: score FOLDER | mixed FOLDER | stories INCIDENTS.json [TOPICS...] | fit-stories INCIDENTS.json [TOPICS...] | totals "
            + "FOLDER | errors FOLDER [--folds N] | levels FOLDER | titles FOLDER [--folds N] | fit-titles FOLDER | "
            + "fuzz FOLDER [--minutes N] [--seed N] | guided FOLDER [--minutes N] [--seed "
            + "N] [--keep FOLDER] | floods FOLDER [--minutes N] [--seed N] | rewrite FOLDER | fit FOLDER [--out SRC] [--folds N]"
    );
    return 2;
}

if (args[0] is "fuzz" or "floods")
{
    var texts = Directory.GetFiles(args[1], "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
    var (minutes, seed) = (Setting("--minutes", 10), (int)Setting("--seed", Random.Shared.Next()));
    return (args[0] == "fuzz" ? new Fuzz(texts).Run(minutes, seed, Console.Out) : new Floods(texts).Run(minutes, seed, Console.Out)) == 0
        ? 0
        : 1;
}

if (args[0] == "guided")
{
    using var targets = new Targets(args[1]);
    var keep = Array.IndexOf(args, "--keep") is >= 0 and var named ? args[named + 1] : Path.Combine(Path.GetTempPath(), "crosscheck-fuzz");
    return new GuidedFuzz(targets.All, keep).Run(Setting("--minutes", 10), (int)Setting("--seed", Random.Shared.Next()), Console.Out) == 0
        ? 0
        : 1;
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

var corpora = Directory.GetFiles(args[1], "*.json").Order(StringComparer.Ordinal).Select(CorpusFile.Read).ToList();
if (args[0] == "score")
{
    Print(corpora, _ => AlignmentWeights.Fitted);
    PrintPlanted(_ => AlignmentWeights.Fitted);
    Console.WriteLine("blocking:");
    corpora.ForEach(corpus => Console.WriteLine($"{corpus.Gold.Name, -12} {corpus.Completeness()}"));
    Console.WriteLine($"{"ALL", -12} {corpora.Select(corpus => corpus.Completeness()).Aggregate((a, b) => a + b)}");
    return 0;
}

if (args[0] == "mixed")
{
    Console.WriteLine($"alone  {corpora.Select(c => c.Score(AlignmentWeights.Fitted).Score).Aggregate((a, b) => a + b)}");
    var (score, groups) = Corpus.Mixed(corpora).Score(AlignmentWeights.Fitted);
    var corpusOf = corpora.SelectMany(c => c.Articles.Select(a => (a.Id, c.Gold.Name))).ToDictionary(a => a.Id, a => a.Name);
    var flagged = groups.Where(g => g.Flagged).ToList();
    var cross = flagged.Count(g => g.Claims.Select(c => corpusOf[c.Article.Id]).Distinct().Count() > 1);
    Console.WriteLine($"mixed  {score}");
    Console.WriteLine($"findings across corpora: {cross} of {flagged.Count}");
    return 0;
}

if (args[0] == "fit-titles")
{
    Console.Write(TitleMeasure.File(TitleMeasure.Fit(corpora), corpora.Count));
    return 0;
}

if (args[0] == "titles")
{
    var folds = (int)Setting("--folds", 0);
    TitleWeights[] unseen = [.. Enumerable.Range(0, folds).Select(fold => TitleMeasure.Fit(corpora.Where((_, i) => i % folds != fold)))];
    TitleMeasure.Print(corpora, c => folds == 0 ? TitleWeights.Fitted : unseen[corpora.IndexOf(c) % folds], Console.Out);
    return 0;
}

if (args[0] == "levels")
{
    Levels.Print(corpora, Console.Out);
    return 0;
}

if (args[0] == "errors" && !args.Contains("--folds"))
{
    corpora.ForEach(corpus => Errors.Print(corpus, AlignmentWeights.Fitted, Console.Out));
    return 0;
}

var defaults = new FitSettings();
var settings = new FitSettings(
    Setting("--ridge", defaults.Ridge),
    Setting("--own", defaults.Own),
    Setting("--rival-ridge", defaults.RivalRidge),
    Setting("--finding-ridge", defaults.FindingRidge),
    Setting("--planted", defaults.Planted),
    Setting("--planted-findings", defaults.PlantedFindings)
);
var fit = new WeightFit(
    corpora,
    [.. corpora.Select(c => (IReadOnlyList<Corpus>)[.. Enumerable.Range(1, 3).Select(c.Planted)])],
    (int)Setting("--folds", corpora.Count),
    settings
);
if (args[0] == "errors")
{
    corpora.ForEach(corpus => Errors.Print(corpus, fit.Without(corpora.IndexOf(corpus)), Console.Out));
    return 0;
}

Console.WriteLine("left out, fitted on the others:");
Print(corpora, c => fit.Without(corpora.IndexOf(c)));
PrintPlanted(c => fit.Without(corpora.IndexOf(c)));
var at = Array.IndexOf(args, "--out");
if (at >= 0)
{
    var all = fit.OnAll();
    Console.WriteLine("fitted on all:");
    Print(corpora, _ => all);
    WeightFiles.Write(args[at + 1], all, corpora.Count);
}

return 0;

double Setting(string name, double fallback)
{
    var index = Array.IndexOf(args, name);
    return index < 0 ? fallback : double.Parse(args[index + 1], CultureInfo.InvariantCulture);
}

void Print(List<Corpus> over, Func<Corpus, AlignmentWeights> weightsFor)
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

        Console.WriteLine($"{corpus.Gold.Name, -12} {score}");
    }

    Console.WriteLine($"{"ALL", -12} {total}");
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"average precision on pairs of two articles that differ: {AveragePrecision.Over(over, weightsFor):0.000}"
        )
    );
    Console.WriteLine(
        "reliability: "
            + string.Join("  ", reliability.Select(r => FormattableString.Invariant($"{r.Key / 10.0:0.0}: {r.Value.Right}/{r.Value.All}")))
    );
}

void PrintPlanted(Func<Corpus, AlignmentWeights> weightsFor)
{
    var found = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
    foreach (var corpus in corpora)
    {
        var copy = corpus.Planted(UnseenSeed);
        foreach (var (plant, isFound) in copy.FoundPlants(copy.Score(weightsFor(corpus)).Groups))
        {
            var (right, count) = found.GetValueOrDefault(plant.Sort);
            found[plant.Sort] = (right + (isFound ? 1 : 0), count + 1);
        }
    }

    Console.WriteLine("planted: " + string.Join("  ", found.Select(f => $"{f.Key} {f.Value.Found}/{f.Value.All}")));
}
