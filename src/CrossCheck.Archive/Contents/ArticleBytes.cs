using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Archive.Contents;

/// <summary>
/// Writes an article as the bytes that an archive keeps, and reads it again: exactly, lone surrogates included, which a text column would
/// not keep.
/// </summary>
internal static class ArticleBytes
{
    /// <summary>The bytes of all but the text of <paramref name="article"/> and what belongs to its file.</summary>
    public static byte[] Header(Article article)
    {
        var bytes = new ByteWriter();
        var place = article.Place!;
        bytes.Number(place.Number ?? 0);
        bytes.Text(place.Key);
        bytes.Text(place.NamesSource ? article.Source : null);
        bytes.Number(article.IsExtracted ? 1 : 0);
        bytes.Text(article.Title);
        bytes.Text(article.Author);
        bytes.Day(article.Published);
        bytes.Text(article.Credit);
        bytes.Text(article.Url);
        bytes.Number(article.Body is null ? 0 : 1);
        if (article.Body is { } body)
        {
            bytes.Number(body.Start);
            bytes.Number(body.Length);
        }

        return bytes.Written.ToArray();
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] Text(string text)
    {
        var bytes = new ByteWriter();
        bytes.Text(text);
        return bytes.Written.ToArray();
    }

    /// <summary>The bytes of what was wrong with a file.</summary>
    public static byte[] Problems(ImmutableArray<Problem> problems)
    {
        var bytes = new ByteWriter();
        bytes.Number(problems.Length);
        foreach (var problem in problems)
        {
            bytes.Number(problem.Line ?? 0);
            bytes.Number(problem.IsLeftOut ? 1 : 0);
            bytes.Text(problem.Reason);
        }

        return bytes.Written.ToArray();
    }

    /// <summary>
    /// The article whose <see cref="Header"/> was written, of the file at <paramref name="path"/>; its id is provisional, its text empty.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static Article Article(ReadOnlySpan<byte> header, string path, string fromRoot)
    {
        var reader = new ByteReader(header);
        var number = reader.Number();
        var key = reader.Text();
        var source = reader.Text();
        var isExtracted = reader.Number() == 1;
        var (title, author, published, credit, url) = (reader.Text(), reader.Text(), reader.Day(), reader.Text(), reader.Text());
        var body = reader.Number() == 1 ? new TextSpan(reader.Number(), reader.Number()) : (TextSpan?)null;
        return new Article
        {
            Id = path,
            Path = path,
            Source = source ?? path,
            Text = "",
            IsExtracted = isExtracted,
            Title = title,
            Author = author,
            Published = published,
            Credit = credit,
            Url = url,
            Body = body,
            Place = new ArticlePlace(path, fromRoot, number == 0 ? null : number, key, source is not null),
        };
    }

    /// <summary><paramref name="article"/> with the text that was written.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static Article WithText(Article article, ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var text = reader.Required();
        return article.Body is not { } body || (long)body.Start + body.Length <= text.Length
            ? article with
            {
                Text = text,
            }
            : throw new InvalidDataException("The text is shorter than what is known of it.");
    }

    /// <summary>What was wrong with the file at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static ImmutableArray<Problem> Problems(ReadOnlySpan<byte> bytes, string path)
    {
        var reader = new ByteReader(bytes);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        for (var count = reader.Count(); count > 0; count--)
        {
            var (line, isLeftOut) = (reader.Number(), reader.Number() == 1);
            problems.Add(new Problem(path, reader.Required(), isLeftOut) { Line = line == 0 ? null : line });
        }

        return problems.ToImmutable();
    }
}
