using System.Collections.Immutable;

namespace CrossCheck.Claims.Lexicon;

/// <summary>One word form (or phrase) of the lexicon with all that its files say of it. Shared, and not changed once the lexicon is loaded.</summary>
internal sealed class Lexeme(string form)
{
    private uint conceptHash;
    private uint eventHash;

    /// <summary>The form, in lower case.</summary>
    public string Form { get; } = form;

    /// <summary>All classes the form belongs to.</summary>
    public WordClass Classes { get; internal set; }

    /// <summary>The number of a cardinal or ordinal, the factor of a scale.</summary>
    public decimal Number { get; internal set; }

    /// <summary>The share a fraction word stands for ("third": one in three); zero where it is none.</summary>
    public decimal Share { get; internal set; }

    /// <summary>The month (1 to 12), weekday (1 Monday to 7 Sunday) or season (1 spring to 4 winter).</summary>
    public int Calendar { get; internal set; }

    /// <summary>How the word points from one time to another.</summary>
    public TimePointer Pointer { get; internal set; }

    /// <summary>The part of the day it names, or the half of the clock.</summary>
    public DayPart DayPart { get; internal set; }

    /// <summary>The holiday it names; null where it names none.</summary>
    public Holiday? Holiday { get; internal set; }

    /// <summary>What it says of whether a thing is over or still to come.</summary>
    public Tense Tense { get; internal set; }

    /// <summary>The time zone it names: an ISO 8601 offset, "Z", or "us" after the offset where daylight saving decides; null where it names none.</summary>
    public string? Zone { get; internal set; }

    /// <summary>The concept of a noun for people or things, or the canonical name of a nationality, place or organisation.</summary>
    public string? Concept { get; internal set; }

    /// <summary>The concept of what happens, where the word names an event.</summary>
    public string? Event { get; internal set; }

    /// <summary>What a quantity noun counts where the text does not say; null where nothing is implied.</summary>
    public string? Implied { get; internal set; }

    /// <summary>The base form of a verb ("made": make; "told": tell).</summary>
    public string? Lemma { get; internal set; }

    /// <summary>How firmly the word has its clause stated ("allegedly", "planned"); <see cref="Claims.Force.Asserted"/> for every other word.</summary>
    public Force Force { get; internal set; }

    /// <summary>The symbol of a unit ("km", "year").</summary>
    public string? Unit { get; internal set; }

    /// <summary>The code of a currency ("USD").</summary>
    public string? Currency { get; internal set; }

    /// <summary>What part of the currency the form names: 1 for "dollar", 0.01 for "cent".</summary>
    public decimal CurrencyFactor { get; internal set; } = 1;

    /// <summary>What a unit of measurement measures and how it converts; null for any other word.</summary>
    public MeasureUnit? Measure { get; internal set; }

    /// <summary>How firmly a hedge has the number beside it stated.</summary>
    public Bound Bound { get; internal set; }

    /// <summary>The least and the most that a vague count stands for ("several": 3 to 9); zero where it is none.</summary>
    public (decimal Low, decimal High) Vague { get; internal set; }

    /// <summary>Why a number in or after the form is no claim ("part of a name"); null where it may be one.</summary>
    public string? Reason { get; internal set; }

    /// <summary>The lexicon's phrases that begin with this word, longest first.</summary>
    public ImmutableArray<Phrase> Phrases { get; internal set; } = [];

    /// <summary>The hash of <see cref="Concept"/>, for comparing wording; zero where there is none. Computed when first asked for: two threads compute the same.</summary>
    public uint ConceptHash => Concept is null ? 0 : conceptHash != 0 ? conceptHash : conceptHash = WordHash.OfConcept('c', Concept);

    /// <summary>The hash of <see cref="Event"/>; zero where there is none.</summary>
    public uint EventHash => Event is null ? 0 : eventHash != 0 ? eventHash : eventHash = WordHash.OfConcept('e', Event);

    /// <summary>Whether the word has any of the given classes.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != 0;

    /// <summary>Takes over what <paramref name="other"/> has and this one lacks.</summary>
    internal void Absorb(Lexeme other)
    {
        Classes |= other.Classes;
        Number = Number == 0 ? other.Number : Number;
        Share = Share == 0 ? other.Share : Share;
        Calendar = Calendar == 0 ? other.Calendar : Calendar;
        Pointer = Pointer == TimePointer.None ? other.Pointer : Pointer;
        DayPart = DayPart == DayPart.None ? other.DayPart : DayPart;
        Tense = Tense == Tense.None ? other.Tense : Tense;
        Holiday ??= other.Holiday;
        Zone ??= other.Zone;
        Concept ??= other.Concept;
        Event ??= other.Event;
        Implied ??= other.Implied;
        Lemma ??= other.Lemma;
        Force = Force == Force.Asserted ? other.Force : Force;
        Unit ??= other.Unit;
        CurrencyFactor = Currency is null ? other.CurrencyFactor : CurrencyFactor;
        Currency ??= other.Currency;
        Measure ??= other.Measure;
        Bound = Bound == Bound.Exact ? other.Bound : Bound;
        Vague = Vague == default ? other.Vague : Vague;
        Reason ??= other.Reason;
    }
}
