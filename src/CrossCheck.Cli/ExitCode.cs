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

    /// <summary>The codes as the help shows them.</summary>
    public const string Help = """
        Exit codes:
          0    done
          1    done, and there are conflicts at or above --fail-on
          2    wrong usage, unreadable input or unwritable output
          3    internal error (CROSSCHECK_DEBUG=1 shows where)
          4    done, but files that could not be read were left out
          130  stopped by Ctrl-C
        """;
}
