namespace CrossCheck.Findings.Judging;

/// <summary>Something that makes a difference matter more or less.</summary>
/// <param name="Reason">What it is.</param>
/// <param name="Points">How many points it adds or takes.</param>
public sealed record SeverityPoints(string Reason, int Points);
