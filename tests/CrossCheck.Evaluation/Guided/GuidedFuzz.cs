using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using CrossCheck.Articles;

namespace CrossCheck.Evaluation.Guided;

/// <summary>
/// Mutates inputs of every kind and keeps those that reach something new, from which others grow: a method that the runtime had not
/// compiled before
/// (<see cref="JitInfo"/>), or a sort of mention, row or refusal never seen. Tells errors, refusals that are not one line, and inputs that
/// take long or much memory.
/// </summary>
/// <param name="targets">The kinds of input, tried in turn.</param>
/// <param name="keep">
/// The folder in which inputs that fail are kept, and the one that is being tried, since one that overflows the stack ends the process.
/// </param>
internal sealed class GuidedFuzz(IReadOnlyList<Target> targets, string keep)
{
    /// <summary>So many inputs of a kind are tried before its next turn.</summary>
    private const int Turn = 50;

    /// <summary>An input that takes more processor time than this is told; they are at most 60 KB.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    /// <summary>An input that has more memory allocated for it than this is told, in bytes.</summary>
    private const long Large = 1_000_000_000;

    /// <summary>A refusal longer than this, in characters, is told: it names a file, quotes a little and says how to mend it.</summary>
    private const int LongestRefusal = 1000;

    /// <summary>So much of a message is told and compared, in characters.</summary>
    private const int Told = 300;

    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private int failed;

    /// <summary>Works for so many minutes.</summary>
    /// <returns>How many inputs failed.</returns>
    public int Run(double minutes, int seed, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {minutes} minutes, failures are kept in {keep}"));
        Directory.CreateDirectory(keep);
        var random = new Random(seed);
        var mutation = new Mutation(random);
        var pools = targets.Select(t => new List<byte[]>(t.Seeds)).ToList();
        var tried = new int[targets.Count];
        foreach (var target in targets)
        {
            foreach (var input in target.Seeds)
            {
                Reaches(target, input, output);
            }
        }

        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalMinutes < minutes; )
        {
            for (var t = 0; t < targets.Count; t++)
            {
                var pool = pools[t];
                for (var i = 0; i < Turn && clock.Elapsed.TotalMinutes < minutes; i++, tried[t]++)
                {
                    // What was reached last is half of the time where the next is looked for.
                    var from = random.Next(2) == 0 ? pool[random.Next(pool.Count)] : pool[Math.Max(0, pool.Count - 1 - random.Next(10))];
                    var input = mutation.Of(from, pool[random.Next(pool.Count)], targets[t].Words);
                    if (Reaches(targets[t], input, output))
                    {
                        pool.Add(input);
                    }
                }
            }
        }

        for (var t = 0; t < targets.Count; t++)
        {
            output.WriteLine($"{targets[t].Name}: {tried[t]} inputs, {pools[t].Count - targets[t].Seeds.Count} reached something new");
        }

        output.WriteLine($"{reached.Count} outcomes, {failed} failed");
        return failed;
    }

    /// <summary>Whether an input reaches what none before it reached.</summary>
    private bool Reaches(Target target, byte[] input, TextWriter output)
    {
        File.WriteAllBytes(Path.Combine(keep, $"{target.Name}.trying"), input);
        var (compiled, used, allocated) = (JitInfo.GetCompiledMethodCount(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var isNew = false;
        try
        {
            foreach (var outcome in target.Try(input))
            {
                isNew |= reached.Add(target.Name + ": " + outcome);
            }
        }
        catch (InputException refusal)
        {
            isNew = reached.Add(target.Name + ": " + Shape(refusal.Message));
            if (
                (refusal.Message.ReplaceLineEndings(" ") != refusal.Message || refusal.Message.Length is 0 or > LongestRefusal)
                && reached.Add(target.Name + ": no line")
            )
            {
                Fail(target, input, output, $"a refusal that is not one short line: {refusal.Message}");
            }
        }
        catch (Exception e)
        {
            // One of a sort is enough.
            if (isNew = reached.Add($"{target.Name}: {e.GetType()} {e.StackTrace?.Split('\n', 2)[0]}"))
            {
                Fail(target, input, output, $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n', 2)[0].Trim()}");
            }
        }

        if (Environment.CpuUsage.TotalTime - used > Slow && reached.Add(target.Name + ": slow"))
        {
            Fail(target, input, output, "slow");
        }

        if (GC.GetTotalAllocatedBytes() - allocated > Large && reached.Add(target.Name + ": large"))
        {
            Fail(target, input, output, "much memory");
        }

        return isNew || JitInfo.GetCompiledMethodCount() > compiled;
    }

    private void Fail(Target target, byte[] input, TextWriter output, string how)
    {
        var file = Path.Combine(keep, string.Create(CultureInfo.InvariantCulture, $"{target.Name}.{++failed}"));
        File.WriteAllBytes(file, input);
        output.WriteLine($"failed: {file}: {Cut(how.ReplaceLineEndings(" "), Told)}");
    }

    /// <summary>A message without what it quotes and counts, so that refusals of one sort are one outcome.</summary>
    private static string Shape(string message)
    {
        var shape = new StringBuilder();
        foreach (var part in message.Split('"', '(').Where((_, i) => i % 2 == 0))
        {
            shape.Append(part.Where(c => char.IsAsciiLetterLower(c) || c == ' ').ToArray());
        }

        return Cut(shape.ToString(), Told);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
