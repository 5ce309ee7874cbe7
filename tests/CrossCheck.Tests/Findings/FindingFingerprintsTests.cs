using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Tests.Alignment;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>
/// What changes the name by which reviews and baselines find a finding again, and what does not. The first figure of each text is a claim
/// of the finding.
/// </summary>
public sealed class FindingFingerprintsTests
{
    private static readonly string[] Finding = ["Five soldiers died in Basra.", "Six soldiers died."];

    [TestCase("Six soldiers died.", "Five soldiers died in Basra.", Description = "the order of the claims")]
    [TestCase("On a cold day five soldiers died.", "In Mosul, 6 soldiers died, officials said.", Description = "the words around them")]
    [TestCase(
        "Five soldiers died in Basra.",
        "Six soldiers died.",
        "Six soldiers died on Monday.",
        Description = "one more article that states the same"
    )]
    [TestCase("Five soldiers were killed.", "Six soldiers died.", Description = "another word for what happened")]
    public void Stays(params string[] texts) => Assert.That(Of(texts), Is.EqualTo(Of(Finding)));

    [TestCase("Five soldiers died in Basra.", "Seven soldiers died.", Description = "a value")]
    [TestCase("Five soldiers died in Basra.", "At least six soldiers died.", Description = "what the words allow")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died.", "Seven soldiers died.", Description = "one more value")]
    [TestCase("Five soldiers were wounded.", "Six soldiers were wounded.", Description = "what happened")]
    [TestCase("Five miners died in Basra.", "Six miners died.", Description = "who is counted")]
    public void Changes(params string[] texts) => Assert.That(Of(texts), Is.Not.EqualTo(Of(Finding)));

    [Test]
    public void Is_the_same_in_every_run_and_release() =>
        Assert.That(Of(Finding), Is.EqualTo("9555185874934403"), "what reviewers decided hangs on it");

    [Test]
    public void Is_given_once_in_a_run()
    {
        var fingerprints = new FindingFingerprints([]);
        var claims = Claims(Finding);
        string[] given = [.. Enumerable.Range(0, 5).Select(_ => fingerprints.Of("", [.. claims]))];
        Assert.That(given, Is.Unique);
        Assert.That(new FindingFingerprints([given[0]]).Of("", [.. claims]), Is.EqualTo(given[1]), "what is taken is not given again");
        Assert.That(given[0], Does.Match("^[0-9a-f]{16}$"));
    }

    [Test]
    public void Tells_sorts_of_findings_apart() =>
        Assert.That(new FindingFingerprints([]).Of("total", [.. Claims(Finding)]), Is.Not.EqualTo(Of(Finding)));

    private static string Of(string[] texts) => new FindingFingerprints([]).Of("", [.. Claims(texts)]);

    private static Claim[] Claims(string[] texts) => [.. texts.Select(t => Sentences.First(t).Claim)];
}
