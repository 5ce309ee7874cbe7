using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Files;

namespace CrossCheck.Articles.Formats;

/// <summary>A file that holds articles, with what is known of it before it is read.</summary>
/// <param name="File">Where it was found.</param>
/// <param name="Id">The id of its article; where it holds several their ids begin with it.</param>
/// <param name="Manifest">What its manifest says of it; null where none does.</param>
/// <param name="Taken">The ids that articles have already; those read are added.</param>
/// <param name="Problem">Takes what was left out or read with a doubt.</param>
internal sealed record ArticleFile(FoundFile File, string Id, ManifestEntry? Manifest, HashSet<string> Taken, Action<Problem> Problem)
{
    /// <summary>Of the bad lines of one file so many are told of one by one; a file of another kind would fill the report.</summary>
    private const int MostBadLines = 20;

    /// <summary>
    /// Its articles; none where it can't be read. The file is read at once, its articles as they are asked for.
    /// </summary>
    /// <param name="maxSize">The largest file that is read, in bytes.</param>
    /// <param name="format">The format of a file that was named itself; null to tell it by extension or else by content.</param>
    public IEnumerable<Article> Read(long maxSize, ArticleFormat? format)
    {
        if (FileFormats.IsUnreadableDocument(File.FullPath) && !File.IsNamed)
        {
            return LeftOut("is of a kind that can't be read; save it as plain text or HTML");
        }

        try
        {
            // What has no length and stands in a folder may be a pipe, which would wait for its writer for ever.
            if (!File.IsNamed && SideFile.LengthOf(File.FullPath) == 0)
            {
                return LeftOut("is empty; remove it or fill it");
            }

            using var stream = new FileStream(
                File.FullPath,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                FileOptions.SequentialScan
            );
            return Read(stream, maxSize, (File.IsNamed ? format : null) ?? FileFormats.Of(File.FullPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LeftOut($"could not be read ({e.Message.TrimEnd('.')}); check that it exists and may be read");
        }
    }

    /// <summary>The articles in its bytes, which are read at once.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="maxSize">So many are read at most; of more nothing is.</param>
    /// <param name="format">Their format; null to tell it by the content.</param>
    public IEnumerable<Article> Read(Stream stream, long maxSize, ArticleFormat? format)
    {
        if (BoundedStream.Read(stream, maxSize) is not { } bytes)
        {
            return LeftOut($"is larger than {maxSize:N0} bytes; split it or raise the limit");
        }

        var isMarkup = format == ArticleFormat.Html || (format is null && FileFormats.LooksLikeMarkup(bytes));
        var (text, reason) = TextDecoder.Decode(bytes, isMarkup);
        if (reason is not null)
        {
            Problem(new Problem(File.Path, reason, IsLeftOut: text is null));
        }

        return text is null ? [] : Articles(text, format ?? FileFormats.Detect(text));
    }

    private IEnumerable<Article> Articles(string text, ArticleFormat format)
    {
        var bad = 0;
        foreach (var entry in FileFormats.Read(format, text))
        {
            if (entry.Draft is { } draft)
            {
                yield return Article(draft, entry.Number, isExtracted: format != ArticleFormat.Text);
            }
            else if (++bad <= MostBadLines)
            {
                Problem(new Problem(File.Path, entry.Reason!) { Line = entry.Line });
            }
        }

        if (bad > MostBadLines)
        {
            Problem(new Problem(File.Path, $"holds {bad - MostBadLines} more entries that are no articles"));
        }
    }

    private Article Article(ArticleDraft draft, int? number, bool isExtracted)
    {
        var namesSource = (Manifest?.Source ?? draft.Source) is not null;
        var place = new ArticlePlace(File.FullPath, File.FromRoot, number, draft.Key, namesSource);
        var id = place.Id(Id, Taken);
        var front = FrontMatter.Read(draft.Text);
        return new Article
        {
            Id = id,
            Path = File.Path,
            Source = Manifest?.Source ?? draft.Source ?? id,
            Text = draft.Text,
            IsExtracted = isExtracted,
            Title = Manifest?.Title ?? draft.Title ?? front.Title,
            Author = draft.Author,
            Published = Manifest is { NamesPublished: true } ? Manifest.Published : draft.Published ?? front.Published,
            Credit = Manifest?.Credit ?? draft.Credit ?? front.Credit,
            Url = Manifest?.Url ?? draft.Url ?? front.Url,
            Body = draft.Body,
            Place = place,
        };
    }

    private IEnumerable<Article> LeftOut(string reason)
    {
        Problem(new Problem(File.Path, reason));
        return [];
    }
}
