using CrossCheck.Language.Lexicon;

namespace CrossCheck.Language;

/// <summary>
/// One word form (or phrase) of the lexicon with all that its files say of it. Shared, and not changed once the lexicon is loaded.
/// </summary>
internal sealed class Lexeme(string form, LetterCase letterCase = LetterCase.Any)
{
    private static readonly NumberAndTime None = new();

    private NumberAndTime rare = None;
    private uint conceptHash;
    private uint eventHash;
    private uint stemHash;
    private int sorts = -1;

    /// <summary>The form, in lower case.</summary>
    public string Form { get; } = form;

    /// <summary>How the form must be written to count.</summary>
    public LetterCase Case { get; } = letterCase;

    /// <summary>What the form is where it is written in a stricter case ("US" beside "us"); null where that makes no difference.</summary>
    public Lexeme? Stricter { get; internal set; }

    /// <summary>
    /// The longest of the lexicon's phrases that begin with this word, the shorter ones following it; null where none does.
    /// </summary>
    public Phrase? Longest { get; internal set; }

    /// <summary>All classes the form belongs to.</summary>
    public WordClass Classes { get; internal set; }

    /// <summary>The concept of a noun for people or things, or the canonical name of a nationality, place or organisation.</summary>
    public string? Concept { get; internal set; }

    /// <summary>The concept of what happens, where the word names an event.</summary>
    public string? Event { get; internal set; }

    /// <summary>The base form of a verb ("made": make; "told": tell).</summary>
    public string? Lemma { get; internal set; }

    /// <summary>
    /// How firmly the word has its clause stated ("allegedly", "planned"); <see cref="Language.Force.Asserted"/> for every other word.
    /// </summary>
    public Force Force { get; internal set; }

    /// <summary>The number of a cardinal or ordinal, the factor of a scale.</summary>
    public decimal Number
    {
        get => rare.Number;
        internal set => Rare.Number = value;
    }

    /// <summary>The share a fraction word stands for ("third": one in three); zero where it is none.</summary>
    public decimal Share
    {
        get => rare.Share;
        internal set => Rare.Share = value;
    }

    /// <summary>The least and the most that a vague count stands for ("several": 3 to 9); zero where it is none.</summary>
    public (decimal Low, decimal High) Vague
    {
        get => rare.Vague;
        internal set => Rare.Vague = value;
    }

    /// <summary>How firmly a hedge has the number beside it stated.</summary>
    public Bound Bound
    {
        get => rare.Bound;
        internal set => Rare.Bound = value;
    }

    /// <summary>What a quantity noun counts where the text does not say; null where nothing is implied.</summary>
    public string? Implied
    {
        get => rare.Implied;
        internal set => Rare.Implied = value;
    }

    /// <summary>Why a number in or after the form is no claim ("part of a name"); null where it may be one.</summary>
    public string? Reason
    {
        get => rare.Reason;
        internal set => Rare.Reason = value;
    }

    /// <summary>The symbol of a unit ("km", "year").</summary>
    public string? Unit
    {
        get => rare.Unit;
        internal set => Rare.Unit = value;
    }

    /// <summary>What a unit of measurement measures and how it converts; null for any other word.</summary>
    public MeasureUnit? Measure
    {
        get => rare.Measure;
        internal set => Rare.Measure = value;
    }

    /// <summary>The code of a currency ("USD").</summary>
    public string? Currency
    {
        get => rare.Currency;
        internal set => Rare.Currency = value;
    }

    /// <summary>What part of the currency the form names: 1 for "dollar", 0.01 for "cent".</summary>
    public decimal CurrencyFactor
    {
        get => rare.CurrencyFactor;
        internal set => Rare.CurrencyFactor = value;
    }

    /// <summary>The month (1 to 12), weekday (1 Monday to 7 Sunday) or season (1 spring to 4 winter).</summary>
    public int Calendar
    {
        get => rare.Calendar;
        internal set => Rare.Calendar = value;
    }

    /// <summary>How the word points from one time to another.</summary>
    public TimePointer Pointer
    {
        get => rare.Pointer;
        internal set => Rare.Pointer = value;
    }

    /// <summary>The part of the day it names, or the half of the clock.</summary>
    public DayPart DayPart
    {
        get => rare.DayPart;
        internal set => Rare.DayPart = value;
    }

    /// <summary>The holiday it names; null where it names none.</summary>
    public Holiday? Holiday
    {
        get => rare.Holiday;
        internal set => Rare.Holiday = value;
    }

    /// <summary>What it says of whether a thing is over or still to come.</summary>
    public Tense Tense
    {
        get => rare.Tense;
        internal set => Rare.Tense = value;
    }

    /// <summary>
    /// The time zone it names: "Z", an offset ("-0500"), or "us" after the offset where daylight saving decides; null where it names none.
    /// </summary>
    public string? Zone
    {
        get => rare.Zone;
        internal set => Rare.Zone = value;
    }

    /// <summary>The classes of all phrases that begin with this word: one of another class need not be looked for.</summary>
    public WordClass PhraseClasses { get; internal set; }

    /// <summary>
    /// The hash of <see cref="Concept"/>, for comparing wording; zero where there is none. Computed when first asked for: two threads
    /// compute the same.
    /// </summary>
    public uint ConceptHash =>
        Concept is null ? 0
        : conceptHash != 0 ? conceptHash
        : conceptHash = WordHash.OfConcept('c', Concept);

    /// <summary>The hash of <see cref="Event"/>; zero where there is none.</summary>
    public uint EventHash =>
        Event is null ? 0
        : eventHash != 0 ? eventHash
        : eventHash = WordHash.OfConcept('e', Event);

    /// <summary>The sorts of <see cref="Event"/>; computed when first asked for.</summary>
    public EventSort Sorts => (EventSort)(sorts >= 0 ? sorts : sorts = (int)EventSorts.Of(Event));

    /// <summary>The hash of the form without its inflection; computed when first asked for.</summary>
    public uint StemHash => stemHash != 0 ? stemHash : stemHash = WordHash.OfStem(Form);

    private NumberAndTime Rare => rare == None ? rare = new NumberAndTime() : rare;

    /// <summary>Whether the word has any of the given classes.</summary>
    public bool Is(WordClass classes) => Classes.Is(classes);

    /// <summary>Takes over what <paramref name="other"/> has and this one lacks.</summary>
    internal void Absorb(Lexeme other)
    {
        Classes |= other.Classes;
        Concept ??= other.Concept;
        Event ??= other.Event;
        Lemma ??= other.Lemma;
        Force = Force == Force.Asserted ? other.Force : Force;
        if (other.rare != None)
        {
            Rare.Absorb(other.rare);
        }
    }
}
