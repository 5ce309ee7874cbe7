using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Tests.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>Findings by story, and a report cut down to one.</summary>
public sealed class StoriesToldTests
{
    private static readonly Report Two = SampleReport.InTwoStories();

    [Test]
    public void The_story_of_the_gravest_finding_comes_first()
    {
        var told = new StoriesTold(Two);
        Assert.That(
            told.Sections.Select(s => $"{s.Story.Id}: {string.Join(' ', s.Findings.Select(f => f.Id))}"),
            Is.EqualTo(new[] { "s2: g1 g3 g4", "s1: g2" })
        );
        Assert.That(told.Of(Two.Findings[1])?.Id, Is.EqualTo("s1"));
    }

    [Test]
    public void Where_all_findings_are_on_one_story_there_is_nothing_to_tell_apart()
    {
        var one = Two with { Findings = [.. Two.Findings.Where(f => f.Story == "s2")] };
        Assert.That(new StoriesTold(one).Sections, Is.Empty);
        Assert.That(new StoriesTold(one).Of(one.Findings[0]), Is.Null);
        Assert.That(new StoriesTold(SampleReport.Build()).Sections, Is.Empty);
    }

    [Test]
    public void A_report_on_one_story_holds_its_findings_and_the_articles_that_they_quote()
    {
        var quake = Two.On(Two.Stories[1]);
        Assert.That(quake.Findings.Select(f => f.Id), Is.EqualTo(new[] { "g1", "g3", "g4" }));
        Assert.That(
            quake.Articles.Select(a => a.Id),
            Is.EqualTo(Two.Articles.Select(a => a.Id)),
            "g1 quotes an article of the other story too"
        );

        var evening = Two.On(Two.Stories[0]);
        Assert.That(evening.Findings.Select(f => f.Id), Is.EqualTo(new[] { "g2" }));
        Assert.That(evening.Articles.Select(a => a.Id), Is.EqualTo(new[] { "herald" }));
        Assert.That(evening.Claims.Select(c => c.Article.Id).Distinct(), Is.EqualTo(new[] { "herald" }));
        Assert.That(evening.Sources.Select(s => s.Id), Is.EqualTo(new[] { "daily-herald" }));
        Assert.That(evening.Sources[0].Alone, Is.Empty, "g1 and g4 are on the other story");
        Assert.That(evening.Overlaps, Is.Empty);
        Assert.That(evening.Lineages.SelectMany(l => l.Articles), Is.EqualTo(new[] { "herald" }));
    }

    [Test]
    public void A_report_on_one_story_can_be_written_in_every_form([ValueSource(nameof(Forms))] ReportFormat form) =>
        Assert.That(() => form.Write(Two.On(Two.Stories[0]), TextWriter.Null), Throws.Nothing);

    private static IEnumerable<ReportFormat> Forms() => ReportFormat.All;
}
