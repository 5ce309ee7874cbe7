using System.Text;

namespace CrossCheck.Articles.Files;

/// <summary>Finds the encoding that HTML declares in a meta element, and XML in its declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>The declaration stands in the first bytes, so many by the HTML standard ("prescan a byte stream").</summary>
    private const int Prescanned = 1024;

    /// <summary>The label in small letters; null where none is declared.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescanned)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && Label(head, 0, "encoding") is { } ofXml)
        {
            return ofXml;
        }

        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (Label(head, at, "charset") is { } label)
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>What stands after <paramref name="name"/> and an equals sign in the tag that begins at <paramref name="start"/>.</summary>
    private static string? Label(string head, int start, string name)
    {
        var end = head.IndexOf('>', start) is >= 0 and var close ? close : head.Length;
        var tag = head.AsSpan(start..end);
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var length = rest.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.");
        var label = length < 0 ? rest : rest[..length];
        return label.IsEmpty ? null : label.ToString().ToLowerInvariant();
    }
}
