using System.Collections.Immutable;

namespace CrossCheck.Findings;

/// <summary>How loudly pipelines are told of a verdict.</summary>
public enum Alarm
{
    /// <summary>Not at all: it stands in the report only.</summary>
    None,

    /// <summary>As a note, which never fails anything.</summary>
    Note,

    /// <summary>As a warning, which fails a pipeline where it is new and severe enough.</summary>
    Warning,
}

/// <summary>
/// What a verdict is called, what it does and how it looks: a row of the one table that all outputs, gates and scores read.
/// </summary>
public sealed record VerdictTraits
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>As data has it: "conflict".</summary>
    public string Name => Verdict.ToString().ToLowerInvariant();

    /// <summary>One finding where it is counted: "conflict".</summary>
    public required string Noun { get; init; }

    /// <summary>Several where they are counted: "conflicts".</summary>
    public required string Plural { get; init; }

    /// <summary>What its findings are called as a set of their own.</summary>
    public required string Group { get; init; }

    /// <summary>What they are headed in a report for people.</summary>
    public required string Heading { get; init; }

    /// <summary>What those inside one article are headed, where they stand apart from the others; null where they do not.</summary>
    public string? HeadingInside { get; init; }

    /// <summary>What stands in the place of a severity where there is none.</summary>
    public required string Mark { get; init; }

    /// <summary>What it says, in one sentence for readers.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether at least two of the values exclude each other.</summary>
    public bool Differs { get; init; }

    /// <summary>How loudly pipelines are told.</summary>
    public Alarm Alarm { get; init; }

    /// <summary>
    /// Whether its claims are votes of their sources, for or against each other; where not, nobody was wrong, or too little is sure.
    /// </summary>
    public bool Votes { get; init; }

    /// <summary>Whether the values are told in the order of time.</summary>
    public bool IsTimed { get; init; }

    /// <summary>What stands before the values in the sentence that tells them.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What stands between two values in that sentence.</summary>
    public required string Between { get; init; }

    /// <summary>What stands after the values in that sentence.</summary>
    public required string Close { get; init; }

    /// <summary>What stands between two values in the row of the page.</summary>
    public required string BetweenInPage { get; init; }

    /// <summary>The colour of its words and marks in the page, in CSS, by day and by night.</summary>
    public required string Tone { get; init; }

    /// <summary>The colour of their ground.</summary>
    public required string Tint { get; init; }

    /// <summary>Whether it has a severity, is told to pipelines and waits for a review.</summary>
    public bool IsFlagged => Alarm != Alarm.None;

    /// <summary>Whether it can fail a pipeline.</summary>
    public bool Fails => Alarm == Alarm.Warning;

    /// <summary>Whether it sets sources against each other, so that one value is better supported.</summary>
    public bool DividesSources => Differs && Votes;
}

/// <summary>The verdicts and their traits.</summary>
public static class Verdicts
{
    /// <summary>A row for each verdict, in the order of reports: what differs first.</summary>
    public static ImmutableArray<VerdictTraits> All { get; } =
    [
        new()
        {
            Verdict = Verdict.Conflict,
            Noun = "conflict",
            Plural = "conflicts",
            Group = "conflicts",
            Heading = "Conflicts between articles",
            HeadingInside = "Conflicts inside one article",
            Mark = "conflict",
            Meaning =
                "The stated figures or dates differ beyond rounding; hedges do not settle it: “at least 11” against “at least 12” "
                + "differ even where both can be true.",
            Differs = true,
            Alarm = Alarm.Warning,
            Votes = true,
            Between = " against ",
            Close = ".",
            BetweenInPage = " against ",
            Tone = "light-dark(#b0261c, #ff8b7c)",
            Tint = "light-dark(#fbe6e2, #43201b)",
        },
        new()
        {
            Verdict = Verdict.Update,
            Noun = "update",
            Plural = "updates",
            Group = "figures that moved with time",
            Heading = "Updates: figures that moved with time",
            Mark = "update",
            Meaning = "A running figure: a later article states a larger one, or the texts date the figures differently.",
            Differs = true,
            Alarm = Alarm.Note,
            IsTimed = true,
            Between = ", then ",
            Close = ": the figure moved with time.",
            BetweenInPage = " then ",
            Tone = "light-dark(#0b5c86, #7cc3ea)",
            Tint = "light-dark(#e0eef6, #173243)",
        },
        new()
        {
            Verdict = Verdict.Possible,
            Noun = "possible difference",
            Plural = "possible differences",
            Group = "possible differences",
            Heading = "Possible differences: more likely two questions than one",
            Mark = "possible",
            Meaning = "The values differ, but the statements more likely answer two questions than one.",
            Differs = true,
            Between = " beside ",
            Close = ", if they answer one question.",
            BetweenInPage = " beside ",
            Tone = "light-dark(#6b5f52, #b9ab9b)",
            Tint = "light-dark(#f0ebe4, #2f2a24)",
        },
        new()
        {
            Verdict = Verdict.Compatible,
            Noun = "compatible",
            Plural = "compatible",
            Group = "compatible statements",
            Heading = "Compatible: the coarser or vaguer statement contains the finer one",
            Mark = "fits",
            Meaning = "A coarser or vaguer statement contains the finer one.",
            Votes = true,
            Between = "; ",
            Close = ": the coarser contains the finer.",
            BetweenInPage = " within or beside ",
            Tone = "light-dark(#785300, #dcb863)",
            Tint = "light-dark(#f8edcf, #3a2f12)",
        },
        new()
        {
            Verdict = Verdict.Agree,
            Noun = "agreement",
            Plural = "agreements",
            Group = "agreements",
            Heading = "Agreements",
            Mark = "agree",
            Meaning = "All state the same value.",
            Votes = true,
            Lead = "All state ",
            Between = ", in other words ",
            Close = ".",
            BetweenInPage = " or ",
            Tone = "light-dark(#2a673c, #8acd9b)",
            Tint = "light-dark(#e2f1e5, #1c3523)",
        },
    ];

    /// <summary>The row of <paramref name="verdict"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row.</exception>
    public static VerdictTraits Traits(this Verdict verdict)
    {
        foreach (var row in All)
        {
            if (row.Verdict == verdict)
            {
                return row;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict.");
    }

    /// <summary>The row of the verdict on <paramref name="finding"/>.</summary>
    public static VerdictTraits Traits(this Finding finding) => finding.Verdict.Traits();
}
