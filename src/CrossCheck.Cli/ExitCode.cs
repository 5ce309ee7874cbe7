using System.CommandLine;
using System.Globalization;

namespace CrossCheck.Cli;

/// <summary>How a run ended, for scripts. The same numbers stand in the README and in the help.</summary>
internal static class ExitCode
{
    /// <summary>The work was done.</summary>
    public const int Done = 0;

    /// <summary>The work was done, and there are conflicts at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command line, the input or the place for the output can't be used; the message says how to mend it.</summary>
    public const int Usage = 2;

    /// <summary>The program itself is at fault.</summary>
    public const int Internal = 3;

    /// <summary>The work was done, and nothing speaks against it but that files were left out.</summary>
    public const int LeftOut = 4;

    /// <summary>Stopped by Ctrl-C: 128 and the signal's number, as shells have it.</summary>
    public const int Stopped = 130;

    /// <summary>
    /// The codes that <paramref name="command"/> can end with, as its help shows them; of one that only holds others, those of all.
    /// </summary>
    public static string Help(Command command)
    {
        var works = command is WorkCommand own ? [own] : Below(command).ToList();
        var fails = works.Select(w => w.FailsOn).OfType<string>().Distinct().ToList();
        var lines = new List<string> { "Exit codes:", Line(Done, "done") };
        if (fails.Count > 0)
        {
            lines.Add(Line(Findings, $"done, and there are {(fails is [var only] ? only : "conflicts at or above --fail-on")}"));
        }

        lines.Add(Line(Usage, "wrong usage, unreadable input or unwritable output"));
        lines.Add(Line(Internal, "internal error (CROSSCHECK_DEBUG=1 shows where)"));
        if (works.Any(w => w.LeavesOut))
        {
            lines.Add(Line(LeftOut, "done, but files that could not be read were left out"));
        }

        lines.Add(Line(Stopped, "stopped by Ctrl-C"));
        return string.Join(Environment.NewLine, lines);
    }

    private static IEnumerable<WorkCommand> Below(Command command) =>
        command.Subcommands.SelectMany(c => c is WorkCommand work ? [work] : Below(c));

    private static string Line(int code, string meaning) => $"  {code.ToString(CultureInfo.InvariantCulture), -3}  {meaning}";
}
