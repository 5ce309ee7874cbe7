using System.Collections.Immutable;
using System.Globalization;

namespace CrossCheck.Findings.Sources;

/// <summary>How often one voice stated what independent others state.</summary>
/// <param name="Compared">Questions on which another also speaks.</param>
/// <param name="Agreed">Those on which it agrees with at least one of the others, none contradicting more.</param>
/// <param name="Share">Agreed over compared, 0 to 1; null where nothing could be compared.</param>
/// <param name="Low">Lower end of the Wilson 95% interval (Wilson 1927); null with the share.</param>
/// <param name="High">Upper end of the Wilson 95% interval; null with the share.</param>
public sealed record Agreement(int Compared, int Agreed, double? Share, double? Low, double? High)
{
    /// <summary>
    /// With fewer comparisons the 95% interval takes in most of the scale (2 of 4: 0.15 to 0.85), and the score says nothing.
    /// </summary>
    public const int FewestScored = 5;

    /// <summary>Whether enough comparisons stand behind the score for it to be shown to people.</summary>
    public bool IsTelling => Compared >= FewestScored;

    /// <summary>
    /// "0.92 (22 of 24; 0.74 to 0.98)", the counts always beside the score; of fewer than <see cref="FewestScored"/> the counts alone, "2
    /// of 3"; or "nothing to compare".
    /// </summary>
    public override string ToString() =>
        Share is null ? "nothing to compare"
        : !IsTelling ? string.Create(CultureInfo.InvariantCulture, $"{Agreed} of {Compared}")
        : string.Create(CultureInfo.InvariantCulture, $"{Share:0.00} ({Agreed} of {Compared}; {Low:0.00} to {High:0.00})");
}

/// <summary>One source with its agreement, raw and by lineage.</summary>
/// <param name="Id">A slug of the name, unique within a report.</param>
/// <param name="Name">The source's name.</param>
/// <param name="Articles">How many of its articles were read.</param>
/// <param name="Claims">How many claims they make.</param>
/// <param name="Raw">Agreement with every other source.</param>
/// <param name="ByLineage">Agreement with sources of other lineages only, copies of one text counted as one voice.</param>
public sealed record SourceScore(string Id, string Name, int Articles, int Claims, Agreement Raw, Agreement ByLineage)
{
    /// <summary>
    /// How near its answers are to the better supported ones, 0 to 1, as truth discovery estimates it; null where nothing could be
    /// compared.
    /// </summary>
    public double? Reliability { get; init; }

    /// <summary>The reliability as far as people are told: null where too few comparisons stand behind it.</summary>
    public double? TellingReliability => Raw.IsTelling ? Reliability : null;

    /// <summary>
    /// Ids of the findings on which at least two other lineages speak and none states what this source states, in report order.
    /// </summary>
    public ImmutableArray<string> Alone { get; init; } = [];
}

/// <summary>A source in a lineage.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Copies">The id of the source that it probably copies; null where none is known.</param>
/// <param name="Rate">Share of the common questions on which it copied, 0 to 1; null where it copies nobody.</param>
/// <param name="Probability">That the two depend on each other, 0 to 1; null where it copies nobody.</param>
public sealed record LineageSource(string Source, string? Copies, double? Rate, double? Probability);

/// <summary>Articles that share text, or sources that share errors, and therefore count as one voice.</summary>
/// <param name="Id">"l1", "l2", … in article order.</param>
/// <param name="Articles">Ids of its articles, in order; at least one, but none where the claims are structured ones.</param>
/// <param name="Shared">How much of the shorter text of the closest pair is shared, 0 to 1; zero for a lineage of one.</param>
/// <param name="Credit">Whom the texts credit; null where none is named.</param>
public sealed record Lineage(string Id, ImmutableArray<string> Articles, double Shared, string? Credit)
{
    /// <summary>The id of the article that was published before all others; null where dates do not tell.</summary>
    public string? Earliest { get; init; }

    /// <summary>
    /// Of structured claims, the sources of the lineage and whom they copy, in the order of the report; empty for articles.
    /// </summary>
    public ImmutableArray<LineageSource> Sources { get; init; } = [];
}
