using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Cli.Options;

/// <summary>The argument and options that say where the articles are; one set for each command.</summary>
internal sealed class InputOptions
{
    /// <summary>The most that --max-size may say, in bytes: a text in memory can't be much longer.</summary>
    private const long MostSize = 1_000_000_000;

    private static readonly ImmutableArray<(string Name, ArticleFormat Format)> Formats =
    [
        ("text", ArticleFormat.Text),
        ("md", ArticleFormat.Markdown),
        ("html", ArticleFormat.Html),
        ("json", ArticleFormat.Json),
        ("jsonl", ArticleFormat.JsonLines),
    ];

    private static readonly string FormatNames = string.Join(", ", Formats.Select(f => f.Name));

    private static readonly (string Suffix, long Bytes)[] Units =
    [
        ("kib", 1 << 10),
        ("mib", 1 << 20),
        ("gib", 1 << 30),
        ("kb", 1_000),
        ("mb", 1_000_000),
        ("gb", 1_000_000_000),
        ("k", 1_000),
        ("m", 1_000_000),
        ("g", 1_000_000_000),
        ("b", 1),
        ("", 1),
    ];

    private readonly Argument<string[]> paths = new("folder")
    {
        Description =
            "Folders of articles (text, Markdown, HTML, JSON; with sources.yml where there is one), single files, patterns "
            + "(\"news/**/*.html\"), or - for the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<ArticleFormat?> format = new("--input-format")
    {
        Description = "Format of the files named and of the standard input. Without it, by extension, or else by content.",
        HelpName = FormatNames.Replace(", ", "|"),
        CustomParser = ParseFormat,
    };
    private readonly Option<long?> maxSize = new("--max-size")
    {
        Description = "Larger files are left out. Without it, 20MB.",
        HelpName = "size",
        CustomParser = ParseSize,
    };
    private readonly Option<DateOnly?> published = new("--published")
    {
        Description = "When the article from the standard input, or else the only one, was published.",
        HelpName = "yyyy-mm-dd",
        CustomParser = ParseDay,
    };
    private readonly Option<string?> cache = new("--cache")
    {
        Description =
            $"Folder that keeps what was extracted for later runs. Without it, {ExtractionCache.FolderName} beside the articles "
            + "where there are 1,000 or more.",
        HelpName = "folder",
    };
    private readonly Option<bool> noCache = new("--no-cache") { Description = "Extract everything anew and keep nothing." };
    private readonly Option<bool> followLinks = new("--follow-links")
    {
        Description = "Follow symbolic links to files outside of the folder that they stand in.",
    };
    private readonly Option<string?> source = new("--source") { Description = "Who published it.", HelpName = "name" };

    /// <summary>Adds argument and options to <paramref name="command"/>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isCached">Whether it may keep what it extracts in a cache; an archive keeps it itself.</param>
    /// <param name="isOptional">Whether the working folder is meant where none is named.</param>
    public static InputOptions AddTo(Command command, bool isCached = true, bool isOptional = false)
    {
        var options = AddOptionsTo(command, isCached);
        if (isOptional)
        {
            options.paths.Arity = ArgumentArity.ZeroOrMore;
            options.paths.Description += " Without one, the current folder.";
        }

        options.paths.RefuseEmpty();
        command.Add(options.paths);
        return options;
    }

    /// <summary>Adds the options alone to <paramref name="command"/>, which has an argument of its own for the folder.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isCached">Whether it may keep what it extracts in a cache.</param>
    public static InputOptions AddOptionsTo(Command command, bool isCached = true)
    {
        var options = new InputOptions();
        options.cache.RefuseEmpty();
        options.format.CompletionSources.Clear();
        options.format.CompletionSources.Add(Formats.Select(f => f.Name).ToArray());
        command.Add(options.format);
        command.Add(options.maxSize);
        command.Add(options.published);
        command.Add(options.source);
        if (isCached)
        {
            command.Add(options.cache);
            command.Add(options.noCache);
        }

        command.Add(options.followLinks);
        return options;
    }

    /// <summary>What was given.</summary>
    public Inputs Of(ParseResult parsed) => Of(parsed, parsed.GetValue(paths) is { Length: > 0 } named ? named : ["."]);

    /// <summary>What was given of the articles at these <paramref name="given"/> paths.</summary>
    public Inputs Of(ParseResult parsed, params string[] given)
    {
        var reader = new ArticleReader
        {
            MaxSize = parsed.GetValue(maxSize) ?? new ArticleReader().MaxSize,
            Format = parsed.GetValue(format),
            FollowsLinks = parsed.GetValue(followLinks),
            Input = given.Contains(ArticleReader.InputPath) ? Console.OpenStandardInput() : null,
        };
        return new Inputs([.. given], reader, parsed.GetValue(published), parsed.GetValue(source))
        {
            CacheFolder = parsed.GetValue(cache),
            IsUncached = parsed.GetValue(noCache),
        };
    }

    /// <summary>The name of the first option given that says how articles are read; null where none is.</summary>
    public string? OfReading(ParseResult parsed) =>
        new Option[] { format, maxSize, published, source, followLinks }
            .FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false })
            ?.Name;

    private static ArticleFormat? ParseFormat(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        foreach (var format in Formats.Where(f => f.Name == name))
        {
            return format.Format;
        }

        result.AddError(
            $"unknown format '{name}'{UsageError.Suggestion(name, Formats.Select(f => f.Name))}; the formats of articles are {FormatNames}"
        );
        return null;
    }

    /// <summary>"500k", "20MB", "1.5 MiB": decimal units unless an i says otherwise, in any case.</summary>
    private static long? ParseSize(ArgumentResult result)
    {
        var text = result.Tokens[0].Value.ToLowerInvariant();
        var (suffix, bytes) = Units.First(unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal));
        if (
            decimal.TryParse(text[..^suffix.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= MostSize
            && number * bytes is >= 1 and <= MostSize
        )
        {
            return (long)(number * bytes);
        }

        result.AddError($"--max-size must be a size from 1 byte to 1GB, like 500k or 20MB, not '{result.Tokens[0].Value}'");
        return null;
    }

    private static DateOnly? ParseDay(ArgumentResult result) => CommonOptions.ParseDay(result, "--published");
}
