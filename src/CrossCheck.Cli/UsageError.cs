using System.CommandLine;
using System.CommandLine.Parsing;
using FuzzySharp;

namespace CrossCheck.Cli;

/// <summary>Says in one line what is wrong with a command line, with the name that was probably meant.</summary>
internal static class UsageError
{
    /// <summary>
    /// A name is suggested when it is at least this alike, by FuzzySharp's ratio of 0 to 100: a letter or two off in a short word.
    /// </summary>
    private const int Alike = 60;

    /// <summary>
    /// What <paramref name="parsed"/> takes for a file or another argument though it is written like an option; null where nothing is. What
    /// follows "--" may be written so.
    /// </summary>
    public static string? UnknownOption(ParseResult parsed)
    {
        var end = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Count();
        var options = parsed.Tokens.Take(end).Where(t => IsOption(t.Value)).ToHashSet(ReferenceEqualityComparer.Instance);
        var given = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens);
        return given.FirstOrDefault(options.Contains) is { } word
            ? $"{Unknown(parsed.CommandResult.Command, word.Value)}; {Help(parsed)}"
            : null;
    }

    /// <summary>
    /// The error of <paramref name="parsed"/> that explains the others: an unknown option before an unknown word before what they left
    /// missing.
    /// </summary>
    public static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = Help(parsed);
        var words = parsed.Tokens.Where(t => t.Type == TokenType.Argument).Select(t => t.Value);
        if ((words.FirstOrDefault(IsOption) ?? parsed.UnmatchedTokens.FirstOrDefault()) is { } unknown)
        {
            return $"{Unknown(command, unknown)}; {help}";
        }

        var error = parsed.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.');
        return $"{char.ToLowerInvariant(error[0])}{error[1..]}; {help}";
    }

    private static string Help(ParseResult parsed) => $"see crosscheck {Name(parsed.CommandResult.Command)}--help";

    /// <summary>The words that call <paramref name="command"/> after the program's name, each with a space behind it.</summary>
    private static string Name(Command command) =>
        command is RootCommand ? "" : $"{string.Concat(command.Parents.OfType<Command>().Select(Name))}{command.Name} ";

    /// <summary>That <paramref name="word"/> is no option or command of <paramref name="command"/>.</summary>
    public static string Unknown(Command command, string word)
    {
        var names = IsOption(word)
            ? command
                .Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options.Where(o => o.Recursive)))
                .Select(o => o.Name)
                .Append("--help")
            : command.Subcommands.Select(c => c.Name);
        var what =
            IsOption(word) ? "unknown option"
            : command.Subcommands.Count > 0 ? "unknown command"
            : "unexpected argument";
        return $"{what} '{word}'{Suggestion(word, names)}";
    }

    /// <summary>Whether <paramref name="word"/> is written like an option.</summary>
    public static bool IsOption(string word) => word is ['-', _, ..];

    /// <summary>" (did you mean …?)" with the name most like <paramref name="word"/>; empty where none is.</summary>
    public static string Suggestion(string word, IEnumerable<string> names)
    {
        var (name, likeness) = names
            .Select(n => (Name: n, Likeness: Fuzz.Ratio(word.ToLowerInvariant(), n)))
            .OrderByDescending(n => n.Likeness)
            .FirstOrDefault();
        return likeness >= Alike ? $" (did you mean '{name}'?)" : "";
    }
}
