using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Benchmarks;

/// <summary>
/// Extraction, complete with claims: the news of the seeds, and texts made to be slow, each at one and two times its length. Twice the
/// length may take twice the time.
/// </summary>
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 5, iterationCount: 10, invocationCount: 2)]
[GcConcurrent(false)]
[MemoryDiagnoser(displayGenColumns: false)]
[TextColumns]
public class ExtractionBenchmarks
{
    private Article[] articles = [];

    [ParamsAllValues]
    public SampleText Sample { get; set; }

    [Params(1, 2)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Write() => articles = SampleTexts.Of(Sample, Times);

    [Benchmark]
    public int Extract()
    {
        var claims = 0;
        for (var i = 0; i < articles.Length; i++)
        {
            claims += ClaimExtractor.Extract(Document.Parse(articles[i]), i).Claims.Length;
        }

        return claims;
    }
}
