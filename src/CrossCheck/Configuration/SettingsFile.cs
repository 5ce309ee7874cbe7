using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Language;
using CrossCheck.Reports;
using FuzzySharp;
using YamlDotNet.Core;

namespace CrossCheck.Configuration;

/// <summary>Reads the text of a settings file. Whatever is wrong is one line that names the file, the line and how to mend it.</summary>
internal sealed class SettingsFile
{
    /// <summary>The keys of the file.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "fail-on",
        "min-confidence",
        "baseline",
        "formats",
        "ignore",
        "sources",
        "lexicon",
    ];

    /// <summary>The keys below "ignore".</summary>
    public static readonly ImmutableArray<string> IgnoreKeys = ["articles", "kinds"];

    private readonly string path;

    private SettingsFile(string path) => this.path = path;

    /// <summary>The settings in <paramref name="yaml"/>.</summary>
    /// <exception cref="InputException">It is no YAML, or has an unknown key or a value that makes no sense.</exception>
    public static Settings Parse(string yaml, string path)
    {
        try
        {
            return YamlTree.Read(yaml) is { } root ? new SettingsFile(path).Settings(root) : new Settings();
        }
        catch (YamlException e)
        {
            throw new InputException($"{path}:{Math.Max(1, e.Start.Line)}: this is no YAML ({YamlTree.Brief(e)}).", e);
        }
    }

    private Settings Settings(YamlValue root)
    {
        var settings = new Settings { Folder = Path.GetDirectoryName(Path.GetFullPath(path)) };
        foreach (var (key, node) in Map(root, "the settings", Keys))
        {
            settings = key switch
            {
                "fail-on" => settings with { FailOn = One(node, Enum.GetValues<Severity>(), s => Lower(s), "severity") },
                "min-confidence" => settings with { MinConfidence = Share(node) },
                "baseline" => settings with { Baseline = PathBelow(node) },
                "formats" => settings with
                {
                    Formats = [.. List(node).Select(n => One(n, ReportFormat.All, f => f.Name, "format")).Distinct()],
                },
                "ignore" => Ignore(settings, node),
                "sources" => settings with { SourceAliases = Aliases(node, settings.SourceAliases) },
                _ => settings with { Lexicon = Lexicon(node) },
            };
        }

        return settings;
    }

    private Settings Ignore(Settings settings, YamlValue ignore)
    {
        foreach (var (key, node) in Map(ignore, "ignore", IgnoreKeys))
        {
            settings =
                key == "articles"
                    ? settings with
                    {
                        IgnoredArticles = [.. List(node).Select(Text)],
                    }
                    : settings with
                    {
                        IgnoredKinds = [.. List(node).Select(n => One(n, Enum.GetValues<ClaimKind>(), k => Lower(k), "kind"))],
                    };
        }

        return settings;
    }

    private ImmutableDictionary<string, string> Aliases(YamlValue sources, ImmutableDictionary<string, string> aliases)
    {
        foreach (var (name, node) in Map(sources, "sources", null))
        {
            foreach (var alias in List(node))
            {
                aliases =
                    aliases.TryGetValue(Text(alias), out var other) && other != name
                        ? throw Wrong(alias, $"\"{Quoted.Of(Text(alias))}\" stands for {Quoted.Of(other)} already; keep one of them")
                        : aliases.SetItem(Text(alias), name);
            }
        }

        return aliases;
    }

    private ImmutableArray<LexiconEntry> Lexicon(YamlValue lexicon) =>
        [
            .. from list in Map(lexicon, "lexicon", LexiconEntry.Lists)
            from concept in Map(list.Node, list.Key, null)
            select new LexiconEntry(list.Key, concept.Key, [.. List(concept.Node).Select(Text)]),
        ];

    /// <summary>
    /// The entries of a mapping; an empty value is an empty mapping. Where <paramref name="known"/> is null, any name will do.
    /// </summary>
    private IEnumerable<(string Key, YamlValue Node)> Map(YamlValue node, string where, IReadOnlyCollection<string>? known)
    {
        if (IsEmpty(node))
        {
            yield break;
        }

        if (node is not YamlMap mapping)
        {
            throw Wrong(node, $"{where} needs indented lines of \"name: value\"");
        }

        foreach (var (key, value) in mapping.Entries)
        {
            var name = Text(key);
            if (known is not null && !known.Contains(name))
            {
                throw Wrong(key, $"\"{Quoted.Of(name)}\" is unknown in {where}; {Nearest(name, known)}");
            }

            yield return (name, value);
        }
    }

    /// <summary>The items of a list; a single value is a list of one, an empty one of none.</summary>
    private static IEnumerable<YamlValue> List(YamlValue node) =>
        node is YamlList list ? list.Items
        : IsEmpty(node) ? []
        : [node];

    private T One<T>(YamlValue node, IReadOnlyCollection<T> all, Func<T, string> name, string what)
    {
        var text = Text(node);
        foreach (var candidate in all)
        {
            if (name(candidate) == text)
            {
                return candidate;
            }
        }

        throw Wrong(node, $"\"{Quoted.Of(text)}\" is no {what}; {Nearest(text, [.. all.Select(name)])}");
    }

    private double Share(YamlValue node) =>
        double.TryParse(Text(node), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw Wrong(node, $"\"{Quoted.Of(Text(node))}\" is no share; write a number from 0 to 1, like 0.8");

    /// <summary>
    /// The full path of a file at or below the settings' folder: settings may come with articles from anywhere, and do not choose what else
    /// is read or overwritten.
    /// </summary>
    private string PathBelow(YamlValue node)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var named = Path.GetFullPath(Text(node), folder);
        return Links.IsBelow(folder, named)
            ? named
            : throw Wrong(
                node,
                $"\"{Quoted.Of(Text(node))}\" leads out of the folder of the settings; name a file in it, or name this one on the "
                    + "command line"
            );
    }

    private string Text(YamlValue node) =>
        node is YamlText { Text: var text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw Wrong(node, "a single value is needed here");

    private static string Nearest(string name, IReadOnlyCollection<string> known) =>
        $"did you mean \"{known.MaxBy(k => Fuzz.Ratio(k, Quoted.Of(name)))}\"? Known are {string.Join(", ", known)}";

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static bool IsEmpty(YamlValue node) => node is YamlText { IsEmpty: true };

    private InputException Wrong(YamlValue node, string reason) => new($"{path}:{node.Line}: {reason}.");
}
