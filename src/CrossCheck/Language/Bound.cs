namespace CrossCheck.Language;

/// <summary>How firmly a number is stated.</summary>
public enum Bound
{
    /// <summary>The bare figure.</summary>
    Exact,

    /// <summary>"about", "some", "around", "roughly".</summary>
    About,

    /// <summary>"at least", "no fewer than", "or more", "5,000+".</summary>
    AtLeast,

    /// <summary>"at most", "up to", "as many as", "no more than".</summary>
    AtMost,

    /// <summary>"more than", "over", "upwards of".</summary>
    MoreThan,

    /// <summary>"less than", "under", "fewer than".</summary>
    LessThan,

    /// <summary>"nearly", "almost", "close to".</summary>
    Nearly,

    /// <summary>"5,000 to 10,000", "between 50 and 60".</summary>
    Range,

    /// <summary>"dozens", "hundreds", "several": bounds without a figure.</summary>
    Vague,
}
