using System.CommandLine;
using CrossCheck.Cli.Options;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck report FOLDER</c>: articles in, discrepancy report out.</summary>
internal static class ReportCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new WorkCommand(
            "report",
            "Reports where the articles of a folder disagree.",
            failsOn: ReportOptions.FailsOn,
            leavesOut: true
        );
        var options = ReportOptions.AddTo(command);
        var inputs = InputOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var given = inputs.Of(parsed);
                        var settings = options.SettingsFor(parsed, given.Root);
                        var files = options.Files(parsed, settings);
                        given = given with { Outputs = [.. files.Select(f => f.Path)] };
                        var report = Analysis.Of(given, settings, options.Threads(parsed), cancellation);
                        return options.Write(parsed, report, files, cancellation);
                    },
                    cancellation
                )
        );
        return command;
    }
}
