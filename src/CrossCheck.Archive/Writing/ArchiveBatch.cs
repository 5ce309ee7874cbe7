using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;

namespace CrossCheck.Archive.Writing;

/// <summary>Files that go into an archive in one step: wholly or not at all.</summary>
/// <param name="database">The archive.</param>
/// <param name="files">The files.</param>
/// <param name="scope">By which words and which build their claims are extracted; empty where that is left to workers.</param>
internal sealed class ArchiveBatch(ArchiveDatabase database, ImmutableArray<ArchivedFile> files, byte[] scope)
{
    private readonly PreparedFile[] prepared = [.. files.Select(file => new PreparedFile(file))];

    /// <summary>What writing the files did.</summary>
    public ArchiveChange Change { get; private set; }

    /// <summary>Extracts the claims of the files that the archive does not hold as they are. Nothing is locked meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Extract(CrossChecker checker, CancellationToken cancellation)
    {
        PreparedFile[] open = [.. prepared.Where(p => !IsSame(Known(p.File.Path, null), p))];
        var extracts = ArticleExtract.Of([.. open.SelectMany(p => p.File.Articles.Select(a => a.Article))], checker, cancellation);
        var at = 0;
        foreach (var file in open)
        {
            file.Extracts = extracts[at..(at += file.File.Articles.Length)];
        }
    }

    /// <summary>Writes the files in one transaction.</summary>
    public void Write()
    {
        using var transaction = database.BeginWriting();
        using var keep = ArticleArchive.KeepSketches(database, transaction, "f.id = @id", "@id");
        using var delete = database.Command(transaction, "DELETE FROM file WHERE id = @id", "@id");
        using var rename = database.Command(transaction, "UPDATE file SET from_root = @from WHERE id = @id", "@from", "@id");
        using var addFile = database.Command(
            transaction,
            "INSERT INTO file (path, from_root, hash, problems, scope) VALUES (@path, @from, @hash, @problems, @scope) RETURNING id",
            "@path",
            "@from",
            "@hash",
            "@problems",
            "@scope"
        );
        using var addArticle = database.Command(
            transaction,
            "INSERT INTO article (file, header, content) VALUES (@file, @header, @content) RETURNING id",
            "@file",
            "@header",
            "@content"
        );
        using var addExtract = new ExtractWriter(database, transaction);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var file in prepared)
        {
            var known = Known(file.File.Path, transaction);
            var fromRoot = Longer(file.File.FromRoot, known?.FromRoot);

            // What was not extracted was there as it is: where another process changed it since, that one is the last of the two that
            // wrote.
            if (IsSame(known, file) || (scope.Length > 0 && file.Extracts is null))
            {
                unchanged++;
                if (known is { } same && same.FromRoot != fromRoot)
                {
                    rename.Run(fromRoot, same.Id);
                }

                continue;
            }

            _ =
                known is not { } former ? added++
                : former.Hash.AsSpan().SequenceEqual(file.Hash) ? unchanged++
                : changed++;
            if (known is { } replaced)
            {
                keep.Run(replaced.Id);
                delete.Run(replaced.Id);
            }

            var id = addFile.Number(file.File.Path, fromRoot, file.Hash, file.Problems, scope);
            for (var i = 0; i < file.Contents.Length; i++)
            {
                var article = addArticle.Number(id, KeptBytes.Seal(file.Contents[i].Header), KeptBytes.Pack(file.Contents[i].Text));
                if (file.Extracts is { } extracts)
                {
                    addExtract.Write(article, extracts[i]);
                }
            }
        }

        transaction.Commit();
        Change = new ArchiveChange(added, changed, unchanged);
    }

    /// <summary>
    /// Of two paths to one file from different folders the longer one, whichever came first: what an archive holds must not depend on the
    /// order.
    /// </summary>
    private static string Longer(string path, string? known) => known is null || path.Length > known.Length ? path : known;

    /// <summary>
    /// Whether the archive holds the file as it is; to a worker's claims it does not matter by which build they were extracted.
    /// </summary>
    private bool IsSame(KnownFile? known, PreparedFile file) =>
        known is { } there
        && there.Hash.AsSpan().SequenceEqual(file.Hash)
        && (scope.Length == 0 || there.Scope.AsSpan().SequenceEqual(scope));

    private KnownFile? Known(string path, DbTransaction? transaction)
    {
        using var command = database.Command(transaction, "SELECT id, from_root, hash, scope FROM file WHERE path = @path", "@path");
        using var row = command.Rows(path);
        return row.Read() ? new KnownFile(row.GetInt64(0), row.GetString(1), row.Bytes(2), row.Bytes(3)) : null;
    }

    /// <summary>A file as the archive holds it.</summary>
    private readonly record struct KnownFile(long Id, string FromRoot, byte[] Hash, byte[] Scope);

    /// <summary>A file as it is to be held; the extracts are none until they are needed.</summary>
    private sealed class PreparedFile
    {
        public PreparedFile(ArchivedFile file)
        {
            File = file;
            Contents = [.. file.Articles.Select(a => (ArticleBytes.Header(a.Article), ArticleBytes.Text(a.Article.Text)))];
            Problems = KeptBytes.Seal(ArticleBytes.Problems(file.Problems));
            Hash = SHA256.HashData([.. Contents.SelectMany(c => SHA256.HashData(c.Header).Concat(SHA256.HashData(c.Text))), .. Problems]);
        }

        public ArchivedFile File { get; }

        public (byte[] Header, byte[] Text)[] Contents { get; }

        public byte[] Problems { get; }

        public byte[] Hash { get; }

        public ArticleExtract[]? Extracts { get; set; }
    }
}
