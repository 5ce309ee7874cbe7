using System.CommandLine;
using CrossCheck.Cli.Options;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck baseline FOLDER</c>: takes today's findings as known, so that a check tells only of later ones.</summary>
internal static class BaselineCommand
{
    /// <summary>What the file is called where nothing else is said.</summary>
    public const string FileName = "crosscheck.baseline.json";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string?>("--out", "-o")
        {
            Description =
                $"The file, or - for the standard output. Without it, that of the settings, or else {FileName} beside the articles.",
            HelpName = "file",
        }.RefuseEmpty();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("baseline", "Writes down today's findings as known, for check.", leavesOut: true)
        {
            output,
            config,
            threads,
        };
        var inputs = InputOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var given = inputs.Of(parsed);
                        var settings = Analysis.SettingsFor(given.Root, parsed.GetValue(config));
                        var named = parsed.GetValue(output);
                        var file = named ?? settings.Baseline ?? Analysis.Beside(given.Root, FileName);
                        var within =
                            named is not null ? null
                            : settings.Baseline is not null ? settings.Folder
                            : Path.GetDirectoryName(Path.GetFullPath(file));
                        var report = Analysis.Of(given with { Outputs = [file] }, settings, parsed.GetValue(threads), cancellation);
                        Analysis.Warn(report.Problems);
                        Destination.Write(file, writer => Baseline.Write(report, writer), cancellation, within);
                        if (file != Destination.StandardOutput)
                        {
                            new LogText(Console.Out).WriteLine($"wrote\t{file}");
                        }

                        return Analysis.Ended(report.Problems);
                    },
                    cancellation
                )
        );
        return command;
    }
}
