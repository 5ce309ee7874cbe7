using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Reports.Review;

namespace CrossCheck.Reports.Html;

/// <summary>Packs the findings of a page, and the stories that they are on where there are several.</summary>
internal sealed class PageFindings
{
    private readonly PageJson json;
    private readonly Positions positions;
    private readonly ILookup<string, Breakdown> totals;
    private readonly StoriesTold stories;
    private readonly Dictionary<string, int> places;

    /// <summary>Prepares for the findings of <paramref name="report"/>.</summary>
    public PageFindings(Report report, PageJson json)
    {
        this.json = json;
        positions = new Positions(report);
        totals = report
            .Totals.SelectMany(t => t.Parts.Append(t.Total).Select(c => (c.Id, t)))
            .ToLookup(x => x.Id, x => x.t, StringComparer.Ordinal);
        stories = new StoriesTold(report);
        places = PageData.Index(stories.Sections.Select(s => s.Story.Id));
    }

    /// <summary>The stories, that of the gravest finding first; none where there is but one.</summary>
    public void Stories() =>
        json.List(
            "stories",
            stories.Sections,
            section =>
            {
                json.WriteStartObject();
                json.Text("id", section.Story.Id);
                json.Text("label", Quotation.OneLine(section.Story.Label).Trim());
                json.Text("extent", StoryText.Extent(section.Story));
                json.WriteEndObject();
            }
        );

    /// <summary>A finding.</summary>
    public void Write(Finding finding)
    {
        var taken = positions.Of(finding);
        ImmutableArray<Claim> stated = [.. taken.SelectMany(p => p.Claims)];
        var axis = ValueAxis.Of(stated);
        json.WriteStartObject();
        json.Text("id", finding.Id);
        json.Text("fingerprint", finding.Fingerprint);
        json.Text("label", Quotation.OneLine(finding.Label));
        json.Text("verdict", finding.Traits().Name);
        json.Text("severity", finding.Severity is { } severity ? PageJson.Name(severity) : null);
        json.Number("confidence", Math.Round(finding.Confidence, 2));
        json.Text("joined", finding.Joined);
        json.Text("weighed", finding.Deciding is { } pair ? Weighed.InWords(pair) : null);
        json.Text("differs", finding.Differs);
        if (finding.Estimate is { } estimate)
        {
            json.Text("better", Quotation.OneLine(estimate.Value));
            json.Number("betterBy", Math.Round(estimate.Probability, 2));
        }

        if (finding.IsInternal)
        {
            json.Number("internal", 1);
        }

        if (Timeline.IsTold(finding))
        {
            json.Number("running", 1);
        }

        if (stories.Of(finding) is { } story)
        {
            json.Number("story", places[story.Id]);
        }

        json.Text("unit", axis.Unit.Length == 0 ? null : axis.Unit);
        json.List("claims", stated, claim => json.WriteValue(claim.Id));
        json.List("positions", taken.SelectMany((p, i) => Enumerable.Repeat(i, p.Claims.Length)), position => json.WriteValue(position));
        if (positions.Carrying(finding) is var (first, second))
        {
            json.List("carrying", [first.Id, second.Id], json.WriteValue);
        }

        json.Text("sum", finding.Breakdown is { } breakdown ? Quotation.OneLine(Breakdowns.InWords(breakdown)) : null);
        json.List(
            "totals",
            finding.Claims.SelectMany(c => totals[c.Id]).Distinct(),
            total =>
                json.WriteValue(
                    Quotation.OneLine(
                        $"{total.Total.Article.Source}: {Explanation.Stated(total.Total)}, of which {Breakdowns.InWords(total)}"
                    )
                )
        );

        json.List(
            "places",
            axis.Places,
            place =>
            {
                json.WriteStartArray();
                json.Number(place.At);
                json.Number(place.From);
                json.Number(place.To);
                json.WriteEndArray();
            }
        );
        json.List("keys", stated, claim => json.WriteValue(DecisionBasis.Key(claim)));
        json.List("takenOut", finding.TakenOut, claim => json.WriteValue(claim.Id));
        json.List("values", DecisionBasis.Values(finding), json.WriteValue);
        json.List("sentences", DecisionBasis.Sentences(finding), json.WriteValue);
        Write("decision", finding.Decision);
        Write("superseded", finding.Superseded);
        json.WriteEndObject();
    }

    private void Write(string name, Decision? decision)
    {
        if (decision is not null)
        {
            json.WritePropertyName(name);
            Write(decision);
        }
    }

    /// <summary>A decision.</summary>
    public void Write(Decision decision) => DecisionJson.Write(json, decision);
}
