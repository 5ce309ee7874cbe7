using System.Globalization;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Benchmarks;

/// <summary>
/// Extraction by the processor time of this process, which other work on the machine disturbs less than the clock: each sample in many
/// rounds, of which the fastest counts.
/// It runs on one thread; what the runtime's own threads do meanwhile is counted too.
/// </summary>
internal static class SpeedTable
{
    /// <summary>As many rounds as the samples get, so that each is compiled and has a quiet moment.</summary>
    private const int Rounds = 40;

    /// <summary>Writes the table, a row for each sample at one and two times its length.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine("| text | MB | processor time, ms | MB/s | bytes allocated per byte of text |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var sample in Enum.GetValues<SampleText>())
        {
            foreach (var times in new[] { 1, 2 })
            {
                var articles = SampleTexts.Of(sample, times);
                double bytes = articles.Sum(article => Encoding.UTF8.GetByteCount(article.Text));
                var (time, allocated) = Fastest(articles);
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {sample} | {bytes / 1e6:0.0} | {time.TotalMilliseconds:0.0} | {bytes / 1e6 / time.TotalSeconds:0.0} | "
                            + $"{allocated / bytes:0.0} |"
                    )
                );
            }
        }
    }

    private static (TimeSpan Time, long Allocated) Fastest(Article[] articles)
    {
        var (fastest, allocated) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var bytesBefore = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < articles.Length; i++)
            {
                ClaimExtractor.Extract(Document.Parse(articles[i]), i);
            }

            var time = Environment.CpuUsage.TotalTime - before;
            fastest = time < fastest ? time : fastest;
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        }

        return (fastest, allocated);
    }
}
