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
    [TestCase("shot in the 3600 block of North Central", "3600: an address")]
    [TestCase("call 604-717-2500", "604-717-2500: a phone number")]
    [TestCase("call 0800 555 111", "0800 555 111: a phone number")]
    [TestCase("call 555-1234", "555-1234: a phone number")]
    [TestCase("as reported.[12]", "12: a footnote mark")]
    [TestCase("1. Open it", "1: a list number")]
    [TestCase("a 4 min read", "4 min: page furniture")]
    [TestCase("the 9/11 attacks", "9/11: an idiom")]
    [TestCase("on the one hand", "on the one hand: an idiom")]
    [TestCase("a Boeing 747 jet and many Boeing 747 jets", "747: part of a name; 747: part of a name")]
    [TestCase("the SEA-ME-WE 4 cable", "4: part of a name")]
    [TestCase("the Curve 8900 handset, for the 8900 is", "8900: part of a name; 8900: part of a name")]
    [TestCase("an A-10C and MQ-9 Reapers left", "10: part of a code; 9: part of a name")]
    [TestCase("said Juror No. 12 again", "No. 12: a label")]
    [TestCase("a four-by-four car", "four-by-four: an idiom")]
    [TestCase("a throw on third down", "third down: a down of a game")]
    [TestCase("the 20th Attack Squadron left", "20th: part of a name")]
    [TestCase("the Second Battle of Tikrit", "Second: part of a name")]
    [TestCase("scored in the second quarter", "second: a part of a game")]
    [TestCase("scored late in the fourth.", "fourth: a part of a game")]
    [TestCase("he called 911 again", "called 911: a telephone number")]
    [TestCase("a .357 Magnum", ".357 Magnum: part of a name")]
    [TestCase("a 32-bit version", "32-bit: part of a name")]
    [TestCase("a man who uses one name", "one name: an idiom")]
    [TestCase("the Most Valuable Player Award", "Most Valuable Player: part of a name")]
    [TestCase("in 1998", "1998: a year")]
    [TestCase("over the next day or two", "two: a loose length of time")]
    [TestCase("at 7:48 it shook", "7: a clock time; 48: a clock time")]
    public void Tells(string text, string expected) => Assert.That(Quantities.NonClaims(text), Is.EqualTo(expected));

    [TestCase("911 people and 747 jets", "911 = 911; 747 = 747")]
    [TestCase("the 44th President", "44th = 44 rank")]
    [TestCase("a C-130 landed, and 130 sleeper agents were caught", "130 = 130")]
    [TestCase("a high of 10C on Monday", "10C = 10 C")]
    [TestCase("the world No. 1", "No. 1 = 1 rank")]
    [TestCase("his 10th Grammy", "10th = 10 rank")]
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
