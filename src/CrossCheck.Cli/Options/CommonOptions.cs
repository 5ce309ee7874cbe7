using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Stories;

namespace CrossCheck.Cli.Options;

/// <summary>The arguments and options that several commands have, each made anew for its command.</summary>
internal static class CommonOptions
{
    private static readonly string FormatNames = string.Join(", ", ReportFormat.All.Select(f => f.Name));

    /// <summary>
    /// The most articles that are read at a time: past the processors of any machine more are of no use, and each takes a thread.
    /// </summary>
    private const int MostThreads = 1024;

    /// <summary>Makes an empty name of a file or folder a usage error.</summary>
    public static void RefuseEmpty(this Argument argument) => argument.Validators.Add(result => RefuseEmpty(result, argument.Name));

    /// <summary>Makes an empty name of a file or folder a usage error.</summary>
    public static T RefuseEmpty<T>(this T option)
        where T : Option
    {
        option.Validators.Add(result => RefuseEmpty(result, option.Name));
        return option;
    }

    /// <summary>The forms of the report.</summary>
    /// <param name="otherwise">What is written without the option, for the help.</param>
    public static Option<ImmutableArray<ReportFormat>?> Formats(string otherwise)
    {
        var formats = new Option<ImmutableArray<ReportFormat>?>("--format", "-f")
        {
            Description =
                $"Report formats, comma-separated: {string.Join("; ", ReportFormat.All.Select(f => $"{f.Name}, {f.Description}"))}. "
                + $"{otherwise}",
            HelpName = FormatNames.Replace(" ", ""),
            CustomParser = ParseFormats,
        };
        formats.CompletionSources.Add(ReportFormat.All.Select(f => f.Name).ToArray());
        return formats;
    }

    /// <summary>The form of what a command writes that writes one thing only.</summary>
    /// <param name="names">The forms; the first is the usual one.</param>
    /// <param name="description">What each is, for the help.</param>
    public static Option<string> Format(string[] names, string description)
    {
        var format = new Option<string>("--format", "-f")
        {
            Description = description,
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => names[0],
            CustomParser = result => ParseName(result, names),
        };
        format.CompletionSources.Add(names);
        return format;
    }

    /// <summary>Where a command writes that writes one thing only.</summary>
    /// <param name="when">When it does, for the help: "With --list: "; empty for always.</param>
    public static Option<string?> OutFile(string when = "") =>
        new Option<string?>("--out", "-o")
        {
            Description = $"{when}File to write to, or - for the standard output. Without it, the terminal.",
            HelpName = "file",
        }.RefuseEmpty();

    /// <summary>The severity that fails.</summary>
    public static Option<Severity?> FailOn(string description)
    {
        var failOn = new Option<Severity?>("--fail-on")
        {
            Description = description,
            HelpName = "low|medium|high",
            CustomParser = ParseSeverity,
        };
        failOn.CompletionSources.Clear();
        failOn.CompletionSources.Add("low", "medium", "high");
        return failOn;
    }

    /// <summary>Where the reports of a check go.</summary>
    public static Option<string?> CheckOutput() =>
        new Option<string?>("--out", "-o")
        {
            Description =
                "Folder for the reports; with a single --format, also a file; - for the standard output. What is for a log (github, "
                + "text) is still printed. Without it, everything is.",
            HelpName = "path",
        }.RefuseEmpty();

    /// <summary>The settings file.</summary>
    public static Option<string?> Config() =>
        new Option<string?>("--config")
        {
            Description = $"Settings file. Without it, the nearest {Settings.FileName} at or above the folder.",
            HelpName = "file",
        }.RefuseEmpty();

    /// <summary>
    /// The option of all commands that leaves nothing but errors: no results, no warnings, no progress. Files are written all the same, and
    /// so is the standard output where --out names it.
    /// </summary>
    public static Option<bool> Quiet() =>
        new("--quiet", "-q") { Description = "Print nothing but errors; --out still writes.", Recursive = true };

    /// <summary>How many articles are read at a time.</summary>
    public static Option<int?> Threads() =>
        new("--threads")
        {
            Description = "How many articles are read at a time. Without it, one for each processor.",
            HelpName = "n",
            CustomParser = result => ParseCount(result, "--threads", MostThreads),
        };

    /// <summary>A number of 1 or more.</summary>
    public static Option<int?> Count(string name, string unit, string description) =>
        new(name)
        {
            Description = description,
            HelpName = unit,
            CustomParser = result => ParseCount(result, name),
        };

    /// <summary>How many findings are shown to people.</summary>
    public static Option<int?> MaxFindings() =>
        new("--max-findings")
        {
            Description =
                "How many findings the forms for people (md, html) show, what differs first; json always holds all. Without it, "
                + $"{Report.UsualMostFindings.ToString("N0", CultureInfo.InvariantCulture)}.",
            HelpName = "n",
            CustomParser = result => ParseCount(result, "--max-findings"),
        };

    /// <summary>The story that is shown alone.</summary>
    public static Option<string?> Story() =>
        new Option<string?>("--story")
        {
            Description =
                "Show only the findings on this story (s3), in every form but json; its id stands beside each finding where there "
                + "are several.",
            HelpName = "id",
        }.RefuseEmpty();

    /// <summary>What <paramref name="report"/> says on the story called <paramref name="id"/>; all of it where none is named.</summary>
    /// <exception cref="InputException">The articles tell no such story.</exception>
    public static Report On(Report report, string? id) =>
        id is null ? report
        : report.Stories.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } story ? report.On(story)
        : throw new InputException($"--story {id}: the articles tell no such story; {Told(report.Stories)}");

    private static string Told(ImmutableArray<Story> stories) =>
        stories switch
        {
            [] => "there are none",
            [var only] => $"the only one is {only.Id}",
            [var first, .., var last] => $"they are {first.Id} to {last.Id}",
        };

    /// <summary>A day as yyyy-mm-dd.</summary>
    public static DateOnly? ParseDay(ArgumentResult result, string option)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"{option} must be a day as yyyy-mm-dd, not '{result.Tokens[0].Value}'");
        return null;
    }

    private static ImmutableArray<ReportFormat>? ParseFormats(ArgumentResult result)
    {
        var formats = ImmutableArray.CreateBuilder<ReportFormat>();
        foreach (var name in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)).Distinct())
        {
            if (ReportFormat.All.FirstOrDefault(f => f.Name == name) is not { } format)
            {
                result.AddError(
                    $"unknown format '{name}'{UsageError.Suggestion(name, ReportFormat.All.Select(f => f.Name))}; the formats are "
                        + $"{FormatNames}"
                );
                return null;
            }

            formats.Add(format);
        }

        return formats.ToImmutable();
    }

    private static string? ParseName(ArgumentResult result, string[] names)
    {
        var name = result.Tokens[0].Value;
        if (names.Contains(name))
        {
            return name;
        }

        result.AddError($"unknown format '{name}'{UsageError.Suggestion(name, names)}; the formats are {string.Join(", ", names)}");
        return null;
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

    private static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{name} is empty; name a file or folder");
        }
    }

    private static int? ParseCount(ArgumentResult result, string option, int most = int.MaxValue)
    {
        if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= most)
        {
            return count;
        }

        result.AddError(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{option} must be a whole number, 1 {(most == int.MaxValue ? "or more" : $"to {most:N0}")}"
            )
        );
        return null;
    }
}
