using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;
using CrossCheck.Archive.Reading;
using CrossCheck.Articles;
using CrossCheck.Parts;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Archive.Index;

/// <summary>
/// Makes the index of an archive anew when so many articles came and went that reading these one by one is work. Nothing depends on when
/// that is.
/// </summary>
/// <param name="database">The archive.</param>
/// <param name="scope">Sketches made by these words and this build are indexed.</param>
internal sealed class IndexMaker(ArchiveDatabase database, byte[] scope)
{
    /// <summary>So many articles are read one by one in a tenth of a second.</summary>
    private const int FewestUnread = 1000;

    /// <summary>
    /// An index is made anew when one in so many articles is not in it: making it takes some five times what a check without it takes, and
    /// is to be a small part of what adding its articles took.
    /// </summary>
    private const int UnreadShare = 16;

    /// <summary>Whether it is time to make it.</summary>
    public bool IsDue()
    {
        using var transaction = database.BeginReading();
        using var reader = new ArchiveReader(database, transaction);
        using var index = reader.Index(scope);
        using var sketches = database.Command(
            transaction,
            "SELECT count(*) FROM sketch s JOIN article a ON a.id = s.article JOIN file f ON f.id = a.file WHERE f.scope = @scope",
            "@scope"
        );
        using var removed = database.Command(transaction, "SELECT count(*) FROM removed");
        var (indexed, gone) = (index?.Rows.Length ?? 0, removed.Number());
        return sketches.Number(scope) - indexed + (2 * gone) > Math.Max(FewestUnread, indexed / UnreadShare);
    }

    /// <summary>Makes it.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped; the former index stays.</exception>
    public void Make(CancellationToken cancellation)
    {
        using var transaction = database.BeginWriting();
        var reader = new ArchiveReader(database, transaction);
        var byRow = ArchivedFile.Named(reader.Files(cancellation)).ToDictionary(a => a.Row!.Value, a => a.Article);
        var rows = new List<long>();
        var articles = new List<Article>();
        var fingerprints = new List<int>();
        var passages = new List<ulong>();
        var others = new Dictionary<SketchPart, List<ulong>>
        {
            [SketchPart.Fingerprint] = [],
            [SketchPart.Anchor] = [],
            [SketchPart.Repeat] = [],
        };
        foreach (var (row, sketch) in reader.Sketches(scope, cancellation))
        {
            var number = rows.Count;
            rows.Add(row);
            articles.Add(byRow[row]);
            fingerprints.Add(sketch.Fingerprints.Length);
            SketchEntry.Add(SketchPart.Passage, sketch, number, passages);
            foreach (var (part, entries) in others)
            {
                SketchEntry.Add(part, sketch, number, entries);
            }
        }

        using var table = new PostingTable(database, transaction);
        table.Clear();
        var bits = new Dictionary<SketchPart, int>();
        var ordered = Write(SketchPart.Passage, passages);
        var boilerplate = BoilerplateOf(ordered, articles);
        foreach (var (part, entries) in others)
        {
            Write(part, entries);
            entries.Clear();
            entries.TrimExcess();
        }

        var terms = new List<ulong>();
        var next = 0;
        foreach (var (_, sketch) in reader.Sketches(scope, cancellation))
        {
            SketchEntry.Add(sketch.Text.TermsOutside(boilerplate), next++, terms);
        }

        var counts = TermCounts.Write(Write(SketchPart.Term, terms));
        SketchIndex.Write(
            table,
            new IndexContents(scope, [.. rows], [.. articles.Select(ArticleTraits.Of)], [.. fingerprints], [.. boilerplate.Order()], bits),
            counts
        );
        using var forget = database.Command(transaction, "DELETE FROM removed");
        forget.Run();
        transaction.Commit();

        ulong[] Write(SketchPart part, List<ulong> entries)
        {
            var sorted = SketchEntry.Sorted(part, entries);
            bits[part] = table.Write(part, sorted);
            return sorted;
        }
    }

    /// <summary>The hashes of the passages that are boilerplate, of which <paramref name="entries"/> are all.</summary>
    private static HashSet<uint> BoilerplateOf(ulong[] entries, List<Article> articles)
    {
        var found = new HashSet<uint>();
        var sharing = new List<Article>();
        for (var i = 0; i < entries.Length; i++)
        {
            sharing.Add(articles[(int)SketchEntry.ValueOf(entries[i])]);
            if (i + 1 == entries.Length || SketchEntry.HashOf(entries[i + 1]) != SketchEntry.HashOf(entries[i]))
            {
                if (Boilerplate.Is(sharing))
                {
                    found.Add(SketchEntry.HashOf(entries[i]));
                }

                sharing.Clear();
            }
        }

        return found;
    }
}
