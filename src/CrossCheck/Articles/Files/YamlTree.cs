using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CrossCheck.Articles.Files;

/// <summary>What stands in one place of a YAML document: a text, a list or a mapping.</summary>
/// <param name="Line">The line at which it begins, from 1.</param>
internal abstract record YamlValue(long Line);

/// <summary>A single value.</summary>
/// <param name="Text">The characters that it stands for.</param>
/// <param name="IsEmpty">Whether nothing stands there, or a plain <c>~</c> or <c>null</c>.</param>
/// <param name="Line">The line at which it begins, from 1.</param>
internal sealed record YamlText(string Text, bool IsEmpty, long Line) : YamlValue(Line);

/// <summary>A list.</summary>
/// <param name="Items">Its items, in order.</param>
/// <param name="Line">The line at which it begins, from 1.</param>
internal sealed record YamlList(ImmutableArray<YamlValue> Items, long Line) : YamlValue(Line);

/// <summary>A mapping.</summary>
/// <param name="Entries">Its keys and values, in order; no text is a key twice.</param>
/// <param name="Line">The line at which it begins, from 1.</param>
internal sealed record YamlMap(ImmutableArray<(YamlValue Key, YamlValue Value)> Entries, long Line) : YamlValue(Line);

/// <summary>
/// Reads one YAML document that nobody vouches for. It is built from the parser's events rather than by YamlDotNet's own tree, which
/// overflows the stack on deep nesting
/// and on a list that holds itself, and takes exponential time to compare keys that are aliases. A value is built before an alias may name
/// it, so the tree has no circle.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>
    /// Settings nest four levels deep and front matter seldom more; at this depth the reader's own recursion is far from the end of the
    /// smallest stack.
    /// </summary>
    private const int MostLevels = 32;

    /// <summary>So many aliases are a person's; each of more could stand for the whole rest of the file.</summary>
    private const int MostAliases = 100;

    private readonly Parser parser;
    private readonly Dictionary<AnchorName, YamlValue> anchors = [];
    private int aliases;

    private YamlTree(string yaml) => parser = new Parser(new StringReader(yaml));

    /// <summary>The root of the document in <paramref name="yaml"/>; null where it holds none.</summary>
    /// <exception cref="YamlException">
    /// It is no YAML, holds several documents, has a key twice, or nests or repeats more than people do. The message says which, the start
    /// where.
    /// </exception>
    public static YamlValue? Read(string yaml)
    {
        var tree = new YamlTree(yaml);
        try
        {
            return tree.Document();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // What YamlDotNet's scanner throws on malformed tags and flow collections; it does not say where.
            var at = tree.parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, e.Message, e);
        }
    }

    /// <summary>The first line of what a parser says, to stand in brackets.</summary>
    public static string Brief(Exception e) => Quoted.Of(e.Message.Split('\n', 2)[0].Trim().TrimEnd('.'));

    private YamlValue? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Value(level: 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            throw Wrong(second, "a second document begins");
        }

        return root;
    }

    private YamlValue Value(int level)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return ++aliases > MostAliases ? throw Wrong(alias, $"there are more than {MostAliases} aliases")
                : anchors.TryGetValue(alias.Value, out var known) ? known
                : throw Wrong(alias, $"\"*{alias.Value}\" names nothing that stands before it");
        }

        var start = parser.Accept<NodeEvent>(out var node) ? node : throw new YamlException("a value is missing");
        if (level > MostLevels)
        {
            throw Wrong(start, $"it nests more than {MostLevels} levels deep");
        }

        YamlValue value = start switch
        {
            Scalar => Text(parser.Consume<Scalar>()),
            SequenceStart => List(level),
            _ => Map(level),
        };
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor] = value;
        }

        return value;
    }

    private static YamlText Text(Scalar scalar) =>
        new(scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null", scalar.Start.Line);

    private YamlList List(int level)
    {
        var line = parser.Consume<SequenceStart>().Start.Line;
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(level + 1));
        }

        return new YamlList(items.ToImmutable(), line);
    }

    private YamlMap Map(int level)
    {
        var line = parser.Consume<MappingStart>().Start.Line;
        var entries = ImmutableArray.CreateBuilder<(YamlValue, YamlValue)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current;
            var key = Value(level + 1);
            if (key is YamlText { Text: var name } && !seen.Add(name))
            {
                throw Wrong(at!, $"\"{Quoted.Of(name)}\" stands twice");
            }

            entries.Add((key, Value(level + 1)));
        }

        return new YamlMap(entries.ToImmutable(), line);
    }

    private static YamlException Wrong(ParsingEvent at, string reason) => new(at.Start, at.End, reason);
}
