using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Tests.Reports;

/// <summary>
/// Checks JSON against a schema (draft 4 to 2020-12) as far as the SARIF schema goes. A keyword it does not know is an error, so that
/// nothing passes unchecked.
/// </summary>
internal sealed class JsonSchema(JObject root)
{
    private static readonly HashSet<string> Remarks = ["$schema", "$id", "id", "title", "description", "default", "definitions", "format"];

    /// <summary>The faults of <paramref name="instance"/>, each with its path; none where it is valid.</summary>
    public IEnumerable<string> Errors(JToken instance) => Errors(instance, root);

    private IEnumerable<string> Errors(JToken instance, JObject schema) =>
        schema.Properties().SelectMany(keyword => Errors(instance, schema, keyword));

    private IEnumerable<string> Errors(JToken instance, JObject schema, JProperty keyword)
    {
        var fault =
            $"{instance.Path}: {keyword.Name} {(keyword.Value is JObject ? "" : keyword.Value.ToString(Newtonsoft.Json.Formatting.None))}";
        switch (keyword.Name)
        {
            case "$ref":
                return Errors(instance, (JObject)root["definitions"]![((string)keyword.Value!).Split('/')[^1]]!);
            case "type":
                return When(!(keyword.Value is JArray types ? types : [keyword.Value]).Any(t => IsType(instance, (string)t!)), fault);
            case "enum":
                return When(!keyword.Value.Any(v => JToken.DeepEquals(v, instance)), fault);
            case "required":
                return instance is JObject parent
                    ? keyword.Value.Where(name => !parent.ContainsKey((string)name!)).Select(name => $"{instance.Path}: {name} is missing")
                    : [];
            case "properties":
                return instance is JObject fields
                    ? ((JObject)keyword.Value)
                        .Properties()
                        .Where(p => fields.ContainsKey(p.Name))
                        .SelectMany(p => Errors(fields[p.Name]!, (JObject)p.Value))
                    : [];
            case "additionalProperties":
                var known = schema["properties"] as JObject ?? [];
                var others = instance is JObject bag ? bag.Properties().Where(p => !known.ContainsKey(p.Name)) : [];
                return keyword.Value switch
                {
                    JObject inner => others.SelectMany(p => Errors(p.Value, inner)),
                    JValue { Value: false } => others.Select(p => $"{p.Path}: is not known here"),
                    _ => [],
                };
            case "items":
                return instance is JArray list ? list.SelectMany(item => Errors(item, (JObject)keyword.Value)) : [];
            case "minItems":
                return When(instance is JArray few && few.Count < (int)keyword.Value, fault);
            case "uniqueItems":
                return When(
                    (bool)keyword.Value && instance is JArray set && set.Distinct(JToken.EqualityComparer).Count() < set.Count,
                    fault
                );
            case "minimum":
                return When(IsType(instance, "number") && (decimal)instance < (decimal)keyword.Value, fault);
            case "maximum":
                return When(IsType(instance, "number") && (decimal)instance > (decimal)keyword.Value, fault);
            case "pattern":
                return When(instance.Type == JTokenType.String && !Regex.IsMatch((string)instance!, (string)keyword.Value!), fault);
            case "anyOf":
                return When(keyword.Value.All(s => Errors(instance, (JObject)s).Any()), fault);
            case "oneOf":
                return When(keyword.Value.Count(s => !Errors(instance, (JObject)s).Any()) != 1, fault);
            default:
                return When(!Remarks.Contains(keyword.Name), $"the schema has a keyword that is not checked: {keyword.Name}");
        }
    }

    private static IEnumerable<string> When(bool isWrong, string fault) => isWrong ? [fault] : [];

    private static bool IsType(JToken instance, string type) =>
        type switch
        {
            "object" => instance.Type == JTokenType.Object,
            "array" => instance.Type == JTokenType.Array,
            "string" => instance.Type is JTokenType.String,
            "integer" => instance.Type == JTokenType.Integer,
            "number" => instance.Type is JTokenType.Integer or JTokenType.Float,
            "boolean" => instance.Type == JTokenType.Boolean,
            "null" => instance.Type == JTokenType.Null,
            _ => false,
        };
}
