using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Stories;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Benchmarks.News;

/// <summary>Aligns the claims of generated news and says how long it took and how much of the known truth was recovered.</summary>
internal static class AlignmentRun
{
    /// <summary>Articles of little but facts, so that a million claims fit into memory beside what is measured.</summary>
    private const int Length = 600;

    /// <summary>So many articles are extracted at a time.</summary>
    private const int Batch = 2000;

    /// <summary>Measures the alignment of <paramref name="count"/> claims.</summary>
    public static void Measure(int count, TextWriter output)
    {
        var (claims, questions, articles, texts) = Claims(count);
        var lineages = Lineages.Find([]);
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var process = Process.GetCurrentProcess();
        var (processor, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var stories = StoryFinder.Find(articles, texts);
        process.Refresh();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"articles {articles.Count:N0}  stories {stories.Distinct().Count():N0}  seconds {watch.Elapsed.TotalSeconds:0.0}  "
                    + $"processor seconds {(process.TotalProcessorTime - processor).TotalSeconds:0.0}"
            )
        );
        texts.Clear();
        (processor, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var groups = new Aligner(new PairScorer(PairWeights.Fitted), RivalWeights.Fitted).Align(claims, lineages, stories);
        watch.Stop();
        process.Refresh();
        processor = process.TotalProcessorTime - processor;
        var peak = process.PeakWorkingSet64;

        var score = new TruthScore(claims, questions, groups);
        var candidates = Candidates.Of(Aligner.Profiles(claims, lineages, stories));
        var (pairs, met) = (0L, 0L);
        foreach (var (a, b) in candidates.Pairs())
        {
            pairs++;
            met += questions[a] >= 0 && questions[a] == questions[b] ? 1 : 0;
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"claims {claims.Length:N0}  seconds {watch.Elapsed.TotalSeconds:0.0}  processor seconds "
                    + $"{processor.TotalSeconds:0.0}  claims/s {claims.Length / watch.Elapsed.TotalSeconds:N0}  peak "
                    + $"{peak / 1e6:N0} MB (claims alone {before / 1e6:N0} MB)"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"pairs {pairs:N0}  per claim {(double)pairs / claims.Length:0.0}  completeness "
                    + $"{(double)met / score.TruePairs:0.0000}  groups {groups.Length:N0}  pair P {score.Precision:0.0000} R "
                    + $"{score.Recall:0.0000} F1 {score.F1:0.0000}"
            )
        );
    }

    /// <summary>Claims with the question that each answers, or -1 where none was planted; and their articles.</summary>
    private static (ImmutableArray<Claim> Claims, int[] Questions, List<Article> Articles, List<ArticleText> Texts) Claims(int count)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(count);
        var questions = new List<int>(count);
        var articles = new List<Article>();
        var texts = new List<ArticleText>();
        foreach (var batch in new GeneratedNews(Length).Articles(int.MaxValue).Chunk(Batch))
        {
            var extracted = new (ImmutableArray<Claim> Claims, ArticleText Text)[batch.Length];
            var first = articles.Count;
            Parallel.For(
                0,
                batch.Length,
                i =>
                {
                    var document = Document.Parse(batch[i].Article);
                    var own = ClaimExtractor.Extract(document, first + i).Claims;
                    extracted[i] = (own, ArticleText.Of(document, own));
                }
            );
            foreach (var ((own, text), (article, planted)) in extracted.Zip(batch))
            {
                articles.Add(article);
                texts.Add(text);
                foreach (var claim in own)
                {
                    if (claims.Count == count)
                    {
                        return (claims.MoveToImmutable(), [.. questions], articles, texts);
                    }

                    claims.Add(claim);
                    questions.Add(QuestionOf(claim, planted));
                }
            }
        }

        throw new UnreachableException();
    }

    private static int QuestionOf(Claim claim, ImmutableArray<PlantedValue> planted)
    {
        foreach (var (span, question) in planted)
        {
            if (span.Overlaps(claim.ValueSpan))
            {
                return question;
            }
        }

        return -1;
    }
}
