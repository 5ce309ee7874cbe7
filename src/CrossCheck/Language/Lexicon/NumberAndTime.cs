namespace CrossCheck.Language.Lexicon;

/// <summary>
/// What only words of number and time have: a few hundred have it, and the thousands of nouns and verbs need not hold its room.
/// </summary>
internal sealed class NumberAndTime
{
    /// <inheritdoc cref="Lexeme.Number"/>
    public decimal Number { get; set; }

    /// <inheritdoc cref="Lexeme.Share"/>
    public decimal Share { get; set; }

    /// <inheritdoc cref="Lexeme.Vague"/>
    public (decimal Low, decimal High) Vague { get; set; }

    /// <inheritdoc cref="Lexeme.Bound"/>
    public Bound Bound { get; set; }

    /// <inheritdoc cref="Lexeme.Implied"/>
    public string? Implied { get; set; }

    /// <inheritdoc cref="Lexeme.Reason"/>
    public string? Reason { get; set; }

    /// <inheritdoc cref="Lexeme.Unit"/>
    public string? Unit { get; set; }

    /// <inheritdoc cref="Lexeme.Measure"/>
    public MeasureUnit? Measure { get; set; }

    /// <inheritdoc cref="Lexeme.Currency"/>
    public string? Currency { get; set; }

    /// <inheritdoc cref="Lexeme.CurrencyFactor"/>
    public decimal CurrencyFactor { get; set; } = 1;

    /// <inheritdoc cref="Lexeme.Calendar"/>
    public int Calendar { get; set; }

    /// <inheritdoc cref="Lexeme.Pointer"/>
    public TimePointer Pointer { get; set; }

    /// <inheritdoc cref="Lexeme.DayPart"/>
    public DayPart DayPart { get; set; }

    /// <inheritdoc cref="Lexeme.Holiday"/>
    public Holiday? Holiday { get; set; }

    /// <inheritdoc cref="Lexeme.Tense"/>
    public Tense Tense { get; set; }

    /// <inheritdoc cref="Lexeme.Zone"/>
    public string? Zone { get; set; }

    /// <summary>Takes over what <paramref name="other"/> has and this one lacks.</summary>
    public void Absorb(NumberAndTime other)
    {
        Number = Number == 0 ? other.Number : Number;
        Share = Share == 0 ? other.Share : Share;
        Vague = Vague == default ? other.Vague : Vague;
        Bound = Bound == Bound.Exact ? other.Bound : Bound;
        Implied ??= other.Implied;
        Reason ??= other.Reason;
        Unit ??= other.Unit;
        Measure ??= other.Measure;
        CurrencyFactor = Currency is null ? other.CurrencyFactor : CurrencyFactor;
        Currency ??= other.Currency;
        Calendar = Calendar == 0 ? other.Calendar : Calendar;
        Pointer = Pointer == TimePointer.None ? other.Pointer : Pointer;
        DayPart = DayPart == DayPart.None ? other.DayPart : DayPart;
        Holiday ??= other.Holiday;
        Tense = Tense == Tense.None ? other.Tense : Tense;
        Zone ??= other.Zone;
    }
}
