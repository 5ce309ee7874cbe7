using System.CommandLine;
using System.Globalization;
using CrossCheck.Reports.Pipelines;
using Newtonsoft.Json;

namespace CrossCheck.Cli.Options;

/// <summary>The options of a command that says numbers and nothing else, and how it says them.</summary>
internal sealed class CountsOutput
{
    private const string Text = "text",
        Json = "json";

    private readonly Option<string> format = CommonOptions.Format([Text, Json], "text (a line for each number) or json (as data).");
    private readonly Option<string?> output = CommonOptions.OutFile();

    private CountsOutput() { }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public static CountsOutput AddTo(Command command)
    {
        var options = new CountsOutput();
        command.Add(options.format);
        command.Add(options.output);
        return options;
    }

    /// <summary>The file that the numbers go to, as given; null where none is.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>Says the numbers, to the file or else to the terminal.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="counts">What each number counts, in a few words, and the number; in data the words are one, "leftOut".</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="OutputException">The file can't be written; what was there before is intact.</exception>
    public void Write(ParseResult parsed, IReadOnlyList<(string Name, long Count)> counts, CancellationToken cancellation)
    {
        var isData = parsed.GetRequiredValue(format) == Json;
        Action<TextWriter> write = isData ? to => WriteData(counts, to) : to => WriteText(counts, to);
        if (File(parsed) is { } file)
        {
            Destination.Write(file, write, cancellation);
        }
        else
        {
            write(isData ? Console.Out : new LogText(Console.Out));
        }
    }

    /// <summary>One a line, after its name and a tab.</summary>
    public static void WriteText(IEnumerable<(string Name, long Count)> counts, TextWriter output)
    {
        foreach (var (name, count) in counts)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{name}\t{count}\n"));
        }
    }

    private static void WriteData(IEnumerable<(string Name, long Count)> counts, TextWriter output)
    {
        using var json = new JsonTextWriter(output)
        {
            CloseOutput = false,
            Formatting = Formatting.Indented,
            Indentation = 1,
        };
        json.WriteStartObject();
        foreach (var (name, count) in counts)
        {
            json.WritePropertyName(Field(name));
            json.WriteValue(count);
        }

        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    /// <summary>"left out" as "leftOut".</summary>
    private static string Field(string name) =>
        string.Concat(name.Split(' ').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
