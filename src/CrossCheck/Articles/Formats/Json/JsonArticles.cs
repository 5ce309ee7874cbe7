using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Articles.Formats.Json;

/// <summary>
/// The articles of a JSON text: an object, an array of them, or an object on each line. What is no article is told by its line, and the
/// rest goes on.
/// </summary>
internal static class JsonArticles
{
    private const string NoText =
        "holds no article; it needs a field \"text\", or the \"body_text\", \"body_xhtml\" or \"bodies\" of ninjs";

    private const string NoObject = "is no article; write an object, {\"text\": …}";

    /// <summary>
    /// An object or an array of objects, read one after the other. Nothing for the files that this program itself writes.
    /// </summary>
    public static IEnumerable<FileEntry> Read(string text)
    {
        using var json = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            SupportMultipleContent = true,
        };
        var isOpen = true;
        for (var number = 1; isOpen; )
        {
            if (Next(json, number, out isOpen) is { } entry)
            {
                yield return entry;
                number++;
            }
        }
    }

    /// <summary>An object on each line; empty lines are passed over.</summary>
    public static IEnumerable<FileEntry> ReadLines(string text)
    {
        var number = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            number++;
            if (!text.AsSpan(start..end).IsWhiteSpace())
            {
                yield return Line(text[start..end], number);
            }

            start = end + 1;
        }
    }

    private static FileEntry Line(string line, int number)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            var token = JToken.ReadFrom(json);
            return json.Read()
                ? new FileEntry(null, "holds more than one JSON value; write each on a line of its own", number, number)
                : Entry(token, number, number);
        }
        catch (JsonException e)
        {
            return new FileEntry(null, Wrong(e), number, number);
        }
    }

    /// <summary>The next entry; null where what was read is none.</summary>
    private static FileEntry? Next(JsonTextReader json, int number, out bool isOpen)
    {
        try
        {
            isOpen = json.Read();
            if (
                !isOpen
                || json.TokenType == JsonToken.Comment
                || (json.Depth == 0 && json.TokenType is JsonToken.StartArray or JsonToken.EndArray)
            )
            {
                return null;
            }

            var line = json.LineNumber;
            var token = JToken.ReadFrom(json);
            isOpen = number > 1 || token is not JObject item || !IsOurs(item);
            return isOpen ? Entry(token, json.Depth == 0 && number == 1 ? null : number, line) : null;
        }
        catch (JsonException e)
        {
            isOpen = false;
            return new FileEntry(null, $"{Wrong(e)}; nothing is read from here on", Line: json.LineNumber);
        }
    }

    private static FileEntry Entry(JToken token, int? number, int line) =>
        token is not JObject item ? new FileEntry(null, NoObject, number, line)
        : NewsItem.Read(item) is { } draft ? new FileEntry(draft, null, number, line)
        : new FileEntry(null, NoText, number, line);

    /// <summary>Reports, baselines and review files lie beside the articles that they are about.</summary>
    private static bool IsOurs(JObject item) =>
        ((string?)(item["format"] as JValue))?.StartsWith("crosscheck", StringComparison.Ordinal) == true
        || (item["schemaVersion"] is not null && (item["claims"] ?? item["groups"] ?? item["items"]) is JArray);

    private static string Wrong(JsonException e) =>
        e is JsonReaderException
            ? $"is no JSON ({Quoted.Of(e.Message.Split(". Path", 2)[0].TrimEnd('.'))}); correct or remove it"
            : "is no JSON; correct or remove it";
}
