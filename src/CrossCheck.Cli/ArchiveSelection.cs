using System.Collections.Immutable;
using System.CommandLine;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Cli.Options;

namespace CrossCheck.Cli;

/// <summary>The options that choose a part of an archive.</summary>
internal sealed class ArchiveSelection
{
    private readonly Option<DateOnly?> since = new("--since")
    {
        Description = "Articles published on this day or later; those without a day are left out.",
        HelpName = "yyyy-mm-dd",
        CustomParser = result => CommonOptions.ParseDay(result, "--since"),
    };

    private readonly Option<string[]> source = new Option<string[]>("--source")
    {
        Description = "Articles of this source; name several with several options.",
        HelpName = "name",
    }.RefuseEmpty();
    private readonly Option<string[]> about = new Option<string[]>("--about")
    {
        Description = "Articles that hold all of these words in text or title, in any case.",
        HelpName = "words",
        AllowMultipleArgumentsPerToken = true,
    }.RefuseEmpty();

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public static ArchiveSelection AddTo(Command command)
    {
        var selection = new ArchiveSelection();
        command.Add(selection.since);
        command.Add(selection.source);
        command.Add(selection.about);
        return selection;
    }

    /// <summary>Those of <paramref name="articles"/> that the command line asks for, with their texts.</summary>
    /// <exception cref="InputException">It asks for articles that the archive does not hold.</exception>
    public ImmutableArray<Article> Of(
        ParseResult parsed,
        ArchivedArticles archive,
        ImmutableArray<Article> articles,
        CancellationToken cancellation
    )
    {
        var chosen = articles;
        if (parsed.GetValue(since) is { } day)
        {
            chosen = chosen.RemoveAll(a => !(a.Published >= day));
        }

        if (parsed.GetValue(source) is { Length: > 0 } sources)
        {
            chosen = chosen.RemoveAll(a => !sources.Contains(a.Source, StringComparer.OrdinalIgnoreCase));
        }

        string[] words = [.. (parsed.GetValue(about) ?? []).SelectMany(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        if (words.Length > 0)
        {
            chosen = archive
                .WithTexts(chosen, cancellation)
                .RemoveAll(a => !Array.TrueForAll(words, word => Holds(a.Text, word) || Holds(a.Title ?? "", word)));
        }

        return chosen.IsEmpty && !articles.IsEmpty
            ? throw new InputException("The archive holds no such articles; ask for others.")
            : chosen;
    }

    /// <summary>Whether <paramref name="text"/> holds <paramref name="word"/> with no letter or digit on either side.</summary>
    private static bool Holds(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
