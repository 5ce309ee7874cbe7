using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Stories;

namespace CrossCheck;

/// <summary>
/// Reads articles on several threads as they come, through a bounded channel: however slowly they are read or however many there are, only
/// a few wait in memory, and of those read no
/// more is kept than what comparing them needs.
/// </summary>
/// <param name="threads">How many articles are read at a time, 1 or more.</param>
/// <param name="extract">Extracts an article that has the number given.</param>
internal sealed class ReadingPipeline(int threads, Func<Article, int, Extraction> extract)
{
    /// <summary>So many articles wait for each thread: enough that none is idle while the next ones are fetched.</summary>
    private const int WaitingForEachThread = 8;

    /// <summary>Reads all of <paramref name="articles"/>; the results are in their order, whichever thread is first.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="progress">Takes the number read so far, in order and never two at a time; null where nobody asks.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ReadArticle[] Read(IReadOnlyList<Article> articles, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waiting = Channel.CreateBounded<int>(new BoundedChannelOptions(threads * WaitingForEachThread) { SingleWriter = true });
        var read = new ReadArticle[articles.Count];
        var (count, reporting) = (0, new Lock());
        Task[] work =
        [
            Task.Run(Fetch, CancellationToken.None),
            .. Enumerable.Range(0, threads).Select(_ => Task.Run(Extract, CancellationToken.None)),
        ];
        try
        {
            Task.WaitAll(work, CancellationToken.None);
        }
        catch (AggregateException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (AggregateException failed)
            when (failed.InnerExceptions.FirstOrDefault(e => e is not OperationCanceledException) is { } cause)
        {
            // The first failure stops the other threads, whose cancellations say nothing of their own.
            ExceptionDispatchInfo.Throw(cause);
        }

        return read;

        async Task Fetch()
        {
            for (var i = 0; i < articles.Count; i++)
            {
                await waiting.Writer.WriteAsync(i, stopping.Token);
            }

            waiting.Writer.Complete();
        }

        async Task Extract()
        {
            try
            {
                await foreach (var i in waiting.Reader.ReadAllAsync(stopping.Token))
                {
                    read[i] = ReadArticle.Of(extract(articles[i], i));
                    if (progress is not null)
                    {
                        lock (reporting)
                        {
                            progress.Report(++count);
                        }
                    }
                }
            }
            catch
            {
                await stopping.CancelAsync();
                throw;
            }
        }
    }
}
