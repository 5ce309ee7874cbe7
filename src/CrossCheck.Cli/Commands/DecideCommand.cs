using System.CommandLine;
using System.CommandLine.Parsing;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli.Commands;

/// <summary><c>crosscheck decide FINDING FOLDER --state …</c>: keeps one decision from the terminal.</summary>
internal static class DecideCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var fingerprint = new Argument<string>("finding")
        {
            Description = "Its id (g4), its fingerprint, or as many of the first digits as no other has.",
        };
        var state = new Option<ReviewState>("--state", "-s")
        {
            Description = "What is decided.",
            HelpName = "confirmed|dismissed|explained|open",
            Required = true,
            CustomParser = ParseState,
        };
        var note = new Option<string>("--note", "-n")
        {
            Description = "Why.",
            HelpName = "text",
            DefaultValueFactory = _ => "",
        };
        var reviewer = ReviewCommand.Reviewer();
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("decide", $"Keeps a decision on one finding in {ReviewFile.Name} beside the articles.")
        {
            fingerprint,
            state,
            note,
            reviewer,
            config,
            threads,
        };
        var inputs = InputOptions.AddTo(command, isOptional: true);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var given = inputs.Of(parsed);
                        var report = Analysis.Of(
                            given,
                            Analysis.SettingsFor(given.Root, parsed.GetValue(config)),
                            parsed.GetValue(threads),
                            cancellation
                        );
                        Analysis.Warn(report.Problems);
                        var finding = Find(report, parsed.GetRequiredValue(fingerprint), given);
                        var decision = Reviews.Decide(
                            finding,
                            parsed.GetValue(state),
                            parsed.GetRequiredValue(note),
                            parsed.GetRequiredValue(reviewer),
                            TimeProvider.System.GetUtcNow()
                        );
                        Keep(Analysis.Beside(given.Root, ReviewFile.Name), decision);
                        new LogText(Console.Out).WriteLine(
                            $"{decision.State.ToString().ToLowerInvariant()}\t{decision.Fingerprint}\t{decision.Question}"
                        );
                        return ExitCode.Done;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static Finding Find(Report report, string fingerprint, Inputs folder) =>
        report
            .Findings.Where(f => f.Id == fingerprint || f.Fingerprint.StartsWith(fingerprint, StringComparison.OrdinalIgnoreCase))
            .Take(2)
            .ToList() switch
        {
            [var single] => single,
            [] => throw new InputException(
                $"{folder} has no finding with the fingerprint "
                    + $"{fingerprint}{UsageError.Suggestion(fingerprint, report.Findings.Select(f => f.Fingerprint))}; crosscheck "
                    + $"review {folder} --list shows them"
            ),
            _ => throw new InputException(
                $"{folder} has several findings whose fingerprints begin with {fingerprint}; give more of its digits"
            ),
        };

    private static void Keep(string file, Decision decision)
    {
        try
        {
            ReviewFile.Add(file, decision);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{file} could not be written: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}", e);
        }
    }

    private static ReviewState ParseState(ArgumentResult result)
    {
        var names = Enum.GetNames<ReviewState>().Select(n => n.ToLowerInvariant()).ToList();
        var name = result.Tokens[0].Value;
        if (names.IndexOf(name.ToLowerInvariant()) is >= 0 and var index)
        {
            return Enum.GetValues<ReviewState>()[index];
        }

        result.AddError($"unknown state '{name}'{UsageError.Suggestion(name, names)}; the states are {string.Join(", ", names)}");
        return default;
    }
}
