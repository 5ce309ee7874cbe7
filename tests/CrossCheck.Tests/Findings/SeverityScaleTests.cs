using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Tests.Alignment;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>
/// How much a difference matters, and why. Texts that begin with an ellipsis stand deep in their articles, the others in the lead.
/// </summary>
public sealed class SeverityScaleTests
{
    private const string Deep =
        "Rain had fallen over the whole of the valley since the shepherds came down, and nobody expected the river to rise so far "
        + "above its banks. ";

    private const string Harm = "counts people killed, injured or missing";
    private const string Figure = "a count, sum of money, date or percentage";
    private const string FarApart = "far apart: 2 times or more, or over 7 days";
    private const string Lead = "stands in a headline or lead";
    private const string Inside = "inside one article";
    private const string Timed = "moved with time";

    [TestCase("…Five people died.", "…Six people died.", Severity.Medium, Harm)]
    [TestCase("Five people died.", "…Six people died.", Severity.High, Harm, Lead)]
    [TestCase("…Five people died.", "…Twelve people died.", Severity.High, Harm, FarApart)]
    [TestCase("Five people died.", "Twelve people died.", Severity.High, Harm, FarApart, Lead)]
    [TestCase("…It sold 40 lamps.", "…It sold 30 lamps.", Severity.Medium, Figure)]
    [TestCase("…It sold 40 lamps.", "…It sold 20 lamps.", Severity.Medium, Figure, FarApart, Description = "exactly twice")]
    [TestCase("It sold 40 lamps.", "It sold 20 lamps.", Severity.High, Figure, FarApart, Lead)]
    [TestCase("…It cost $40.", "…It cost $30.", Severity.Medium, Figure)]
    [TestCase("…It was founded on 5 March 1990.", "…It was founded on 12 March 1990.", Severity.Medium, Figure)]
    [TestCase("…It was founded on 5 March 1990.", "…It was founded on 13 March 1990.", Severity.Medium, Figure, FarApart)]
    [TestCase("…The road is 40 km long.", "…The road is 30 km long.", Severity.Low)]
    [TestCase("The road is 40 km long.", "…The road is 30 km long.", Severity.Medium, Lead)]
    public void Of_a_conflict(string one, string other, Severity severity, params string[] reasons) =>
        Weighed(one, other, Verdict.Conflict, false, severity, reasons);

    [Test]
    public void Of_a_conflict_inside_one_article() =>
        Weighed("…It sold 40 lamps.", "…It sold 30 lamps.", Verdict.Conflict, true, Severity.Low, Figure, Inside);

    [Test]
    public void Of_what_moved_with_time() =>
        Weighed("…Five people died.", "…Six people died.", Verdict.Update, false, Severity.Medium, Harm, Timed);

    private static void Weighed(string one, string other, Verdict verdict, bool isInternal, Severity severity, params string[] reasons)
    {
        var (a, b) = (Sentences.First(Article(one), 1), Sentences.First(Article(other), 2));
        var judgement = new Judgement([a, b], verdict, 0.9, (a, b), isInternal);
        Assert.Multiple(() =>
        {
            Assert.That(SeverityScale.Points(judgement).Select(p => p.Reason), Is.EqualTo(reasons));
            Assert.That(SeverityScale.Of(judgement), Is.EqualTo(severity));
        });
    }

    private static string Article(string text) => text[0] == '…' ? Deep + text[1..] : text + " " + Deep;
}
