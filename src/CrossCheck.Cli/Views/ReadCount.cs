using System.Diagnostics;
using System.Globalization;

namespace CrossCheck.Cli.Views;

/// <summary>
/// How many articles are read, written by the threads that read and shown by another: with their number known, as a bar with the pace and
/// the time left.
/// </summary>
internal sealed class ReadCount : IProgress<int>
{
    /// <summary>Cells of the bar.</summary>
    private const int Width = 20;

    /// <summary>What nearly every command does next.</summary>
    private const string Comparing = "comparing";

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int read;
    private int expected;

    /// <summary>How many articles there are; zero while that is not known.</summary>
    public int Expected
    {
        set
        {
            watch.Restart();
            Volatile.Write(ref expected, value);
        }
    }

    /// <summary>What is done with the articles once all are read.</summary>
    public string Next { get; set; } = Comparing;

    /// <inheritdoc/>
    public void Report(int value) => Volatile.Write(ref read, value);

    /// <inheritdoc/>
    public override string ToString() => Text(Volatile.Read(ref read), Volatile.Read(ref expected), watch.Elapsed, Next);

    /// <summary>
    /// The words for <paramref name="read"/> of <paramref name="expected"/> articles after so much time; an expected number of zero is
    /// unknown. Once all are read, <paramref name="next"/> is being done.
    /// </summary>
    public static string Text(int read, int expected, TimeSpan elapsed, string next = Comparing)
    {
        var articles = read == 1 ? "1 article read" : string.Create(CultureInfo.InvariantCulture, $"{read:N0} articles read");
        if (read == 0)
        {
            return "Reading articles";
        }

        if (expected == 0)
        {
            return articles;
        }

        if (read >= expected)
        {
            return $"{articles}, {next}";
        }

        var done = (int)((long)Width * read / expected);
        var bar = new string('━', done) + new string('╌', Width - done);
        var left = elapsed * (expected - read) / read;
        var time =
            left.TotalSeconds < 60
                ? $"{Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s"
                : $"{Math.Ceiling(left.TotalMinutes).ToString(CultureInfo.InvariantCulture)} min";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bar} {read:N0} of {expected:N0} articles read, {read / Math.Max(elapsed.TotalSeconds, 0.001):N0} a second, {time} left"
        );
    }
}
