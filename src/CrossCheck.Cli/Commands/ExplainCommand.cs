using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Configuration;
using CrossCheck.Findings.Reasons;
using CrossCheck.Reports;
using CrossCheck.Reports.Json;

namespace CrossCheck.Cli.Commands;

/// <summary>
/// <c>crosscheck explain REPORT.json GROUP</c>: why claims stand together, and what came near; with <c>--pair</c>, why two claims do not.
/// Runs the check again on the articles that the report names, or on those of a folder.
/// </summary>
internal static class ExplainCommand
{
    private const string Text = "text",
        Json = "json";

    /// <summary>How many pairs are shown feature by feature unless asked otherwise: every pair of a group of four.</summary>
    private const int DefaultWaterfalls = 6;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var report = new Argument<string>("report")
        {
            Description = "A report.json that crosscheck report wrote, or the folder of the articles.",
        };
        var group = new Argument<string?>("group")
        {
            Description = "A group of it, by id (g4) or by the first digits of its fingerprint; or a total (t1).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var pair = new Option<string[]?>("--pair")
        {
            Description = "Two claims of the report by their ids: why they stand together or not.",
            HelpName = "claim claim",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var articles = new Argument<string?>("folder")
        {
            Description = "Folder of a report's articles. Without it, they are looked for from the current folder and from the report's.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = CommonOptions.OutFile();
        var format = CommonOptions.Format([Text, Json], "text (for reading) or json (as data).");
        var waterfalls = new Option<int>("--waterfalls")
        {
            Description = "How many pairs of a group are shown feature by feature in text.",
            HelpName = "n",
            DefaultValueFactory = _ => DefaultWaterfalls,
            CustomParser = ParseNumber,
        };
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("explain", "Explains why claims of a report stand together, or why two do not.", leavesOut: true)
        {
            report,
            group,
            articles,
            pair,
            format,
            output,
            waterfalls,
            config,
            threads,
        };
        var inputs = InputOptions.AddOptionsTo(command);
        report.RefuseEmpty();
        articles.RefuseEmpty();
        command.Validators.Add(result =>
        {
            var isPair = result.GetResult(pair) is not null;
            if (
                isPair
                    ? result.GetValue(articles) is not null || result.GetValue(group) is { } folder && !Directory.Exists(folder)
                    : result.GetValue(group) is null
            )
            {
                result.AddError("name a group of the report (g4), or two of its claims with --pair c1 c2");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        // With a pair, what follows the report is the folder.
                        var path = parsed.GetRequiredValue(report);
                        var claims = parsed.GetValue(pair);
                        var (first, second) = (parsed.GetValue(group), parsed.GetValue(articles));
                        var (named, folder) = claims is { Length: 2 } ? (null, first) : (first, second);
                        var isFolder = Directory.Exists(path);
                        if (isFolder && folder is not null)
                        {
                            throw new InputException($"{path} is the folder of the articles already; leave {folder} out");
                        }

                        if (!isFolder && inputs.OfReading(parsed) is { } option)
                        {
                            throw new InputException(
                                $"{option} is for articles that are read anew, and {path} says how its own were read; name their "
                                    + "folder in its place"
                            );
                        }

                        var file = parsed.GetValue(output);
                        var asked = new Asked(path, named, claims);
                        var run = new Run(parsed.GetValue(config), parsed.GetValue(threads), cancellation);
                        var (written, examination, problems) = isFolder
                            ? OfFolder(inputs.Of(parsed, path) with { Outputs = file is null ? [] : [file] }, run)
                            : OfReport(asked, folder, inputs.Of(parsed, folder ?? Path.GetDirectoryName(path) ?? "."), file, run);
                        var asJson = parsed.GetRequiredValue(format) == Json;
                        void Write(TextWriter to) => asked.Write(written, examination, asJson, parsed.GetValue(waterfalls), to);
                        if (file is not null)
                        {
                            Destination.Write(file, Write, cancellation);
                        }
                        else
                        {
                            Write(Console.Out);
                        }

                        return Analysis.Ended(problems);
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>
    /// Checks the articles of a report again, which says what they are; what is asked for is known to be in it before anything is computed.
    /// </summary>
    private static (WrittenReport, Examination, ImmutableArray<Problem>) OfReport(
        Asked asked,
        string? folder,
        Inputs kept,
        string? file,
        Run run
    )
    {
        var written = WrittenReport.Read(asked.Path);
        asked.Check(written);
        var read = written.ReadArticles(folder);
        Warn(read.Changed, asked.Path);
        if (file is not null)
        {
            Destination.Spare([asked.Path, .. read.Files], [file]);
        }

        var settings = Analysis.SettingsFor(read.Folder ?? Environment.CurrentDirectory, run.Config);
        kept = kept with { Paths = [read.Folder ?? "."] };
        var examination = ProgressView.During(progress => Examine(read.Articles, settings, kept, run, progress), run.Cancellation);
        return (written, examination, []);
    }

    /// <summary>Checks the articles of a folder; what is found in them is called as a report on them calls it.</summary>
    private static (WrittenReport, Examination, ImmutableArray<Problem>) OfFolder(Inputs given, Run run)
    {
        var settings = Analysis.SettingsFor(given.Root, run.Config);
        var (examination, problems) = ProgressView.During(
            progress =>
            {
                var read = Analysis.Read(given, settings, run.Cancellation);
                return (Examine(read.Articles, settings, given, run, progress), read.Problems);
            },
            run.Cancellation
        );
        Analysis.Warn(problems);
        return (WrittenReport.Of(examination.Report, given.Root), examination, problems);
    }

    private static Examination Examine(ImmutableArray<Article> articles, Settings settings, Inputs kept, Run run, IProgress<int>? progress)
    {
        Analysis.Expect(progress, articles.Length);
        return Analysis.Checker(settings, run.Threads, kept.Cache(articles.Length), progress).Examine(articles, run.Cancellation);
    }

    private static void Warn(IEnumerable<string> changed, string path)
    {
        foreach (var article in changed)
        {
            Console.Error.WriteLine(
                $"crosscheck: warning: {Quotation.OneLine(article)} has changed since {path} was written; what follows is on the "
                    + "text as it stands now"
            );
        }
    }

    /// <summary>What the command line says of the run.</summary>
    /// <param name="Config">The settings file; null to look for one.</param>
    /// <param name="Threads">How many articles are read at a time; null for one for each processor.</param>
    /// <param name="Cancellation">Stops it.</param>
    private sealed record Run(string? Config, int? Threads, CancellationToken Cancellation);

    private static int ParseNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return number;
        }

        result.AddError("--waterfalls must be a whole number, 0 or more");
        return 0;
    }
}
