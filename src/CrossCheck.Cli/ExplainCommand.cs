using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Reasons;
using CrossCheck.Reports;

namespace CrossCheck.Cli;

/// <summary>
/// <c>crosscheck explain REPORT.json GROUP</c>: why claims stand together, and what came near; with <c>--pair</c>, why two claims do not.
/// Runs the check again on the articles that the report names.
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
        var report = new Argument<string>("report") { Description = "A report.json that crosscheck report wrote." };
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
            Description = "Folder of the articles. Without it, they are looked for from the current folder and from the report's.",
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
        var command = new WorkCommand("explain", "Explains why claims of a report stand together, or why two do not.")
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
        report.RefuseEmpty();
        articles.RefuseEmpty();
        command.Validators.Add(result =>
        {
            // With a pair, what follows the report is the folder.
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
                        var path = parsed.GetRequiredValue(report);
                        var written = WrittenReport.Read(path);
                        var (first, second) = (parsed.GetValue(group), parsed.GetValue(articles));
                        var (named, folder) = parsed.GetValue(pair) is { Length: 2 } ? (null, first) : (first, second);
                        var asked = new Asked(path, written, named, parsed.GetValue(pair));
                        var read = written.ReadArticles(folder);
                        Warn(read.Changed, path);
                        if (parsed.GetValue(output) is { } spared)
                        {
                            Destination.Spare([path, .. read.Files], [spared]);
                        }

                        var settings = Analysis.SettingsFor(read.Folder ?? Environment.CurrentDirectory, parsed.GetValue(config));
                        var examination = ProgressView.During(
                            progress =>
                            {
                                Analysis.Expect(progress, read.Articles.Length);
                                return Analysis
                                    .Checker(settings, parsed.GetValue(threads), cache: null, progress)
                                    .Examine(read.Articles, cancellation);
                            },
                            cancellation
                        );
                        var asJson = parsed.GetRequiredValue(format) == Json;
                        void Write(TextWriter to) =>
                            asked.Write(examination, asJson, parsed.GetValue(waterfalls), asJson ? to : new LogText(to));
                        if (parsed.GetValue(output) is { } file)
                        {
                            Destination.Write(file, Write, cancellation);
                        }
                        else
                        {
                            Write(Console.Out);
                        }

                        return ExitCode.Done;
                    },
                    cancellation
                )
        );
        return command;
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

    private static int ParseNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return number;
        }

        result.AddError("--waterfalls must be a whole number, 0 or more");
        return 0;
    }

    /// <summary>What is to be explained: named as the report names it, and known to be in it before anything is computed.</summary>
    private sealed class Asked
    {
        private readonly string path;
        private readonly WrittenReport written;
        private readonly WrittenGroup? group;
        private readonly WrittenTotal? total;
        private readonly string[] pair;

        /// <summary>Looks up what was asked for.</summary>
        /// <exception cref="InputException">The report has no such group or claim.</exception>
        public Asked(string path, WrittenReport written, string? group, string[]? pair)
        {
            this.path = path;
            this.written = written;
            this.pair = pair ?? [];
            total = written.Totals.FirstOrDefault(t => t.Id == group);
            this.group = group is null || total is not null ? null : GroupOf(group);
            foreach (var claim in this.pair.Where(c => !written.Claims.Contains(c)))
            {
                throw new InputException(
                    $"{path} has no claim {claim}{UsageError.Suggestion(claim, written.Claims)}; its claims have the ids that stand "
                        + "in its list \"claims\""
                );
            }

            if (this.pair is [var one, var other] && one == other)
            {
                throw new InputException($"--pair {one} {other} names one claim twice; name two");
            }
        }

        /// <summary>Explains it.</summary>
        /// <exception cref="InputException">The articles or settings have changed, and it is no longer there.</exception>
        public void Write(Examination examination, bool asJson, int waterfalls, TextWriter output)
        {
            if (group is not null)
            {
                var finding =
                    written.Find(group, examination.Report)
                    ?? throw new InputException(
                        $"{group.Id} of {path} is not found any more: the articles, the settings or the program have changed since; "
                            + "write the report anew"
                    );
                var evidence = examination.Explain(finding);
                if (asJson)
                {
                    EvidenceJson.Write(evidence, output);
                }
                else
                {
                    EvidenceText.Write(evidence, output, waterfalls, new StoriesTold(examination.Report).Of(finding));
                }

                return;
            }

            if (total is not null)
            {
                var breakdown =
                    written.Find(total, examination.Report)
                    ?? throw new InputException(
                        $"{total.Id} of {path} is not found any more: the articles, the settings or the program have changed since; "
                            + "write the report anew"
                    );
                if (asJson)
                {
                    EvidenceJson.Write(breakdown, output);
                }
                else
                {
                    EvidenceText.Write(breakdown, output);
                }

                return;
            }

            var between = examination.Explain(ClaimOf(pair[0], examination.Report), ClaimOf(pair[1], examination.Report));
            if (asJson)
            {
                EvidenceJson.Write(between, output);
            }
            else
            {
                EvidenceText.Write(between, output);
            }
        }

        private Claim ClaimOf(string id, Report report) =>
            written.Find(id, report)
            ?? throw new InputException(
                $"{id} of {path} is not found any more: its article, the settings or the program have changed since; write the report anew"
            );

        private InputException NoGroup(string name)
        {
            var known = written.Groups.Select(g => g.Id).Concat(written.Groups.Select(g => g.Fingerprint));
            var ids = written.Groups is [var first, .., var last]
                ? $"{first.Id} to {last.Id}"
                : written.Groups.Length.ToString(CultureInfo.InvariantCulture);
            return new InputException($"{path} has no group {name}{UsageError.Suggestion(name, known)}; its groups are {ids}");
        }

        private WrittenGroup GroupOf(string name) =>
            written.Groups.FirstOrDefault(g => g.Id == name)
            ?? written.Groups.Where(g => g.Fingerprint.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() switch
            {
                [var single] => single,
                [] => throw NoGroup(name),
                _ => throw new InputException($"{path} has several groups whose fingerprints begin with {name}; give more of its digits"),
            };
    }
}
