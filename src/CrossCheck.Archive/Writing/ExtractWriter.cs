using System.Data.Common;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;

namespace CrossCheck.Archive.Writing;

/// <summary>
/// Writes what was extracted from articles, in place of what others wrote of them; of an article that is no longer there nothing.
/// </summary>
internal sealed class ExtractWriter : IDisposable
{
    private readonly DbCommand claims;
    private readonly DbCommand sketch;

    /// <summary>Writes within <paramref name="transaction"/>.</summary>
    public ExtractWriter(ArchiveDatabase database, DbTransaction transaction)
    {
        claims = database.Command(
            transaction,
            """
            INSERT INTO extraction (article, claims, bytes) SELECT id, @claims, @bytes FROM article WHERE id = @id
            ON CONFLICT (article) DO UPDATE SET claims = excluded.claims, bytes = excluded.bytes
            """,
            "@id",
            "@claims",
            "@bytes"
        );
        sketch = database.Command(
            transaction,
            "INSERT INTO sketch (article, bytes) SELECT id, @bytes FROM article WHERE id = @id ON CONFLICT (article) DO UPDATE SET "
                + "bytes = excluded.bytes",
            "@id",
            "@bytes"
        );
    }

    /// <summary>Writes what was extracted from the article of row <paramref name="article"/>.</summary>
    public void Write(long article, ArticleExtract extract)
    {
        claims.Run(article, (long)extract.Claims, extract.Bytes);
        sketch.Run(article, extract.Sketch);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        claims.Dispose();
        sketch.Dispose();
    }
}
