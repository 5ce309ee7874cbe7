using Spectre.Console;

namespace CrossCheck.Cli;

/// <summary>How far long work has come, for a person who waits at a terminal.</summary>
internal static class ProgressView
{
    /// <summary>Work that is done sooner shows nothing: up to a second, a person's flow of thought stays unbroken (Nielsen, Usability Engineering, 1993, chapter 5).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How often the count is brought up to date.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a person watches: neither the output nor the error output goes to a file or pipe.</summary>
    public static bool IsWatched => !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    /// <summary>A console on the error output, which leaves the output to the results.</summary>
    public static IAnsiConsole ErrorOutput() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Does <paramref name="work"/>, and shows how many articles it has read where it takes longer than <paramref name="patience"/>.</summary>
    /// <param name="work">Takes the number of articles read so far; a <see cref="ReadCount"/> may be told how many there are.</param>
    /// <param name="console">Makes the console; asked only where there is something to show.</param>
    /// <param name="patience">How long nothing is shown.</param>
    /// <param name="cancellation">Stops the waiting; the work must heed it itself.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static T During<T>(Func<IProgress<int>, T> work, Func<IAnsiConsole> console, TimeSpan patience, CancellationToken cancellation)
    {
        var count = new ReadCount();
        var task = Task.Factory.StartNew(() => work(count), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!HasEnded(task, patience, cancellation) && console() is { Profile.Capabilities: { Ansi: true, Interactive: true } } terminal)
        {
            terminal.Status().Start(count.ToString(), status =>
            {
                while (!HasEnded(task, Step, cancellation))
                {
                    status.Status = count.ToString();
                }
            });
        }

        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for the end of the work, good or bad, which is left to whoever takes its result.</summary>
    private static bool HasEnded(Task task, TimeSpan wait, CancellationToken cancellation) => Task.WaitAny([task], (int)wait.TotalMilliseconds, cancellation) == 0;
}
