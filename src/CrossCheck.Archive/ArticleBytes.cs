using CrossCheck.Articles;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Archive;

/// <summary>Writes an article as the bytes that an archive keeps, and reads it again: exactly, lone surrogates included, which a text column would not keep.</summary>
internal static class ArticleBytes
{
    /// <summary>The bytes of <paramref name="article"/>, but for what belongs to its file.</summary>
    public static byte[] Write(Article article)
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

        bytes.Text(article.Text);
        return bytes.Written.ToArray();
    }

    /// <summary>The article that was written as <paramref name="bytes"/>, of the file at <paramref name="path"/>; its id is provisional.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static Article Read(ReadOnlySpan<byte> bytes, string path, string fromRoot)
    {
        var reader = new ByteReader(bytes);
        var number = reader.Number();
        var key = reader.Text();
        var source = reader.Text();
        var isExtracted = reader.Number() == 1;
        var (title, author, published, credit, url) = (reader.Text(), reader.Text(), reader.Day(), reader.Text(), reader.Text());
        var body = reader.Number() == 1 ? new TextSpan(reader.Number(), reader.Number()) : (TextSpan?)null;
        var text = reader.Required();
        return reader.IsAtEnd && (body is not { } span || (long)span.Start + span.Length <= text.Length)
            ? new Article
            {
                Id = path,
                Path = path,
                Source = source ?? path,
                Text = text,
                IsExtracted = isExtracted,
                Title = title,
                Author = author,
                Published = published,
                Credit = credit,
                Url = url,
                Body = body,
                Place = new ArticlePlace(path, fromRoot, number == 0 ? null : number, key, source is not null),
            }
            : throw new InvalidDataException("The bytes are those of no article.");
    }
}
