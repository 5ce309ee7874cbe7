using System.Collections.Immutable;
using CrossCheck.Findings;

namespace CrossCheck.Reports;

/// <summary>The short form of why two claims were joined, as the reports for people show it.</summary>
internal static class Weighed
{
    /// <summary>"for one question: value: within a tenth; harm: same. Against it: nothing of weight."</summary>
    public static string InWords(DecidingPair pair) => $"for one question: {All(pair.For)}. Against it: {All(pair.Against)}.";

    private static string All(ImmutableArray<string> reasons) => reasons.IsEmpty ? "nothing of weight" : string.Join("; ", reasons);
}
