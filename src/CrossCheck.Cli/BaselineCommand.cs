using System.CommandLine;
using CrossCheck.Reports;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck baseline FOLDER</c>: takes today's findings as known, so that a check tells only of later ones.</summary>
internal static class BaselineCommand
{
    /// <summary>What the file is called where nothing else is said.</summary>
    public const string FileName = "crosscheck.baseline.json";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string?>("--out", "-o") { Description = $"The file. Without it, that of the settings, or else {FileName} beside the articles.", HelpName = "file" };
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new Command("baseline", "Writes down today's findings as known, for check.") { output, config, threads };
        var inputs = InputOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var from = inputs.Of(parsed);
                var settings = Analysis.SettingsFor(from.Root, parsed.GetValue(config));
                var file = parsed.GetValue(output) ?? settings.Baseline ?? Analysis.Beside(from.Root, FileName);
                var report = Analysis.Of(from, settings, parsed.GetValue(threads), cancellation);
                Analysis.Warn(report.Problems);
                Destination.Write(file, writer => Baseline.Write(report, writer), cancellation);
                Console.Out.WriteLine($"wrote\t{file}");
                return Analysis.Ended(report.Problems);
            },
            cancellation));
        return command;
    }
}
