using System.Collections.Immutable;
using System.Security.Cryptography;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Findings;
using Microsoft.Data.Sqlite;

namespace CrossCheck.Archive;

/// <summary>The articles that an archive held at one moment, with those that are to be held against them. Of use as long as the archive is open.</summary>
public sealed class ArchivedArticles
{
    private readonly SqliteConnection connection;
    private readonly ImmutableArray<ArchivedFile> files;
    private readonly Dictionary<string, long> rows;

    internal ArchivedArticles(SqliteConnection connection, ImmutableArray<ArchivedFile> files, ImmutableArray<Problem> leftOut)
    {
        this.connection = connection;
        this.files = files;
        var named = ArchivedFile.Named(files);
        rows = named.Where(a => a.Row is not null).ToDictionary(a => a.Article.Id, a => a.Row!.Value, StringComparer.Ordinal);
        Articles = new ArticleSet(
            [.. named.Select(a => a.Article).OrderBy(a => a.Id, StringComparer.Ordinal)],
            [.. files.SelectMany(f => f.Problems).Concat(leftOut).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }

    /// <summary>The articles as one reading of all their files would give them.</summary>
    public ArticleSet Articles { get; }

    /// <summary>These articles with those of <paramref name="read"/>, which take the place of earlier ones from the same files; an archive is not changed by it.</summary>
    /// <param name="read">The articles, as <see cref="ArticleReader"/> gave them.</param>
    /// <exception cref="InputException">Two files are shown by one path.</exception>
    public ArchivedArticles With(ArticleSet read)
    {
        var more = ArchivedFile.Of(read);
        var replaced = more.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new ArchivedArticles(connection, [.. files.Where(f => !replaced.Contains(f.Path)), .. more], [.. read.Problems.Where(p => !replaced.Contains(p.Path))]);
    }

    /// <summary>Checks articles of <see cref="Articles"/> as <paramref name="checker"/> checks any others; what was extracted from them when they were added is not extracted again.</summary>
    /// <param name="checker">The checker.</param>
    /// <param name="articles">The articles: all, or those that the settings leave.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Report Check(CrossChecker checker, IEnumerable<Article> articles, CancellationToken cancellation = default)
    {
        using var store = new Store(connection, rows);
        return checker.Examine(articles, store, cancellation).Report;
    }

    /// <summary>Finds the claims of articles by their rows. What is not there any more, or is not what was written, is extracted anew.</summary>
    private sealed class Store : IExtractionStore, IDisposable
    {
        private readonly Lock reading = new();
        private readonly SqliteCommand command;
        private readonly SqliteParameter row;
        private readonly SqliteParameter scoped;
        private readonly Dictionary<string, long> rows;

        public Store(SqliteConnection connection, Dictionary<string, long> rows)
        {
            this.rows = rows;
            command = connection.CreateCommand();
            command.CommandText = """
                SELECT e.hash, e.bytes FROM extraction e JOIN article a ON a.id = e.article JOIN file f ON f.id = a.file WHERE e.article = $row AND f.scope = $scope
                """;
            row = command.Parameters.Add("$row", SqliteType.Integer);
            scoped = command.Parameters.Add("$scope", SqliteType.Blob);
        }

        public void Dispose() => command.Dispose();

        public Extraction Get(Article article, int number, byte[] scope, Func<Extraction> extract)
        {
            if (!rows.TryGetValue(article.Id, out var id) || Bytes(id, scope) is not { } bytes)
            {
                return extract();
            }

            try
            {
                return ExtractionReader.Read(bytes, article, number);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Bytes that check, but were written by something else.
                return extract();
            }
        }

        public void Save()
        {
            // What is new is added by those who add it.
        }

        public void Discard()
        {
            // Nothing was kept.
        }

        private byte[]? Bytes(long id, byte[] words)
        {
            try
            {
                lock (reading)
                {
                    row.Value = id;
                    scoped.Value ??= ArticleArchive.ScopeOf(words);
                    using var found = command.ExecuteReader();
                    return found.Read() && found.GetFieldValue<byte[]>(1) is var bytes && SHA256.HashData(bytes).AsSpan().SequenceEqual(found.GetFieldValue<byte[]>(0)) ? bytes : null;
                }
            }
            catch (SqliteException)
            {
                return null;
            }
        }
    }
}
