using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CrossCheck.Benchmarks;

/// <summary>
/// Adds what is measured for each byte of text (UTF-8): the speed of the fastest round, which other work on the machine disturbs least, and
/// the memory allocated.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TextColumnsAttribute()
    : ColumnConfigBaseAttribute(
        new TextColumn(
            "MB/s",
            "Megabytes of text a second in the fastest round",
            (report, bytes) => bytes * 1e3 / report.ResultStatistics?.Min
        ),
        new TextColumn(
            "B/byte",
            "Bytes allocated for each byte of text",
            (report, bytes) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / bytes
        )
    );

/// <summary>A figure that depends on the length of a benchmark's text.</summary>
internal sealed class TextColumn(string name, string legend, Func<BenchmarkReport, double, double?> figure) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var sample = SampleTexts.Of((SampleText)benchmarkCase.Parameters["Sample"], (int)benchmarkCase.Parameters["Times"]);
        return summary[benchmarkCase] is { } report
            ? figure(report, sample.Sum(article => Encoding.UTF8.GetByteCount(article.Text)))?.ToString("0.0", CultureInfo.InvariantCulture)
                ?? "?"
            : "?";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
