namespace CrossCheck.Language;

/// <summary>
/// What the lexicon knows a word to be. A word may be several things: "march" is a month and an event, "second" an ordinal and a unit.
/// </summary>
/// <remarks>
/// A set of classes, of which each field below names one: a new class is one line with the next number, and the data files may name it.
/// The sets are masks of two machine words, so asking for any of many classes is as cheap as asking for one.
/// </remarks>
internal readonly record struct WordClass
{
    /// <summary>Bits of a machine word.</summary>
    private const int Word = 64;

    private readonly ulong first;
    private readonly ulong second;

    /// <param name="number">The class's own number, from 0 to <see cref="Capacity"/> - 1; a test holds that each is given once.</param>
    private WordClass(int number)
        : this(number < Word ? 1UL << number : 0, number >= Word ? 1UL << (number - Word) : 0) { }

    private WordClass(ulong first, ulong second)
    {
        this.first = first;
        this.second = second;
    }

    /// <summary>How many classes there can be; a third machine word makes room for 64 more.</summary>
    public static int Capacity => 2 * Word;

    /// <summary>Nothing known.</summary>
    public static readonly WordClass None;

    /// <summary>A counting word with a number: "twenty", "dozen" is a <see cref="Scale"/>.</summary>
    public static readonly WordClass Cardinal = new(0);

    /// <summary>A multiplier: "hundred", "dozen", "million", "bn".</summary>
    public static readonly WordClass Scale = new(1);

    /// <summary>"third", "twentieth".</summary>
    public static readonly WordClass Ordinal = new(2);

    /// <summary>"half", "third", "quarters".</summary>
    public static readonly WordClass Fraction = new(3);

    /// <summary>"dozens", "hundreds", "several": a count without a figure.</summary>
    public static readonly WordClass Vague = new(4);

    /// <summary>A month's name or abbreviation.</summary>
    public static readonly WordClass Month = new(5);

    /// <summary>A weekday's name or abbreviation.</summary>
    public static readonly WordClass Weekday = new(6);

    /// <summary>"spring", "autumn".</summary>
    public static readonly WordClass Season = new(7);

    /// <summary>"day", "week", "month", "year", "decade".</summary>
    public static readonly WordClass CalendarUnit = new(8);

    /// <summary>A unit of measurement other than a calendar unit.</summary>
    public static readonly WordClass Unit = new(9);

    /// <summary>A currency's name, code or sign.</summary>
    public static readonly WordClass Currency = new(10);

    /// <summary>A nationality, religion or group that splits a population: "American", "Sunni".</summary>
    public static readonly WordClass Nationality = new(11);

    /// <summary>A country, region or city.</summary>
    public static readonly WordClass Place = new(12);

    /// <summary>A noun for people: "soldiers", "victims".</summary>
    public static readonly WordClass Person = new(13);

    /// <summary>A noun for things, animals and institutions that news counts.</summary>
    public static readonly WordClass Thing = new(14);

    /// <summary>A word, verb or noun, for something that happens: "killed", "attack", "quake".</summary>
    public static readonly WordClass Event = new(15);

    /// <summary>"said", "reported", "according".</summary>
    public static readonly WordClass Reporting = new(16);

    /// <summary>"is", "have", "been", "do".</summary>
    public static readonly WordClass Auxiliary = new(17);

    /// <summary>"will", "would", "may".</summary>
    public static readonly WordClass Modal = new(18);

    /// <summary>"in", "of", "since".</summary>
    public static readonly WordClass Preposition = new(19);

    /// <summary>"the", "a", "this", "his".</summary>
    public static readonly WordClass Determiner = new(20);

    /// <summary>"and", "but", "while", "that", "which".</summary>
    public static readonly WordClass Conjunction = new(21);

    /// <summary>"he", "them", "who".</summary>
    public static readonly WordClass Pronoun = new(22);

    /// <summary>"not", "no", "never".</summary>
    public static readonly WordClass Negation = new(23);

    /// <summary>An adverb or degree word that carries no content: "also", "very".</summary>
    public static readonly WordClass Adverb = new(24);

    /// <summary>
    /// A form that is nearly always a verb, and so ends a noun phrase: "include", "made"; an <see cref="Event"/> too where it names one:
    /// "killed".
    /// </summary>
    public static readonly WordClass Verb = new(25);

    /// <summary>A common adjective: "new", "wounded".</summary>
    public static readonly WordClass Adjective = new(26);

    /// <summary>Begins one of the lexicon's phrases (hedges, idioms, names of several words).</summary>
    public static readonly WordClass PhraseStart = new(27);

    /// <summary>"morning", "night", "noon".</summary>
    public static readonly WordClass PartOfDay = new(28);

    /// <summary>"yesterday", "ago", "next", "later": points from one time to another.</summary>
    public static readonly WordClass Relative = new(29);

    /// <summary>A holiday's name or its first word.</summary>
    public static readonly WordClass Holiday = new(30);

    /// <summary>The word begins or carries a hedge: "least", "about", "nearly".</summary>
    public static readonly WordClass Hedge = new(31);

    /// <summary>A product, vehicle or aircraft name after which a number is part of the name: "Boeing", "Highway".</summary>
    public static readonly WordClass NumberedName = new(32);

    /// <summary>Planning, allegation, denial or condition: decides a claim's force.</summary>
    public static readonly WordClass Force = new(33);

    /// <summary>A body, company or armed group that news calls by several names: "UN", "NATO", "Islamic State".</summary>
    public static readonly WordClass Organisation = new(34);

    /// <summary>"touchdown", "rebounds": where it stands near, a quarter or half is one of play.</summary>
    public static readonly WordClass Game = new(35);

    /// <summary>A decade in words: "eighties".</summary>
    public static readonly WordClass Decade = new(36);

    /// <summary>A word of the weather or of play near which "the 80s" are a reading or a score: "temperatures".</summary>
    public static readonly WordClass Reading = new(37);

    /// <summary>"in", "across", "near": begins a phrase that says where.</summary>
    public static readonly WordClass Locative = new(38);

    /// <summary>"province", "district", "coast": a sort of place.</summary>
    public static readonly WordClass PlaceNoun = new(39);

    /// <summary>"toll", "number", "population": a noun whose figure follows later in the clause.</summary>
    public static readonly WordClass QuantityNoun = new(40);

    /// <summary>"k", "m", "b" at digits: a multiplier where money or people are counted.</summary>
    public static readonly WordClass ScaleLetter = new(41);

    /// <summary>"biggest", "deadliest".</summary>
    public static readonly WordClass Superlative = new(42);

    /// <summary>"a", "another", "lone": one, where it counts.</summary>
    public static readonly WordClass One = new(43);

    /// <summary>"no", "nobody", "not a single": zero, where harm is counted.</summary>
    public static readonly WordClass Nil = new(44);

    /// <summary>"doubled", "twice": a change or comparison by a factor.</summary>
    public static readonly WordClass Multiple = new(45);

    /// <summary>A phrase that holds a number word but states no number: "one another".</summary>
    public static readonly WordClass Idiom = new(46);

    /// <summary>"or more", "or so": firms or softens the number before it.</summary>
    public static readonly WordClass HedgeAfter = new(47);

    /// <summary>"casualties", "injuries", "damage": what none is counted of.</summary>
    public static readonly WordClass HarmNoun = new(48);

    /// <summary>"killed", "arrested", "stole": what is done to or by people who are counted.</summary>
    public static readonly WordClass HarmVerb = new(49);

    /// <summary>"Street", "Avenue": a number before it is part of an address.</summary>
    public static readonly WordClass StreetType = new(50);

    /// <summary>"Airborne", "Amendment": an ordinal before it is part of a name.</summary>
    public static readonly WordClass OrdinalName = new(51);

    /// <summary>"win", "record", "vote": two numbers with a hyphen beside it are a result.</summary>
    public static readonly WordClass ScoreWord = new(52);

    /// <summary>"rose", "fell": "rose 5 to 10" is no range.</summary>
    public static readonly WordClass ChangeVerb = new(53);

    /// <summary>"sons", "daughter": numbers after it are ages.</summary>
    public static readonly WordClass Kin = new(54);

    /// <summary>"worth", "paid": after it "pounds" are money.</summary>
    public static readonly WordClass PriceWord = new(55);

    /// <summary>"%", "percent".</summary>
    public static readonly WordClass Percent = new(56);

    /// <summary>"aged", "age": a number after it is an age.</summary>
    public static readonly WordClass AgeWord = new(57);

    /// <summary>"quake", "tremor": a bare number before it is a magnitude.</summary>
    public static readonly WordClass Quake = new(58);

    /// <summary>"No.", "number": a number after it is a place in an order.</summary>
    public static readonly WordClass RankWord = new(59);

    /// <summary>"all", "every", "the entire": the whole, which "almost" makes a share.</summary>
    public static readonly WordClass Whole = new(60);

    /// <summary>"won", "marks": the name of a currency that is another word as well; it is money only in large sums.</summary>
    public static readonly WordClass Homograph = new(61);

    /// <summary>"shares", "index", "crude": what a market quotes day by day.</summary>
    public static readonly WordClass Market = new(62);

    /// <summary>The classes of either.</summary>
    public static WordClass operator |(WordClass left, WordClass right) => new(left.first | right.first, left.second | right.second);

    /// <summary>The classes of both.</summary>
    public static WordClass operator &(WordClass left, WordClass right) => new(left.first & right.first, left.second & right.second);

    /// <summary>The class that is called <paramref name="name"/> here, as the data files write it.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static WordClass Named(string name) =>
        typeof(WordClass).GetField(name)?.GetValue(null) is WordClass named
            ? named
            : throw new InvalidDataException($"There is no class of words called {name}.");

    /// <summary>Whether any of <paramref name="classes"/> is among these.</summary>
    public bool Is(WordClass classes) => ((first & classes.first) | (second & classes.second)) != 0;

    /// <summary>These without <paramref name="classes"/>.</summary>
    public WordClass Without(WordClass classes) => new(first & ~classes.first, second & ~classes.second);
}
