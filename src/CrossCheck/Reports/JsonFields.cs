using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Language;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CrossCheck.Reports;

/// <summary>
/// The fields that the JSON reports are made of: what is unknown is left out, numbers and names are written one way everywhere.
/// </summary>
internal static class JsonFields
{
    /// <summary>The version of the format. Fields may be added within a version; those there are keep their meaning.</summary>
    public const string SchemaVersion = "1";

    /// <summary>Divides a decimal's trailing zeros away: dividing keeps no more places than the quotient needs.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    private static readonly KebabCaseNamingStrategy Kebab = new();

    /// <summary>
    /// A writer that puts each entry of a list on a line of its own, so that two reports can be compared with a line diff.
    /// </summary>
    public static JsonTextWriter Writer(TextWriter output) =>
        new(output)
        {
            CloseOutput = false,
            Formatting = Formatting.Indented,
            Indentation = 1,
        };

    /// <summary>A source with its scores.</summary>
    public static void Write(JsonTextWriter json, SourceScore source)
    {
        Text(json, "id", source.Id);
        Text(json, "name", source.Name);
        Number(json, "articles", source.Articles);
        Number(json, "claims", source.Claims);
        Write(json, source.Raw);
        Number(json, "reliability", Rounded(source.Reliability));
        json.WritePropertyName("byLineage");
        json.WriteStartObject();
        Write(json, source.ByLineage);
        json.WriteEndObject();
        if (!source.Alone.IsEmpty)
        {
            Texts(json, "alone", source.Alone);
        }
    }

    /// <summary>
    /// Who agrees with whom: two square tables, a row for each source in the order of <c>sources</c>; nothing where there are none.
    /// </summary>
    public static void Matrix(JsonTextWriter json, AgreementMatrix matrix)
    {
        if (matrix.Sources.IsEmpty)
        {
            return;
        }

        json.WritePropertyName("matrix");
        json.WriteStartObject();
        json.Formatting = Formatting.None;
        Texts(json, "sources", matrix.Sources);
        json.Formatting = Formatting.Indented;
        Square(json, "compared", matrix.Sources.Length, matrix.Compared);
        Square(json, "agreed", matrix.Sources.Length, matrix.Agreed);
        json.WriteEndObject();
    }

    /// <summary>The better supported value of a conflict; nothing where there is none.</summary>
    public static void Estimated(JsonTextWriter json, Estimate? estimate)
    {
        if (estimate is not null)
        {
            json.WritePropertyName("estimate");
            json.WriteStartObject();
            Text(json, "value", estimate.Value);
            Number(json, "probability", Rounded(estimate.Probability));
            Text(json, "method", Name(estimate.Method));
            json.WriteEndObject();
        }
    }

    /// <summary>A list of objects, each on a line of its own.</summary>
    public static void List<T>(JsonTextWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.Formatting = Formatting.Indented;
            json.WriteStartObject();
            json.Formatting = Formatting.None;
            write(item);
            json.WriteEndObject();
        }

        json.Formatting = Formatting.Indented;
        json.WriteEndArray();
    }

    /// <summary>A text; nothing where it is null.</summary>
    public static void Text(JsonTextWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(text);
        }
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(JsonTextWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>True or false.</summary>
    public static void Flag(JsonTextWriter json, string name, bool flag)
    {
        json.WritePropertyName(name);
        json.WriteValue(flag);
    }

    /// <summary>A number without trailing zeros; nothing where it is null.</summary>
    public static void Number(JsonTextWriter json, string name, decimal? number)
    {
        if (number is { } present)
        {
            json.WritePropertyName(name);
            json.WriteRawValue((present / One).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Shares and confidences carry no more than four places of meaning.</summary>
    public static decimal? Rounded(double? share) => share is { } present ? Math.Round((decimal)present, 4) : null;

    /// <summary>"at-least" for <see cref="Bound.AtLeast"/>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Kebab.GetPropertyName(value.ToString(), false);

    private static void Write(JsonTextWriter json, Agreement agreement)
    {
        Number(json, "compared", agreement.Compared);
        Number(json, "agreed", agreement.Agreed);
        Number(json, "agreementScore", Rounded(agreement.Share));
        Number(json, "low", Rounded(agreement.Low));
        Number(json, "high", Rounded(agreement.High));
    }

    private static void Square(JsonTextWriter json, string name, int size, Func<int, int, int> cell)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        for (var row = 0; row < size; row++)
        {
            json.WriteStartArray();
            json.Formatting = Formatting.None;
            for (var column = 0; column < size; column++)
            {
                json.WriteValue(cell(row, column));
            }

            json.WriteEndArray();
            json.Formatting = Formatting.Indented;
        }

        json.WriteEndArray();
    }
}
