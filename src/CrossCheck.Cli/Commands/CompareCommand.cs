using System.CommandLine;
using CrossCheck.Cli.Options;
using CrossCheck.Reports.Comparison;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck compare OLD.json NEW.json</c>: what is new, changed and gone between two reports.</summary>
internal static class CompareCommand
{
    private const string Text = "text",
        Json = "json";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var earlier = new Argument<string>("old") { Description = "A report.json that crosscheck report wrote." };
        var later = new Argument<string>("new") { Description = "Another, written later." };
        var format = CommonOptions.Format([Text, Json], "text (a line for each finding) or json (as data).");
        var output = CommonOptions.OutFile();
        var failOn = CommonOptions.FailOn("Exit with 1 when a new or changed conflict is at least this severe.");
        var command = new WorkCommand(
            "compare",
            "Says what is new, changed and gone between two reports.",
            failsOn: "new or changed conflicts at or above --fail-on"
        )
        {
            earlier,
            later,
            format,
            output,
            failOn,
        };
        earlier.RefuseEmpty();
        later.RefuseEmpty();
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var (was, now) = (parsed.GetRequiredValue(earlier), parsed.GetRequiredValue(later));
                        var comparison = ReportComparison.Of(ComparedReport.Read(was), ComparedReport.Read(now));
                        Action<TextWriter> write =
                            parsed.GetRequiredValue(format) == Json
                                ? to => ComparisonJson.Write(comparison, to)
                                : to => ComparisonText.Write(comparison, to);
                        if (parsed.GetValue(output) is { } file)
                        {
                            Destination.Spare([was, now], [file]);
                            Destination.Write(file, write, cancellation);
                        }
                        else
                        {
                            write(Console.Out);
                        }

                        return parsed.GetValue(failOn) is { } severity && comparison.Fails(severity) ? ExitCode.Findings : ExitCode.Done;
                    },
                    cancellation
                )
        );
        return command;
    }
}
