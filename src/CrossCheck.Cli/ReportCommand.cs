using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports;
using Spectre.Console;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck report FOLDER</c>: articles in, discrepancy report out.</summary>
internal static class ReportCommand
{
    private const string DefaultFolder = "reports";

    private static readonly string FormatNames = string.Join(", ", ReportFormat.All.Select(f => f.Name));

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of articles (*.txt, with sources.yml where there is one), or one article." };
        var output = new Option<string>("--out", "-o") { Description = "Folder for the reports; with a single --format, also a file (x.json).", HelpName = "path", DefaultValueFactory = _ => DefaultFolder };
        var formats = new Option<ImmutableArray<ReportFormat>?>("--format", "-f")
        {
            Description = $"Report formats, comma-separated: {string.Join("; ", ReportFormat.All.Select(f => $"{f.Name}, {f.Description}"))}. Without it, all of them.",
            HelpName = FormatNames.Replace(" ", ""),
            CustomParser = ParseFormats,
        };
        var failOn = new Option<Severity?>("--fail-on") { Description = "Exit with 1 when a finding is at least this severe.", HelpName = "low|medium|high", CustomParser = ParseSeverity };
        var threads = new Option<int?>("--threads") { Description = "How many articles are read at a time. Without it, one for each processor.", HelpName = "n", CustomParser = ParseThreads };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print nothing but errors." };
        var command = new Command("report", "Reports where the articles of a folder disagree.") { folder, output, formats, failOn, threads, quiet };

        folder.Validators.Add(result =>
        {
            // An option that is not known would otherwise be taken for the folder.
            if (result.Tokens.FirstOrDefault(t => UsageError.IsOption(t.Value)) is { } word)
            {
                result.AddError(UsageError.Unknown(command, word.Value));
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                parsed.GetRequiredValue(folder),
                Destination.Of(parsed.GetRequiredValue(output), parsed.GetValue(formats) ?? ReportFormat.All),
                parsed.GetValue(failOn),
                parsed.GetValue(threads) ?? Environment.ProcessorCount,
                parsed.GetValue(quiet),
                cancellation),
            cancellation));
        return command;
    }

    private static int Run(string folder, ImmutableArray<(ReportFormat Format, string Path)> files, Severity? failOn, int threads, bool quiet, CancellationToken cancellation)
    {
        var articles = new ArticleReader().Read([folder], cancellation);
        var report = new CrossChecker { Threads = threads }.Check(articles.Articles, cancellation) with { Problems = articles.Problems };
        foreach (var (format, path) in files)
        {
            Destination.Write(path, output => format.Write(report, output), cancellation);
        }

        if (!quiet)
        {
            foreach (var problem in report.Problems)
            {
                Console.Error.WriteLine($"crosscheck: warning: {Quotation.OneLine(problem.Path)} {Quotation.OneLine(problem.Reason)}{(problem.IsLeftOut ? "; left out" : "")}");
            }

            Show(new ReportSummary(report), files.Select(f => f.Path));
        }

        return report.Findings.Any(f => f.Severity >= failOn) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Tables for a person at a terminal, plain lines for everything else.</summary>
    private static void Show(ReportSummary summary, IEnumerable<string> files)
    {
        if (Console.IsOutputRedirected)
        {
            PlainView.Write(summary, files, Console.Out);
        }
        else
        {
            TerminalView.Write(summary, files, AnsiConsole.Console);
        }
    }

    private static ImmutableArray<ReportFormat>? ParseFormats(ArgumentResult result)
    {
        var formats = ImmutableArray.CreateBuilder<ReportFormat>();
        foreach (var name in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)).Distinct())
        {
            if (ReportFormat.All.FirstOrDefault(f => f.Name == name) is not { } format)
            {
                result.AddError($"unknown format '{name}'{UsageError.Suggestion(name, ReportFormat.All.Select(f => f.Name))}; the formats are {FormatNames}");
                return null;
            }

            formats.Add(format);
        }

        return formats.ToImmutable();
    }

    private static Severity? ParseSeverity(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        foreach (var severity in Enum.GetValues<Severity>())
        {
            if (severity.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return severity;
            }
        }

        result.AddError($"unknown severity '{name}'; the severities are low, medium, high");
        return null;
    }

    private static int? ParseThreads(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var threads) && threads > 0)
        {
            return threads;
        }

        result.AddError("--threads must be a whole number, 1 or more");
        return null;
    }
}
