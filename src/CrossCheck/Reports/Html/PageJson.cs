using System.Globalization;
using Newtonsoft.Json;

namespace CrossCheck.Reports.Html;

/// <summary>
/// Writes the JSON block of a page: compact, what is unknown left out, numbers in their shortest form. No less-than sign leaves unescaped,
/// so that nothing in it can
/// end the script element or open a comment.
/// </summary>
internal sealed class PageJson : JsonTextWriter
{
    /// <summary>Writes to <paramref name="output"/>, which stays open.</summary>
    public PageJson(TextWriter output)
        : base(output)
    {
        CloseOutput = false;
        StringEscapeHandling = StringEscapeHandling.EscapeHtml;
    }

    /// <summary>A row of whole numbers.</summary>
    public void Numbers(params ReadOnlySpan<int> numbers)
    {
        WriteStartArray();
        foreach (var number in numbers)
        {
            WriteValue(number);
        }

        WriteEndArray();
    }

    /// <summary>A list, each item as <paramref name="write"/> has it.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        WritePropertyName(name);
        WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        WriteEndArray();
    }

    /// <summary>A text; nothing where it is null.</summary>
    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            WritePropertyName(name);
            WriteValue(text);
        }
    }

    /// <summary>A number.</summary>
    public void Number(string name, double number)
    {
        WritePropertyName(name);
        Number(number);
    }

    /// <summary>In the shortest form that reads back the same.</summary>
    public void Number(double? number)
    {
        if (number is { } present)
        {
            WriteRawValue(present.ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            WriteNull();
        }
    }

    /// <summary>"high" for <c>Severity.High</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
