using System.Text;
using CrossCheck.Findings.Structured;
using CrossCheck.Reports.Scores;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>What the scores of structured claims look like.</summary>
public sealed class ScoreFormatTests
{
    private const string Claims = """
        source,item,value,kind,unit,date,lineage
        Herald,dead,11,count,person,2009-01-04,
        Post | <b>,dead,12,count,person,2009-01-04,afp
        Gazette,dead,12,count,person,2009-01-04,afp
        Herald,homeless,"14,000",count,,,
        Gazette,homeless,13960,count,,,
        Herald,injured,50,count,,2009-01-04,
        Gazette,injured,60,count,,2009-01-06,
        Herald,day,2009-01-04,,,,
        Gazette,day,2009-01-04,,,,
        Herald,capital,Jayapura,text,,,
        Herald,capital,Manokwari,text,,,

        """;

    [Test]
    public Task Json() => Verifier.Verify(Render("json"), "json");

    [Test]
    public Task Markdown() => Verifier.Verify(Render("md"), "md");

    [Test]
    public Task Table() => Verifier.Verify(Render("table"), "txt");

    private static string Render(string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Claims));
        var text = new StringWriter();
        ScoreFormat
            .All.Single(f => f.Name == name)
            .Write(ScoreReport.Of(ClaimTable.Read(stream, ClaimFileFormat.Csv, bad => Assert.Fail(bad.Reason))), text);
        return text.ToString();
    }
}
