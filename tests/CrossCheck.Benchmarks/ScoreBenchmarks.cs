using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CrossCheck.Findings.Structured;
using CrossCheck.Reports.Scores;

namespace CrossCheck.Benchmarks;

/// <summary>
/// A million structured claims: reading, scoring, and the whole way to the JSON report. The whole must stay under 20 seconds on two cores.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private const int Rows = 1_000_000;

    private byte[] file = [];
    private ClaimTable table = null!;

    /// <summary>Few sources on many items, or many sources on few.</summary>
    [Params(20, 1000)]
    public int Sources { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(5);
        var text = new StringBuilder("source,item,value,kind\n");
        for (var item = 0; item < Rows / Sources; item++)
        {
            var truth = random.Next(10, 100_000);
            for (var source = 0; source < Sources; source++)
            {
                var isRight = random.NextDouble() < 0.5 + (0.45 * source / Sources);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"source {source},item {item},{(isRight ? truth : random.Next(10, 100_000))},count\n"
                );
            }
        }

        file = Encoding.UTF8.GetBytes(text.ToString());
        table = Read();
    }

    [Benchmark]
    public ClaimTable Read() =>
        ClaimTable.Read(new MemoryStream(file), ClaimFileFormat.Csv, bad => throw new InvalidDataException(bad.Reason));

    [Benchmark]
    public ScoreReport Score() => ScoreReport.Of(table);

    [Benchmark]
    public void FromFileToJson()
    {
        using var output = new StreamWriter(Stream.Null);
        ScoreFormat.All.Single(f => f.Name == "json").Write(ScoreReport.Of(Read()), output);
    }
}
