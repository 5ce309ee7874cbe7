using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace CrossCheck.Archive.Databases;

/// <summary>
/// The one schema of archives on all engines, as the steps that bring it from each version to the next. A released step is never changed.
/// </summary>
internal static class ArchiveSchema
{
    private const string Extension = ".sql";

    /// <summary>The steps, the first from nothing, with names in braces for what engines call differently.</summary>
    private static readonly ImmutableArray<string> Steps =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .OrderBy(name => int.Parse(name.AsSpan(..^Extension.Length), CultureInfo.InvariantCulture))
            .Select(Read),
    ];

    /// <summary>The version that this program writes, from 1.</summary>
    public static int Version => Steps.Length;

    /// <summary>What brings version <paramref name="from"/> to the next.</summary>
    /// <param name="from">A version, 0 for nothing.</param>
    /// <param name="id">The engine's type of a row's own number.</param>
    /// <param name="number">Its type of a whole number.</param>
    /// <param name="bytes">Its type of bytes.</param>
    /// <param name="strict">What makes it keep to the types.</param>
    public static string Step(int from, string id, string number, string bytes, string strict) =>
        Steps[from]
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{number}", number, StringComparison.Ordinal)
            .Replace("{bytes}", bytes, StringComparison.Ordinal)
            .Replace("{strict}", strict, StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
