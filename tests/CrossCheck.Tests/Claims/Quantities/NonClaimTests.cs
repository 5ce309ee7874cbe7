using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>Numbers that state nothing are kept with the reason why; what stands beside them is still read.</summary>
public sealed class NonClaimTests
{
    [TestCase("a Boeing 747 landed", "747: part of a name")]
    [TestCase("six F-16 fighter jets", "16: part of a name")]
    [TestCase("two MV-22s", "22: part of a code")]
    [TestCase("the Curve 8900 handset", "8900: part of a name")]
    [TestCase("on Highway 61", "61: a label")]
    [TestCase("Security Council resolution 1701", "1701: a label")]
    [TestCase("see page 5", "5: a label")]
    [TestCase("a 4x4 drove off", "4: part of a code")]
    [TestCase("won 3-2", "3-2: a score, record or vote")]
    [TestCase("a 9-14 record", "9-14: a score, record or vote")]
    [TestCase("a 4-4-2 formation", "4-4-2: a score, record or vote")]
    [TestCase("was 7-for-14", "7-for-14: a score, record or vote")]
    [TestCase("at 40 East 5th Avenue", "40: an address; 5th: part of a name")]
    [TestCase("1600 Pennsylvania Ave.", "1600: an address")]
    [TestCase("call 604-717-2500", "604-717-2500: a phone number")]
    [TestCase("call 0800 555 111", "0800 555 111: a phone number")]
    [TestCase("call 555-1234", "555-1234: a phone number")]
    [TestCase("as reported.[12]", "12: a footnote mark")]
    [TestCase("1. Open it", "1: a list number")]
    [TestCase("a 4 min read", "4 min: page furniture")]
    [TestCase("the 9/11 attacks", "9/11: an idiom")]
    [TestCase("on the one hand", "on the one hand: an idiom")]
    [TestCase("in 1998", "1998: a year")]
    [TestCase("at 7:48 it shook", "7: a clock time; 48: a clock time")]
    public void Tells(string text, string expected) => Assert.That(Quantities.NonClaims(text), Is.EqualTo(expected));

    [TestCase("In Mosul 25 soldiers died", "25 = 25")]
    [TestCase("A quake shook Acehland\n24 were dug out", "24 = 24")]
    [TestCase("5-10 people", "5-10 = 5..10")]
    [TestCase("2000 people", "2000 = 2000")]
    [TestCase("about 1900 people", "about 1900 = About 1900")]
    [TestCase("six F-16 fighter jets", "six = 6")]
    [TestCase("800-1000 people", "800-1000 = 800..1000")]
    public void LeavesClaims(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("see https://example.com/12/34 and @user12")]
    public void NeverReadsLinks(string text) => Assert.That(Quantities.Of(text), Is.Empty);
}
