using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;

namespace CrossCheck.Reports.Html;

/// <summary>Packs what a page says of its sources: scores, who agrees with whom, and who shares whose text.</summary>
internal sealed class PageSources(Report report, PageJson json)
{
    /// <summary>Passages of a pair of articles that a page carries: the longest.</summary>
    private const int MostPassages = 100;

    private readonly Dictionary<string, int> articles = PageData.Index(report.Articles.Select(a => a.Id));

    /// <summary>A source with its scores.</summary>
    public void Write(SourceScore source)
    {
        json.WriteStartObject();
        json.Text("name", source.Name);
        json.Number("articles", source.Articles);
        json.Number("claims", source.Claims);
        Write("raw", source.Raw);
        Write("byLineage", source.ByLineage);
        if (source.TellingReliability is { } reliability)
        {
            json.Number("reliability", Math.Round(reliability, 3));
        }

        json.List("alone", source.Alone, json.WriteValue);
        json.WriteEndObject();
    }

    private void Write(string name, Agreement agreement)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        json.WriteValue(agreement.Compared);
        json.WriteValue(agreement.Agreed);
        json.Number(agreement.Share);
        json.Number(agreement.Low);
        json.Number(agreement.High);
        json.WriteValue(agreement.IsTelling ? 1 : 0);
        json.WriteEndArray();
    }

    /// <summary>A lineage.</summary>
    public void Write(Lineage lineage)
    {
        json.WriteStartObject();
        json.Text("id", lineage.Id);
        json.Number("shared", Math.Round(lineage.Shared, 3));
        json.Text("credit", lineage.Credit);
        json.List("articles", lineage.Articles, id => json.WriteValue(articles[id]));
        json.WriteEndObject();
    }

    /// <summary>Who agrees with whom: rows of two sources, the questions both speak on and those they agree on.</summary>
    public void Matrix()
    {
        var matrix = report.Matrix;
        var places = PageData.Index(report.Sources.Select(s => s.Id));
        var pairs =
            from one in Enumerable.Range(0, matrix.Sources.Length)
            from other in Enumerable.Range(one + 1, matrix.Sources.Length - one - 1)
            where matrix.Compared(one, other) > 0
            select (one, other);
        json.List(
            "matrix",
            pairs,
            pair =>
                json.Numbers(
                    places[matrix.Sources[pair.one]],
                    places[matrix.Sources[pair.other]],
                    matrix.Compared(pair.one, pair.other),
                    matrix.Agreed(pair.one, pair.other)
                )
        );
    }

    /// <summary>Two articles that share text.</summary>
    public void Write(Overlap overlap)
    {
        json.WriteStartObject();
        json.Number("first", articles[overlap.First]);
        json.Number("second", articles[overlap.Second]);
        json.Number("shared", Math.Round(overlap.Containment, 3));
        json.Number("ordered", Math.Round(overlap.Ordered, 3));
        Spans("passages", overlap.Passages);
        Spans("sentences", overlap.Sentences);
        json.WriteEndObject();
    }

    private void Spans(string name, ImmutableArray<SharedSpan> spans) =>
        json.List(
            name,
            spans.OrderByDescending(s => s.First.Length).Take(MostPassages).OrderBy(s => s.First.Start),
            s => json.Numbers(s.First.Start, s.First.Length, s.Second.Start, s.Second.Length)
        );
}
