namespace CrossCheck.Findings.Truth;

/// <summary>Which sources look like copies before anything is known of truth.</summary>
internal static class CopySuspects
{
    /// <summary>
    /// Pairs that agree more often than sources here usually do, the more the stronger. Only a start: it keeps a large family of copies
    /// from outvoting the others in the first round.
    /// </summary>
    public static List<Dependence> Of(SourcePairs pairs)
    {
        var agreement = new (double Share, int Overlap)[pairs.Pairs.Length];
        Parallel.For(
            0,
            agreement.Length,
            i =>
            {
                var (overlap, same) = (0, 0);
                var common = new CommonQuestions(pairs.Of(pairs.Pairs[i].First), pairs.Of(pairs.Pairs[i].Second));
                while (common.Next(out var first, out var second))
                {
                    overlap++;
                    same += first.Candidate == second.Candidate ? 1 : 0;
                }

                agreement[i] = (overlap == 0 ? 0 : (double)same / overlap, overlap);
            }
        );

        var usual = Median([.. agreement.Where(a => a.Overlap >= CopyDetection.LeastOverlap).Select(a => a.Share)]);
        var suspects = new List<Dependence>();
        for (var i = 0; i < agreement.Length; i++)
        {
            if (agreement[i].Overlap >= CopyDetection.LeastOverlap && agreement[i].Share > usual)
            {
                var excess = (agreement[i].Share - usual) / (1 - usual);
                suspects.Add(new Dependence(pairs.Pairs[i].First, pairs.Pairs[i].Second, excess, excess, excess, 0, 0));
            }
        }

        return suspects;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[(values.Length - 1) / 2];
    }
}
