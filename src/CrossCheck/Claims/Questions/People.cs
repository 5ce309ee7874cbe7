using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>One place where an article names a person.</summary>
/// <param name="Token">Index of the name's first token.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="Last">The last name, as a hash.</param>
internal readonly record struct PersonName(int Token, int End, uint Last);

/// <summary>The people whom an article names, for what refers to them later: a last name alone, "he", "the 34-year-old".</summary>
internal sealed class People
{
    /// <summary>The longest name read, in words: first, middle and last names.</summary>
    private const int LongestName = 4;

    /// <summary>A pronoun stands for none of the people named longer ago than this many names.</summary>
    private const int FarthestName = 6;

    // Words that are never part of a person's name, however they are written.
    private static WordClass NoName =>
        WordClass.Place
        | WordClass.Organisation
        | WordClass.Nationality
        | WordClass.PlaceNoun
        | WordClass.Thing
        | WordClass.Event
        | WordClass.Month
        | WordClass.Weekday
        | WordClass.Preposition
        | WordClass.Conjunction
        | WordClass.Determiner
        | WordClass.Pronoun
        | WordClass.Auxiliary
        | WordClass.Holiday
        | WordClass.CalendarUnit;

    private readonly Reading reading;
    private readonly List<PersonName> named = [];
    private readonly Dictionary<uint, (int Token, int End)> inFull = [];

    // How many more pronouns for men than for women follow each last name.
    private readonly Dictionary<uint, int> leaning = [];

    /// <summary>Finds the people whom the article of <paramref name="reading"/> names.</summary>
    public People(Reading reading)
    {
        this.reading = reading;
        foreach (var sentence in reading.Document.Sentences)
        {
            if (sentence.Kind is not (SentenceKind.Furniture or SentenceKind.Heading))
            {
                Read(sentence);
            }
        }

        Lean();
    }

    /// <summary>
    /// The person whom the pronoun or possessive at token <paramref name="token"/> stands for: the one named last before it, but for one
    /// whom the article elsewhere calls by the other pronoun; null where none is.
    /// </summary>
    public PersonName? Before(int token)
    {
        var gender = Gender(token);
        var last = CountBefore(token) - 1;
        for (var i = last; i >= 0 && i > last - FarthestName; i--)
        {
            if (gender * leaning.GetValueOrDefault(named[i].Last) >= 0)
            {
                return named[i];
            }
        }

        return null;
    }

    private int CountBefore(int token)
    {
        var (low, high) = (0, named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = named[middle].Token < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Counts which pronouns follow whose name.</summary>
    private void Lean()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var end = i + 1 < named.Count ? named[i + 1].Token : reading.Tokens.Length;
            for (var at = named[i].End; at < end; at++)
            {
                if (Gender(at) is var gender and not 0)
                {
                    leaning[named[i].Last] = leaning.GetValueOrDefault(named[i].Last) + gender;
                }
            }
        }
    }

    /// <summary>1 for a pronoun of a man, -1 for one of a woman, 0 for any other token.</summary>
    private int Gender(int token) =>
        !reading.Is(token, WordClass.Pronoun | WordClass.Determiner) ? 0
        : reading.Says(token, "he") || reading.Says(token, "his") || reading.Says(token, "him") ? 1
        : reading.Says(token, "she") || reading.Says(token, "her") ? -1
        : 0;

    /// <summary>Where the person of this last name is named in full; false where nobody is.</summary>
    public bool InFull(uint last, out (int Token, int End) place) => inFull.TryGetValue(last, out place);

    private void Read(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; )
        {
            if (!IsNamePart(at, sentence))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (
                end < sentence.EndToken
                && end - at < LongestName
                && (IsNamePart(end, sentence) || (IsInitialStop(end) && end + 1 < sentence.EndToken))
            )
            {
                end++;
            }

            var last = WordHash.OfStem(reading.Form(end - 1));
            var isFull = end - at > 1 && reading.Form(end - 1).Length > 1;
            if (isFull && (inFull.ContainsKey(last) || IsSaidToBePerson(at, end, sentence)))
            {
                inFull.TryAdd(last, (at, end));
                named.Add(new PersonName(at, end, last));
            }
            else if (!isFull && inFull.ContainsKey(last))
            {
                named.Add(new PersonName(at, end, last));
            }

            at = end;
        }
    }

    private bool IsNamePart(int at, Sentence sentence)
    {
        if (reading.Kind(at) != TokenKind.Word || !reading.IsCapitalised(at))
        {
            return false;
        }

        return reading.Word(at) is not { } word
            || !word.Is(NoName | WordClass.Person | WordClass.Reporting)
                && (at > sentence.FirstToken || !word.Is(WordClass.Adverb | WordClass.Adjective | WordClass.Verb));
    }

    /// <summary>The full stop after an initial: "Benjamin D. Banky".</summary>
    private bool IsInitialStop(int at) =>
        reading.IsMark(at, '.') && reading.Form(at - 1).Length == 1 && reading.Kind(at + 1) == TokenKind.Word;

    /// <summary>
    /// Whether the words around two or more unknown capitalised words say that they name a person: a rank or trade before, an age, a verb
    /// of saying or "who" after.
    /// </summary>
    private bool IsSaidToBePerson(int at, int end, Sentence sentence)
    {
        var before = at - 1;
        before -= reading.IsMark(before, '.') ? 1 : 0;
        var isTitled =
            before >= sentence.FirstToken
            && (
                reading.Is(before, WordClass.Person)
                || reading.Form(before) is "Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Rep" or "Gov" or "Rev" or "Gen" or "Sgt" or "Lt"
            );
        var next = end + (reading.IsMark(end, ',') || reading.IsMark(end, '(') ? 1 : 0);
        return isTitled
            || (next > end && (reading.Kind(next) == TokenKind.Number || reading.Says(next, "who") || reading.Says(next, "aged")))
            || reading.Is(end, WordClass.Reporting)
            || reading.Is(before, WordClass.Reporting) && reading.Says(before, "said")
            || reading.Says(end, "who")
            || (
                (reading.Says(next, "a") || reading.Says(next, "the") || reading.Says(next, "an"))
                && next > end
                && (
                    reading.Is(next + 1, WordClass.Person)
                    || reading.Is(next + 2, WordClass.Person)
                    || reading.Is(next + 3, WordClass.Person)
                )
            );
    }
}
