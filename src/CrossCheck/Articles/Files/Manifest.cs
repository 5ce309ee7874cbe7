using System.Globalization;
using FuzzySharp;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CrossCheck.Articles.Files;

/// <summary>
/// What the manifest says of one article. A field it does not name is null; a date it names and leaves empty is known to be unknown.
/// </summary>
internal sealed record ManifestEntry
{
    /// <summary>Who published it.</summary>
    public string? Source { get; set; }

    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Whether the manifest speaks of the date at all, if only to say that there is none.</summary>
    public bool NamesPublished { get; set; }

    /// <summary>Whom the text credits.</summary>
    public string? Credit { get; set; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; set; }
}

/// <summary>
/// The optional <c>sources.yml</c> of a folder: for each file what the text itself does not say. Format: docs of the report format.
/// </summary>
internal static class Manifest
{
    /// <summary>The manifest's file name.</summary>
    public const string FileName = "sources.yml";

    /// <summary>
    /// A name is suggested when it is at least this alike, by FuzzySharp's ratio of 0 to 100: one or two letters off in a short key.
    /// </summary>
    private const int Alike = 60;

    private static readonly string[] Fields = ["source", "title", "published", "credit", "url"];

    /// <summary>Reads the manifest's text.</summary>
    /// <param name="path">The manifest's path, as shown in errors.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="files">The files it may speak of, by their paths from the manifest's folder.</param>
    /// <exception cref="InputException">
    /// It is no YAML, or says something of an unknown file or field, or says it twice, or a date that is none.
    /// </exception>
    public static Dictionary<string, ManifestEntry> Read(string path, string yaml, IReadOnlyCollection<string> files)
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return entries;
            }

            parser.Consume<DocumentStart>();
            foreach (var _ in Keys("the manifest", ["articles"]))
            {
                foreach (var file in Keys("articles", files))
                {
                    entries.Add(file, Entry(file));
                }
            }
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            // On malformed tags and flow collections YamlDotNet's scanner throws the latter two, which do not say where.
            var line = (e as YamlException)?.Start.Line ?? parser.Current?.End.Line ?? 1;
            throw new InputException(
                $"{path}:{line}: this is not the YAML of a manifest ({Quoted.Of(FirstLine(e.Message))}). It needs \"articles:\" and "
                    + "below it one indented entry per file.",
                e
            );
        }

        return entries;

        ManifestEntry Entry(string file)
        {
            var entry = new ManifestEntry();
            foreach (var field in Keys(file, Fields))
            {
                var scalar = parser.Consume<Scalar>();
                var value = IsNull(scalar) ? null : scalar.Value.Trim();
                switch (field)
                {
                    case "source":
                        entry.Source = value;
                        break;
                    case "title":
                        entry.Title = value;
                        break;
                    case "credit":
                        entry.Credit = value;
                        break;
                    case "url":
                        entry.Url = value;
                        break;
                    default:
                        entry.NamesPublished = true;
                        entry.Published = value is null ? null : Date(value, scalar.Start.Line);
                        break;
                }
            }

            return entry;
        }

        // The keys of a mapping, one after the other, each known and none twice; the caller consumes the value. An empty value is an empty
        // mapping.
        IEnumerable<string> Keys(string where, IReadOnlyCollection<string> known)
        {
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                if (!IsNull(scalar))
                {
                    throw new InputException(
                        $"{path}:{scalar.Start.Line}: {where} holds \"{Quoted.Of(scalar.Value)}\", but needs indented lines of "
                            + "\"name: value\" below it."
                    );
                }

                yield break;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!known.Contains(key.Value))
                {
                    throw new InputException($"{path}:{key.Start.Line}: {Unknown(where, Quoted.Of(key.Value), known)}");
                }

                if (!seen.Add(key.Value))
                {
                    throw new InputException(
                        $"{path}:{key.Start.Line}: \"{Quoted.Of(key.Value)}\" stands twice in {where}; keep one of them."
                    );
                }

                yield return key.Value;
            }
        }

        DateOnly Date(string value, long line) =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw new InputException($"{path}:{line}: \"{Quoted.Of(value)}\" is no date; write year-month-day, like 2019-12-31.");
    }

    private static bool IsNull(Scalar scalar) => scalar.IsPlainImplicit && scalar.Value is "" or "~" or "null";

    private static string Unknown(string where, string name, IReadOnlyCollection<string> known)
    {
        var nearest = known.Order(StringComparer.Ordinal).MaxBy(k => Fuzz.Ratio(k, name));
        var mend =
            nearest is not null && Fuzz.Ratio(nearest, name) >= Alike ? $"did you mean \"{nearest}\"?"
            : where == "articles" ? "remove the entry, or add the file."
            : $"known are {string.Join(", ", known)}.";
        return where == "articles"
            ? $"there is no file \"{name}\" beside the manifest; {mend}"
            : $"\"{name}\" is unknown in {where}; {mend}";
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim().TrimEnd('.');
}
