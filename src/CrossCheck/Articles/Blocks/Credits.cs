using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Blocks;

/// <summary>
/// Whom a line credits for its material: news agencies and photo agencies, from <c>credits.txt</c>. Loaded once; safe for any number of
/// threads.
/// </summary>
internal sealed class Credits
{
    private static readonly Lazy<Credits> Loaded = new(() => new Credits());

    private readonly (string Name, PhraseSet Forms)[] agencies;
    private readonly PhraseSet all;

    private Credits()
    {
        var entries = DataFile.Read("Articles/Blocks/credits.txt").ToArray();
        agencies = [.. entries.Select(entry => (entry.Key, new PhraseSet(entry.Forms)))];
        all = new PhraseSet(entries.SelectMany(entry => entry.Forms));
    }

    /// <summary>The agencies whose material English news carries.</summary>
    public static Credits English => Loaded.Value;

    /// <summary>Number of tokens of the agency's name that <paramref name="tokens"/> begin with; zero where there is none.</summary>
    public int LengthAt(string text, ReadOnlySpan<Token> tokens) => all.LengthAt(text, tokens);

    /// <summary>The agency whose name <paramref name="tokens"/> begin with; null where there is none.</summary>
    public string? NameAt(string text, ReadOnlySpan<Token> tokens)
    {
        var length = all.LengthAt(text, tokens);
        foreach (var (name, forms) in agencies)
        {
            if (length > 0 && forms.LengthAt(text, tokens) == length)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether the tokens name agencies and nothing else ("AFP", "AP/Reuters").</summary>
    public bool IsOnlyNames(string text, ReadOnlySpan<Token> tokens)
    {
        var named = false;
        while (!tokens.IsEmpty)
        {
            var length = all.LengthAt(text, tokens);
            if (length == 0 && (tokens[0].Kind != TokenKind.Mark))
            {
                return false;
            }

            named |= length > 0;
            tokens = tokens[Math.Max(length, 1)..];
        }

        return named;
    }
}
