using System.Collections.Immutable;
using System.IO.Enumeration;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Language;
using CrossCheck.Reports;

namespace CrossCheck.Configuration;

/// <summary>
/// What a project has settled for all its runs, in a file <c>crosscheck.yml</c> at or above its articles. Each key and its meaning:
/// docs/configuration.md.
/// </summary>
public sealed record Settings
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "crosscheck.yml";

    /// <summary>Full path of the folder that the file stands in; null for settings from no file.</summary>
    public string? Folder { get; init; }

    /// <summary>The severity from which conflicts fail; null where the file does not say.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Groups judged less surely are left out, 0 to 1; 0 where the file does not say.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Full path of the baseline; null where the file names none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The forms that reports take; null where the file does not say.</summary>
    public ImmutableArray<ReportFormat>? Formats { get; init; }

    /// <summary>Patterns of paths of articles that are left out, with <c>*</c> for any characters and <c>?</c> for one.</summary>
    public ImmutableArray<string> IgnoredArticles { get; init; } = [];

    /// <summary>Kinds of claims that are left out.</summary>
    public ImmutableHashSet<ClaimKind> IgnoredKinds { get; init; } = [];

    /// <summary>Other names of sources, each with the name it stands for. Case does not count.</summary>
    public ImmutableDictionary<string, string> SourceAliases { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that the project adds to the lexicon.</summary>
    public ImmutableArray<LexiconEntry> Lexicon { get; init; } = [];

    /// <summary>The nearest settings file at or above <paramref name="folder"/>; null where there is none.</summary>
    /// <param name="folder">A folder, or a file in it.</param>
    public static string? Find(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Reads a settings file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">
    /// It can't be read, is no YAML, or has an unknown key or a value that makes no sense; the message names the line and the nearest key
    /// that there is.
    /// </exception>
    public static Settings Read(string path)
    {
        try
        {
            return TextDecoder.Decode(SideFile.Bytes(path)) switch
            {
                { Text: { } text } => SettingsFile.Parse(text, path),
                { Reason: { } reason } when reason.StartsWith("is empty", StringComparison.Ordinal) => new Settings(),
                var (_, reason) => throw new InputException($"{path} {reason}."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the settings could not be read ({e.Message.TrimEnd('.')}); check the path.", e);
        }
    }

    /// <summary>
    /// <paramref name="read"/> without the articles and files that are ignored, each article under its source's one name.
    /// </summary>
    /// <exception cref="InputException">Every article is ignored.</exception>
    public ArticleSet Apply(ArticleSet read)
    {
        ImmutableArray<Article> kept =
        [
            .. read
                .Articles.Where(a => !IsIgnored(a.Path))
                .Select(a => SourceAliases.TryGetValue(a.Source, out var name) ? a with { Source = name } : a),
        ];
        return kept.IsEmpty && !read.Articles.IsEmpty
            ? throw new InputException($"{FileName}: ignore: articles: leaves no article; narrow its patterns.")
            : new ArticleSet(kept, [.. read.Problems.Where(p => !IsIgnored(p.Path))]);
    }

    /// <summary>A pattern holds for the whole path or for what follows one of its slashes, so that "drafts/*" needs no root.</summary>
    private bool IsIgnored(string path)
    {
        foreach (var pattern in IgnoredArticles)
        {
            for (var start = 0; ; start++)
            {
                if (FileSystemName.MatchesSimpleExpression(pattern, path.AsSpan(start)))
                {
                    return true;
                }

                var slash = path.IndexOf('/', start);
                if (slash < 0)
                {
                    break;
                }

                start = slash;
            }
        }

        return false;
    }
}
