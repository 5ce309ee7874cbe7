using System.Collections.Immutable;

namespace CrossCheck.Findings;

/// <summary>What a reviewer made of a finding.</summary>
public enum ReviewState
{
    /// <summary>Nobody has decided yet, or the decision was taken back.</summary>
    Open,

    /// <summary>The sources do disagree.</summary>
    Confirmed,

    /// <summary>The finding is mistaken: the claims are about different things, or a value was misread.</summary>
    Dismissed,

    /// <summary>The sources disagree and the reviewer knows why; the note says so.</summary>
    Explained,
}

/// <summary>A decision that another one took the place of.</summary>
/// <param name="State">What was decided.</param>
/// <param name="Note">Why; empty where nothing was noted.</param>
/// <param name="By">Who decided; empty where unknown.</param>
/// <param name="At">When, in UTC, to the second.</param>
public sealed record EarlierDecision(ReviewState State, string Note, string By, DateTimeOffset At);

/// <summary>A reviewer's decision on one finding, kept beside the articles and found again in later runs.</summary>
public sealed record Decision
{
    /// <summary>The fingerprint of the finding it was made on: sixteen lower-case hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewState State { get; init; }

    /// <summary>Why, in the reviewer's words; empty where nothing was noted.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who decided; empty where unknown.</summary>
    public string By { get; init; } = "";

    /// <summary>When it was decided, in UTC, to the second.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The question as the finding put it, for people who read the file.</summary>
    public string Question { get; init; } = "";

    /// <summary>The values it was made on, each once, in the order of the claims ("11", "12"; dates as ISO 8601).</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>
    /// Digests of the sentences it was made on, the values left out of them: by these the question is known again when a value changes.
    /// </summary>
    public ImmutableArray<string> Sentences { get; init; } = [];

    /// <summary>Keys of the claims that the reviewer took out because they answer another question; none unless set.</summary>
    public ImmutableArray<string> Apart { get; init; } = [];

    /// <summary>Whether the claims taken out are a finding of their own: the reviewer split it.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The decisions that this one took the place of, the latest first.</summary>
    public ImmutableArray<EarlierDecision> Earlier { get; init; } = [];

    /// <summary>
    /// This decision with <paramref name="before"/>, an earlier one on the same finding, in its history where it was decided or another's
    /// note.
    /// </summary>
    public Decision After(Decision before)
    {
        var past = new EarlierDecision(before.State, before.Note, before.By, before.At);
        var says =
            (before.State, before.Note, before.By) != (State, Note, By)
            && (before.State != ReviewState.Open || before.By != By && before.Note.Length > 0);
        return this with
        {
            Earlier = [.. (says ? Earlier.Append(past) : Earlier).Concat(before.Earlier).Distinct().OrderByDescending(e => e.At)],
        };
    }
}
