using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Findings.Structured;
using CrossCheck.Reports;
using CrossCheck.Reports.Scores;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck score CLAIMS</c>: structured claims in, scores of their sources out.</summary>
internal static class ScoreCommand
{
    private static readonly string FormatNames = string.Join(", ", ScoreFormat.All.Select(f => f.Name));

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var claims = new Argument<string>("claims")
        {
            Description = "Claims as .csv or .jsonl: source, item, value, and where known kind, unit, date, lineage.",
        };
        var output = new Option<string?>("--out", "-o")
        {
            Description =
                "File for the report, or - for the standard output; with several formats, a folder. Without it, the report is printed.",
            HelpName = "path",
        }.RefuseEmpty();
        var formats = new Option<ImmutableArray<ScoreFormat>?>("--format", "-f")
        {
            Description =
                $"Report formats, comma-separated: {string.Join("; ", ScoreFormat.All.Select(f => $"{f.Name}, {f.Description}"))}. "
                + $"Without it, {ScoreFormat.All[0].Name}.",
            HelpName = FormatNames.Replace(" ", ""),
            CustomParser = ParseFormats,
        };
        var command = new WorkCommand("score", "Scores the sources of claims that stand in a table.", leavesOut: true)
        {
            claims,
            output,
            formats,
        };
        claims.RefuseEmpty();
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        Run(
                            parsed.GetRequiredValue(claims),
                            parsed.GetValue(output),
                            parsed.GetValue(formats) ?? [ScoreFormat.All[0]],
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static int Run(string path, string? output, ImmutableArray<ScoreFormat> formats, CancellationToken cancellation)
    {
        var (table, leftOut) = Read(path, cancellation);
        var report = ScoreReport.Of(table, cancellation);
        foreach (var format in formats)
        {
            if (output is null)
            {
                // At once: the console writes each piece that it is given through to the terminal.
                var text = new StringWriter();
                format.Write(report, text);
                Console.Out.Write(text);
            }
            else
            {
                var file =
                    output != Destination.StandardOutput && (formats.Length > 1 || Directory.Exists(output))
                        ? Path.Combine(output, format.FileName)
                        : output;
                if (Links.Follow(file) == Links.Follow(path))
                {
                    throw new OutputException($"{file} holds the claims and is not written over; name another file with --out");
                }

                Destination.Write(file, writer => format.Write(report, writer), cancellation);
            }
        }

        return leftOut > 0 ? ExitCode.LeftOut : ExitCode.Done;
    }

    /// <summary>The table, and how many of its rows were left out.</summary>
    private static (ClaimTable Table, int LeftOut) Read(string path, CancellationToken cancellation)
    {
        var format = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => ClaimFileFormat.Csv,
            ".jsonl" or ".ndjson" => ClaimFileFormat.JsonLines,
            _ => throw new InputException($"{path} is neither .csv nor .jsonl"),
        };
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read,
                bufferSize: 0,
                FileOptions.SequentialScan
            );
            var bad = 0;
            var table = ClaimTable.Read(
                stream,
                format,
                row =>
                {
                    bad++;
                    Warn($"{path} line {row.Line} {row.Reason}; left out");
                },
                cancellation
            );
            if (bad > 0)
            {
                Warn($"{path}: {bad} {(bad == 1 ? "row" : "rows")} left out, {table.Count} read");
            }

            return (table, bad);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} could not be read: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}", e);
        }
        catch (InputException e)
        {
            throw new InputException($"{path} {e.Message}", e);
        }
    }

    private static void Warn(string message) => Console.Error.WriteLine($"crosscheck: warning: {Quotation.OneLine(message)}");

    private static ImmutableArray<ScoreFormat>? ParseFormats(ArgumentResult result)
    {
        var formats = ImmutableArray.CreateBuilder<ScoreFormat>();
        foreach (var name in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)).Distinct())
        {
            if (ScoreFormat.All.FirstOrDefault(f => f.Name == name) is not { } format)
            {
                result.AddError(
                    $"unknown format '{name}'{UsageError.Suggestion(name, ScoreFormat.All.Select(f => f.Name))}; the formats are "
                        + $"{FormatNames}"
                );
                return null;
            }

            formats.Add(format);
        }

        return formats.ToImmutable();
    }
}
