using CrossCheck.Cli.Views;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

public sealed class ReadCountTests
{
    [TestCase(0, 0, 1, "Reading articles")]
    [TestCase(1, 0, 1, "1 article read")]
    [TestCase(1200, 0, 1, "1,200 articles read")]
    [TestCase(1200, 4800, 2, "━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 1,200 of 4,800 articles read, 600 a second, 6 s left")]
    [TestCase(1000, 100000, 2, "╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 1,000 of 100,000 articles read, 500 a second, 4 min left")]
    [TestCase(4800, 4800, 8, "4,800 articles read, comparing")]
    public void Tells_the_pace_and_the_time_left(int read, int expected, int seconds, string text) =>
        Assert.That(ReadCount.Text(read, expected, TimeSpan.FromSeconds(seconds)), Is.EqualTo(text));
}
