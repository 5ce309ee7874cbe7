using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Cli.Views;
using CrossCheck.Configuration;

namespace CrossCheck.Cli;

/// <summary><c>crosscheck archive</c>: articles and their claims kept in one file or database, added to, asked and reported on.</summary>
internal static class ArchiveCommand
{
    /// <summary>What names an archive, for the help.</summary>
    public const string PathDescription =
        "The file of the archive, or postgres://user@host:port/database; the password may be in PGPASSWORD or .pgpass.";

    /// <summary>For so many seconds a batch is a worker's own, unless the command line says otherwise: many times what one takes.</summary>
    private const int UsualLease = 60;

    /// <summary>The command with the commands below it.</summary>
    public static Command Create() =>
        new("archive", "Keeps articles and their claims in one file or database; adds to it and asks it.")
        {
            Add(),
            Work(),
            Remove(),
            ArchiveCheckCommand.Create(),
            ArchiveReportCommand.Create(),
            Status(),
        };

    /// <summary>The archive.</summary>
    public static Argument<string> Path()
    {
        var path = new Argument<string>("archive") { Description = PathDescription };
        path.RefuseEmpty();
        return path;
    }

    /// <summary>
    /// Where settings, baseline and reviews of an archive are looked for: beside its file, for a server in the working folder.
    /// </summary>
    public static string Home(string archive) => ArticleArchive.IsServer(archive) ? "." : archive;

    /// <summary>Refuses the standard input, whose articles would take each other's place.</summary>
    /// <exception cref="InputException">It was given.</exception>
    public static void RefuseStandardInput(Inputs inputs)
    {
        if (inputs.Paths.Contains(ArticleReader.InputPath))
        {
            throw new InputException(
                "-: the standard input has no name by which an archive could know its articles again; save them to a file."
            );
        }
    }

    /// <summary>Adds what was read; the numbers of files with which that was done.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="read">The articles.</param>
    /// <param name="checker">Makes what extracts them, which tells how far it has come; null to leave that to workers.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">The archive can't be written.</exception>
    public static IReadOnlyList<(string Name, long Count)> Add(
        ArticleArchive archive,
        ArticleSet read,
        Func<IProgress<int>?, CrossChecker?> checker,
        CancellationToken cancellation
    )
    {
        var (added, changed, unchanged) = ProgressView.During(progress => archive.Add(read, checker(progress), cancellation), cancellation);
        var leftOut = read.Problems.Where(p => p.IsLeftOut).Select(p => p.Path).Distinct(StringComparer.Ordinal).Count();
        return [("added", added), ("changed", changed), ("unchanged", unchanged), ("left out", leftOut)];
    }

    private static Command Add()
    {
        var path = Path();
        var later = new Option<bool>("--later") { Description = "Leave the extraction to \"archive work\"." };
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand(
            "add",
            "Adds articles, and makes the archive where there is none; what changed is replaced.",
            leavesOut: true
        )
        {
            path,
            later,
            config,
            threads,
        };
        var counts = CountsOutput.AddTo(command);
        var inputs = InputOptions.AddTo(command, isCached: false);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var (file, given) = (parsed.GetRequiredValue(path), inputs.Of(parsed));
                        RefuseStandardInput(given);
                        given = given with { Outputs = Outputs(counts, parsed, file) };
                        var settings = Analysis.SettingsFor(Home(file), parsed.GetValue(config));
                        var read = Analysis.Read(given, new Settings(), cancellation);
                        using var archive = ArticleArchive.Open(file, creates: true);
                        Analysis.Warn(read.Problems);
                        var waits = parsed.GetValue(later);
                        CrossChecker? Checker(IProgress<int>? progress) =>
                            waits ? null : Analysis.Checker(settings, parsed.GetValue(threads), cache: null, progress);
                        counts.Write(parsed, Add(archive, read, Checker, cancellation), cancellation);
                        return Analysis.Ended(read.Problems);
                    },
                    cancellation
                )
        );
        return command;
    }

    private static Command Work()
    {
        var path = Path();
        var lease = CommonOptions.Count(
            "--lease",
            "s",
            $"For how many seconds a batch is this worker's own; another takes it then. Without it, {UsualLease}."
        );
        var config = CommonOptions.Config();
        var threads = CommonOptions.Threads();
        var command = new WorkCommand("work", "Extracts what \"add --later\" left, until nothing is; any number may work at once.")
        {
            path,
            lease,
            config,
            threads,
        };
        var counts = CountsOutput.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var file = parsed.GetRequiredValue(path);
                        Outputs(counts, parsed, file);
                        var settings = Analysis.SettingsFor(Home(file), parsed.GetValue(config));
                        using var archive = ArticleArchive.Open(file);
                        var seconds = TimeSpan.FromSeconds(parsed.GetValue(lease) ?? UsualLease);
                        var extracted = archive.Work(
                            Analysis.Checker(settings, parsed.GetValue(threads), cache: null),
                            seconds,
                            cancellation
                        );
                        counts.Write(parsed, [("extracted", extracted)], cancellation);
                        return ExitCode.Done;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static Command Remove()
    {
        var path = Path();
        var names = new Argument<string[]>("path")
        {
            Description = "Files as reports show them, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        names.RefuseEmpty();
        var command = new WorkCommand("remove", "Takes files out, with all that was found in them.") { path, names };
        var counts = CountsOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(path);
            Outputs(counts, parsed, file);
            using var archive = ArticleArchive.Open(file);
            var removed = archive.Remove(parsed.GetRequiredValue(names));
            counts.Write(parsed, [("removed", removed)], CancellationToken.None);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Status()
    {
        var path = Path();
        var config = CommonOptions.Config();
        var command = new WorkCommand("status", "Says what is in the archive.") { path, config };
        var counts = CountsOutput.AddTo(command);
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(path);
            Outputs(counts, parsed, file);
            using var archive = ArticleArchive.Open(file);
            var status = archive.Status(
                Analysis.Checker(Analysis.SettingsFor(Home(file), parsed.GetValue(config)), threads: null, cache: null)
            );
            counts.Write(
                parsed,
                [
                    ("files", status.Files),
                    ("articles", status.Articles),
                    ("claims", status.Claims),
                    ("bytes of articles", status.ContentBytes),
                    ("bytes of claims", status.ExtractionBytes),
                    ("files to be extracted", status.WaitingFiles),
                    ("files to be extracted anew", status.OutdatedFiles),
                    ("schema", ArticleArchive.SchemaVersion),
                ],
                CancellationToken.None
            );
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The file that the numbers go to, where one is named.</summary>
    /// <exception cref="OutputException">It is the archive.</exception>
    private static ImmutableArray<string> Outputs(CountsOutput counts, ParseResult parsed, string archive)
    {
        ImmutableArray<string> outputs = counts.File(parsed) is { } file ? [file] : [];
        Destination.Spare([archive], outputs);
        return outputs;
    }
}
