using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Review;

/// <summary>What becomes of decisions when the articles change.</summary>
public sealed class ReviewsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 30, 0, 123, TimeSpan.FromHours(1));
    private static readonly Report Before = SampleReport.Build();
    private static readonly Decision Dismissed = Reviews.Decide(Before.Findings[0], ReviewState.Dismissed, "Two quakes.", "Ana", Monday);

    [Test]
    public void A_decision_names_its_question_its_values_and_its_sentences()
    {
        Assert.That(Dismissed.Fingerprint, Is.EqualTo(Before.Findings[0].Fingerprint));
        Assert.That(Dismissed.Values, Is.EqualTo(new[] { "11", "12" }));
        Assert.That(Dismissed.Sentences, Has.Length.EqualTo(2));
        Assert.That(Dismissed.At, Is.EqualTo(new DateTimeOffset(2026, 1, 5, 8, 30, 0, TimeSpan.Zero)));
    }

    [Test]
    public void It_holds_on_the_finding_with_its_fingerprint()
    {
        var after = Before.With([Dismissed]);
        Assert.That(
            after.Findings.Select(f => f.Review),
            Is.EqualTo(new[] { ReviewState.Dismissed, ReviewState.Open, ReviewState.Open, ReviewState.Open })
        );
        Assert.That(after.Findings[0].Decision, Is.SameAs(Dismissed));
        Assert.That(after.OtherDecisions, Is.Empty);
    }

    [Test]
    public void It_holds_under_a_new_fingerprint_where_sentences_and_values_are_the_same()
    {
        var after = (Before with { Findings = [Before.Findings[0] with { Fingerprint = "00000000000000ff" }] }).With([Dismissed]);
        Assert.That(after.Findings[0].Decision, Is.SameAs(Dismissed));
        Assert.That(Reviews.Reopened(after.Findings[0]), Is.Null);
    }

    [Test]
    public void Where_a_value_changed_the_finding_is_open_again_and_says_what_was_decided()
    {
        var edited = Edit(Before.Findings[0], "12", "13", 13);
        var after = (Before with { Findings = [edited] }).With([Dismissed]).Findings[0];
        Assert.That(after.Review, Is.EqualTo(ReviewState.Open));
        Assert.That(after.Superseded, Is.SameAs(Dismissed));
        Assert.That(Reviews.Reopened(after), Is.EqualTo("Decided on 11 against 12; now 11 against 13."));
    }

    [Test]
    public void A_new_decision_settles_the_reopened_finding_and_the_old_one_is_kept()
    {
        var edited = Edit(Before.Findings[0], "12", "13", 13);
        var again = Reviews.Decide(edited, ReviewState.Confirmed, "", "Ben", Monday.AddDays(1));
        var after = (Before with { Findings = [edited] }).With([Dismissed, again]);
        Assert.That(after.Findings[0].Review, Is.EqualTo(ReviewState.Confirmed));
        Assert.That(after.OtherDecisions, Is.EqualTo(new[] { Dismissed }));
    }

    [Test]
    public void A_decision_that_was_taken_back_reopens_nothing()
    {
        var edited = Edit(Before.Findings[0], "12", "13", 13);
        var after = (Before with { Findings = [edited] }).With([Dismissed with { State = ReviewState.Open }]);
        Assert.That(after.Findings[0].Superseded, Is.Null);
    }

    [Test]
    public void Other_findings_are_left_alone_and_decisions_without_one_are_kept()
    {
        var elsewhere = new Decision
        {
            Fingerprint = "ffffffffffffffff",
            State = ReviewState.Confirmed,
            At = Monday,
        };
        var after = Before.With([elsewhere]);
        Assert.That(after.Findings, Is.EqualTo(Before.Findings));
        Assert.That(after.OtherDecisions, Is.EqualTo(new[] { elsewhere }));
    }

    [TestCase("11", null, null, "count", "", "11")]
    [TestCase("13900000000", null, null, "money", "USD", "13,900,000,000 USD")]
    [TestCase(null, "24", "99", "count", "", "24 to 99")]
    [TestCase(null, "24", null, "length", "km", "24 or more km")]
    [TestCase(null, null, "99", "count", "person", "99 or fewer")]
    public void A_value_is_written_free_of_its_wording(
        string? amount,
        string? low,
        string? high,
        string dimension,
        string unit,
        string text
    )
    {
        decimal? Number(string? digits) => digits is null ? null : decimal.Parse(digits);
        var value = new Quantity
        {
            Amount = Number(amount),
            Low = Number(low),
            High = Number(high),
            Dimension = dimension,
            Unit = unit,
        };
        var finding = Before.Findings[0] with { Claims = [Before.Claims[0] with { Value = value }] };
        Assert.That(DecisionBasis.Values(finding), Is.EqualTo(new[] { text }));
    }

    /// <summary>The finding after an editor put another value into its last claim's article.</summary>
    private static Finding Edit(Finding finding, string old, string fresh, decimal amount)
    {
        var claim = finding.Claims[^1];
        var article = claim.Article with
        {
            Text = claim.Article.Text.Remove(claim.ValueSpan.Start, old.Length).Insert(claim.ValueSpan.Start, fresh),
        };
        var edited = claim with
        {
            Article = article,
            Value = new Quantity { Amount = amount },
            ValueSpan = claim.ValueSpan with { Length = fresh.Length },
        };
        return finding with { Fingerprint = "00000000000000ff", Claims = [.. finding.Claims[..^1], edited] };
    }
}
