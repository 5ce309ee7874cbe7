namespace CrossCheck.Language;

/// <summary>
/// What the lexicon knows a word to be. A word may be several things: "march" is a month and an event, "second" an ordinal and a unit.
/// </summary>
[Flags]
internal enum WordClass : long
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A counting word with a number: "twenty", "dozen" is a <see cref="Scale"/>.</summary>
    Cardinal = 1L << 0,

    /// <summary>A multiplier: "hundred", "dozen", "million", "bn".</summary>
    Scale = 1L << 1,

    /// <summary>"third", "twentieth".</summary>
    Ordinal = 1L << 2,

    /// <summary>"half", "third", "quarters".</summary>
    Fraction = 1L << 3,

    /// <summary>"dozens", "hundreds", "several": a count without a figure.</summary>
    Vague = 1L << 4,

    /// <summary>A month's name or abbreviation.</summary>
    Month = 1L << 5,

    /// <summary>A weekday's name or abbreviation.</summary>
    Weekday = 1L << 6,

    /// <summary>"spring", "autumn".</summary>
    Season = 1L << 7,

    /// <summary>"day", "week", "month", "year", "decade".</summary>
    CalendarUnit = 1L << 8,

    /// <summary>A unit of measurement other than a calendar unit.</summary>
    Unit = 1L << 9,

    /// <summary>A currency's name, code or sign.</summary>
    Currency = 1L << 10,

    /// <summary>A nationality, religion or group that splits a population: "American", "Sunni".</summary>
    Nationality = 1L << 11,

    /// <summary>A country, region or city.</summary>
    Place = 1L << 12,

    /// <summary>A noun for people: "soldiers", "victims".</summary>
    Person = 1L << 13,

    /// <summary>A noun for things, animals and institutions that news counts.</summary>
    Thing = 1L << 14,

    /// <summary>A word, verb or noun, for something that happens: "killed", "attack", "quake".</summary>
    Event = 1L << 15,

    /// <summary>"said", "reported", "according".</summary>
    Reporting = 1L << 16,

    /// <summary>"is", "have", "been", "do".</summary>
    Auxiliary = 1L << 17,

    /// <summary>"will", "would", "may".</summary>
    Modal = 1L << 18,

    /// <summary>"in", "of", "since".</summary>
    Preposition = 1L << 19,

    /// <summary>"the", "a", "this", "his".</summary>
    Determiner = 1L << 20,

    /// <summary>"and", "but", "while", "that", "which".</summary>
    Conjunction = 1L << 21,

    /// <summary>"he", "them", "who".</summary>
    Pronoun = 1L << 22,

    /// <summary>"not", "no", "never".</summary>
    Negation = 1L << 23,

    /// <summary>An adverb or degree word that carries no content: "also", "very".</summary>
    Adverb = 1L << 24,

    /// <summary>
    /// A form that is nearly always a verb, and so ends a noun phrase: "include", "made"; an <see cref="Event"/> too where it names one:
    /// "killed".
    /// </summary>
    Verb = 1L << 25,

    /// <summary>A common adjective: "new", "wounded".</summary>
    Adjective = 1L << 26,

    /// <summary>Begins one of the lexicon's phrases (hedges, idioms, names of several words).</summary>
    PhraseStart = 1L << 27,

    /// <summary>"morning", "night", "noon".</summary>
    PartOfDay = 1L << 28,

    /// <summary>"yesterday", "ago", "next", "later": points from one time to another.</summary>
    Relative = 1L << 29,

    /// <summary>A holiday's name or its first word.</summary>
    Holiday = 1L << 30,

    /// <summary>The word begins or carries a hedge: "least", "about", "nearly".</summary>
    Hedge = 1L << 31,

    /// <summary>A product, vehicle or aircraft name after which a number is part of the name: "Boeing", "Highway".</summary>
    NumberedName = 1L << 32,

    /// <summary>Planning, allegation, denial or condition: decides a claim's force.</summary>
    Force = 1L << 33,

    /// <summary>A body, company or armed group that news calls by several names: "UN", "NATO", "Islamic State".</summary>
    Organisation = 1L << 34,

    /// <summary>"touchdown", "rebounds": where it stands near, a quarter or half is one of play.</summary>
    Game = 1L << 35,

    /// <summary>A decade in words: "eighties".</summary>
    Decade = 1L << 36,

    /// <summary>A word of the weather or of play near which "the 80s" are a reading or a score: "temperatures".</summary>
    Reading = 1L << 37,

    /// <summary>"in", "across", "near": begins a phrase that says where.</summary>
    Locative = 1L << 38,

    /// <summary>"province", "district", "coast": a sort of place.</summary>
    PlaceNoun = 1L << 39,

    /// <summary>"toll", "number", "population": a noun whose figure follows later in the clause.</summary>
    QuantityNoun = 1L << 40,

    /// <summary>"k", "m", "b" at digits: a multiplier where money or people are counted.</summary>
    ScaleLetter = 1L << 41,

    /// <summary>"biggest", "deadliest".</summary>
    Superlative = 1L << 42,

    /// <summary>"a", "another", "lone": one, where it counts.</summary>
    One = 1L << 43,

    /// <summary>"no", "nobody", "not a single": zero, where harm is counted.</summary>
    Nil = 1L << 44,

    /// <summary>"doubled", "twice": a change or comparison by a factor.</summary>
    Multiple = 1L << 45,

    /// <summary>A phrase that holds a number word but states no number: "one another".</summary>
    Idiom = 1L << 46,

    /// <summary>"or more", "or so": firms or softens the number before it.</summary>
    HedgeAfter = 1L << 47,

    /// <summary>"casualties", "injuries", "damage": what none is counted of.</summary>
    HarmNoun = 1L << 48,

    /// <summary>"killed", "arrested", "stole": what is done to or by people who are counted.</summary>
    HarmVerb = 1L << 49,

    /// <summary>"Street", "Avenue": a number before it is part of an address.</summary>
    StreetType = 1L << 50,

    /// <summary>"Airborne", "Amendment": an ordinal before it is part of a name.</summary>
    OrdinalName = 1L << 51,

    /// <summary>"win", "record", "vote": two numbers with a hyphen beside it are a result.</summary>
    ScoreWord = 1L << 52,

    /// <summary>"rose", "fell": "rose 5 to 10" is no range.</summary>
    ChangeVerb = 1L << 53,

    /// <summary>"sons", "daughter": numbers after it are ages.</summary>
    Kin = 1L << 54,

    /// <summary>"worth", "paid": after it "pounds" are money.</summary>
    PriceWord = 1L << 55,

    /// <summary>"%", "percent".</summary>
    Percent = 1L << 56,

    /// <summary>"aged", "age": a number after it is an age.</summary>
    AgeWord = 1L << 57,

    /// <summary>"quake", "tremor": a bare number before it is a magnitude.</summary>
    Quake = 1L << 58,

    /// <summary>"No.", "number": a number after it is a place in an order.</summary>
    RankWord = 1L << 59,

    /// <summary>"all", "every", "the entire": the whole, which "almost" makes a share.</summary>
    Whole = 1L << 60,

    /// <summary>"won", "marks": the name of a currency that is another word as well; it is money only in large sums.</summary>
    Homograph = 1L << 61,

    /// <summary>"shares", "index", "crude": what a market quotes day by day.</summary>
    Market = 1L << 62,
}
