using System.ComponentModel;
using System.Diagnostics;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;
using CrossCheck.Findings;

namespace CrossCheck.Cli.Commands;

/// <summary>Which articles are new or edited.</summary>
internal static class ChangedFiles
{
    /// <summary>What git sets for a hook, by paths that hold for the hook's folder only.</summary>
    private static readonly string[] HookVariables = ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"];

    /// <summary>
    /// The files at and below <paramref name="folder"/> that differ from a revision of its git repository: committed since, staged, edited
    /// or not yet added.
    /// </summary>
    /// <param name="folder">A folder, or one article.</param>
    /// <param name="revision">A commit, a branch or a tag.</param>
    /// <exception cref="InputException">There is no git, no repository or no such revision.</exception>
    public static IEnumerable<string> Since(string folder, string revision)
    {
        var root = Path.GetFullPath(File.Exists(folder) ? Path.GetDirectoryName(Path.GetFullPath(folder))! : folder);
        var commit = Git("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}") is [var hash, ..]
            ? hash.Trim()
            : throw new InputException(
                $"--since {revision}: the git repository of {folder} knows no such revision; a shallow clone may lack it."
            );
        var files = Git("diff", "--name-only", "--relative", "--diff-filter=d", "-z", commit)
            .Concat(Git("ls-files", "--others", "--exclude-standard", "-z"));
        return files.Select(file => Path.Combine(root, file)).ToArray();

        string[] Git(params string[] arguments)
        {
            try
            {
                var start = new ProcessStartInfo("git", ["-C", root, .. arguments])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                };
                foreach (var variable in HookVariables)
                {
                    start.Environment.Remove(variable);
                }

                using var git = Process.Start(start)!;
                var error = git.StandardError.ReadToEndAsync();
                var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
                git.WaitForExit();
                return git.ExitCode == 0 || error.Result.Length == 0
                    ? names
                    : throw new InputException($"--since {revision}: {error.Result.ReplaceLineEndings(" ").Trim().TrimEnd('.')}.");
            }
            catch (Win32Exception e)
            {
                throw new InputException(
                    $"--since {revision}: git could not be started ({e.Message}); name the files with --changed instead.",
                    e
                );
            }
        }
    }

    /// <summary>
    /// The ids of those articles of <paramref name="report"/> that <paramref name="files"/> name; other files are passed over.
    /// </summary>
    public static IEnumerable<string> Articles(Report report, Inputs inputs, IEnumerable<string> files)
    {
        var paths = files
            .SelectMany(file => inputs.Paths.Select(path => ArticleReader.ShownPath(file, path)))
            .ToHashSet(StringComparer.Ordinal);
        return report.Articles.Where(a => paths.Contains(a.Path)).Select(a => a.Id);
    }
}
