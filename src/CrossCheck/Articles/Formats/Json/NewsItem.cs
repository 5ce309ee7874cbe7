using CrossCheck.Articles.Formats.Html;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Articles.Formats.Json;

/// <summary>
/// An article as a JSON object: in the project's own fields (<c>source, title, published, url, text</c>, and <c>id, author, credit</c>), or
/// in those of ninjs, the IPTC's
/// "News in JSON" 1.0 to 3.0 (https://iptc.org/std/ninjs/userguide/): version 1 has its text in <c>body_*</c>, the later ones in
/// <c>bodies</c>. Case does not
/// count, since ninjs 3 writes "versionCreated" for "versioncreated".
/// </summary>
internal static class NewsItem
{
    /// <summary>
    /// Where the text may stand. Markup comes before the plain text of the same article, which may have lost its paragraphs.
    /// </summary>
    private static readonly string[] Bodies = ["text", "body_xhtml", "body_html", "body_text", "body"];

    /// <summary>The article that <paramref name="item"/> holds; null where it holds no text.</summary>
    public static ArticleDraft? Read(JObject item)
    {
        if (Body(item) is not { } text)
        {
            return null;
        }

        var title = First(item, "headline") ?? Main(item, "headlines") ?? First(item, "title");
        var uri = First(item, "uri");
        return new ArticleDraft(title is null || text.StartsWith(title, StringComparison.Ordinal) ? text : $"{title}\n\n{text}")
        {
            Key = First(item, "id") ?? uri,
            Title = title,
            Author = First(item, "author", "byline", "by"),
            Source =
                First(item, "source", "provider")
                ?? Name(item, "provider")
                ?? Name(item, "infosources")
                ?? Name(item, "infosource")
                ?? First(item, "copyrightholder"),
            Published = MetadataDate.Parse(First(item, "published", "versioncreated", "firstcreated", "contentcreated")),
            Credit = First(item, "credit"),
            Url = First(item, "url") ?? (uri is not null && uri.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? uri : null),
        };
    }

    private static string? Body(JObject item)
    {
        var text = First(item, Bodies);
        if (text is null)
        {
            var bodies = Objects(item, "bodies").Select(body => First(body, "value")).Where(value => value is not null).ToList();
            text = bodies.FirstOrDefault(IsMarkup) ?? bodies.FirstOrDefault();
        }

        return IsMarkup(text) ? HtmlArticle.TextOf(text!) : text;
    }

    private static bool IsMarkup(string? text) => text.AsSpan().TrimStart() is ['<', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '!', ..];

    /// <summary>The value with the role "main" in a list of values, or else the first.</summary>
    private static string? Main(JObject item, string name)
    {
        var values = Objects(item, name).ToList();
        return First(values.FirstOrDefault(v => First(v, "role") == "main") ?? values.FirstOrDefault(), "value");
    }

    /// <summary>The name of the party, or of the first in a list of them.</summary>
    private static string? Name(JObject item, string name) =>
        Objects(item, name).Select(party => First(party, "name")).FirstOrDefault(n => n is not null);

    private static IEnumerable<JObject> Objects(JObject item, string name) =>
        item.GetValue(name, StringComparison.OrdinalIgnoreCase) switch
        {
            JObject single => [single],
            JArray list => list.OfType<JObject>(),
            _ => [],
        };

    /// <summary>The first of the fields that holds a text or a number.</summary>
    private static string? First(JObject? item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (
                item?.GetValue(name, StringComparison.OrdinalIgnoreCase) is JValue { Type: JTokenType.String or JTokenType.Integer } value
                && value.ToString() is var text
                && !string.IsNullOrWhiteSpace(text)
            )
            {
                return text;
            }
        }

        return null;
    }
}
