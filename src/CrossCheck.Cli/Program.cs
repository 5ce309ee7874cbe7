using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CrossCheck.Articles;
using CrossCheck.Cli.Commands;
using CrossCheck.Cli.Options;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Cli;

/// <summary>The command line: finds the command, runs it, and turns what went wrong into one line and an exit code.</summary>
internal static class Program
{
    /// <summary>Set to 1 to see where an internal error happened.</summary>
    private const string DebugVariable = "CROSSCHECK_DEBUG";

    /// <summary>
    /// How long a stopped run may take to remove its temporary file, before it is ended: a few times what a slow disk needs.
    /// </summary>
    private static readonly TimeSpan CleaningUp = TimeSpan.FromMilliseconds(250);

    private static async Task<int> Main(string[] args)
    {
        // Warnings quote articles and name their files, and pipelines look for commands in them.
        var errors = new LogText(Console.Error);
        Console.SetError(errors);
        try
        {
            var quiet = CommonOptions.Quiet();

            // A path may begin with "@": no response files.
            var parsed = Root(quiet).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                return Fail(errors, ExitCode.Usage, UsageError.Explain(parsed));
            }

            if (UsageError.UnknownOption(parsed) is { } unknown && parsed.Action is not HelpWithExitCodes)
            {
                return Fail(errors, ExitCode.Usage, unknown);
            }

            if (parsed.GetValue(quiet))
            {
                Console.SetOut(TextWriter.Null);
                Console.SetError(TextWriter.Null);
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CleaningUp }
            );
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is InputException or OutputException)
        {
            return Fail(errors, ExitCode.Usage, e.Message);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not (FileNotFoundException or FileLoadException))
        {
            // The two are of parts of the program that can't be loaded. Files are told of by name where they are read and written; what is
            // left is the output itself.
            return Fail(errors, ExitCode.Usage, $"the output could not be written: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
        catch (Exception thrown)
        {
            // What a thread of several threw comes wrapped.
            var e = thrown is AggregateException { InnerException: { } inner } ? inner : thrown;
            return Environment.GetEnvironmentVariable(DebugVariable) == "1"
                ? Fail(errors, ExitCode.Internal, e.ToString())
                : Fail(
                    errors,
                    ExitCode.Internal,
                    $"internal error: {e.Message.ReplaceLineEndings(" ")} (set {DebugVariable}=1 to see where)"
                );
        }
    }

    /// <summary>All commands.</summary>
    /// <param name="quiet">The option that every command has.</param>
    internal static RootCommand Root(Option<bool> quiet)
    {
        var root = new RootCommand("Finds where articles about the same events disagree on numbers and dates.") { HelpName = "crosscheck" };
        root.Add(quiet);
        root.Add(ReportCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(CompareCommand.Create());
        root.Add(WatchCommand.Create());
        root.Add(BaselineCommand.Create());
        root.Add(ScoreCommand.Create());
        root.Add(ReviewCommand.Create());
        root.Add(DecideCommand.Create());
        root.Add(ClaimsCommand.Create());
        root.Add(ExplainCommand.Create());
        root.Add(ArchiveCommand.Create());
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExitCodes((HelpAction)option.Action!);
        }

        return root;
    }

    private static int Fail(TextWriter errors, int exitCode, string message)
    {
        try
        {
            errors.WriteLine($"crosscheck: {message}");
        }
        catch (IOException)
        {
            // Nobody can be told; the code is all there is.
        }

        return exitCode;
    }

    /// <summary>The usual help, and after it what the exit codes mean.</summary>
    private sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
    {
        /// <inheritdoc/>
        public override bool ClearsParseErrors => help.ClearsParseErrors;

        /// <inheritdoc/>
        public override int Invoke(ParseResult parsed)
        {
            var result = help.Invoke(parsed);
            parsed.InvocationConfiguration.Output.WriteLine(ExitCode.Help(parsed.CommandResult.Command));
            return result;
        }
    }
}
