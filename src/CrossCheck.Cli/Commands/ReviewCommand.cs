using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Reports.Review;
using Spectre.Console;

namespace CrossCheck.Cli.Commands;

/// <summary>
/// <c>crosscheck review FOLDER</c>: opens the findings in the browser and keeps what is decided there; <c>--list</c> shows what was
/// decided.
/// </summary>
internal static class ReviewCommand
{
    private const string Text = "text",
        Json = "json";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var list = new Option<bool>("--list", "-l")
        {
            Description = "List the findings that differ and what was decided on them, and end.",
        };
        var format = CommonOptions.Format([Text, Json], "With --list: text (a table at a terminal, else lines) or json (as data).");
        var output = CommonOptions.OutFile("With --list: ");
        var reviewer = Reviewer();
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the address without opening it." };
        var most = CommonOptions.MaxFindings();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand(
            "review",
            $"Opens the findings in the browser and keeps what is decided in {ReviewFile.Name} beside the articles.",
            leavesOut: true
        )
        {
            list,
            format,
            output,
            reviewer,
            noBrowser,
            most,
            config,
            threads,
        };
        var inputs = InputOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (
                !result.GetValue(list)
                && new Option[] { format, output }.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } alone
            )
            {
                result.AddError($"{alone.Name} goes with --list");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    async () =>
                    {
                        var file = parsed.GetValue(output);
                        var from = inputs.Of(parsed) with { Outputs = file is null ? [] : [file] };
                        var report = Analysis.Of(
                            from,
                            Analysis.SettingsFor(from.Root, parsed.GetValue(config)),
                            parsed.GetValue(threads),
                            cancellation
                        );
                        report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
                        Analysis.Warn(report.Problems);
                        if (parsed.GetValue(list))
                        {
                            List(report, parsed.GetRequiredValue(format), file, cancellation);
                        }
                        else
                        {
                            await Serve(
                                report,
                                Analysis.Beside(from.Root, ReviewFile.Name),
                                parsed.GetRequiredValue(reviewer),
                                !parsed.GetValue(noBrowser),
                                cancellation
                            );
                        }

                        return Analysis.Ended(report.Problems);
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>The option that names who decides.</summary>
    public static Option<string> Reviewer() =>
        new("--by")
        {
            Description = "Who decides. Without it, the user's name on this machine.",
            HelpName = "name",
            DefaultValueFactory = _ => Environment.UserName,
        };

    /// <summary>
    /// To the file, or to the terminal as a person reads it there, or as plain lines to whatever else stands in its place.
    /// </summary>
    private static void List(Report report, string format, string? file, CancellationToken cancellation)
    {
        var lines = ReviewLine.Of(report);
        Action<TextWriter> write = format == Json ? to => ReviewListJson.Write(report, to) : to => ReviewLine.WritePlain(lines, to);
        if (file is not null)
        {
            Destination.Write(file, write, cancellation);
        }
        else if (format == Json || Console.IsOutputRedirected)
        {
            write(format == Json ? Console.Out : new LogText(Console.Out));
        }
        else
        {
            ReviewLine.WriteTable(lines, AnsiConsole.Console);
        }
    }

    private static async Task Serve(Report report, string file, string reviewer, bool openBrowser, CancellationToken cancellation)
    {
        await using var server = await ReviewServer.Start(new ReviewSession(report, file, reviewer));
        Console.WriteLine($"Reviewing at {server.Address}");
        Console.WriteLine($"Decisions go to {file} as they are made. Ctrl-C ends the review.");
        if (openBrowser)
        {
            Open(server.Address);
        }

        await server.Run(cancellation);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Opens the user's browser; where there is none, the printed address is enough.</summary>
    private static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            Console.Error.WriteLine("crosscheck: no browser could be opened; open the address above yourself");
        }
    }
}
