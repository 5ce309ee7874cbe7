using CrossCheck.Articles.Sentences;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles;

/// <summary>How a text is cut into tokens.</summary>
public sealed class TokenizerTests
{
    [TestCase("At least 11 attacks.", "At|least|11|attacks|.")]
    [TestCase("10,000 American, 2,000 Iraqi", "10,000|American|,|2,000|Iraqi")]
    [TestCase("U.S. forces", "U.S.|forces")]
    [TestCase("at 7:48 a.m. local", "at|7|:|48|a.m.|local")]
    [TestCase("a 6.1-magnitude quake", "a|6.1|-|magnitude|quake")]
    [TestCase("Iraq's 1990s oil; don't", "Iraq|'s|1990|s|oil|;|don't")]
    [TestCase("G20, 10km and the 2nd", "G20|,|10|km|and|the|2|nd")]
    [TestCase(
        "see https://x.com/a/12, pic.twitter.com/tQ1 or @40_Ronda #9",
        "see|https://x.com/a/12|,|pic.twitter.com/tQ1|or|@40_Ronda|#9"
    )]
    public void Cuts(string text, string expected) =>
        Assert.That(string.Join('|', Tokenizer.Tokenize(text).Select(t => t.Span.Of(text).ToString())), Is.EqualTo(expected));
}
