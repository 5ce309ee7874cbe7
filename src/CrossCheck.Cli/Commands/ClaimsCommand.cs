using System.CommandLine;
using CrossCheck.Claims;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Reports.Json;
using CrossCheck.Reports.Pipelines;
using Spectre.Console;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck claims PATH</c>: what was extracted from a file or folder.</summary>
internal static class ClaimsCommand
{
    private const string Json = "json";
    private const string Table = "table";
    private const string Text = "text";

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var format = CommonOptions.Format(
            [Table, Text, Json],
            "table (a line each), text (the articles with their claims marked) or json (as data)."
        );
        var output = CommonOptions.OutFile();
        var mentions = new Option<bool>("--mentions") { Description = "Also list the numbers and dates that are no claims, and why." };
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("claims", "Lists the claims found in one article or in a folder of them.", leavesOut: true)
        {
            format,
            output,
            mentions,
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
                        var file = parsed.GetValue(output);
                        var (read, claims) = ProgressView.During(
                            progress =>
                            {
                                var articles = Analysis.Read(given with { Outputs = file is null ? [] : [file] }, settings, cancellation);
                                Analysis.Expect(progress, articles.Articles.Length, next: "listing their claims");
                                return (
                                    articles,
                                    Analysis
                                        .Checker(settings, parsed.GetValue(threads), given.Cache(articles.Articles.Length), progress)
                                        .Extract(articles.Articles, cancellation)
                                );
                            },
                            cancellation
                        );
                        Analysis.Warn(read.Problems);
                        Show(claims, parsed.GetValue(format)!, parsed.GetValue(mentions), file, cancellation);
                        return Analysis.Ended(read.Problems);
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>
    /// To the file, or to the terminal as a person reads it there, or as plain lines to whatever else stands in its place.
    /// </summary>
    private static void Show(ClaimSet claims, string format, bool withMentions, string? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            Destination.Write(file, output => Write(claims, format, withMentions, output), cancellation);
        }
        else if (format == Json || Console.IsOutputRedirected)
        {
            Write(claims, format, withMentions, format == Json ? Console.Out : new LogText(Console.Out));
        }
        else if (format == Table)
        {
            ClaimList.Show(claims, withMentions, AnsiConsole.Console);
        }
        else
        {
            MarkedText.Show(claims, AnsiConsole.Console);
        }
    }

    private static void Write(ClaimSet claims, string format, bool withMentions, TextWriter output)
    {
        switch (format)
        {
            case Json:
                JsonClaims.Write(claims, output, withMentions);
                break;
            case Table:
                ClaimList.Write(claims, withMentions, output);
                break;
            default:
                MarkedText.Write(claims, output);
                break;
        }
    }
}
