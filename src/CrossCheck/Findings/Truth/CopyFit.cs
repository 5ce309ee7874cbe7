namespace CrossCheck.Findings.Truth;

/// <summary>How two sources stand to each other on the questions that both answer, weighed by how probable each value is.</summary>
internal struct PairCounts
{
    /// <summary>Both state the same value, and it is true.</summary>
    public double BothTrue;

    /// <summary>Both state the same value, and it is false.</summary>
    public double SameError;

    /// <summary>Both state false values, not the same.</summary>
    public double OtherError;

    /// <summary>Only the first states the truth.</summary>
    public double FirstTrue;

    /// <summary>Only the second states the truth.</summary>
    public double SecondTrue;

    /// <summary>Errors of both that would be the same by chance.</summary>
    public double ChanceError;

    /// <summary>
    /// Questions on which no value has a majority and the two agree, or not: they tell of copying, but nothing of accuracy.
    /// </summary>
    public double OpenSame,
        OpenOther;

    /// <summary>Open questions on which the two would agree by chance.</summary>
    public double ChanceOpen;

    /// <summary>Of the questions that only the first answers, how many it answers truly and falsely.</summary>
    public double FirstAloneTrue,
        FirstAloneFalse;

    /// <summary>Of the questions that only the second answers, how many it answers truly and falsely.</summary>
    public double SecondAloneTrue,
        SecondAloneFalse;

    /// <summary>Log-odds from publication order that the second copies the first rather than the other way round.</summary>
    public double SecondIsLater;

    /// <summary>Questions that both answer.</summary>
    public readonly double Overlap => BothTrue + SameError + OtherError + FirstTrue + SecondTrue + OpenSame + OpenOther;

    /// <summary>Questions that both answer falsely.</summary>
    public readonly double BothFalse => SameError + OtherError;

    /// <summary>The same pair in the other order.</summary>
    public readonly PairCounts Turned() =>
        this with
        {
            FirstTrue = SecondTrue,
            SecondTrue = FirstTrue,
            FirstAloneTrue = SecondAloneTrue,
            FirstAloneFalse = SecondAloneFalse,
            SecondAloneTrue = FirstAloneTrue,
            SecondAloneFalse = FirstAloneFalse,
            SecondIsLater = -SecondIsLater,
        };
}

/// <summary>
/// The likeliest explanation of a pair by copying: of the questions both answer, the second takes the first's value over with one rate
/// and else answers by itself. The model is Dong, Berti-Equille and Srivastava's (2009, section 3); rate and accuracies are fitted to the
/// pair
/// by expectation maximisation instead of being given, so that accurate sources, which agree anyway, are not taken for copies.
/// </summary>
/// <param name="Rate">Share of the common questions on which the second copied, 0 to 1.</param>
/// <param name="Copied">
/// Share of the common answers that are the same because they were copied, 0 to 1: the more often the two would agree anyway, the less.
/// </param>
/// <param name="Gain">Natural log of how much better copying explains the pair than independence, never below zero.</param>
/// <param name="Direction">The log-likelihood, for comparing the two directions of one pair only.</param>
internal readonly record struct CopyFit(double Rate, double Copied, double Gain, double Direction)
{
    /// <summary>Enough for the fit to settle to three digits; each step costs a handful of divisions.</summary>
    private const int Steps = 60;

    /// <summary>One observation in each cell before the data speak keeps every probability off zero and one.</summary>
    private const double Smoothing = 0.5;

    /// <summary>Fits "the second copies the first".</summary>
    public static CopyFit Of(in PairCounts pair)
    {
        var overlap = pair.Overlap;
        if (overlap <= 0)
        {
            return default;
        }

        var chance = Share(pair.ChanceError, pair.BothFalse);
        var open = Share(pair.ChanceOpen, pair.OpenSame + pair.OpenOther);
        var trueAlone = pair.SecondTrue + pair.SecondAloneTrue;
        var falseAlone = pair.FirstTrue + pair.OtherError + pair.SecondAloneFalse;
        var independent = Smooth(pair.BothTrue + trueAlone, pair.SameError + falseAlone);
        var (rate, own, copied) = (0.5, independent, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var copiedTrue = pair.BothTrue * rate / (rate + ((1 - rate) * own));
            var copiedFalse = pair.SameError * rate / (rate + ((1 - rate) * (1 - own) * chance));
            copied = copiedTrue + copiedFalse + (pair.OpenSame * rate / (rate + ((1 - rate) * open)));
            rate = Math.Clamp(copied / overlap, 0, 1 - (Smoothing / (overlap + 1)));
            own = Smooth(pair.BothTrue - copiedTrue + trueAlone, pair.SameError - copiedFalse + falseAlone);
        }

        var first = Smooth(pair.BothTrue + pair.FirstTrue + pair.FirstAloneTrue, pair.BothFalse + pair.SecondTrue + pair.FirstAloneFalse);
        var likelihood = LogLikelihood(pair, rate, own, chance, open);
        var original =
            ((pair.BothTrue + pair.FirstTrue + pair.FirstAloneTrue) * Math.Log(first))
            + ((pair.BothFalse + pair.SecondTrue + pair.FirstAloneFalse) * Math.Log(1 - first));
        return new CopyFit(
            rate,
            Math.Min(1, copied / Math.Max(pair.BothTrue + pair.SameError + pair.OpenSame, 1e-9)),
            Math.Max(0, likelihood - LogLikelihood(pair, 0, independent, chance, open)),
            likelihood + original + (pair.SecondIsLater / 2)
        );
    }

    /// <summary>What the second states given what the first states.</summary>
    private static double LogLikelihood(in PairCounts pair, double rate, double own, double chance, double open) =>
        (pair.BothTrue * Math.Log(rate + ((1 - rate) * own)))
        + (pair.SameError * Math.Log(rate + ((1 - rate) * (1 - own) * chance)))
        + (pair.FirstTrue * Math.Log((1 - rate) * (1 - own)))
        + (pair.SecondTrue * Math.Log((1 - rate) * own))
        + (pair.OtherError * Math.Log((1 - rate) * (1 - own) * (1 - chance)))
        + (pair.OpenSame * Math.Log(rate + ((1 - rate) * open)))
        + (pair.OpenOther * Math.Log((1 - rate) * (1 - open)))
        + (pair.SecondAloneTrue * Math.Log(own))
        + (pair.SecondAloneFalse * Math.Log(1 - own));

    private static double Share(double part, double all) => all > 0 ? Math.Clamp(part / all, 1e-4, 1 - 1e-4) : 0.5;

    private static double Smooth(double yes, double no) => (yes + Smoothing) / (yes + no + (2 * Smoothing));
}
