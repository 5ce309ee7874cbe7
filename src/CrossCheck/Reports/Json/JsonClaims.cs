using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports.Json;

/// <summary>Claims as data, in the words of the report's format.</summary>
public static class JsonClaims
{
    /// <summary>
    /// Writes the articles and claims of <paramref name="claims"/>, and with <paramref name="withMentions"/> everything recognised, claim
    /// or not.
    /// </summary>
    public static void Write(ClaimSet claims, TextWriter output, bool withMentions = false)
    {
        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        List(json, "articles", claims.Articles, article => Write(json, article, article.Source));
        List(json, "claims", claims.Claims, claim => Write(json, claim));
        if (withMentions)
        {
            List(
                json,
                "mentions",
                claims.Values,
                mention =>
                {
                    Text(json, "article", mention.Article.Id);
                    Text(json, "kind", Name(mention.Kind));
                    Write(json, mention.Text, mention.Span, mention.Value);
                    Text(json, "claim", mention.Claim);
                    Text(json, "reason", mention.Reason);
                }
            );
        }

        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    /// <summary>The fields of an article.</summary>
    internal static void Write(JsonTextWriter json, Article article, string source)
    {
        Text(json, "id", article.Id);
        Text(json, "path", article.Path);
        Text(json, "source", source);
        Text(json, "title", article.Title);
        Text(json, "author", article.Author);
        Text(json, "published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(json, "credit", article.Credit);
        Text(json, "url", article.Url);
        Text(json, "text", article.IsExtracted ? article.Text : null);
        if (article.Body is { } body)
        {
            json.WritePropertyName("body");
            json.WriteStartObject();
            Write(json, body);
            json.WriteEndObject();
        }
    }

    /// <summary>The fields of a claim.</summary>
    internal static void Write(JsonTextWriter json, Claim claim)
    {
        Text(json, "id", claim.Id);
        Text(json, "article", claim.Article.Id);
        Text(json, "kind", Name(claim.Kind));
        Write(json, claim.ValueText, claim.ValueSpan, claim.Value);
        json.WritePropertyName("sentence");
        json.WriteStartObject();
        Write(json, claim.SentenceSpan);
        json.WriteEndObject();
        Text(json, "subject", claim.Subject);
        Text(json, "event", claim.Event);
        Texts(json, "participants", claim.Participants);
        Text(json, "time", claim.Time);
        Text(json, "asOf", claim.AsOf);
        Text(json, "role", claim.Role is { } role ? Name(role) : null);
        Text(json, "attribution", claim.Attribution);
        Text(json, "force", Name(claim.Force));
    }

    private static void Write(JsonTextWriter json, string text, TextSpan span, Value value)
    {
        json.WritePropertyName("value");
        json.WriteStartObject();
        Text(json, "text", text);
        Write(json, span);
        switch (value)
        {
            case Quantity quantity:
                Number(json, "amount", quantity.Amount);
                Number(json, "low", quantity.Low);
                Number(json, "high", quantity.High);
                Text(json, "bound", Name(quantity.Bound));
                Text(json, "unit", quantity.Unit.Length == 0 ? null : quantity.Unit);
                Text(json, "duration", quantity.Duration);
                break;
            case DateValue date:
                Text(json, "date", date.Iso);
                Text(json, "granularity", Name(date.Granularity));
                break;
        }

        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, TextSpan span)
    {
        Number(json, "start", span.Start);
        Number(json, "length", span.Length);
    }
}
