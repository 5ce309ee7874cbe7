using System.Collections.Immutable;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Claims.Context;

/// <summary>How a number stands to a larger whole.</summary>
[Flags]
internal enum Scope : byte
{
    /// <summary>It stands alone.</summary>
    None = 0,

    /// <summary>A part of something named: "including seven children", "two of which".</summary>
    Part = 1,

    /// <summary>Added to what was there: "another 130", "600 more".</summary>
    Additional = 2,

    /// <summary>A total: "a total of", "bringing the number to", "the death toll".</summary>
    Total = 4,
}

/// <summary>What alignment compares of a claim, beyond what the report shows.</summary>
internal sealed record ClaimContext
{
    /// <summary>The context of a claim of which nothing is known.</summary>
    public static readonly ClaimContext Empty = new();

    /// <summary>The sentence; null only in <see cref="Empty"/>.</summary>
    public SentenceContext? Sentence { get; init; }

    /// <summary>The sentence before it, where that is running text.</summary>
    public SentenceContext? Before { get; init; }

    /// <summary>Number of the article in the run, for comparing without strings.</summary>
    public int ArticleNumber { get; init; }

    /// <summary>Index of the figure's first token.</summary>
    public int Token { get; init; }

    /// <summary>The concept or stem of the head noun; zero where there is none.</summary>
    public uint Head { get; init; }

    /// <summary>Whether the head noun's concept is known to the lexicon as people.</summary>
    public bool CountsPeople { get; init; }

    /// <summary>Whether the head noun says no more than that people are counted ("people", "others", "residents").</summary>
    public bool IsGeneral { get; init; }

    /// <summary>The head noun's modifiers that describe: adjectives and nouns, as hashes in text order.</summary>
    public ImmutableArray<uint> Modifiers { get; init; } = [];

    /// <summary>The head noun's modifiers that split a population by nationality, religion or place, as hashes in text order.</summary>
    public ImmutableArray<uint> Populations { get; init; } = [];

    /// <summary>Concepts of the events around the value, the governing one first, each once.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>The words of the place that the sentence gives for what is counted, as hashes; empty where it gives none.</summary>
    public ImmutableArray<uint> Where { get; init; } = [];

    /// <summary>
    /// The last word of the name nearest before the value in its sentence, most often who acts or is acted upon; zero where none stands
    /// there.
    /// </summary>
    public uint Name { get; init; }

    /// <summary>How the number stands to a larger whole.</summary>
    public Scope Scope { get; init; }

    /// <summary>
    /// Where the claim is part of a total that its article states: the token of the total's figure; null where it is none.
    /// </summary>
    public int? PartOf { get; init; }

    /// <summary>Whether its article breaks the claim down into parts.</summary>
    public bool HasParts { get; init; }

    /// <summary>Whether the figure has run up to its time: "by June", "since October", "rose to", a total.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>
    /// Whether the figure is stated as a later state of the one before it in the sentence ("with six and then later eight aircraft").
    /// </summary>
    public bool IsRevision { get; init; }

    /// <summary>
    /// Whether the figure is a market's quotation ("shares rose 5 percent", "closed at $24.13"), which holds for its day alone.
    /// </summary>
    public bool IsQuotation { get; init; }

    /// <summary>First day of the time stated in the same sentence; null where there is none.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of the time stated in the same sentence.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>First day of the time that earlier sentences set, where the sentence states none.</summary>
    public DateOnly? CarriedFirst { get; init; }

    /// <summary>Last day of the time that earlier sentences set.</summary>
    public DateOnly? CarriedLast { get; init; }

    /// <summary>What the claim answers, slot by slot.</summary>
    public Question Question { get; init; } = Question.Empty;

    /// <summary>The happening that the claim belongs to.</summary>
    public Instance Instance { get; init; } = Instance.None;

    /// <summary>How far into the article the claim stands, 0 to 1.</summary>
    public double Position { get; init; }
}
