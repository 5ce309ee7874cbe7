using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CrossCheck.Tests.Cli;

/// <summary>The real program, started as a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed as errors and warnings.</param>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    /// <summary>The program as built together with these tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "CrossCheck.Cli.dll");

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    /// <summary>Two short articles that agree on much and disagree on the dead.</summary>
    public static string Corpus { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Corpus", "quake");

    /// <summary>Runs the program to its end.</summary>
    public static CommandLine Run(params string[] arguments) => End(Start(Repository, Program, arguments));

    /// <summary>Runs the program to its end, in <paramref name="folder"/>.</summary>
    public static CommandLine RunIn(string folder, params string[] arguments) => End(Start(folder, Program, arguments));

    /// <summary>Runs a line of bash.</summary>
    public static CommandLine Shell(string command) =>
        End(Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!);

    /// <summary>Starts <paramref name="program"/>.</summary>
    public static Process Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("CROSSCHECK_DEBUG");
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of <paramref name="process"/>.</summary>
    public static CommandLine End(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new CommandLine(process.ExitCode, output, error.Result);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
