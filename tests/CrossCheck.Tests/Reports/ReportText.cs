using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Tests.Reports;

/// <summary>Renders reports for tests.</summary>
internal static class ReportText
{
    /// <summary><paramref name="report"/> in the format called <paramref name="name"/>.</summary>
    public static string Of(string name, Report report, Gate? gate = null)
    {
        var text = new StringWriter();
        ReportFormat.All.Single(f => f.Name == name).Write(report, text, gate);
        return text.ToString();
    }
}
