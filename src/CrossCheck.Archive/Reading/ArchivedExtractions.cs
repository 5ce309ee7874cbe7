using System.Data.Common;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Archive.Reading;

/// <summary>Finds the claims of articles in an archive. What is not there, or is not what was written, is extracted anew.</summary>
internal sealed class ArchivedExtractions : IExtractionStore, IDisposable
{
    private readonly Lock reading = new();
    private readonly DbCommand command;
    private readonly Func<Article, long?> rowOf;
    private byte[]? scope;

    /// <summary>Those of the articles of which <paramref name="rowOf"/> says that they are there.</summary>
    public ArchivedExtractions(ArchiveDatabase database, DbTransaction transaction, Func<Article, long?> rowOf)
    {
        this.rowOf = rowOf;
        command = database.Command(
            transaction,
            "SELECT e.bytes FROM extraction e JOIN article a ON a.id = e.article JOIN file f ON f.id = a.file WHERE e.article = "
                + "@row AND f.scope = @scope",
            "@row",
            "@scope"
        );
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    /// <inheritdoc/>
    public Extraction Get(Article article, int number, byte[] words, Func<Extraction> extract)
    {
        if (rowOf(article) is not { } row || Bytes(row, words) is not { } kept)
        {
            return extract();
        }

        try
        {
            return ExtractionReader.Read(KeptBytes.Unpack(kept), article, number);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Bytes that were damaged, or written by something else.
            return extract();
        }
    }

    /// <inheritdoc/>
    public void Save()
    {
        // What is new is added by those who add it.
    }

    /// <inheritdoc/>
    public void Discard()
    {
        // Nothing was kept.
    }

    private byte[]? Bytes(long row, byte[] words)
    {
        try
        {
            lock (reading)
            {
                scope ??= ArticleArchive.ScopeOf(words);
                using var found = command.Rows(row, scope);
                return found.Read() ? found.Bytes(0) : null;
            }
        }
        catch (DbException)
        {
            return null;
        }
    }
}
