using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// What a page's JSON-LD says of its article, in the vocabulary of schema.org. Scripts that are no JSON are passed over, as search engines
/// do.
/// </summary>
/// <param name="Title">The headline.</param>
/// <param name="Author">The authors' names.</param>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="Published">When it was published, as written.</param>
/// <param name="Url">Its address.</param>
internal sealed record LinkedData(string? Title, string? Author, string? Publisher, string? Published, string? Url)
{
    /// <summary>No more entities of a page are looked at.</summary>
    private const int MostEntities = 1000;

    /// <summary>The first article that <paramref name="scripts"/> describe; null where they describe none.</summary>
    public static LinkedData? Read(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (Parse(script) is { } json && FindArticle(json) is { } article)
            {
                return new LinkedData(
                    Text(article["headline"]) ?? Text(article["name"]),
                    Name(article["author"]),
                    Name(article["publisher"]),
                    Text(article["datePublished"]) ?? Text(article["dateCreated"]),
                    Text(article["url"]) ?? Text(article["mainEntityOfPage"]) ?? Text((article["mainEntityOfPage"] as JObject)?["@id"])
                );
            }
        }

        return null;
    }

    private static JToken? Parse(string script)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(script)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Breadth first: the entity that the page is about stands outside those that it mentions.</summary>
    private static JObject? FindArticle(JToken json)
    {
        var open = new Queue<JToken>([json]);
        for (var seen = 0; seen < MostEntities && open.TryDequeue(out var token); seen++)
        {
            switch (token)
            {
                case JArray list:
                    EnqueueAll(list);
                    break;
                case JObject entity when IsArticle(entity["@type"]):
                    return entity;
                case JObject { } entity:
                    EnqueueAll(entity.PropertyValues());
                    break;
            }
        }

        return null;

        void EnqueueAll(IEnumerable<JToken> tokens)
        {
            foreach (var token in tokens.Where(t => t is JContainer))
            {
                open.Enqueue(token);
            }
        }
    }

    /// <summary>The types that derive from schema.org's Article all end so, but for a few.</summary>
    private static bool IsArticle(JToken? type) =>
        type switch
        {
            JArray types => types.Any(IsArticle),
            JValue { Value: string name } => name.EndsWith("Article", StringComparison.Ordinal)
                || name is "BlogPosting" or "LiveBlogPosting" or "Report",
            _ => false,
        };

    /// <summary>A name, or those of a list: authors are texts or entities.</summary>
    private static string? Name(JToken? token) =>
        token switch
        {
            JObject entity => Text(entity["name"]),
            JArray list => string.Join(", ", list.Where(t => t is not JArray).Select(Name).Where(n => n is not null))
                is { Length: > 0 } names
                ? names
                : null,
            _ => Text(token),
        };

    /// <summary>A text; many pages write entities in theirs ("&amp;#8217;"), which belong to HTML and not to JSON.</summary>
    private static string? Text(JToken? token) =>
        token is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text) ? WebUtility.HtmlDecode(text).Trim() : null;
}
