using CrossCheck.Claims;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Findings.Titles;

/// <summary>
/// What each place where a group's articles have a word speaks for or against a reader's question having it, in log-odds; read from the
/// data file beside this one.
/// </summary>
internal sealed class TitleWeights
{
    /// <summary>Kinds of claims that are asked for alike have weights of their own: counts, dates, lengths of time, the rest.</summary>
    public const int Families = 4;

    private static readonly Lazy<TitleWeights> Loaded = new(() => Parse(LexiconFile.ReadResource("Findings/Titles/title-words.txt")));

    private readonly IReadOnlyList<double[]> weights;

    /// <summary>Weights in the order of <see cref="Names"/>, one for each family.</summary>
    public TitleWeights(IReadOnlyList<double[]> weights) => this.weights = weights;

    /// <summary>The weights that ship with the program; how they were fitted stands in their file.</summary>
    public static TitleWeights Fitted => Loaded.Value;

    /// <summary>What is weighed: a word as such, and each of <see cref="WordPlace"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["always", .. Enum.GetNames<WordPlace>().Select(n => n.ToLowerInvariant())];

    /// <summary>The weights of one of <see cref="Names"/>, one for each family.</summary>
    public IReadOnlyList<double> this[int name] => weights[name];

    /// <summary>The family of a kind, from 0.</summary>
    public static int Family(ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Count => 0,
            ClaimKind.Date => 1,
            ClaimKind.Duration => 2,
            _ => 3,
        };

    /// <summary>
    /// The log-odds of a word of which <paramref name="shares"/> says for each place in how many of the articles it stands there.
    /// </summary>
    public double LogOdds(ReadOnlySpan<double> shares, int family)
    {
        var sum = weights[0][family];
        for (var place = 0; place < shares.Length; place++)
        {
            sum += weights[1 + place][family] * shares[place];
        }

        return sum;
    }

    private static TitleWeights Parse(IEnumerable<LexiconFile.Entry> entries) => new(NamedWeights.InOrder(entries, Names, Families));
}
