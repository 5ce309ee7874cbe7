using Spectre.Console;

namespace CrossCheck.Cli.Views;

/// <summary>How far long work has come, for a person who waits at a terminal.</summary>
internal static class ProgressView
{
    /// <summary>
    /// Work that is done sooner shows nothing: up to a second, a person's flow of thought stays unbroken (Nielsen, Usability Engineering,
    /// 1993, chapter 5).
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How often the count is brought up to date.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Does <paramref name="work"/>, and shows a person at a terminal how far it has come where it takes longer than a second.
    /// </summary>
    /// <param name="work">Takes the number of articles read so far; null where nobody watches.</param>
    /// <param name="cancellation">Stops the waiting; the work must heed it itself.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static T During<T>(Func<IProgress<int>?, T> work, CancellationToken cancellation) =>
        IsWatched ? During<T>(work, ErrorOutput, Patience, cancellation) : work(null);

    /// <summary>Whether a person watches: the error output goes to no file or pipe, and is not muted.</summary>
    private static bool IsWatched => !Console.IsErrorRedirected && Console.Error != TextWriter.Null;

    /// <summary>
    /// A console on the error output, which leaves the output to the results. It does not go through <see cref="Console.Error"/>, which
    /// shows control characters instead of obeying them.
    /// </summary>
    private static IAnsiConsole ErrorOutput() =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Detect,
                Interactive = InteractionSupport.Detect,
                Out = new AnsiConsoleOutput(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true }),
            }
        );

    /// <summary>
    /// Does <paramref name="work"/>, and shows how many articles it has read where it takes longer than <paramref name="patience"/>.
    /// </summary>
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
            terminal
                .Status()
                .Start(
                    count.ToString(),
                    status =>
                    {
                        while (!HasEnded(task, Step, cancellation))
                        {
                            status.Status = count.ToString();
                        }
                    }
                );
        }

        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for the end of the work, good or bad, which is left to whoever takes its result.</summary>
    private static bool HasEnded(Task task, TimeSpan wait, CancellationToken cancellation) =>
        Task.WaitAny([task], (int)wait.TotalMilliseconds, cancellation) == 0;
}
