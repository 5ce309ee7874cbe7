namespace CrossCheck.Findings.Truth;

/// <summary>Walks two lists of votes and stops where both answer.</summary>
internal ref struct CommonQuestions(ReadOnlySpan<Answer> one, ReadOnlySpan<Answer> other)
{
    private readonly ReadOnlySpan<Answer> one = one;
    private readonly ReadOnlySpan<Answer> other = other;
    private int i;
    private int j;

    /// <summary>Moves on to the next question that both answer; false where there is none.</summary>
    public bool Next(out Answer first, out Answer second)
    {
        while (i < one.Length && j < other.Length)
        {
            var (a, b) = (one[i], other[j]);
            i += a.Question <= b.Question ? 1 : 0;
            j += b.Question <= a.Question ? 1 : 0;
            if (a.Question == b.Question)
            {
                (first, second) = (a, b);
                return true;
            }
        }

        (first, second) = (default, default);
        return false;
    }
}
