using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Findings.Reasons;
using CrossCheck.Stories;

namespace CrossCheck.Reports;

/// <summary>
/// Why claims stand together or not, as plain text in aligned columns. What comes from articles is on one line and free of control
/// characters.
/// </summary>
public sealed class EvidenceText
{
    /// <summary>Characters of a sentence that are quoted around its value.</summary>
    private const int QuotedAround = 110;

    private readonly TextWriter output;

    private EvidenceText(TextWriter output) => this.output = output;

    /// <summary>Writes why the claims of a finding stand together, why its verdict, and what came near.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="waterfalls">
    /// How many pairs are shown feature by feature, the deciding one first, then the surest; the others take a line each.
    /// </param>
    /// <param name="story">The story that the finding is on; null where it need not be told from others.</param>
    public static void Write(FindingEvidence evidence, TextWriter output, int waterfalls = int.MaxValue, Story? story = null) =>
        new EvidenceText(output).Write(evidence, waterfalls, story);

    /// <summary>Writes what shows that claims are parts of a total, and whether they add up to it.</summary>
    /// <param name="total">The total with its parts.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(Breakdown total, TextWriter output) => new EvidenceText(output).Write(total);

    /// <summary>Writes why two claims stand in one finding, or why they do not.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(PairEvidence evidence, TextWriter output) => new EvidenceText(output).Write(evidence);

    private void Write(FindingEvidence evidence, int waterfalls, Story? story)
    {
        var finding = evidence.Finding;
        Line($"{finding.Id}  {Quotation.OneLine(finding.Label)}");
        Line(
            finding.Traits().Name
                + (finding.IsInternal ? " inside one article" : "")
                + (finding.Severity is { } severity ? $", {severity.ToString().ToLowerInvariant()} severity" : "")
                + $", confidence {Waterfall.Share(finding.Confidence)}, fingerprint {finding.Fingerprint}"
        );
        if (story is not null)
        {
            Line($"story: {StoryText.Named(story)}");
        }

        Line();
        Claims(finding.Claims);

        Line();
        Line($"Why {finding.Traits().Name}");
        foreach (var rule in evidence.Verdict)
        {
            Line($"  {Quotation.OneLine(rule)}");
        }

        if (finding.Severity is { } given)
        {
            var sum = evidence.Severity.Sum(p => p.Points);
            Line(
                $"  Severity {given.ToString().ToLowerInvariant()}: {sum} {(sum == 1 ? "point" : "points")}; high from "
                    + $"{FindingEvidence.HighFrom}, medium from {FindingEvidence.MediumFrom}."
            );
            foreach (var points in evidence.Severity)
            {
                Line($"    {points.Points, 2:+0;-0}  {points.Reason}");
            }
        }

        Line($"  Confidence {evidence.Confidence}");

        Line();
        Line("Why these claims were joined");
        Pairs(evidence);
        var first = evidence
            .Pairs.Where(p => IsDeciding(p, evidence))
            .Concat(evidence.Pairs.Where(p => !IsDeciding(p, evidence)))
            .Take(waterfalls)
            .ToList();
        foreach (var pair in first)
        {
            Line();
            Line($"  {pair.A.Id} and {pair.B.Id}{(IsDeciding(pair, evidence) ? ", the pair that decides" : "")}. {pair.Reason}");
            Lines(Waterfall.Lines(pair));
        }

        if (first.Count < evidence.Pairs.Length)
        {
            Line();
            Line($"  {evidence.Pairs.Length - first.Count} more pairs; --waterfalls {evidence.Pairs.Length} shows all feature by feature.");
        }

        if (!evidence.Totals.IsEmpty)
        {
            Line();
            Line("Totals and parts");
            foreach (var total in evidence.Totals)
            {
                Line($"  {total.Total.Id} with {string.Join(", ", total.Parts.Select(p => p.Id))}: {InWords(total)}");
            }
        }

        Line();
        Line("Nearest claims left out");
        if (evidence.Nearest.IsEmpty)
        {
            Line("  None comes near.");
        }

        foreach (var near in evidence.Nearest)
        {
            Line($"  {Quoted(near.B, near.B.Id.Length)}");
            Line($"      with {near.A.Id} {Waterfall.Signed(near.Total)}, probability {Waterfall.Share(near.Probability)}. {near.Reason}");
        }
    }

    private void Write(PairEvidence pair)
    {
        Claims([pair.A, pair.B]);
        Line();
        Line($"{(pair.Outcome == PairOutcome.Together ? "Together" : "Apart")}: {pair.Reason}");
        Line($"Values: {pair.Values}.");
        Keys(pair.A, pair.KeysOfA);
        Keys(pair.B, pair.KeysOfB);
        if (pair is { Outcome: PairOutcome.NeverCompared, Values: "not comparable" })
        {
            return;
        }

        Line();
        Line(
            pair.Outcome is PairOutcome.NeverCompared or PairOutcome.Listed or PairOutcome.Vetoed
                ? "What a comparison would have weighed"
                : "What was weighed"
        );
        Lines(Waterfall.Lines(pair));
    }

    private void Write(Breakdown total)
    {
        Claims([total.Total, .. total.Parts]);
        Line();
        Line(
            $"{total.Id}: {total.Total.Id} is a total, {string.Join(", ", total.Parts.Select(p => p.Id))} "
                + $"{(total.Parts.Length == 1 ? "is part of it" : "are parts of it")}: {InWords(total)}"
        );
    }

    private static string InWords(Breakdown total)
    {
        var cue = total.Cue switch
        {
            PartCue.List => "the text lists them as the whole of it",
            PartCue.OfThem => "the text says that they are of it (\"of them\", \"of the\")",
            _ => "the text says that they are included",
        };
        var fits =
            !total.Fits ? "That does not match"
            : total.IsComplete ? "That adds up"
            : "That is some of it, so nothing need add up";
        return $"{cue}. {Quotation.OneLine(Breakdowns.InWords(total))} of {Quotation.OneLine(total.Total.ValueText)}. {fits}.";
    }

    private void Keys(Claim claim, IReadOnlyCollection<ClaimKey> keys)
    {
        if (keys.Count > 0)
        {
            Line(
                $"Keys of {claim.Id}: {string.Join("; ", keys.Select(k => Quotation.OneLine(k.Name) + (k.IsShared ? " (shared)" : "")))}."
            );
        }
    }

    private void Claims(IReadOnlyCollection<Claim> claims)
    {
        var width = claims.Max(c => c.Id.Length);
        foreach (var claim in claims)
        {
            Line($"  {Quoted(claim, width)}");
        }
    }

    private void Pairs(FindingEvidence evidence)
    {
        var width = evidence.Pairs.Max(p => p.A.Id.Length + p.B.Id.Length + 1);
        Line($"  {"pair".PadRight(width)}    total  probability  values");
        foreach (var pair in evidence.Pairs)
        {
            var (total, probability) = (Waterfall.Signed(pair.Total), Waterfall.Share(pair.Probability));
            var veto = pair.Veto is { } reason ? $"; vetoed: {reason}" : "";
            Line(
                $"  {$"{pair.A.Id} {pair.B.Id}".PadRight(width)}  {total, 7}  {probability, 11}  {pair.Values}{veto}"
                    + (IsDeciding(pair, evidence) ? "; decides" : "")
            );
        }
    }

    private static string Quoted(Claim claim, int width)
    {
        var (before, value, after) = Quotation.Of(claim, QuotedAround);
        var article = claim.Article.Source == claim.Article.Id ? "" : $" ({Quotation.OneLine(claim.Article.Id)})";
        return $"{claim.Id.PadRight(width)}  {Quotation.OneLine(claim.Article.Source)}{article}, "
            + $"{Timeline.Published(claim) ?? "undated"}: {before}[{value}]{after}";
    }

    private static bool IsDeciding(PairEvidence pair, FindingEvidence evidence) =>
        pair.A.Id == evidence.Deciding.A.Id && pair.B.Id == evidence.Deciding.B.Id;

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    private void Line(string line = "") => output.Write(line + "\n");
}
