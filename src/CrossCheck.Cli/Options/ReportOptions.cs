using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Cli.Views;
using CrossCheck.Configuration;
using CrossCheck.Findings;
using CrossCheck.Reports;

namespace CrossCheck.Cli.Options;

/// <summary>The options of a command that writes reports on articles, wherever these are kept; one set for each command.</summary>
internal sealed class ReportOptions
{
    /// <summary>Where the reports go unless the command line says otherwise.</summary>
    private const string DefaultFolder = "reports";

    private readonly Option<string?> output = new Option<string?>("--out", "-o")
    {
        Description =
            "Folder for the reports; with a single --format, also a file (x.json), or - for the standard output. Without it, "
            + $"{DefaultFolder}.",
        HelpName = "path",
    }.RefuseEmpty();
    private readonly Option<ImmutableArray<ReportFormat>?> formats = CommonOptions.Formats(
        $"Without it, those of the settings, or else {string.Join(", ", ReportFormat.Default.Select(f => f.Name))}."
    );
    private readonly Option<Severity?> failOn = CommonOptions.FailOn("Exit with 1 when a finding is at least this severe.");
    private readonly Option<string?> config = CommonOptions.Config();
    private readonly Option<int?> threads = CommonOptions.Threads();
    private readonly Option<int?> most = CommonOptions.MaxFindings();
    private readonly Option<string?> story = CommonOptions.Story();

    /// <summary>What <see cref="WorkCommand.FailsOn"/> is for such a command.</summary>
    public const string FailsOn = "conflicts at or above --fail-on";

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public static ReportOptions AddTo(Command command)
    {
        var options = new ReportOptions();
        command.Add(options.output);
        command.Add(options.formats);
        command.Add(options.failOn);
        command.Add(options.config);
        command.Add(options.threads);
        command.Add(options.most);
        command.Add(options.story);
        return options;
    }

    /// <summary>The settings for articles in <paramref name="folder"/>.</summary>
    public Settings SettingsFor(ParseResult parsed, string folder) => Analysis.SettingsFor(folder, parsed.GetValue(config));

    /// <summary>How many articles are read at a time; null for one for each processor.</summary>
    public int? Threads(ParseResult parsed) => parsed.GetValue(threads);

    /// <summary>The formats, each with its file.</summary>
    /// <exception cref="OutputException">They can't go where the command line says.</exception>
    public ImmutableArray<(ReportFormat Format, string Path)> Files(ParseResult parsed, Settings settings) =>
        Destination.Of(parsed.GetValue(output) ?? DefaultFolder, parsed.GetValue(formats) ?? settings.Formats ?? ReportFormat.Default);

    /// <summary>Writes the report and says what is in it, unless it goes to the standard output itself; the code to end with.</summary>
    /// <param name="parsed">What the command line says.</param>
    /// <param name="report">The report.</param>
    /// <param name="files">The formats, each with its file.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public int Write(
        ParseResult parsed,
        Report report,
        ImmutableArray<(ReportFormat Format, string Path)> files,
        CancellationToken cancellation
    )
    {
        report = report with { MostFindings = parsed.GetValue(most) ?? report.MostFindings };
        var shown = CommonOptions.On(report, parsed.GetValue(story));

        // Where the command line does not name the files, no link may lead out of the working folder.
        var within = parsed.GetValue(output) is null ? Environment.CurrentDirectory : null;
        foreach (var (format, path) in files)
        {
            Destination.Write(path, written => format.Write(format.HoldsAll ? report : shown, written), cancellation, within);
        }

        Analysis.Warn(report.Problems);
        if (!files.Any(f => f.Path == Destination.StandardOutput))
        {
            ReportSummary.Show(shown, files.Select(f => f.Path));
        }

        return parsed.GetValue(failOn) is { } severity && shown.Findings.Any(f => FindingCounts.Fails(f, severity))
            ? ExitCode.Findings
            : Analysis.Ended(report.Problems);
    }
}
