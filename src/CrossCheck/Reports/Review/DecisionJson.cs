using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Findings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Review;

/// <summary>One decision as the review file holds it: a JSON object, in which what is empty is left out.</summary>
internal static class DecisionJson
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Writes <paramref name="decision"/>.</summary>
    public static void Write(JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        Text("fingerprint", decision.Fingerprint);
        Text("state", decision.State.ToString().ToLowerInvariant());
        Text("note", decision.Note);
        Text("by", decision.By);
        Text("at", Instant(decision.At));
        Text("question", decision.Question);
        Texts("values", decision.Values);
        Texts("sentences", decision.Sentences);
        if (!decision.Apart.IsEmpty)
        {
            Texts("apart", decision.Apart);
        }

        if (decision.IsSplit)
        {
            json.WritePropertyName("split");
            json.WriteValue(true);
        }

        if (!decision.Earlier.IsEmpty)
        {
            json.WritePropertyName("earlier");
            json.WriteStartArray();
            foreach (var earlier in decision.Earlier)
            {
                json.WriteStartObject();
                Text("state", earlier.State.ToString().ToLowerInvariant());
                Text("note", earlier.Note);
                Text("by", earlier.By);
                Text("at", Instant(earlier.At));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();

        void Text(string name, string text)
        {
            if (text.Length > 0)
            {
                json.WritePropertyName(name);
                json.WriteValue(text);
            }
        }

        void Texts(string name, ImmutableArray<string> texts)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteValue(text);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Reads a decision.</summary>
    /// <param name="entry">An entry of the file's list.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="InputException">It is no decision.</exception>
    public static Decision Read(JToken entry, string path)
    {
        var line = ((IJsonLineInfo)entry).LineNumber;
        if (entry is not JObject fields)
        {
            throw Damaged(path, line, "an entry is no object");
        }

        var fingerprint = Text("fingerprint");
        if (fingerprint is not { Length: 16 } || !fingerprint.All(char.IsAsciiHexDigitLower))
        {
            throw Damaged(path, line, "\"fingerprint\" is not sixteen hexadecimal digits");
        }

        if (ParseState(Text("state")) is not { } state)
        {
            throw Damaged(path, line, "\"state\" is none of open, confirmed, dismissed, explained");
        }

        if (
            !DateTimeOffset.TryParseExact(Text("at"), InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        )
        {
            throw Damaged(path, line, "\"at\" is not a moment such as 2024-05-31T09:30:00Z");
        }

        return new Decision
        {
            Fingerprint = fingerprint,
            State = state,
            Note = Text("note") ?? "",
            By = Text("by") ?? "",
            At = at,
            Question = Text("question") ?? "",
            Values = Texts("values"),
            Sentences = Texts("sentences"),
            Apart = Texts("apart"),
            IsSplit = fields["split"] is JValue { Value: true },
            Earlier = fields["earlier"] is JArray past ? [.. past.Select(e => Earlier(e, path, line))] : [],
        };

        string? Text(string name) =>
            fields[name] switch
            {
                null => null,
                JValue { Value: string text } => text,
                _ => throw Damaged(path, line, $"\"{name}\" is no text"),
            };

        ImmutableArray<string> Texts(string name) =>
            fields[name] switch
            {
                null => [],
                JArray list when list.All(t => t.Type == JTokenType.String) => [.. list.Select(t => (string)t!)],
                _ => throw Damaged(path, line, $"\"{name}\" is no list of texts"),
            };
    }

    private static EarlierDecision Earlier(JToken entry, string path, int line)
    {
        return
            ParseState(Word("state")) is { } state
            && DateTimeOffset.TryParseExact(
                Word("at"),
                InstantForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? new EarlierDecision(state, Word("note") ?? "", Word("by") ?? "", at)
            : throw Damaged(path, line, "\"earlier\" holds something that is no decision");

        string? Word(string name) => entry is JObject fields && fields[name] is JValue { Value: string text } ? text : null;
    }

    /// <summary>A moment as the file states it, in UTC to the second.</summary>
    public static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    /// <summary>The state called <paramref name="name"/>; null for any other word.</summary>
    public static ReviewState? ParseState(string? name) =>
        name switch
        {
            "open" => ReviewState.Open,
            "confirmed" => ReviewState.Confirmed,
            "dismissed" => ReviewState.Dismissed,
            "explained" => ReviewState.Explained,
            _ => null,
        };

    /// <summary>That the file at <paramref name="path"/> is damaged, where, and how.</summary>
    public static InputException Damaged(string path, int line, string reason) =>
        new($"{path}, line {line}: {reason}. Mend or remove that line; the file was left as it is.");
}
